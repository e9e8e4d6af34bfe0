"""What a question rests on, said before it: "Going by the reports up to 5 June, was p?" (R21)."""

from __future__ import annotations

import re

from assistant.question.subject import AUXILIARY
from index.extract.numbers import number_value

_ASKS = rf"(?=(?:{AUXILIARY}|who|whom|whose|what|when|where|why|how|which)\b)"
_SOURCES = (
    r"(?:reports?|papers?|stor(?:y|ies)|coverage|news|evidence|information|accounts?|reporting"
    r"|press)"
)
_BY = (
    r"(?:going\s+by|judging\s+by|judging\s+from|to\s+judge\s+by|to\s+go\s+by|from|on|based\s+on|given"
    r"|on\s+the\s+(?:basis|strength)\s+of|in\s+(?:the\s+)?(?:light|view)\s+of|according\s+to"
    r"|considering|taking|if\s+we\s+go\s+by)"
)
_BASIS = re.compile(
    rf"^{_BY}\s+(?:(?:all|only|just)\s+)?"
    rf"(?:what\s+(?:was|is|had\s+been|has\s+been|were|we|you|one|the|\w+\s+had)\b"
    rf"|everything\b|(?:the\s+|all\s+(?:the\s+)?)?(?:\w+\s+)?{_SOURCES}\b)"
    rf"(?P<rest>[^,]*),\s*(?P<q>{_ASKS}.+)$", re.I
)  # fmt: skip
_EVENT = re.compile(
    r"^(?:(?:and|so|but)\s+)?(?:(?:an?|one|two|three|four|five|six|some|the|\d+)\s+\w+\s+"
    r"(?:later|earlier|before|after(?:wards)?|on)|before|after|when|while|as|at|on|in|until|by|earlier"
    r"|later|the\s+(?:day|week|evening|morning|night))\b(?P<event>[^,?]*),\s*(?P<day>[^,?]+?)\s*"
    rf"(?:,\s*(?P<q>{_ASKS}.+)|\??)$", re.I
)  # fmt: skip


_TOLD_ON = re.compile(
    r"^(?P<b>before|after|until)\s+(?:the|that|its|his|her|their)\s+(?:\w+\s+)?"
    r"(?:retraction|correction|denial|statement|report|announcement|confirmation|withdrawal|apology"
    r"|press\s+conference|briefing)\s+(?:on|of|from)\s+"
    rf"(?P<day>[^,?]+?),\s*(?P<q>{_ASKS}.+)$", re.I
)  # fmt: skip
_SHIFT = re.compile(
    r"^(?:and\s+)?(?:on\s+)?(?P<n>an?|one|the|two|three|four|five|six|\d+)\s+(?P<u>day|week)s?\s+"
    r"(?P<d>before|earlier|after(?:wards)?|later)(?:\s+that)?(?:\s*,\s*(?P<q>.+)|\s*\??)$", re.I
)  # fmt: skip


def read_shift(text: str) -> tuple[str, int] | None:
    """The question behind "two days before that, ..." and how many days away that is."""
    found = _SHIFT.match(text)
    if not found:
        return None
    count = number_value(found["n"]) or 1  # "the day before"
    days = int(count) * (7 if found["u"] == "week" else 1)
    back = found["d"].lower() in {"before", "earlier"}
    return found["q"] or "", -days if back else days


def read_told_on(text: str) -> tuple[str, str, bool] | None:
    """The question behind "Before the correction of 9 May, ...", the day, and whether before it."""
    found = _TOLD_ON.match(text)
    return (found["q"], found["day"], found["b"].lower() != "after") if found else None


def take_basis(text: str) -> tuple[str, str]:
    """The question without the basis said before it, and the words of that basis (with a day).

    "Going by what the agency had said up to 5 June, was the probe lost?" rests on what was known
    by 5 June; what is asked is whether the probe was lost.
    """
    found = _BASIS.match(text)
    return (found["q"], found["rest"]) if found else (text, "")


def read_event_frame(text: str) -> tuple[str, str] | None:
    """The question behind "Before the recount, on 10 November, ..." and the words for the day."""
    found = _EVENT.match(text)
    return (found["q"] or "", found["day"]) if found else None
