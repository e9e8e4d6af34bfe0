"""What words that only point back stand for: "the account", "called it invention" (8.5c)."""

from __future__ import annotations

from collections.abc import Sequence

from index.extract.found import SILENT
from index.extract.kinds import OUTLETS
from index.ledger import Attribution, Claim, Source, Stance

_COMMITTED = frozenset({Stance.ASSERT, Stance.CONFIRM})


def antecedent(speaker: Source, stance: Stance, found: Sequence[Attribution]) -> Claim | None:
    """The claim that a denial or a silence about "the report" is about, or None.

    It is the last claim that somebody else made before; one with a source goes before what an
    outlet adds in its own words. Whoever "confirmed the report" confirms p only if the noun is
    exactly p (S4), so a confirmation gets none.
    """
    if stance is not Stance.DENY and stance not in SILENT:
        return None
    made = [
        row
        for row in reversed(found)
        if row.stance in _COMMITTED and row.claim.predicate and "anaphoric" not in row.flags
    ]
    others = [row for row in made if row.source.name != speaker.name]
    last = [row for row in others if row.sentence == others[0].sentence]
    others = [row for row in last if "accusation" in row.flags] + others
    sourced = [row for row in others if row.effective.kind not in OUTLETS]
    return next((row.claim for row in (*sourced[:1], *others[:1])), None)
