"""The day a question speaks from: "as of 6 March", "on the evening of 10 March" (R21)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.question.basis import read_event_frame, read_shift, read_told_on, take_basis
from assistant.question.values import MONTHS, read_dates

_MONTH = "|".join(MONTHS)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTH})(?:,? \d{{4}})?"
    rf"|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d)"
)
_HOURS = r"(?:evening|morning|afternoon|night)"
_WEEKDAY = rf"(?:(?:last |the |that )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: {_HOURS})?)"
_NUMBERED = r"(?:the \d{1,2}(?:st|nd|rd|th))"
_PART = rf"(?:(?:the )?(?:{_HOURS}|end|close|start|beginning|middle) of |mid-)"
_FIRST = r"the first (?:evening|day|night|morning)"
_EVENT = r"(?:the (?:day|evening|morning|night|week) (?:after|before|of) [\w' -]+?, )"
_WHEN = (
    rf"(?:(?:{_PART}|{_EVENT})?(?:{_DAY}|{_WEEKDAY}|{_NUMBERED})"
    rf"|(?:{_PART})(?:{_MONTH})(?: \d{{4}})?|{_FIRST})"
)
_STATED = re.compile(
    r"\b(?:as (?:of|at)|as (?:things|matters|it|they) (?:then )?(?:stood|were|was) (?:on|at|in|by)"
    rf"|by|up to|until) {_WHEN},?\s*",
    re.I,
)
_KNOWN = re.compile(
    rf"(?<=known|irmed|nfirm|icial|orted|ounce|unced|admit|itted|ledge|erify|\w say) "
    rf"(?:on|at|by|in) {_WHEN},?(?= (?:that|what|who|how|why|when|where|whether|if)\b)", re.I
)  # fmt: skip # "was it known on 4 May that ..."
_LEADING = re.compile(rf"^(?:(?:and|so|but)\s+)?(?:on|at|by|in) {_WHEN}\s*,?\s*(?=\w|\?|$)", re.I)
_TRAILING = re.compile(rf"\s*,?\s*\b(?:on|at|in|by) (?:{_WHEN}|(?:{_MONTH}))\s*(?=\?|$)", re.I)
_BEFORE = re.compile(rf"^before {_DAY},\s*(?=\w)", re.I)
_STATE = re.compile(
    r"\b(?:official (?:line|position|figure|word|toll)|toll|known|would (?:you|the answer|one)"
    r"|what (?:did|do|could|had) (?:we|you|one)|could (?:you|one) (?:say|have|be)|had asked"
    r"|what was it|the answer|the figure|(?:was|were|is) official"
    r"|how (?:solid|firm|certain|sure|reliable)|look like"
    r"|s['\u2019]?\s(?:own )?(?:line|position|stance|view|story|version|account)|what did .+ say"
    r"|^what (?:is|was) the (?:position|state|situation|picture|status|footing|number|figure|count)"
    r"|^what (?:is|was) the (?:\w+ )?(?:number|count|tally|total|figure) (?:of|for)"
    r"|st(?:and|ood|anding)|status of|reports? (?:have|had|say|said)|^had (?!.*\bhad\b))\b", re.I
)  # fmt: skip

_GIVEN = re.compile(
    r"(?<=toll|mber|gure|otal)\s+(?:given|stated|reported|published)(?=\s*\??$)", re.I
)


def take_as_of(text: str, *, today: str | None = None) -> tuple[str, str | None]:
    """The question without its as-of phrase, and the day it names.

    The day is ISO where the words or `today` (ISO) give a year, "--MM-DD" or "--MM" where they
    do not, a weekday's name, or "first". "In May" and "on Sunday" inside a fact stay there: only
    a question about what was known, said or official then speaks from that day.
    """
    text, basis = take_basis(text)
    if basis:
        stated = re.search(_WHEN, basis, re.I)
        return text, _day_of(stated[0], today) if stated else None
    frame = read_event_frame(text)
    dated = (
        re.fullmatch(rf"(?:(?:on|as of|by|that is,?) )*({_DAY})", frame[1], re.I) if frame else None
    )
    if frame and dated:
        return frame[0], _day_of(dated[1], today)
    told = read_told_on(text)
    if told and re.fullmatch(_DAY, told[1], re.I):
        day = _day_of(told[1], today)
        return told[0], _moved(day, -1) if told[2] else day
    before = _BEFORE.match(text)
    if before:
        return text[before.end() :], _moved(_day_of(before[0], today), -1)
    for pattern in (_STATED, _LEADING, _KNOWN):
        found = pattern.search(text)
        if found and _is_frame(found, text):
            rest = (text[: found.start()] + text[found.end() :]).strip(" ,")
            return rest, _day_of(found[0], today)
    found = _TRAILING.search(text)
    if found and _STATE.search(text):
        rest = text[: found.start()] + text[found.end() :]
        return _GIVEN.sub("", rest), _day_of(found[0], today)
    return text, None


def _is_frame(found: re.Match[str], text: str) -> bool:
    """Whether a day frames the question; in the middle of a fact it is part of the fact."""
    low = found[0].strip().lower()
    return found.start() <= 4 or low.startswith("as ") or found.re is _KNOWN


def _day_of(phrase: str, today: str | None) -> str | None:
    if re.search(_FIRST, phrase, re.I):
        return "first"
    numbered = re.search(rf"\b{_NUMBERED}$", phrase.strip(" ,?"), re.I)
    if numbered:
        return f"---{int(numbered[0][4:-2]):02d}"
    dates = read_dates(_capital_month(re.sub(r"\bmid-", "15 ", phrase, flags=re.I)))
    if not dates:
        return None
    day = dates[0]
    if re.search(r"\bend of\b|\bclose of\b", phrase, re.I) and re.fullmatch(
        r"(?:\d{4}|-)-\d\d", day
    ):
        day = f"{day}-{_last_day(day[-2:])}"
    return _with_year(day, today)


def take_shift(text: str, day: str | None) -> tuple[str, str | None]:
    """The question without "two days before that", and the day so far from `day`."""
    shift = read_shift(text)
    moved = _moved(day, shift[1]) if shift else None
    return (shift[0], moved) if shift and moved and moved != day else (text, None)


def _moved(day: str | None, days: int) -> str | None:
    """The day so many days later, where it is a whole day."""
    if day is None or not re.fullmatch(r"(?:\d{4}|-)-\d\d-\d\d", day):
        return day
    whole = date.fromisoformat(day if day[:1].isdigit() else f"2000{day[1:]}")
    found = (whole + timedelta(days=days)).isoformat()
    return found if day[:1].isdigit() else f"-{found[4:]}"


def _capital_month(phrase: str) -> str:
    return re.sub(rf"\b({_MONTH})\b", lambda m: m[1].capitalize(), phrase, flags=re.I)


def _last_day(month: str) -> str:
    return "28" if month == "02" else "30" if month in {"04", "06", "09", "11"} else "31"


def _with_year(day: str, today: str | None) -> str:
    """Give a day its year: the latest one that is not after `today`."""
    if not day.startswith("-") or not today:
        return day
    year = int(today[:4])
    return f"{year if day[2:] <= today[5 : 5 + len(day) - 2] else year - 1}-{day[2:]}"
