"""Who left open just what was asked, where nobody says it (R5, R23)."""

from __future__ import annotations

from assistant.evidence import Evidence
from assistant.gather.near import ON_IT
from assistant.gather.row import evidence_of
from assistant.gather.scene import Scene
from assistant.gather.sets import SILENT
from index import Attribution, Stance


def left_open(scene: Scene) -> list[Evidence]:
    """The refusals whose own sentence comes nearest to the question, nearer than any claim.

    "When it would rule, the board would not say" answers "Has the board ruled?", though it
    names no claim; where a different claim is nearer, that one is what the reports hold.
    """
    silent = [r for r in scene.rows if r.stance in SILENT | {Stance.PARTIAL}]
    if not silent or scene.embedder is None:
        return []
    likeness = scene.likeness_of(silent)
    evidence: list[Evidence] = []
    for row, like in zip(silent, likeness, strict=True):
        if like >= max(ON_IT, _nearest_other(scene, row), *likeness):
            evidence.extend(evidence_of(scene, row, None, len(evidence)))
    return evidence


def _nearest_other(scene: Scene, row: Attribution) -> float:
    """How near a claim of another sentence comes to the question."""
    told = (r for r in scene.rows if r.sentence != row.sentence)
    return max((scene.near.get(r.id, 0.0) for r in told), default=0.0)
