"""The citations of a draft: "[3]", each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"\[(\d{1,3})\](?!\()")


@dataclass(frozen=True, slots=True)
class Mark:
    """A citation by its number and place in the draft; marks in a row share their `group`."""

    number: int
    place: int
    group: int


def read_marks(draft: str, start: int, end: int) -> tuple[Mark, ...]:
    """The marks between two places of a draft, in reading order."""
    marks: list[Mark] = []
    last = -1
    for found in _MARK.finditer(draft, start, end):
        if last < 0 or draft[last : found.start()].strip(" ,"):
            group = found.start()
        marks.append(Mark(int(found[1]), found.start(), group))
        last = found.end()
    return tuple(marks)
