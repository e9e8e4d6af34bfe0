"""The matrix and the ladder: from live voices to one of the eleven statuses (guardrail 5.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import StatusCode, Support
from assistant.evidence import Evidence
from assistant.grade import best_first, grade, party, strength
from index import Stance, Standing


class Cell(StrEnum):
    """What comes of one affirmation held against one denial."""

    DISPUTED = "DISPUTED"
    DENIED = "DENIED"  # with "reported anyway"
    OWN_RUNG = "OWN_RUNG"
    CONTESTED = "CONTESTED"  # own rung, and who contests it must be shown (V7)
    RIVAL_REGISTER = "RIVAL_REGISTER"  # disputed if the denier too keeps a register or a count
    AS_SOURCED = "AS_SOURCED"  # disputed if the denial is at least as well sourced


D, C, OWN = Cell.DISPUTED, Cell.CONTESTED, Cell.OWN_RUNG

MATRIX: dict[str, tuple[Cell, Cell, Cell, Cell]] = {
    # affirmed by   denied by: an authority, official or named, unnamed, outlet or vague
    "REGISTRAR": (Cell.RIVAL_REGISTER, C, C, OWN),
    "PRINCIPAL": (D, D, C, OWN),
    "OFFICIAL": (D, D, C, OWN),
    "NAMED": (D, D, C, OWN),
    "ANON": (Cell.DENIED, D, D, OWN),
    "OUTLET": (Cell.DENIED, D, D, Cell.AS_SOURCED),
    "VAGUE": (Cell.DENIED, D, D, Cell.AS_SOURCED),
}

_COLUMN = {
    Support.PRINCIPAL: 0,
    Support.OFFICIAL: 1,
    Support.NAMED: 1,
    Support.ANON: 2,
    Support.OUTLET: 3,
    Support.VAGUE: 3,
}

LADDER = {
    Support.PRINCIPAL: (StatusCode.CONFIRMED, "M5"),
    Support.OFFICIAL: (StatusCode.OFFICIAL_STATEMENT, "M5"),
    Support.NAMED: (StatusCode.REPORTED_NAMED, "M5"),
    Support.ANON: (StatusCode.REPORTED_ANON, "M6"),
    Support.OUTLET: (StatusCode.STATED_BY_OUTLET, "M7"),
    Support.VAGUE: (StatusCode.UNATTRIBUTED, "M8"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A status with the rules that gave it; `support` is that of the fact as shown.

    With the flag `negated` the fact shown is the negative one, and the denials bear it out.
    """

    status: StatusCode
    support: Support
    rules: tuple[str, ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standoff:
    """All that the rules of combination see.

    `taken_back` is support that its own origin withdrew or replaced, `retractions` the words
    that withdrew it, `non_committal` is true where somebody answered without committing himself.
    """

    affirm: Sequence[Evidence] = ()
    deny: Sequence[Evidence] = ()
    taken_back: Sequence[Evidence] = ()
    retractions: Sequence[Evidence] = ()
    non_committal: bool = False
    conflict: bool = False  # an outlet says, not before the best voice, that the accounts differ


def combine(standoff: Standoff) -> Outcome:
    """The status: the first rule of M1-M10 that fits."""
    if standoff.affirm and standoff.deny:
        return _against(best(standoff.affirm), standoff.deny)
    if standoff.affirm:
        return _unless_in_conflict(_ladder(best(standoff.affirm)), standoff)
    if standoff.taken_back or standoff.retractions:
        return _withdrawn(standoff)
    if standoff.deny:
        return _nobody_affirms(best(standoff.deny))
    if standoff.non_committal:
        return Outcome(StatusCode.NO_COMMENT, Support.NONE, ("M10",))
    return Outcome(StatusCode.NOT_IN_REPORTS, Support.NONE, ("M1",))


def best(voices: Sequence[Evidence]) -> Evidence:
    """The best sourced voice: by grade, then a register, then the newest."""
    return max(voices, key=best_first)


def matrix_cell(affirmed: Evidence, denied: Evidence) -> Cell:
    """The cell of the matrix for the best affirmation and the best denial."""
    row = grade(affirmed).value
    if row == Support.PRINCIPAL and affirmed.standing is Standing.REGISTRAR:
        row = "REGISTRAR"
    cell = MATRIX[row][_COLUMN[grade(denied)]]
    if cell is Cell.RIVAL_REGISTER:
        # A body that gives its own other figure has counted too: no register settles that.
        rival = denied.standing is Standing.REGISTRAR or denied.stance is not Stance.DENY
        return D if rival and grade(denied) is Support.PRINCIPAL else C
    if cell is Cell.AS_SOURCED:
        return D if strength(grade(denied)) >= strength(grade(affirmed)) else OWN
    return cell


def _against(affirmed: Evidence, denials: Sequence[Evidence]) -> Outcome:
    denied = best(denials)
    support = grade(affirmed)
    own, rung = LADDER[support]
    # M4 is a denial in so many words by who has authority, M3 every other conflict.
    by_authority = denied.stance is Stance.DENY and grade(denied) is Support.PRINCIPAL
    rule = "M4" if by_authority else "M3"
    return {
        Cell.DISPUTED: Outcome(StatusCode.DISPUTED, support, (rule,)),
        Cell.DENIED: Outcome(StatusCode.DENIED, support, (rule,), ("reported_anyway",)),
        Cell.CONTESTED: Outcome(own, support, (rule, rung), ("contested",)),
        Cell.OWN_RUNG: Outcome(own, support, (rule, rung)),
    }[matrix_cell(affirmed, denied)]


def _ladder(voice: Evidence) -> Outcome:
    status, rule = LADDER[grade(voice)]
    return Outcome(status, grade(voice), (rule,))


def _unless_in_conflict(outcome: Outcome, standoff: Standoff) -> Outcome:
    """M3: what is said to be at odds with another account is never shown as confirmed."""
    if outcome.status is not StatusCode.CONFIRMED or not standoff.conflict:
        return outcome
    return Outcome(StatusCode.DISPUTED, outcome.support, ("M3",))


def _nobody_affirms(denied: Evidence) -> Outcome:
    """A denial that answers no report: R4 for an authority, else the ladder for *not p* (R3)."""
    if grade(denied) is Support.PRINCIPAL:
        return Outcome(StatusCode.DENIED, Support.NONE, ("R4", "M4"))
    status, rule = LADDER[grade(denied)]
    return Outcome(status, grade(denied), ("R3", rule), ("negated",))


def _withdrawn(standoff: Standoff) -> Outcome:
    """R14: denied where an authority denies; but not by taking back its own figure (R15, R26)."""
    own = {party(e) for e in standoff.taken_back} - {None}
    denied = [e for e in standoff.deny if grade(e) is Support.PRINCIPAL and party(e) not in own]
    if denied:
        return Outcome(StatusCode.DENIED, Support.NONE, ("R14", "M4"), ("withdrawn",))
    return Outcome(StatusCode.WITHDRAWN, Support.NONE, ("M2",))
