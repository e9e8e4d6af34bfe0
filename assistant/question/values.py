"""Numbers with their units and bounds, and dates, as a text gives them (R1, G3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant import lexicon
from index.ages import is_age
from index.ledger import Bound, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

# fmt: off
MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december"]
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
# fmt: on
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25}
_DIGITS = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$")
_REJECTED = re.compile(  # "66 percent and not 68": the number that another is put in place of
    r"(?:\b(?:and|but)|,)\s+not\s+(?:(?:at|by|to|of|in)\s+)?$"
    r"|\b(?:rather than|instead of)\s+(?:\w+\s+)?$",
    re.I,
)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_PERCENT = frozenset({"percent", "%", "pct", "percentage"})
_CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "o'clock", "oclock"})


def read_quantities(span: Span) -> tuple[Quantity, ...]:
    """The quantities of a sentence, in order.

    Dates, clock times and identifiers are none, nor is a number that is said to be wrong.
    """
    found = []
    for run in _number_runs(list(span)):
        value = _value(run)
        named = _is_date(run, span) or _is_label(run, span) or _is_pair(run)
        if value is None or named or _REJECTED.search(span.doc[span.start : run[0].i].text_with_ws):
            continue
        unit, last = _unit(run, span)
        if len(run) == 1 and is_age(run[0]):
            unit, last = "year", run[0].i
        text = span.doc[run[0].i : last + 1].text
        found.append(Quantity(value, unit, text, _bound(run, span)))
    return tuple(found)


def _number_runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in tokens:
        if _is_number(token) or (run and token.lower_ in {"-", "and"} and _joins(token)):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_number(token: Token) -> bool:
    lower = token.lower_
    if lower in _SCALES or lower == "dozen":
        return True
    if _DIGITS.match(lower):
        return True
    return token.pos_ == "NUM" and lower.isalpha() and _words_value(lower) is not None


def _joins(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and _is_number(token.nbor()) and token.lower_ == "-"


def _words_value(words: str) -> float | None:
    from text_to_num import text2num

    try:
        return float(text2num(words.replace("-", " "), "en"))
    except (ValueError, KeyError):
        return None


def _value(run: list[Token]) -> float | None:
    first = run[0].lower_.replace(",", "")
    scale = 1.0
    words = []
    if re.match(r"^\d+(?:\.\d+)?$", first):
        for token in run[1:]:
            scale *= _SCALES.get(token.lower_, 12.0 if token.lower_ == "dozen" else 1.0)
        return float(first) * scale
    for token in run:
        if token.lower_ == "dozen":
            scale = 12.0
        else:
            words.append(token.lower_)
    if not words:
        return scale
    number = _words_value(" ".join(words))
    return None if number is None else number * scale


def _is_date(run: list[Token], span: Span) -> bool:
    doc = span.doc
    before = doc[run[0].i - 1].lower_ if run[0].i > 0 else ""
    after = doc[run[-1].i + 1].lower_ if run[-1].i + 1 < len(doc) else ""
    near_month = before in MONTHS or after in MONTHS
    year = len(run) == 1 and _YEAR.match(run[0].text) is not None
    counted = run[0].dep_ == "nummod" and run[0].head.pos_ == "NOUN"
    return near_month or (year and not counted) or after in _CLOCK or ":" in after


def _is_label(run: list[Token], span: Span) -> bool:
    """Whether a number is part of a name ("Ward 6", "flight 88", "Unit 2")."""
    if len(run) > 1 or run[0].i == span.start:
        return False
    before = run[0].nbor(-1)
    after = run[0].nbor() if run[0].i + 1 < len(span.doc) else None
    counts = after is not None and (after.pos_ in {"NOUN", "ADJ"} or after.lower_ in _PERCENT)
    named = before.pos_ in {"PROPN", "NOUN"} and before.lower_ not in MONTHS
    return named and not counts and run[0].head in {before, before.head}


def _is_pair(run: list[Token]) -> bool:
    """Whether "two" points ("the two sides") and does not count."""
    return run[0].lower_ == "two" and run[0].i > 0 and run[0].nbor(-1).lower_ in {"the", "these"}


def _unit(run: list[Token], span: Span) -> tuple[str, int]:
    """The lemma of what is counted, and the index of the last token that names it."""
    last = run[-1]
    doc = span.doc
    if last.i + 1 < span.end and doc[last.i + 1].lower_ in _PERCENT:
        return "percent", last.i + 1
    if last.i > 0 and doc[run[0].i - 1].text in {"$", "€", "£", "¥"}:
        return doc[run[0].i - 1].text, last.i
    of = doc[last.i + 1] if last.i + 1 < span.end else None
    if of is not None and of.lower_ == "of":
        noun = next((child for child in of.children if child.dep_ == "pobj"), None)
        if noun is not None and noun.pos_ == "NOUN":
            return noun.lemma_.lower(), last.i
    head = last.head
    if last.dep_ == "nummod" and head.i > last.i and head.pos_ in {"NOUN", "PROPN"}:
        return head.lemma_.lower(), head.i
    position = last.i + 1
    while position < span.end and doc[position].pos_ in {"ADJ", "NOUN", "PROPN"}:
        if doc[position].pos_ == "NOUN" and (
            position + 1 >= span.end or doc[position + 1].pos_ != "NOUN"
        ):
            return doc[position].lemma_.lower(), position
        position += 1
    return "", last.i


def _bound(run: list[Token], span: Span) -> Bound:
    before = [token.lower_ for token in span.doc[span.start : run[0].i]]
    for name, words in lexicon.bounds():
        if tuple(before[-len(words) :]) == words:
            return Bound(name)
    return Bound.EXACT


def says_exact(text: str) -> bool:
    """Whether the words ask for an exact value."""
    exact = [words for name, words in lexicon.bounds() if name == "EXACT"]
    return any(re.search(rf"\b{' '.join(words)}\s+\S", text, re.I) for words in exact)


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
