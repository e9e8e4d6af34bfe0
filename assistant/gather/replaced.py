"""Whether the same house has since given another figure for the same thing (H2, R15)."""

from __future__ import annotations

from assistant.gather.near import FLOOR
from assistant.gather.scene import Scene
from assistant.gather.sets import COMMITTED
from index import Attribution, Stance


def is_replaced(scene: Scene, row: Attribution) -> bool:
    """Whether a later word of the row's speaker has another number in its unit, or takes it back.

    Asked only of what likeness of meaning joins to the question: there the older of two figures
    of one series may lie nearer to its wording, and must not be confirmed for it.
    """
    return any(_replaces(scene, other, row) for other in scene.rows if other.id != row.id)


def _replaces(scene: Scene, other: Attribution, row: Attribution) -> bool:
    if other.effective.name.lower() != row.effective.name.lower():
        return False
    if other.stance not in COMMITTED | {Stance.RETRACT}:
        return False
    new, old = (scene.reports[r.report].day or "" for r in (other, row))
    if new <= old or scene.near.get(other.id, 0.0) < FLOOR:
        return False
    theirs = {q.unit: q.value for q in other.claim.quantities}
    return any(theirs.get(q.unit, q.value) != q.value for q in row.claim.quantities)
