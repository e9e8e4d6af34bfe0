"""Who was asked and did not commit himself: which such answers are about p (5.1, 8.5c, A11).

A refusal seldom repeats the claim. It is about p where its report says p first, where it names
no other matter, and where the party that refuses is not the party of some other claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.gather.scene import Scene
from assistant.gather.sets import COMMITTED, INSTITUTIONS, SILENT
from assistant.lexicon import lines, words
from assistant.question.names import same_name
from assistant.question.values import CALENDAR
from index import Attribution, Source
from index.lexicon import words as index_words
from index.nouns import singular

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{3,}")
_SAID_ONLY = re.compile(r"(?:only|simply|merely)\b", re.I)
_ON = re.compile(r"\s+(?:on|about|over|regarding)\s+((?:[\w'\u2019-]+ ?){1,6})", re.I)
_STEM = 4  # letters that a name and what is made of it share: "Veld", "Veldish"


def declines_p(scene: Scene, row: Attribution) -> bool:
    """Whether the row is a refusal, or an answer beside the point, on p."""
    inside = scene.by_report[row.report]
    spoken = [r for r in inside if r.id != row.id and scene.full(r) is not None]
    if not spoken:
        return False
    if not _names_no_other_matter(scene, row, spoken) and not _comes_nearest(scene, row, spoken):
        return False
    if not any(r.sentence.start <= row.sentence.start for r in spoken):
        names = _plain(filter(None, [row.effective.name, row.effective.body]))
        return bool((_topic(scene) & _plain([row.sentence.text])) - names)
    return not _is_of_another_claim(scene, row, spoken)


def answers_beside(row: Attribution) -> bool:
    """Whether an institution "said only that" something else: no answer to what was put to it."""
    return (
        row.stance in COMMITTED
        and row.effective.kind in INSTITUTIONS
        and _SAID_ONLY.match(row.claim.text) is not None
    )


def _names_no_other_matter(scene: Scene, row: Attribution, spoken: Sequence[Attribution]) -> bool:
    if row.stance not in SILENT:
        return True
    heads = {row.claim.predicate} if "anaphoric" not in row.flags else _refused(row)
    heads -= CALENDAR  # "had no comment on Tuesday"
    matters = {word for line in lines("refused_matters") for word in line.split()}
    if not heads or heads & matters:
        return True
    claims = [scene.question.proposition or scene.question.text, *_told(spoken)]
    about = heads | _told_words(row)
    if about & _singulars(_plain(claims) | _topic(scene)):
        return True
    return _is_named(_own_words(row.effective), claims) and not _is_told_of(scene, row, about)


def _comes_nearest(scene: Scene, row: Attribution, spoken: Sequence[Attribution]) -> bool:
    """Whether what is refused comes nearer in meaning to p than to any other claim of its report.

    "The club would not discuss her fitness" is about her injury, told of in other words. A refusal
    supports nothing, so likeness may say what it is about.
    """
    if scene.embedder is None or row.stance not in SILENT:
        return False
    ours = {r.sentence for r in spoken}
    told = {
        r.sentence for r in scene.by_report[row.report]
        if r.stance in COMMITTED and r.sentence != row.sentence
    }  # fmt: skip
    others = [s.text for s in told - ours]
    texts = [s.text for s in ours]
    refused, *vectors = scene.embedder.encode([row.sentence.text, *texts, *others])
    near = [float(refused @ vector) for vector in vectors]
    return max(near[: len(texts)]) >= max(near[len(texts) :], default=0.0)


def _is_told_of(scene: Scene, row: Attribution, about: set[str]) -> bool:
    """Whether what is refused is the matter of some claim of its report.

    If not, a party of p that "would not discuss its timetable" was asked for p (A11).
    """
    others = [
        r for r in scene.by_report[row.report]
        if r.sentence != row.sentence and r.stance in COMMITTED and scene.full(r) is None
    ]  # fmt: skip
    return bool(about & _singulars(_plain(_told(others))))


def _told_words(row: Attribution) -> set[str]:
    """The telling words of what is refused: of "the movements of submarines" both nouns."""
    return _singulars(_plain([row.claim.text]))


def _singulars(told: Iterable[str]) -> set[str]:
    """The words that tell something, each in the singular."""
    empty = index_words("function_words") | index_words("english_words") | words("stop_words")
    return {singular(word) for word in told if word not in empty}


def _refused(row: Attribution) -> set[str]:
    """What stands behind the cue of a refusal, as "on timing"; empty where nothing does."""
    cue, sentence = row.cue, row.sentence
    if cue is None or not sentence.start <= cue.start < sentence.end:
        return set()
    found = _ON.match(sentence.text[cue.end - sentence.start :])
    return _singulars(_plain([found[1]])) if found else set()


def _is_of_another_claim(scene: Scene, row: Attribution, spoken: Sequence[Attribution]) -> bool:
    """Whether p does not name the party that refuses, and another claim before it does."""
    own = _own_words(row.effective)
    asked = scene.question.proposition or scene.question.text
    if not own or _is_named(own, [asked, *_told(spoken)]) or not _has_its_own_party(spoken):
        return False
    ours = {r.sentence for r in spoken}
    others = [
        r
        for r in scene.by_report[row.report]
        if r.sentence.start < row.sentence.start and r.stance in COMMITTED
        and r.sentence not in ours and r.effective.name != row.effective.name
    ]  # fmt: skip
    return _is_named(own, _told(others))


def _has_its_own_party(spoken: Sequence[Attribution]) -> bool:
    """Whether somebody else could answer for p, or has: then it is not for others to."""
    agents = [r.claim.agent for r in spoken if r.claim.agent is not None]
    if any(a.names or a.head in index_words("titles") for a in agents):
        return True
    told = [r.effective for r in spoken if r.stance in COMMITTED]
    return any(s.named and s.kind in INSTITUTIONS for s in told)


def _told(rows: Iterable[Attribution]) -> list[str]:
    return [row.claim.text for row in rows]


def _topic(scene: Scene) -> set[str]:
    return {lemma.lower() for lemma in scene.question.lemmas}


def _own_words(source: Source) -> set[str]:
    """The telling words of a party's name: of "Ruvia's spokesman" only "ruvia"."""
    told = _plain(filter(None, [source.name, source.body]))
    return told - index_words("titles") - _plain(index_words("bodies")) - words("stop_words")


def _plain(texts: Iterable[str]) -> set[str]:
    return {word.lower() for text in texts for word in _WORD.findall(text)}


def _is_named(own: set[str], texts: Iterable[str]) -> bool:
    said = _plain(texts)
    return any(
        same_name(a, b) or (len(a) > _STEM and b.startswith(a[:_STEM])) for a in own for b in said
    )
