"""Where a day stands on a line from left to right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

LEFT, RIGHT = 3.0, 97.0
"""Percent of the width between which the days lie, so that no point is cut off."""

ROOM = 0.12
"""Share of the line behind the last day, so that a status that begins there can be seen."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def place(self, day: str) -> float:
        """Percent of the width, within the line also for a day beyond its ends."""
        span = (self.last - self.first).days
        gone = min(max((date.fromisoformat(day) - self.first).days, 0), span)
        share = gone / span * (1 - ROOM) if span else 0.0
        return round(LEFT + share * (RIGHT - LEFT), 2)


def axis(days: Iterable[str]) -> Axis | None:
    """The axis that holds these ISO days, None where there is none."""
    known = sorted(date.fromisoformat(day[:10]) for day in days)
    return Axis(known[0], known[-1]) if known else None
