"""The status words that stand in front of a statement ("Officially confirmed by X — ...")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.answer import Position, StatusCode, Support
from assistant.evidence import Verdict
from assistant.label import label

_PARTY = r"(?:\s+by\s+(?P<party>[^*\n:—]{1,120}?))?"
_BULLET = re.compile(r"^\s*[-*\u2022]\s+")


@dataclass(frozen=True, slots=True)
class Label:
    """A status that a draft claims in so many words, and by whom."""

    status: StatusCode
    party: str | None = None


@cache
def _words() -> dict[str, StatusCode]:
    """The fixed words of each label in lower case, and the shorter forms people write."""
    fixed = {
        label(Verdict(status, Position.SILENT, Support.NONE)).lower(): status
        for status in StatusCode
    }
    short = {
        words.removeprefix("officially "): status
        for words, status in fixed.items()
        if words.startswith("officially ")
    }
    return fixed | short


@cache
def label_pattern() -> re.Pattern[str]:
    """Matches a label at the start of a line or sentence, up to and with its dash or colon."""
    choices = sorted(_words(), key=len, reverse=True)
    words = "|".join(re.escape(choice) for choice in choices)
    return re.compile(
        rf"(?:(?<=^)|(?<=\n)|(?<=[.!?] )|(?<=[-*] ))[ \t]*(?:\*\*)?"
        rf"(?P<words>{words})(?: as a plan)?"
        rf"{_PARTY}(?:\*\*\s*[—\u2013:-]|\s*[—\u2013:]\s*\*\*|\s*[—\u2013:](?=\s)|:\*\*)\s*",
        re.I,
    )


def read_label(text: str) -> Label | None:
    """The label that a sentence begins with, or None; it may stand in a list."""
    found = label_pattern().match(_BULLET.sub("", text))
    if found is None:
        return None
    return Label(_words()[found["words"].lower()], found["party"])
