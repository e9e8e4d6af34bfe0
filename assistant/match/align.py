"""How near a claim comes to a question in meaning: what may be looked at, and in which order.

Three likenesses are averaged: of the claim and p, of the claim's whole sentence and the question
as asked, and the share of p's words and names that the claim bears out. The result only ranks:
a near miss ("gave" for "got", 14 for 40) is as near as the claim itself, and slots dispose (8.14).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.match.cover import form_in, name_in, parts_of, scenes_of, word_in
from assistant.question.parse import parsed
from assistant.question.slots import slots_of
from assistant.question.words import is_kindred

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.match.cover import Scene
    from assistant.match.model import Match
    from assistant.question.model import Question
    from index.embedder import Embedder

_READ = 200  # candidates whose words are looked at, the most like p by meaning
_KEPT = 24  # candidates that are looked at closely
_EXACT, _KINDRED, _SENTENCE, _AROUND = 1.0, 0.8, 0.7, 0.4


def nearness(question: Question, matches: Sequence[Match], embedder: Embedder) -> dict[str, float]:
    """By candidate id, how near the nearest candidates come to p, from 0 to 1."""
    if not matches or not question.proposition:
        return {}
    words = _asked_words(question)
    matches = sorted(matches, key=lambda m: -m.cosine)[:_READ]
    scenes = scenes_of([m.candidate for m in matches])
    shares = [_share(question, words, scene) for scene in scenes]
    ranked = sorted(
        zip(matches, shares, strict=True), key=lambda pair: -(pair[0].cosine + pair[1])
    )[:_KEPT]
    asked, *told = embedder.encode([question.text, *(m.candidate.sentence for m, _ in ranked)])
    return {
        match.candidate.id: (match.cosine + share + float(asked @ sentence)) / 3
        for (match, share), sentence in zip(ranked, told, strict=True)
    }


def said_likeness(question: Question, matches: Sequence[Match], embedder: Embedder) -> list[float]:
    """How near claims come to p without their names: in what is said, not of whom.

    A name that two texts share makes them alike whatever they say of its bearer.
    """
    claims = [_nameless(match.candidate.claim.text) for match in matches]
    wanted, *said = embedder.encode([_nameless(question.proposition), *claims])
    return [float(wanted @ vector) for vector in said]


def _nameless(text: str) -> str:
    """A text without its names, or as it is where nothing else is in it."""
    kept = [token.text for token in parsed(text) if token.pos_ not in {"PROPN", "PART"}]
    return " ".join(kept) or text


def _asked_words(question: Question) -> tuple[str, ...]:
    """The words of p without its names and without the word for what is asked."""
    p = slots_of([question.proposition])[0]
    free = question.asked.head if question.asked else ""
    name_words = p.name_words
    return tuple(w for w in p.lemmas if w not in name_words and w != free)


def _share(question: Question, words: Sequence[str], scene: Scene) -> float:
    names = slots_of([question.proposition])[0].names
    marks = [_mark(word, scene) for word in words] + [_name_mark(n, scene) for n in names]
    return sum(marks) / len(marks) if marks else 0.0


def _mark(word: str, scene: Scene) -> float:
    whole = _plain_mark(word, scene)
    if whole or "_" not in word:
        return whole
    parts = [_plain_mark(part, scene) for part in parts_of(word)]
    return sum(parts) / len(parts)


def _plain_mark(word: str, scene: Scene) -> float:
    if word_in(word, scene.claim.lemmas):
        return _EXACT
    if any(is_kindred(word, other) for other in scene.claim.lemmas):
        return _KINDRED
    if form_in(word, scene.sentence):
        return _SENTENCE
    return _AROUND if word_in(word, scene.around) else 0.0


def _name_mark(name: str, scene: Scene) -> float:
    if name_in(name, scene.claim.names, scene.claim.text.lower()):
        return _EXACT
    if name_in(name, (), scene.sentence_text):
        return _SENTENCE
    return _AROUND if name_in(name, (), scene.around_text) else 0.0
