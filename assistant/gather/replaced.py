"""Whether the same house has since given another figure for the same thing (H2, R15)."""

from __future__ import annotations

import re

from assistant.gather.body import house_of, is_one_house
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


def is_old_figure(scene: Scene, row: Attribution) -> bool:
    """Whether a later word of the same body names the row's figure as the one that it replaces.

    "Lowered its estimate to 0.5 percent from 0.8 percent": 0.8 is confirmed no more (R15).
    """
    figures = [re.escape(q.text.split()[0]) for q in row.claim.quantities if q.text]
    day, house = scene.reports[row.report].day or "", house_of(row.effective)
    if not figures or not day or not house:
        return False
    old = re.compile(
        rf"\b(?:from|instead of|rather than|replac\w+) (?:\w+ ){{0,3}}(?:{'|'.join(figures)})\b"
    )
    return any(
        (scene.reports[other.report].day or "") > day
        and is_one_house(house, house_of(other.effective))
        and other.claim.quantities
        and scene.near.get(other.id, 0.0) >= FLOOR
        and old.search(other.sentence.text)
        for other in scene.rows
    )
