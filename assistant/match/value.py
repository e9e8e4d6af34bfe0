"""What a claim gives for the slot that a question asks for."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.match.values import same_unit
from assistant.question.words import bears_out, same_word
from index.extract.quantities import SPANS

if TYPE_CHECKING:
    from assistant.question.frames import Frame
    from assistant.question.model import Question
    from assistant.question.slots import Slots
    from index.ledger import Claim, Quantity

_LIMITS = (
    "at least|more than|up to|about|around|some|nearly|almost|fewer than|no more than|no fewer than"
)
_LEVEL = re.compile(
    rf"\b(?:to|at|of|reached|hit|was|were|is|are|totalled|stood at)\s+(?:(?:{_LIMITS})\s+)?$", re.I
)


def asked_value(
    question: Question, given: Frame, claim: Slots
) -> tuple[str | None, tuple[str, ...]]:
    """The verbatim value for the slot asked for (None if none is), and what is wrong with it.

    A question that gives a number itself gets the claim's number of the same unit.
    """
    asked = question.asked
    if asked is None:
        return _number_beside(question, claim), ()
    if asked.name == "quantity":
        head = asked.head or _implied_unit(given)
        if head in lexicon.words("people_words"):
            claim = _of_people(claim, given)
        return _quantity(head, claim, mass=not head and bool(_HOW_MUCH.search(question.text)))
    if asked.name == "date":
        return (claim.dates[0] if claim.dates else None), ()
    if asked.name in {"agent", "patient"}:
        return _party(question, given)
    return None, ()


def _of_people(claim: Slots, given: Frame) -> Slots:
    """The claim with its event's count as one of people: "eight deaths", "12 arrests"."""
    counted = tuple(
        replace(q, unit="people") if _counts_heads(q.unit, given) else q for q in claim.quantities
    )
    return replace(claim, quantities=counted)


def _counts_heads(unit: str, given: Frame) -> bool:
    """Whether each event of this name befalls one person, and it is the event of the frame."""
    told = any(same_word(unit, word) for word in given.predicates)
    return told and unit in lexicon.words("counted_per_head")


def _implied_unit(given: Frame) -> str:
    """A toll counts people, also where the question only says "the toll"."""
    return "people" if any(same_word(word, "die") for word in given.predicates) else ""


def _number_beside(question: Question, claim: Slots) -> str | None:
    for asked in question.quantities:
        for given in claim.quantities:
            if same_unit(asked.unit, given.unit):
                return given.text
    return None


def _quantity(head: str, claim: Slots, *, mass: bool = False) -> tuple[str | None, tuple[str, ...]]:
    fitting = [q for q in claim.quantities if _fits(head, q, claim.text)]
    fitting = [q for q in fitting if not (mass and _is_counted(q.unit))]
    if not fitting and head == "duration":
        told = _FROM_TO.search(claim.text)
        return (told[0], ()) if told else (None, ("no number given",))
    if not fitting:
        others = [q for q in claim.quantities if not _is_span(q)]
        if others:
            wanted = head or "money or measure"
            return others[0].text, (f"a number of {others[0].unit}, not of {wanted}",)
        return None, ("no number given",)
    levels = [q for q in fitting if _LEVEL.search(claim.text[: claim.text.find(q.text)])]
    best = (levels or fitting)[0]
    return _worded(best, claim), ()


def number_given(question: Question, claim: Claim) -> str | None:
    """The first number of a claim that can count what is asked for: players are no fine (G3)."""
    head = question.asked.head if question.asked is not None else ""
    mass = not head and bool(_HOW_MUCH.search(question.text))
    of_whole = _HOW_MUCH_OF.search(question.text) is not None
    fitting = (
        q.text
        for q in claim.quantities
        if (_fits(head, q, claim.text) or (of_whole and (q.value < 1 or q.unit == "percent")))
        and not _is_hour(q, claim.text)
        and not (mass and _is_counted(q.unit))
    )
    told = _FROM_TO.search(claim.text) if head == "duration" else None
    return next(fitting, told[0] if told else None)


def _fits(head: str, quantity: Quantity, text: str) -> bool:
    return _is_unit_of(head, quantity) or is_measure_of(head, quantity, text)


def is_measure_of(head: str, quantity: Quantity, text: str) -> bool:
    """Whether a number measures a stuff: of cocaine there may be "2.1 tonnes of cocaine"."""
    if not head or quantity.unit not in lexicon.words("measure_units"):
        return False
    measured = (
        rf"{re.escape(quantity.text)}\s+(?:[\w-]+\s+){{0,2}}of\s+(?:\w+\s+)?{re.escape(head)}"
    )
    return re.search(measured, text, re.I) is not None


def _is_hour(quantity: Quantity, text: str) -> bool:
    """ "Swept by six": a bare number after such a word is the time of day."""
    hour = rf"\b(?:by|until|before|after)\s+{re.escape(quantity.text)}(?!\s*[\w%])"
    return not quantity.unit and re.search(hour, text, re.I) is not None


def _worded(quantity: Quantity, claim: Slots) -> str:
    """The quantity with the words that limit it, verbatim."""
    found = re.search(rf"(?:{_LIMITS})\s+{re.escape(quantity.text)}", claim.text, re.I)
    return found[0] if found else quantity.text


_MONTH = "|".join(calendar.month_name[1:])
_WEEKDAY = "|".join(calendar.day_name)
_DAY = rf"(?:\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:{_MONTH})|{_WEEKDAY}|{_MONTH})"
_FROM_TO = re.compile(  # a length of time told by its ends
    r"\bbetween\s+\S+\s+and\s+\d{4}\b"
    rf"|\b(?:since|until|till|to)\s+(?:the\s+)?(?:\w+\s+(?:of\s+)?){{0,2}}{_DAY}\b",
    re.I,
)
_HOW_MUCH_OF = re.compile(r"\bhow much of\b", re.I)  # a third of it, 40 percent
_HOW_MUCH = re.compile(r"\bhow much\b|^what\b.*\b(?:price|cost|fee|fine|sum|amount)\b", re.I)


def _is_counted(unit: str) -> bool:
    """Whether a unit is a thing or person counted one by one: no answer to "how much" (G3)."""
    known = unit in lexicon.synonym_classes() or any(unit in s for s in lexicon.kinds().values())
    return known and unit not in lexicon.words("measure_units")


def _is_unit_of(head: str, quantity: Quantity) -> bool:
    """Whether a number counts what is asked for; a length of time only where one is asked for."""
    if head == "duration":
        return _is_span(quantity)
    if quantity.unit in lexicon.dimensions().get(head, frozenset()):
        return True  # a depth is so many metres
    return same_unit(head, quantity.unit) and (head in SPANS or not _is_span(quantity))


def _is_span(quantity: Quantity) -> bool:
    """A length of time is not the number that a question without a unit asks for."""
    return quantity.unit in SPANS


def _party(question: Question, given: Frame) -> tuple[str | None, tuple[str, ...]]:
    asked = question.asked
    argument = given.agent if asked and asked.name == "agent" else given.patient
    if asked and asked.name == "patient":
        last = question.proposition.split()[-1:]  # "what did X die of?"
        argument = next((a for small, a in given.beside if [small] == last), argument)
    if argument is None or argument.pronoun:
        return None, ()
    head = asked.head if asked else ""
    if head and head != "person" and not argument.names and not bears_out(head, argument.head):
        return argument.text, (f"{argument.text} is not said to be a {head}",)
    return argument.text, ()
