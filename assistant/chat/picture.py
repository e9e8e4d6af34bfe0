"""Status over time: a line for each party, a point for each dated statement, the status as a band.

The picture is an SVG made here, so that nothing is fetched and no script draws it. Beside it
stands the same as a table, for screen readers and for whoever prefers it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.answer import Fact, HistoryEntry, Statement
from assistant.chat.axis import RIGHT, Axis, axis
from assistant.chat.markup import TONES, WORDS, badge, day, text
from assistant.chat.why import STANCES

HEIGHT = 46
"""Pixels of a party's row: its name, and the line below it."""

LOWER = 24
"""Pixels by which a point stands below the line, or below another, that it would hide."""

NEAR = 9.0
"""Percent of the width that a point takes up on a telephone."""

BAND = 30
MOST_ROWS = 12
SHAPES = {
    "CONFIRM": ("dot", "says so"),
    "ASSERT": ("dot", "says so"),
    "DENY": ("cross", "denies it"),
    "RETRACT": ("triangle", "takes it back"),
}
OTHER = ("ring", "says neither")
_DRAWN = {
    "dot": '<circle r="6.5"/>',
    "ring": '<circle r="5.5" class="hollow"/>',
    "cross": '<path d="M-5.5-5.5 5.5 5.5M5.5-5.5-5.5 5.5" class="hollow"/>',
    "triangle": '<path d="M0-7 7 6-7 6Z"/>',
}


def has_picture(fact: Fact) -> bool:
    """Whether there is anything to see: more than one status, or statements of different days."""
    days = {statement.day for statement in fact.record if statement.day}
    return len(fact.history) > 1 or len(days) > 1


def render_picture(fact: Fact, turn: int, number: int) -> str:
    """The picture and its table, as HTML; `number` is the fact's place in its answer."""
    dated = [s for s in fact.record if s.day]
    line = axis([*(s.day for s in dated if s.day), *(e.since for e in fact.history if _is_day(e))])
    if line is None:
        return ""
    rows = _rows(dated)
    drawn = list(rows.items())[:MOST_ROWS]
    parts = [_band(fact.history, line)]
    top = BAND + 14 if fact.history else 8
    for party, said in drawn:
        lanes = _lanes(said, line)
        parts.append(_row(party, said, lanes, line, top, (turn, number), fact.record))
        top += HEIGHT + max(lanes) * LOWER
    height = top + 22
    parts.append(_ends(line, height))
    return (
        '<figure class="picture"><figcaption>Status over time</figcaption>'
        f'<svg width="100%" height="{height}" role="group" '
        f'aria-label="Status over time, the same as in the table below">{"".join(parts)}</svg>'
        f"{_legend(dated)}{_more(len(rows) - len(drawn))}{_periods(fact.history)}"
        f"{_table(fact.record, turn, number)}</figure>"
    )


def _is_day(entry: HistoryEntry) -> bool:
    return len(entry.since) >= len("2026-03-07")


def _rows(said: Sequence[Statement]) -> dict[str, list[Statement]]:
    """The statements by party, those with authority first; a party's own by day."""
    rows: dict[str, list[Statement]] = {}
    for statement in sorted(said, key=lambda s: not s.authority):
        rows.setdefault(statement.party, []).append(statement)
    return {party: sorted(of, key=lambda s: s.day or "") for party, of in rows.items()}


def _lanes(said: Sequence[Statement], line: Axis) -> list[int]:
    """How far below the line each point stands: every one at its day, and none upon another."""
    ends: list[float] = []
    lanes = []
    for statement in said:
        x = line.place(statement.day or "")
        lane = next((lane for lane, end in enumerate(ends) if x - end >= NEAR), len(ends))
        ends[lane : lane + 1] = [x]
        lanes.append(lane)
    return lanes


def _band(history: Sequence[HistoryEntry], line: Axis) -> str:
    entries = [entry for entry in history if _is_day(entry)]
    pieces = []
    for place, entry in enumerate(entries):
        start = line.place(entry.since[:10])
        end = line.place(entries[place + 1].since[:10]) if place + 1 < len(entries) else RIGHT
        pieces.append(
            f'<svg x="{start}%" width="{max(end - start, 1.5):.2f}%" height="{BAND}" y="2">'
            f"<title>{text(_period(entry))}</title>"
            f'<rect width="100%" height="{BAND - 4}" rx="5" class="band band-{TONES[entry.status]}"'
            f'/><text x="6" y="18" class="band-text band-{TONES[entry.status]}">{place + 1}</text>'
            "</svg>"
        )
    return "".join(pieces)


def _row(
    party: str,
    said: Sequence[Statement],
    lanes: Sequence[int],
    line: Axis,
    top: int,
    place: tuple[int, int],
    record: Sequence[Statement],
) -> str:
    track, stems, points = top + 31, [], []
    for statement, lane in zip(said, lanes, strict=True):
        x, y = line.place(statement.day or ""), track + lane * LOWER
        if lane:
            stems.append(f'<line x1="{x}%" x2="{x}%" y1="{track}" y2="{y}" class="track"/>')
        points.append(
            f'<svg x="{x}%" y="{y}" overflow="visible">'
            f"{_point(statement, place, record.index(statement))}</svg>"
        )
    shown = party if len(party) <= 60 else f"{party[:59]}…"
    return (
        f'<text x="0" y="{top + 12}" class="party">{text(shown)}</text>'
        f'<line x1="0" x2="100%" y1="{track}" y2="{track}" class="track"/>'
        f"{''.join(stems)}{''.join(points)}"
    )


def _point(statement: Statement, place: tuple[int, int], index: int) -> str:
    shape = SHAPES.get(statement.stance, OTHER)[0]
    gone = "" if statement.stands else " gone"
    return (
        f'<a href="#said-{place[0]}-{place[1]}-{index}" class="point {shape}{gone}" '
        f'aria-label="{text(_told(statement))}"><title>{text(_told(statement))}</title>'
        f'<circle r="12" class="hit"/>{_DRAWN[shape]}</a>'
    )


def _ends(line: Axis, height: int) -> str:
    if line.first == line.last:
        return f'<text x="0" y="{height - 6}" class="day">{day(line.first.isoformat())}</text>'
    last = line.place(line.last.isoformat())
    return (
        f'<text x="0" y="{height - 6}" class="day">{day(line.first.isoformat())}</text>'
        f'<text x="{last}%" y="{height - 6}" text-anchor="end" class="day">'
        f"{day(line.last.isoformat())}</text>"
    )


def _legend(said: Iterable[Statement]) -> str:
    """The shapes that occur, in words: a shape alone says nothing."""
    shapes = dict.fromkeys(SHAPES.get(s.stance, OTHER) for s in said)
    entries = [
        '<li><svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" '
        f'class="point {shape}">{_DRAWN[shape]}</svg> {words}</li>'
        for shape, words in shapes
    ]
    if any(not s.stands for s in said):
        entries.append("<li>faint: no longer stands</li>")
    return f'<ul class="legend">{"".join(entries)}</ul>'


def _more(count: int) -> str:
    return f'<p class="quiet">{count} more in the table.</p>' if count > 0 else ""


def _period(entry: HistoryEntry) -> str:
    return f"from {day(entry.since)}: {WORDS[entry.status]}"


def _periods(history: Sequence[HistoryEntry]) -> str:
    if not history:
        return ""
    entries = "".join(
        f"<li>from {text(day(e.since))}: {badge(e.status, WORDS[e.status])}</li>" for e in history
    )
    return f'<ol class="periods">{entries}</ol>'


def _told(statement: Statement) -> str:
    value = f" ({statement.value})" if statement.value else ""
    ended = "" if statement.stands else "; no longer stands"
    stance = STANCES.get(statement.stance, statement.stance.lower())
    return f"{day(statement.day)}: {statement.party} {stance}{value}{ended}. Opens the passage."


def _table(record: Sequence[Statement], turn: int, number: int) -> str:
    rows = "".join(
        f"<tr><td>{text(day(s.day))}</td><td>{text(s.party)}</td>"
        f"<td>{text(STANCES.get(s.stance, s.stance.lower()))}"
        f"{'' if s.stands else ' (no longer stands)'}</td><td>{text(s.value or '')}</td>"
        f'<td><a class="cite" href="#said-{turn}-{number}-{index}">'
        f"{text(s.citation.outlet or s.citation.report)}</a></td></tr>"
        for index, s in enumerate(record)
    )
    return (
        '<details class="table"><summary>The same as a table</summary>'
        '<div class="scroll" tabindex="0" role="region" aria-label="Statements by day">'
        '<table><thead><tr><th scope="col">Day</th><th scope="col">Who</th>'
        '<th scope="col">What</th><th scope="col">Value</th><th scope="col">Passage</th></tr>'
        f"</thead><tbody>{rows}</tbody></table></div></details>"
    )
