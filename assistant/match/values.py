"""Numbers and dates of a question against those of a claim (R1, G3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.values import read_scores
from assistant.question.words import bears_out
from index.ledger import Bound

if TYPE_CHECKING:
    from assistant.question.model import Question
    from assistant.question.slots import Slots
    from index.ledger import Quantity

_ALL = re.compile(r"\b(?:all|every|each|whole|entire)\b", re.I)
_PART = re.compile(
    r"\b(?:some|several|most|half|part|many|few)\b"
    r"|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|a third|a quarter)\s+of\b",
    re.I,
)
_PLAIN = frozenset({"", "percent"})


def same_unit(asked: str, given: str) -> bool:
    """Whether a number of one unit answers for the other: the same word, or people for people."""
    if asked == given or not given or not asked:
        return True
    people = lexicon.words("people_words")
    if asked in people and given in people:
        return True
    return bears_out(asked, given) and asked != "percent" != given


def entails(asked: Quantity, given: Quantity) -> bool:
    """Whether the claim's quantity makes the question's true: a bound supports only itself."""
    if asked.bound is Bound.EXACT:
        return given.bound is Bound.EXACT and _equal(asked.value, given.value)
    if asked.bound is Bound.LOWER:
        return given.bound in {Bound.EXACT, Bound.LOWER} and given.value >= asked.value
    if asked.bound is Bound.UPPER:
        return given.bound in {Bound.EXACT, Bound.UPPER} and given.value <= asked.value
    near = abs(asked.value - given.value) <= 0.1 * abs(asked.value)
    return near and given.bound in {Bound.EXACT, Bound.APPROXIMATE}


def is_part_only(asked: str, given: str) -> bool:
    """Whether all of something is asked about, and the claim tells of some of it (G3)."""
    return bool(_ALL.search(asked) and _PART.search(given) and not _ALL.search(given))


def _is_one_of_them(asked: Quantity) -> bool:
    """ "One of the shops" counts nothing."""
    return asked.text.lower() == "one" and asked.bound is Bound.EXACT


def _is_single(asked: Quantity) -> bool:
    """ "One shop" is a shop, and "the only one" counts nothing: no number need be given for it."""
    return asked.value == 1 and asked.bound is Bound.EXACT and asked.text.lower().startswith("one")


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other), 1.0)


def quantity_mismatches(question: Slots, claim: Slots) -> list[str]:
    """What is wrong with the claim's numbers, one line for each number of the question."""
    found = []
    for asked in question.quantities:
        rivals = [given for given in claim.quantities if same_unit(asked.unit, given.unit)]
        if any(entails(asked, given) for given in rivals) or _is_one_of_them(asked):
            continue
        if not rivals and _is_single(asked):
            continue
        if not rivals:
            found.append(f"no number for {asked.text}")
            continue
        found.append(_difference(asked, rivals[0]))
    scores = read_scores(claim.text)
    for score in read_scores(question.text):
        if score not in scores:
            found.append(f"{scores[0]} instead of {score}" if scores else f"no number for {score}")
    return found


def _difference(asked: Quantity, given: Quantity) -> str:
    if _equal(asked.value, given.value):
        wanted = "exactly" if asked.bound is Bound.EXACT else asked.bound.value.lower()
        return f"{_worded(given)}, not {wanted} {asked.text}"
    return f"number {_worded(given)} instead of {asked.text}"


def _worded(quantity: Quantity) -> str:
    words = {Bound.LOWER: "at least ", Bound.UPPER: "up to ", Bound.APPROXIMATE: "about "}
    return f"{words.get(quantity.bound, '')}{quantity.text}"


def date_mismatches(
    question: Question, claim: Slots, around: tuple[str, ...], day: str | None
) -> list[str]:
    """Days or months that the question names and the claim contradicts or leaves open."""
    found = []
    for asked in question.dates:
        given = [date for date in claim.dates if _comparable(asked, date)]
        if any(_within(date, asked) for date in given):
            continue
        if given:
            found.append(f"date {given[0].lstrip('-')} instead of {asked.lstrip('-')}")
        elif not any(_within(date, asked) for date in around) and not (day and _within(day, asked)):
            found.append(f"no date for {asked.lstrip('-')}")
    return found


def _comparable(asked: str, given: str) -> bool:
    return asked[:1].isalpha() == given[:1].isalpha()


def _within(given: str, asked: str) -> bool:
    """Whether a day or month lies in the one asked for; a missing year fits any."""
    if asked[:1].isalpha() or given[:1].isalpha():
        return asked == given
    asked_parts, given_parts = _parts(asked), _parts(given)
    pairs = list(zip(asked_parts, given_parts, strict=False))
    if len(given_parts) < len(asked_parts):
        return False
    return all(a == g or "" in {a, g} for a, g in pairs)


def _parts(date: str) -> list[str]:
    if date.startswith("--"):
        return ["", *date[2:].split("-")]
    return date.split("-")
