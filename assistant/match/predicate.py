"""Whether two frames state the same event: equal words, synonyms, contraries, levels."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.words import bears_out, same_stem

if TYPE_CHECKING:
    from assistant.question.frames import Frame


# Prepositions of a place that no level is: what fell near the refinery has not hit it.
_PLACING = frozenset({"near", "onto", "outside", "beside", "behind", "into", "inside", "off"})


class Likeness(IntEnum):
    """How two predicates compare, weakest first."""

    NONE = 0
    CONTRARY = 1
    LEVEL = 2
    SYNONYM = 3
    EQUAL = 4


def compare(asked: Frame, given: Frame) -> Likeness:
    """How the claim's predicate compares with the question's."""
    wanted, words = _content(asked), _content(given)
    if _are_contrary_phrases(wanted, words):
        return Likeness.CONTRARY
    best = Likeness.NONE
    for want in wanted:
        for word in words:
            if _is_of_another_thing(asked, given, want, word):
                continue
            best = max(best, _compare_words(want, word))
            if not given.positive and bears_out(word, want):
                best = max(best, Likeness.SYNONYM)  # who touched nobody hit nobody
    if best is Likeness.NONE and _levels(asked, given):
        return Likeness.LEVEL
    return best


def _are_contrary_phrases(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether one verb says contraries with its objects: "posted a profit", "posted a loss"."""
    return any(
        frozenset((want, word)) in lexicon.opposites()
        for want in wanted
        for word in words
        if "_" in want and want.split("_")[0] == word.split("_")[0]
    )


def joining(asked: Frame, given: Frame) -> tuple[set[str], set[str]]:
    """The words of the question's predicate and of the claim's that mean the same."""
    wanted, said = set(), set()
    for want in asked.predicates:
        for word in given.predicates:
            if _is_of_another_thing(asked, given, want, word):
                continue
            if _compare_words(want, word) is not Likeness.NONE:
                wanted.add(want)
                said.add(word)
    return wanted, said


def is_denied_contrary(asked: Frame, given: Frame) -> bool:
    """Whether the claim only denies a contrary of p: "did not reject" is not yet "accepted"."""
    if given.positive:
        return False
    pairs = [frozenset((w, g)) for w in _content(asked) for g in _content(given)]
    return not any(pair in lexicon.complements() for pair in pairs)


def _content(frame: Frame) -> tuple[str, ...]:
    light = lexicon.words("light_verbs")
    heavy = tuple(word for word in frame.predicates if word not in light)
    return heavy or frame.predicates


def _is_of_another_thing(asked: Frame, given: Frame, want: str, word: str) -> bool:
    """Whether two phrases are one verb with two objects: who won bronze has not won gold."""
    if "_" not in want or want == word or asked.patient is None or given.patient is None:
        return False
    wanted, said = asked.patient.head, given.patient.head
    one, other = want.removesuffix(f"_{wanted}"), word.removesuffix(f"_{said}")
    led = one != want and other != word and one == other
    return led and not bears_out(wanted, said)


def _compare_words(want: str, word: str) -> Likeness:
    if same_stem(want, word):
        return Likeness.EQUAL
    if bears_out(want, word):
        return Likeness.SYNONYM
    if frozenset((want, word)) in lexicon.opposites():
        return Likeness.CONTRARY
    return Likeness.NONE


def _levels(asked: Frame, given: Frame) -> bool:
    """Whether a level is asked for ("was 6 percent") and one is given ("fell to 6 percent")."""
    level, change = lexicon.measures()
    wants = any(word in level for word in asked.predicates)
    if asked.patient and any(lead in _PLACING for lead, _ in given.beside):
        return False
    return wants and any(word in level | change for word in given.predicates)
