"""How near a claim comes to a question where no slot joins their predicates (section 8.14).

Four likenesses are averaged: of the claim and p, of its sentence under its headline and p, of
their words one by one in meaning, and the share of p's words that the claim bears out. The
result ranks what may be proposed; slots dispose, and nothing that it joins is ever confirmed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.match.cover import form_in, name_in, scenes_of, word_in
from assistant.question.slots import slots_of
from assistant.question.words import is_kindred

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.match.cover import Scene
    from assistant.match.model import Candidate, Match
    from assistant.question.model import Question
    from index.embedder import Embedder

_KEPT = 24  # candidates that are looked at closely
_EXACT, _KINDRED, _SENTENCE, _AROUND = 1.0, 0.8, 0.7, 0.4


def nearness(question: Question, matches: Sequence[Match], embedder: Embedder) -> dict[str, float]:
    """By candidate id, how near the nearest candidates come to p, from 0 to 1."""
    words = _asked_words(question)
    scenes = scenes_of([m.candidate for m in matches])
    shares = {
        m.candidate.id: _share(question, words, scene)
        for m, scene in zip(matches, scenes, strict=True)
    }
    ranked = sorted(
        zip(matches, scenes, strict=True),
        key=lambda pair: -(shares[pair[0].candidate.id] + pair[0].cosine),
    )[:_KEPT]
    if not ranked or not question.proposition:
        return {}
    told = [_told(m.candidate) for m, _ in ranked]
    given = sorted({word for _, scene in ranked for word in scene.claim.lemmas})
    vectors = embedder.encode([question.proposition, *told, *map(_plain, (*words, *given))])
    asked, around = vectors[0], vectors[1 : 1 + len(told)]
    wanted = vectors[1 + len(told) : 1 + len(told) + len(words)]
    own = dict(zip(given, vectors[1 + len(told) + len(words) :], strict=True))
    found = {}
    for (match, scene), sentence in zip(ranked, around, strict=True):
        theirs = [own[word] for word in scene.claim.lemmas]
        each = [max(float(w @ t) for t in theirs) for w in wanted] if theirs else []
        meant = sum(each) / len(each) if each else 0.0
        share = shares[match.candidate.id]
        found[match.candidate.id] = (match.cosine + share + float(asked @ sentence) + meant) / 4
    return found


def _told(candidate: Candidate) -> str:
    return f"{candidate.title}: {candidate.sentence}"


def _plain(word: str) -> str:
    return word.replace("_", " ")


def _asked_words(question: Question) -> tuple[str, ...]:
    """The words of p without its names and without the word for what is asked."""
    p = slots_of([question.proposition])[0]
    free = question.asked.head if question.asked else ""
    name_words = {word for name in p.names for word in name.split()}
    return tuple(w for w in p.lemmas if w not in name_words and w != free)


def _share(question: Question, words: Sequence[str], scene: Scene) -> float:
    names = slots_of([question.proposition])[0].names
    marks = [_mark(word, scene) for word in words] + [_name_mark(n, scene) for n in names]
    return sum(marks) / len(marks) if marks else 0.0


def _mark(word: str, scene: Scene) -> float:
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
