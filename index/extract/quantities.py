"""Numbers with what they count and how they are bounded (S6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from index.ages import is_age
from index.extract.numbers import Number, number_at
from index.ledger import Bound, Quantity
from index.lexicon import table, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEAR = re.compile(r"(19|20)\d\d")
_DAY = re.compile(r"[0-3]?\d")
_CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "o'clock"})
_OR_SO = frozenset({"or more", "or fewer", "or less", "or so", "or higher"})
SPANS = frozenset({"year", "day", "month", "week", "hour", "minute", "decade"})
_LIMITS = (Bound.LOWER, Bound.UPPER, Bound.APPROXIMATE)


def read_quantities(members: Sequence[Token]) -> Iterator[Quantity]:
    """The quantities of some tokens, with unit and bound.

    Dates, clock times, ordinals, scores and numbers that only name ("Ward 6") count nothing. Nor
    does a level that no longer holds ("up from 12").
    """
    return (quantity for quantity, _ in placed_quantities(members))


def placed_quantities(members: Sequence[Token]) -> Iterator[tuple[Quantity, Number]]:
    """The quantities of some tokens, each with the number it was read from."""
    found = list(_numbers(members))
    counts = [n for n in found if not (_is_calendar(n) or _is_name(n) or _is_pronoun(n))]
    skipped: set[int] = set()
    for position, number in enumerate(counts):
        if position in skipped:
            continue
        following = counts[position + 1] if position + 1 < len(counts) else None
        link = _link(number, following)
        if link == "-" and not _unit(counts[position + 1]):
            skipped.add(position + 1)  # a score
        elif following is not None and _is_range(number, link):
            skipped.add(position + 1)
            yield from _range(number, following)
        elif not _is_former(number, link):
            yield _quantity(number), number


def _numbers(members: Sequence[Token]) -> Iterator[Number]:
    position = 0
    while position < len(members):
        number = number_at(_adjacent(members, position))
        if number is not None:
            yield number
        position += len(number.tokens) if number is not None else 1


def _adjacent(members: Sequence[Token], start: int) -> Sequence[Token]:
    """The members from a place on for as long as no token is missing between them."""
    end = start + 1
    while end < len(members) and end < start + 12 and members[end].i == members[end - 1].i + 1:
        end += 1
    return members[start:end]


def _quantity(number: Number) -> Quantity:
    return Quantity(number.value, _unit(number), _surface(number), _bound(number))


# --- what is no count -------------------------------------------------------------------------


def _is_calendar(number: Number) -> bool:
    """Whether a number is a year, a day beside a month, a time of day, or of "two weeks ago"."""
    token = number.tokens[-1]
    after = _next(token)
    if after is not None and after.i + 1 < len(after.doc) and after.nbor().lower_ == "ago":
        return True
    if number.share or len(number.tokens) > 1:
        return False
    if after is not None and after.lower_ in _CLOCK:
        return True
    if _YEAR.fullmatch(token.text):
        return token.ent_type_ == "DATE" or token.dep_ in {"pobj", "npadvmod"}
    if not _DAY.fullmatch(token.text):
        return False
    beside = [t for t in (_previous(token), after) if t is not None]
    return any(t.lower_ in words("months") and t.text[:1].isupper() for t in beside)


def _is_name(number: Number) -> bool:
    """Whether a number only names: "Ward 6", "Route 7"."""
    token = number.tokens[0]
    before = _previous(token)
    if number.share or before is None or before.pos_ not in {"PROPN", "NOUN"}:
        return False
    if _unit(number):
        return False  # "gave the party 31 of 60 seats"
    return token.head == before and token.dep_ in {"nummod", "appos"} and not _symbol(token)


def _is_pronoun(number: Number) -> bool:
    """Whether "one" stands for a thing and counts nothing: "a new one", "one of them"."""
    token = number.tokens[0]
    if len(number.tokens) > 1 or token.lower_ != "one":
        return False
    return token.dep_ != "nummod" and not (token.tag_ == "CD" and token.dep_ in {"pobj", "dobj"})


def _is_former(number: Number, link: str) -> bool:
    """ "Up from 12", "fell from 12 to 9", "compared with 12": the old level."""
    first = _first(number)
    before = list(first.doc[max(0, first.i - 2) : first.i])
    row = [t.lower_ for t in before]
    if row[-1:] == ["from"]:
        above = before[-1].head
        moved = above.lemma_ in words("change_verbs") or above.head.lemma_ in words("change_verbs")
        return row[0] in {"up", "down"} or (moved and link == "to")
    return row == ["compared", "with"] or row == ["compared", "to"]


# --- two limits -------------------------------------------------------------------------------


def _link(number: Number, following: Number | None) -> str:
    """The one word or hyphen between a number, with its unit, and the next one; else ""."""
    if following is None:
        return ""
    doc = number.tokens[0].doc
    end = number.tokens[-1].i + 1
    between = list(doc[end : _first(following).i])
    if len(between) > 1 and _canonical(between[0].lower_) == _unit(number):
        between = between[1:]
    return between[0].lower_ if len(between) == 1 else ""


def _is_range(number: Number, link: str) -> bool:
    before = _previous(_first(number))
    row = before.lower_ if before is not None else ""
    if link == "and":
        return row == "between"
    return link in {"to", "-"} and not _is_former(number, link)


def _range(low: Number, high: Number) -> Iterator[tuple[Quantity, Number]]:
    unit = _unit(high) or _unit(low)
    value = low.value
    scale = next((s for s in (1e6, 1e9, 1e12) if high.value >= s > low.value * 1e3), 1.0)
    if len(low.tokens) == 1 and len(high.tokens) > 1:
        value *= scale  # "two to three million"
    yield replace(_quantity(low), value=value, unit=unit, bound=Bound.LOWER), low
    yield replace(_quantity(high), unit=unit, bound=Bound.UPPER), high


# --- unit, words, bound -----------------------------------------------------------------------


def _unit(number: Number) -> str:
    """What is counted, by its normal name; "" where nothing is said."""
    symbol = _symbol(number.tokens[0])
    if symbol is not None:
        return _canonical(symbol.lower_)
    if len(number.tokens) == 1 and not number.share and is_age(number.tokens[0]):
        return "year"
    noun = _counted(number)
    if noun is None:
        return ""
    if _canonical(noun.lower_) == "percent" or noun.lower_ == "cent":
        return _pointed(noun, "percent")
    return _canonical(noun.lemma_.lower())


def worded(number: Number) -> str:
    """A number with what it counts, verbatim: "14 people", "hundreds of rockets", "$2 million"."""
    doc, last = number.tokens[0].doc, number.tokens[-1]
    noun = _counted(number)
    apart = last.i + 1 < len(doc) and last.nbor().lower_ == "of"
    if noun is None or (apart and not (number.at_least or number.share)):
        noun = last  # "23 of the 40 crew"
    return str(doc[_first(number).i : max(last.i, noun.i) + 1].text)


def _counted(number: Number) -> Token | None:
    """The word behind a number that says what is counted: "percent", a noun, "of" a noun."""
    after = _next(number.tokens[-1])
    if after is not None and after.doc[after.i : after.i + 2].text.lower() in _OR_SO:
        after = _next(after.nbor())
    if after is None:
        return None
    if after.lower_ == "per" and after.i + 1 < len(after.doc) and after.nbor().lower_ == "cent":
        return after.nbor()
    if _canonical(after.lower_) == "percent":
        return after
    if after.lower_ == "of":
        whole = next((c for c in after.children if c.dep_ == "pobj"), None)
        return None if whole is None or whole.pos_ in {"PRON", "NUM"} else whole
    return _noun_after(after)


def _pointed(sign: Token, unit: str) -> str:
    """ "Percentage point" is a unit of its own."""
    after = _next(sign)
    return "point" if after is not None and after.lemma_ == "point" else unit


def _noun_after(token: Token) -> Token | None:
    """The noun that a number stands before: "14 badly hurt coal miners", "half the night shift"."""
    if token.pos_ in {"DET", "PRON"} and token.lower_ not in {"that", "this"}:
        following = _next(token)
        if following is None or token.head.i <= token.i:
            return None
        token = following
    node: Token | None = token
    while node is not None and node.sent == token.sent:
        if node.pos_ in {"NOUN", "PROPN"} or _canonical(node.lower_) != node.lower_:
            after = _next(node)
            inside = after is not None and node.dep_ in {"compound", "nmod"}
            if not inside or after is None or after.pos_ not in {"NOUN", "PROPN"}:
                return node
        elif (node.pos_ not in {"ADJ", "ADV"} and node.tag_ not in {"VBN", "VBG", "HYPH"}) or (
            node.tag_ in {"VBN", "VBG"} and node.dep_ not in {"amod", "compound"}
        ):
            return None
        node = _next(node)
    return None


def _surface(number: Number) -> str:
    doc = number.tokens[0].doc
    last = number.tokens[-1].i
    after = [t.lower_ for t in doc[last + 1 : last + 3]]
    last += 2 if after == ["per", "cent"] else int(bool(after) and after[0] in {"percent", "%"})
    return str(doc[_first(number).i : last + 1].text)


def _bound(number: Number) -> Bound:
    if number.at_least:
        return Bound.LOWER
    doc, first, last = number.tokens[0].doc, _first(number).i, number.tokens[-1].i
    before = " ".join(t.lower_ for t in doc[max(0, first - 4) : first])
    behind = " ".join(t.lower_ for t in doc[last + 1 : last + 5])
    for bound in _LIMITS:
        for phrase in table("bounds")[bound.lower()]:
            if f" {before}".endswith(f" {phrase}"):
                if phrase == "within" and _unit(number) in SPANS:
                    continue  # "within nine days" is no less than "in nine days"
                return bound
            if phrase.startswith(("or ", "and ")) and phrase in behind:
                return bound
    return Bound.EXACT


def _first(number: Number) -> Token:
    """The first token of a number, with the sign of its currency."""
    return _symbol(number.tokens[0]) or number.tokens[0]


def _symbol(token: Token) -> Token | None:
    before = _previous(token)
    if before is None or not (before.is_currency or before.text.isupper()):
        return None
    return before if _canonical(before.lower_) != before.lower_ else None


def _previous(token: Token) -> Token | None:
    return token.nbor(-1) if token.i > 0 else None


def _next(token: Token) -> Token | None:
    return token.nbor() if token.i + 1 < len(token.doc) else None


@cache
def _names() -> dict[str, str]:
    return {form: name for name, forms in table("units").items() for form in forms}


def _canonical(unit: str) -> str:
    """A unit by its normal name: "km" and "kilometer" are kilometres."""
    return _names().get(unit, unit)
