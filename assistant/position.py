"""The official position: what the parties with authority have said (guardrail 5.1, R25)."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answer import Position, Support
from assistant.evidence import Evidence
from assistant.grade import (
    COMMITS,
    SUPPORTS,
    best_first,
    day_said,
    grade,
    on_its_own_terms,
    party,
)
from assistant.sides import Side
from index import Stance

_POSITIONS = {
    Stance.DENY: Position.DENIED,
    Stance.PARTIAL: Position.PARTIAL,
    Stance.REFUSE: Position.NO_COMMENT,
    Stance.NON_CONFIRM: Position.NO_COMMENT,
    Stance.NON_DENIAL: Position.NO_COMMENT,
    Stance.RETRACT: Position.NO_COMMENT,
}

_ON_RECORD = {Support.PRINCIPAL, Support.OFFICIAL, Support.NAMED}


def official_position(sides: Iterable[Side]) -> tuple[Position, tuple[Evidence, ...]]:
    """What the parties with authority say now, and the voices that say it.

    Of each party its latest commitment counts; a later refusal to comment takes none back.
    """
    sides = list(sides)
    parties: dict[str, list[Side]] = {}
    for side in sides:
        if side.evidence.authority and _said_of(side) is not None and not _spoke_too(side, sides):
            name = party(side.evidence) or side.evidence.speaker
            parties.setdefault(name, []).append(side)
    current = [side for said in parties.values() for side in _current(said)]
    current.sort(key=lambda side: best_first(side.evidence), reverse=True)
    return _joined({_said_of(side) for side in current}), tuple(s.evidence for s in current)


def _spoke_too(side: Side, sides: list[Side]) -> bool:
    """True for a refusal of a party that, in the same report, says what it thinks of the claim."""
    own, where = party(side.evidence), side.evidence.report
    return side.stance not in COMMITS and any(
        {_house(other.evidence), party(other.evidence)} & {own, _house(side.evidence)} - {None}
        for other in sides
        if other.stance in COMMITS
        and other.evidence.report == where
        and grade(other.evidence) in _ON_RECORD
    )


def _house(evidence: Evidence) -> str | None:
    return evidence.body.casefold() if evidence.body else None


def _said_of(side: Side) -> Position | None:
    """The position that one official voice takes, or None."""
    if not on_its_own_terms(side.evidence):
        return None
    if side.stance in SUPPORTS:
        if grade(side.evidence) is Support.PRINCIPAL:
            return Position.CONFIRMED
        return Position.PARTIAL if side.evidence.hedged else None
    if side.stance is Stance.RETRACT and "R26" in side.evidence.rules:
        return Position.DENIED  # it says itself that its figure was wrong
    return _POSITIONS.get(side.stance)


def _current(said: list[Side]) -> list[Side]:
    committed = [side for side in said if side.stance in COMMITS]
    days = [day_said(side.evidence) for side in committed]
    latest = max((day for day in days if day), default=None)
    return [s for s, day in zip(committed, days, strict=True) if day in {None, latest}] or said


def _joined(said: set[Position | None]) -> Position:
    if {Position.CONFIRMED, Position.DENIED} <= said:
        return Position.SPLIT
    order = (Position.CONFIRMED, Position.DENIED, Position.PARTIAL, Position.NO_COMMENT)
    return next((position for position in order if position in said), Position.SILENT)
