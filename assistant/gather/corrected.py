"""The figure that a correction puts in place of the wrong one (H2, R15, R26)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence import Evidence
from assistant.gather.body import house_of, is_one_house
from assistant.gather.pointing import points_at_claim
from assistant.gather.row import evidence_of
from assistant.gather.scene import Scene
from assistant.gather.sets import AUTHORITY, COMMITTED
from index import Attribution, Stance

_BESIDE = 400  # characters between the figure taken back and the one in its place
_INSTEAD = re.compile(
    r"^(?:the|our|its)\s+(?:correct|right|true|actual|proper|corrected|revised)\b"
    r"|^(?:it|this|that|the\s+[\w-]+)\s+(?:should|ought\s+to)\s+have\b"
    r"|^(?:it|the\s+[\w-]+)\s+(?:is|was|stands|stood|comes|came)\s+(?:in\s+fact|actually|rather)?"
    r"\s*(?:at\s+|to\s+)?(?:minus\s+)?\d",
    re.I,
)


def corrected_figures(scene: Scene, number: int) -> list[Evidence]:
    """ "The correct rate is 6.8 percent", where a figure of what is asked for was taken back.

    It has the standing in which its body had put out the wrong one: T2 ties a register to its
    series, not to the words of a notice. `number` is how much evidence there is already.
    """
    asked = scene.question.asked
    if asked is None or asked.name != "quantity":
        return []
    found: list[Evidence] = []
    for row in scene.rows:
        if row.stance not in COMMITTED or len(row.claim.quantities) != 1:
            continue
        if scene.full(row) is not None or not _INSTEAD.match(row.claim.text):
            continue
        origin = _wrong_one(scene, row)
        if origin is None:
            continue
        for e in evidence_of(scene, row, None, number + len(found)):
            found.append(replace(
                e, value=row.claim.quantities[0].text, standing=origin.standing,
                authority=origin.standing in AUTHORITY, fact_type=origin.claim.fact_type,
            ))  # fmt: skip
    return found


def _wrong_one(scene: Scene, row: Attribution) -> Attribution | None:
    """The row in which the body first said p with the figure that it takes back beside `row`."""
    backs = [
        r for r in scene.by_report[row.report]
        if r.stance is Stance.RETRACT and r.effective.name == row.effective.name
        and abs(r.sentence.start - row.sentence.start) < _BESIDE and points_at_claim(scene, r)
    ]  # fmt: skip
    values = {q.value for r in backs for q in r.claim.quantities}
    told = (r for r in scene.rows if r.stance in COMMITTED and scene.full(r) is not None)
    return next(
        (
            r for r in told
            if values & {q.value for q in r.claim.quantities}
            and is_one_house(house_of(r.effective), house_of(row.effective))
        ),
        None,
    )  # fmt: skip
