"""What the reports hold nearest to a question, whether or not it answers it (Q5, V7).

Likeness of meaning finds the sentences, and nothing else hangs on it: they are shown, marked as
what they are, and no status is made of them (asymmetric authority).
"""

from __future__ import annotations

from assistant.draft import Near
from assistant.gather.row import evidence_of
from assistant.gather.scene import Scene
from assistant.match import Coverage
from index import Attribution, Stance

SHOWN = 6
_LOOKED_AT = 24  # sentences whose own words are embedded, the most like by their claims first


def around(scene: Scene) -> tuple[Near, ...]:
    """The sentences nearest to the question, the nearest first; each by its most telling row."""
    telling = [row for row in scene.rows if _tells(row)]
    if scene.embedder is None or not telling:
        return ()
    question = scene.question
    asked = list(dict.fromkeys([question.text, question.proposition or question.text]))
    wanted = scene.embedder.encode(asked)
    by_claim = scene.embedder.encode([row.claim.text or row.sentence.text for row in telling])
    claims = (by_claim @ wanted.T).max(axis=1)
    best: dict[tuple[str, int], tuple[float, Attribution]] = {}
    for row, likeness in zip(telling, claims, strict=True):
        place = (row.report, row.sentence.start)
        if place not in best or likeness > best[place][0]:
            best[place] = (float(likeness), row)
    ranked = sorted(best.values(), key=lambda found: -found[0])[:_LOOKED_AT]
    sentences = scene.embedder.encode([row.sentence.text for _, row in ranked])
    whole = (sentences @ wanted[:1].T).max(axis=1)
    near = sorted(
        ((max(own, float(all_)), row) for (own, row), all_ in zip(ranked, whole, strict=True)),
        key=lambda found: -found[0],
    )
    return tuple(n for own, row in near[: 2 * SHOWN] for n in _near(scene, row, own))[:SHOWN]


def _tells(row: Attribution) -> bool:
    """Rows that a reader can be shown: not what was only asked or supposed, no headline."""
    return row.stance not in {Stance.NONE, Stance.PRESUPPOSE} and not row.tainted


def _near(scene: Scene, row: Attribution, likeness: float) -> list[Near]:
    found = scene.matches.get(row.id)
    made = evidence_of(scene, row, None, 0)
    mismatches = found.mismatches if found and found.coverage is not Coverage.NONE else ()
    return [Near(made[0], likeness, mismatches)] if made else []
