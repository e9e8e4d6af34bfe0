"""Date words and the ISO days, weeks, months, quarters or years that they resolve to.

A phrase resolves exactly or not at all: "overnight", "last summer" and a "next Friday" that could
be either of two stay open. What is told in weeks or months ago is no surer than that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from itertools import takewhile
from operator import itemgetter
from typing import TYPE_CHECKING

from index.extract.numbers import number_value
from index.extract.tree import PREDICATES
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from index.extract.found import Found

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_STEPS = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_TODAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_SAYABLE = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Date words at some characters of a text, and the kind of words they are."""

    start: int
    end: int
    kind: str
    words: re.Match[str]


def read_dates(
    members: Iterable[Token], published: str | None, *, ahead: bool = False
) -> Iterator[str]:
    """What the date words among some tokens resolve to, against the day of publication.

    `ahead`: the tokens tell of what is to come, so that "on Friday" is the coming one.
    """
    tokens = list(members)
    if not tokens:
        return
    inside = {t.i for t in tokens}
    seen: set[str] = set()
    for token, phrase in _dated(tokens[0].doc, min(inside), max(inside) + 1):
        if token.i not in inside:
            continue
        for resolved in _resolved(phrase, published, ahead=ahead):
            if resolved not in seen:
                seen.add(resolved)
                yield resolved


def said_on(item: Found, published: str | None) -> str | None:
    """The day on which words were said: a date that hangs on the cue, and on nothing else."""
    cue = {item.head.i, *(t.i for t in item.cue)}
    sentence = item.head.sent
    for token, phrase in _dated(item.head.doc, sentence.start, sentence.end):
        if token.i in item.content:
            continue
        verb = next((a for a in token.ancestors if a.pos_ in PREDICATES), None)
        if verb is None or (verb.i not in cue and verb != item.content_head):
            continue
        for day in _resolved(phrase, published, ahead=False):
            if _SAYABLE.fullmatch(day):
                return day
    return None


def resolve_date(text: str, published: str | None) -> str | None:
    """What the first date words of a text resolve to, or None."""
    found = (d for p in _phrases(text) for d in _resolved(p, published, ahead=False))
    return next(found, None)


# --- the words --------------------------------------------------------------------------------


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    month = rf"(?P<month>{'|'.join(sorted(m.capitalize() for m in words('months')))})"
    year = r"(?:,? (?P<year>(?:19|20)\d\d))?\b"
    nth = r"(?:st|nd|rd|th)?"
    day = rf"(?P<day>\d{{1,2}}){nth}"
    step = r"(?i:(?P<step>last|previous|this|next|coming))"
    number = r"(?P<count>an?|\d{1,3}|[a-z]+(?:-[a-z]+)?)"
    quarter = r"(?i:(?P<nth>first|second|third|fourth|final))"
    before = (
        r"(?i:in|since|by|until|till|during|before|after|from|between|to|of|early|late|mid|and)"
    )
    rows = (
        ("iso", r"\b(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)\b"),
        ("days", rf"\b(?P<first>\d{{1,2}}){nth}(?: to | and |-|\u2014){day}(?: of)? {month}{year}"),
        ("day", rf"\b{day}(?: of)? {month}{year}"),
        ("day", rf"\b{month} {day}(?!\d){year}"),
        ("month", rf"\b(?:{step} )?{month}{year}"),
        ("quarter", rf"\b{quarter} quarter(?: of (?P<year>(?:19|20)\d\d))?\b"),
        ("quarter", r"\bQ(?P<nth>[1-4])(?: (?P<year>(?:19|20)\d\d))?\b"),
        ("weekday", rf"\b(?:{step} )?(?P<name>{'|'.join(d.capitalize() for d in _DAYS)})\b"),
        ("today", r"(?i:\b(?P<name>yesterday|today|tonight|tomorrow)\b)"),
        ("part", r"(?i:\bthis (?:morning|afternoon|evening)\b)"),
        ("period", rf"\b{step} (?P<unit>week|month|quarter|year)\b"),
        ("ago", rf"(?i:\b{number} (?P<unit>day|week|month|year)s? (?:ago|earlier today)\b)"),
        ("year", rf"\b{before}[ -](?P<year>(?:19|20)\d\d)\b(?![,.]\d|%)"),
    )
    return tuple((kind, re.compile(pattern)) for kind, pattern in rows)


@lru_cache(maxsize=256)
def _phrases(text: str) -> tuple[_Phrase, ...]:
    """Every date phrase of a text, in order; what one pattern has taken no later one takes."""
    found: list[_Phrase] = []
    for kind, pattern in _patterns():
        for match in pattern.finditer(text):
            start, end = match.span("year") if kind == "year" else match.span()
            if all(end <= other.start or other.end <= start for other in found):
                found.append(_Phrase(start, end, kind, match))
    return tuple(sorted(found, key=lambda phrase: phrase.start))


def _dated(doc: Doc, start: int, stop: int) -> Iterator[tuple[Token, _Phrase]]:
    """The date phrases between two tokens, each with the token that carries it.

    They are read once a paragraph: it may be a whole report, and every claim asks for its own.
    """
    found: list[tuple[int, _Phrase]] | None = doc.user_data.get("dates")
    if found is None:
        read = ((_token_at(doc, phrase), phrase) for phrase in _phrases(doc.text))
        found = [(token.i, phrase) for token, phrase in read if token is not None]
        doc.user_data["dates"] = found = sorted(found, key=itemgetter(0))
    first = bisect_left(found, start, key=itemgetter(0))
    for position, phrase in takewhile(lambda pair: pair[0] < stop, found[first:]):
        yield doc[position], phrase


def _token_at(doc: Doc, phrase: _Phrase) -> Token | None:
    """The token that carries a phrase; None where its words are no date ("may march on")."""
    span = doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    if span is None:
        return None
    token = span.root
    if phrase.kind == "year" and token.dep_ == "nummod" and token.head.pos_ == "NOUN":
        return None
    if phrase.kind == "month" and len(span) == 1 and not _is_month(token):
        return None
    return token


def _is_month(token: Token) -> bool:
    """Whether a lone month's name is one: no verb that opens a sentence, nobody's name."""
    if token.ent_type_ == "DATE":
        return True
    return token.pos_ == "PROPN" and token.dep_ in {"pobj", "npadvmod"}


# --- what they mean ---------------------------------------------------------------------------


def _resolved(phrase: _Phrase, published: str | None, *, ahead: bool) -> tuple[str, ...]:
    """ISO dates of a phrase; empty where it stays open."""
    match, kind = phrase.words, phrase.kind
    anchor = date.fromisoformat(published[:10]) if published else None
    if kind == "iso":
        return (match[0],)
    if kind == "year":
        return (match["year"],)
    if kind in {"day", "days", "month"}:
        return _named(match, kind, anchor)
    if kind == "quarter":
        return _quarter(match, anchor, ahead=ahead)
    if anchor is None:
        return ()
    return _RELATIVE[kind](match, anchor, ahead)


def _named(match: re.Match[str], kind: str, anchor: date | None) -> tuple[str, ...]:
    """ "9 June", "between 3 and 5 May", "late May 2025": without a year the nearest one."""
    if match["year"] is None and anchor is None:
        return ()
    if kind == "month":
        way = {"last": "past", "previous": "past", "next": "future", "coming": "future"}
        found = _nearest(
            f"1 {match['month']}", match, anchor, way.get((match["step"] or "").lower())
        )
        return () if found is None else (f"{found:%Y-%m}",)
    days = [match["first"], match["day"]] if kind == "days" else [match["day"]]
    read = [_nearest(f"{day} {match['month']}", match, anchor, None) for day in days]
    return tuple(day.isoformat() for day in read if day is not None)


def _nearest(
    words_: str, match: re.Match[str], anchor: date | None, way: str | None
) -> date | None:
    """The day that a day and a month mean: in the year given, else in the nearest."""
    import dateparser

    settings: dict[str, object] = {"RETURN_AS_TIMEZONE_AWARE": False, "DATE_ORDER": "DMY"}
    if match["year"]:
        words_ = f"{words_} {match['year']}"
    elif anchor is not None:
        settings["RELATIVE_BASE"] = datetime.combine(anchor, datetime.min.time())
    read = [
        dateparser.parse(words_, languages=["en"], settings={**settings, "PREFER_DATES_FROM": w})
        for w in ((way,) if way else ("past", "future"))
    ]
    days = [day.date() for day in read if day is not None]
    return min(days, key=lambda day: abs(day - (anchor or day)), default=None)


def _quarter(match: re.Match[str], anchor: date | None, *, ahead: bool) -> tuple[str, ...]:
    named = match["nth"].lower()
    number = int(named) if named.isdigit() else _QUARTERS[named]
    if match["year"]:
        return (f"{match['year']}-Q{number}",)
    if anchor is None:
        return ()
    now = (anchor.month - 1) // 3 + 1
    year = anchor.year + (number < now if ahead else -(number > now))
    return (f"{year}-Q{number}",)


def _weekday(match: re.Match[str], anchor: date, ahead: bool) -> tuple[str, ...]:
    """The nearest such day; "last" and "next" stay open where that week has one as well."""
    step = (match["step"] or "").lower()
    name = _DAYS.index(match["name"].lower())
    back = (anchor.weekday() - name) % 7
    if step == "this":
        return ((anchor + timedelta(days=name - anchor.weekday())).isoformat(),)
    if step in {"last", "previous"}:
        return () if name < anchor.weekday() else (_before(anchor, back or 7),)
    if step in {"next", "coming"}:
        return () if name > anchor.weekday() else (_before(anchor, back - 7),)
    return (_before(anchor, back - 7 if ahead and back else back),)


def _before(anchor: date, days: int) -> str:
    return (anchor - timedelta(days=days)).isoformat()


def _period(match: re.Match[str], anchor: date, ahead: bool) -> tuple[str, ...]:
    step, unit = _STEPS[match["step"].lower()], match["unit"].lower()
    if unit == "week":
        return (_week(anchor + timedelta(weeks=step)),)
    if unit == "quarter":
        months = anchor.year * 4 + (anchor.month - 1) // 3 + step
        return (f"{months // 4}-Q{months % 4 + 1}",)
    return (_moved(anchor, step, unit),)


def _ago(match: re.Match[str], anchor: date, ahead: bool) -> tuple[str, ...]:
    count = 1.0 if match["count"] in {"a", "an"} else number_value(match["count"])
    if count is None:
        return ()
    unit, steps = match["unit"].lower(), -int(count)
    if unit == "day":
        return (_before(anchor, int(count)),)
    if unit == "week":
        return (_week(anchor + timedelta(weeks=steps)),)
    return (_moved(anchor, steps, unit),)


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _moved(anchor: date, steps: int, unit: str) -> str:
    if unit == "year":
        return str(anchor.year + steps)
    months = anchor.year * 12 + anchor.month - 1 + steps
    return f"{months // 12}-{months % 12 + 1:02}"


def _today(match: re.Match[str], anchor: date, ahead: bool) -> tuple[str, ...]:
    return (_before(anchor, -_TODAY[match["name"].lower()]),)


def _this_part(match: re.Match[str], anchor: date, ahead: bool) -> tuple[str, ...]:
    return (anchor.isoformat(),)


_RELATIVE: dict[str, Callable[[re.Match[str], date, bool], tuple[str, ...]]] = {
    "weekday": _weekday,
    "today": _today,
    "part": _this_part,
    "period": _period,
    "ago": _ago,
}
