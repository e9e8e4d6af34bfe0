"""Figures that a body takes back: "that number was wrong", "2.1, and not 2.6" (R15, R26)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.ledger import Attribution, CueClass, Quantity, Stance
from index.source import on_record

_FIGURE = (
    r"(?:number|figure|count|toll|total|tally|estimate|sum|rate|share|percentage|value|reading)"
)
_WRONG = re.compile(
    rf"^(?:the|that|this|our|its|those|these)\s+(?:[\w-]+\s+){{0,3}}{_FIGURE}s?\b.*"
    r"\b(?:(?:was|were)\s+(?:\w+\s+)?(?:wrong|mistaken|incorrect|inaccurate|too\s+(?:high|low)"
    r"|an?\s+(?:error|mistake)|in\s+error)"
    r"|(?:should|must|may|can)\s+(?:no\s+longer|not)\s+be\s+(?:used|quoted|relied)"
    r"|(?:is|are)\s+(?:no\s+longer\s+valid|void|superseded)|(?:has|have)\s+been\s+corrected)\b",
    re.I,
)
_POINTS = re.compile(rf"^(?:that|this|those|these|our|its)\s+(?:[\w-]+\s+)?{_FIGURE}", re.I)
_INSTEAD = re.compile(
    r"(?:,|\band|\bbut)\s+not\s+(?P<old>[^,;]*?\d[^,;]*?|[a-z]+)\s+as\s+(?:it\s+had\s+)?"
    r"(?:stated|given|reported|announced|said|published|first|previously|earlier|originally)\b",
    re.I,
)
_TIMES = {"minute", "hour", "day", "week", "month", "year"}
_COMMITTED = {Stance.ASSERT, Stance.CONFIRM}


def own_figures_taken_back(rows: Sequence[Attribution]) -> list[Attribution]:
    """The rows, where a body's word that its figure was wrong is a RETRACT of that figure."""
    found: list[Attribution] = []
    for row in rows:
        if row.stance in _COMMITTED and on_record(row.effective):
            found[-1:] = _earlier(row, found)
            row = _called_wrong(row, found)
            found.extend([*_instead(row, len(rows) + len(found))])
        found.append(row)
    return found


def _earlier(row: Attribution, before: Sequence[Attribution]) -> list[Attribution]:
    """The row before, taken back too where this one calls "that number" wrong."""
    last = list(before[-1:])
    if not last or not _is_about(row, last[0]):
        return last
    return [_retracting(last[0], last[0].claim.quantities)]


def _called_wrong(row: Attribution, before: Sequence[Attribution]) -> Attribution:
    if not _WRONG.match(row.claim.text):
        return row
    told = before[-1].claim.quantities if before and before[-1].stance is Stance.RETRACT else ()
    told = tuple(q for q in told if q.unit not in _TIMES)  # "published two days earlier"
    return _retracting(row, told or row.claim.quantities)


def _is_about(row: Attribution, last: Attribution) -> bool:
    same = last.effective.name == row.effective.name and bool(last.claim.quantities)
    return same and bool(_WRONG.match(row.claim.text) and _POINTS.match(row.claim.text))


def _instead(row: Attribution, number: int) -> Iterator[Attribution]:
    """The figure that "and not 2.6 million as stated earlier" takes back, as a row of its own."""
    found = _INSTEAD.search(row.claim.text)
    old = [q for q in row.claim.quantities if found and q.text and q.text in found["old"]]
    if old:
        yield replace(_retracting(row, tuple(old)), id=f"{row.report}#{number + 1}")


def _retracting(row: Attribution, quantities: tuple[Quantity, ...]) -> Attribution:
    return replace(
        row,
        stance=Stance.RETRACT,
        cue_class=CueClass.RETRACT,
        claim=replace(row.claim, quantities=quantities),
        rules=tuple(dict.fromkeys((*row.rules, "R26"))),
    )
