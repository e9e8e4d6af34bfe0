"""Numbers with their units and bounds, and dates, as a text gives them (R1, G3)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import lexicon
from index.extract.quantities import placed_quantities, worded

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from index.extract.numbers import Number
    from index.ledger import Quantity

# fmt: off
MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december"]
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
# fmt: on
CALENDAR = frozenset((*MONTHS, *DAYS))
_REJECTED = re.compile(  # "66 percent and not 68": the number that another is put in place of
    r"(?:\b(?:and|but)|,)\s+not\s+(?:(?:at|by|to|of|in)\s+)?$"
    r"|\b(?:rather than|instead of)\s+(?:\w+\s+)?$",
    re.I,
)


def read_quantities(span: Span) -> tuple[Quantity, ...]:
    """The quantities of a sentence, in order, as the ledger reads them, each with what it counts.

    A number that is said to be wrong is none, nor is a "two" that only points ("the two sides").
    A share of a whole is so many percent.
    """
    return tuple(
        _in_percent(quantity, number)
        for quantity, number in placed_quantities(list(span))
        if not _REJECTED.search(span.doc[span.start : number.tokens[0].i].text_with_ws)
        and not _is_pair(number.tokens[0])
    )


def _in_percent(quantity: Quantity, number: Number) -> Quantity:
    if not number.share:
        return replace(quantity, text=worded(number))
    return replace(quantity, value=100 * number.value, unit="percent", text=worded(number))


_SCORE = re.compile(  # not "from 5 to 7 percent", "20-30 people", "6-9 May"
    r"(?<![\w-])(?<!from )(\d{1,3})(?:[-\u2013]| to )(\d{1,3})"
    r"(?=\s*(?:$|[.,;:?!)](?!\d)|(?:in|at|on|by|against|to|after|over|for|with|and|is|was)\b"
    r"|(?:victory|win|defeat|loss|draw|vote|majority|lead|split|decision)\b))",
    re.I,
)


def read_scores(text: str) -> tuple[str, ...]:
    """The results of votes and games that a text gives, as "7-2"."""
    return tuple(f"{m[1]}-{m[2]}" for m in _SCORE.finditer(text))


def _is_pair(number: Token) -> bool:
    before = number.nbor(-1).lower_ if number.i > 0 else ""
    return number.lower_ == "two" and before in {"the", "these"}


def says_exact(text: str) -> bool:
    """Whether the words ask for an exact value."""
    exact = lexicon.lines("exact_words")
    return any(re.search(rf"\b{words}\s+\S", text, re.I) for words in exact)


_DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({'|'.join(MONTHS)})(?:,? (\d{{4}}))?\b", re.I
)
_MONTH_DAY = re.compile(
    rf"\b({'|'.join(MONTHS)}) (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?\b(?! (?:per|%))", re.I
)
_MONTH = re.compile(rf"\b({'|'.join(m for m in MONTHS if m not in {'may', 'march'})})"
                    rf"(?: (\d{{4}}))?\b", re.I)  # fmt: skip
_BARE = re.compile(r"\b(May|March)(?: (\d{4}))?\b")
_WEEKDAY = re.compile(rf"\b({'|'.join(DAYS)})\b", re.I)
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_BARE_YEAR = re.compile(r"\b(?:in|since|by|until|of|during|before|after)\s+((?:19|20)\d\d)\b", re.I)


def read_dates(text: str) -> tuple[str, ...]:
    """The dates a text names: "2026-05-09", "--05-09", "2026-05", "--05", "2022" or "sunday"."""
    found: dict[str, None] = {}
    rest = text
    for pattern, build in (
        (_ISO, lambda m: f"{m[1]}-{m[2]}-{m[3]}"),
        (_DAY_MONTH, lambda m: _day(m[3], m[2], m[1])),
        (_MONTH_DAY, lambda m: _day(m[3], m[1], m[2])),
        (_MONTH, lambda m: _month(m[2], m[1])),
        (_BARE, lambda m: _month(m[2], m[1])),
        (_BARE_YEAR, lambda m: m[1]),
        (_WEEKDAY, lambda m: m[1].lower()),
    ):
        for match in pattern.finditer(rest):
            if build(match):
                found[build(match)] = None
        rest = pattern.sub(" | ", rest)
    return tuple(found)


def _day(year: str | None, month: str, day: str) -> str:
    number = MONTHS.index(month.lower()) + 1
    return f"{year or '-'}-{number:02d}-{int(day):02d}" if 1 <= int(day) <= 31 else ""


def _month(year: str | None, month: str) -> str:
    return f"{year or '-'}-{MONTHS.index(month.lower()) + 1:02d}"
