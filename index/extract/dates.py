"""Date words and the ISO days, months or years that they resolve to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_YEAR = re.compile(r"(19|20)\d\d")
_WHOLE = re.compile(r"\b(this|last|next) (year|month)\b")
_DURATION = re.compile(r"\b(second|minute|hour|day|week|month|year|decade)s?\b")
_ANCHORED = re.compile(r"\b(ago|last|next|this|earlier today)\b")
_WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b")
_DAY = re.compile(r"\b[0-3]?\d(st|nd|rd|th)?\b(?!\d)")


def read_dates(members: Iterable[Token], published: str | None) -> Iterator[str]:
    """ISO days or months that the date words resolve to, against the day of publication."""
    seen: set[int] = set()
    for token in members:
        if token.ent_type_ != "DATE" or token.i in seen:
            continue
        entity = next(e for e in token.doc.ents if e.start <= token.i < e.end)
        seen.update(range(entity.start, entity.end))
        resolved = resolve_date(entity.text, published)
        if resolved is not None:
            yield resolved


def said_on(sentence: Tokens, content: Collection[int], published: str | None) -> str | None:
    """The day on which words were said: the first date of a sentence outside their content."""
    for entity in sentence.ents:
        if entity.label_ == "DATE" and entity.start not in content:
            return resolve_date(entity.text, published)
    return None


@lru_cache(maxsize=4096)
def resolve_date(phrase: str, published: str | None) -> str | None:
    """An ISO day ("2026-06-09"), month ("2026-05") or year for date words, or None.

    `published` is the ISO day that relative words count from; without it they stay open.
    """
    lowered = phrase.lower()
    if _YEAR.fullmatch(phrase.strip()):
        return phrase.strip()
    anchor = _midnight(published) if published else None
    if anchor is None and not re.search(rf"\b{_YEAR.pattern}\b", phrase):
        return None
    if anchor is not None and (whole := _WHOLE.search(lowered)):
        return _period(anchor, *whole.groups())
    if _DURATION.search(lowered) and not _ANCHORED.search(lowered):
        return None
    if anchor is not None and _WEEKDAY.search(lowered) and "next" not in lowered:
        anchor += timedelta(days=1)  # "on Tuesday" in a Tuesday's report is that day
    named_month = any(re.search(rf"\b{month}\b", lowered) for month in words("months"))
    day = _nearest(phrase, anchor, both_ways=named_month)
    if day is None:
        return None
    return f"{day:%Y-%m}" if named_month and not _DAY.search(phrase) else f"{day:%Y-%m-%d}"


def _midnight(published: str) -> datetime:
    return datetime.combine(date.fromisoformat(published[:10]), datetime.min.time())


def _period(anchor: datetime, which: str, unit: str) -> str:
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "year":
        return str(anchor.year + step)
    month = anchor.year * 12 + anchor.month - 1 + step
    return f"{month // 12}-{month % 12 + 1:02}"


def _nearest(phrase: str, anchor: datetime | None, *, both_ways: bool) -> datetime | None:
    """The day that date words mean: a month without a year is the nearest one, a weekday past."""
    import dateparser

    settings: dict[str, object] = {"RETURN_AS_TIMEZONE_AWARE": False}
    if anchor is not None:
        settings["RELATIVE_BASE"] = anchor
    read: list[datetime | None] = [
        dateparser.parse(phrase, languages=["en"], settings={**settings, "PREFER_DATES_FROM": way})
        for way in (("past", "future") if both_ways else ("past",))
    ]
    days = [day for day in read if day is not None]
    return min(days, key=lambda day: abs((day - (anchor or day)).days), default=None)
