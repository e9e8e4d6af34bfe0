"""A later act that undoes p: a conviction overturned, a plan dropped (H3, H4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence import Evidence
from assistant.gather.body import body_of
from assistant.gather.row import evidence_of
from assistant.gather.scene import Scene
from assistant.gather.sets import AUTHORITY, COMMITTED
from assistant.lexicon import lines
from index import Attribution, SourceKind, Stance

_STEM = 4  # letters that a verb shares with its noun: "close", "closure"
_WORD = re.compile(r"[a-z\u00c0-\u024f]+")


def with_undone(scene: Scene, evidence: list[Evidence]) -> list[Evidence]:
    """The evidence with those who undo p: the same party takes it back, another denies it."""
    found = list(evidence)
    supporters = [e for e in evidence if e.stance in COMMITTED]
    for row in scene.rows:
        if scene.full(row) is not None or not supporters or not _undoes(scene, row):
            continue
        for made in evidence_of(scene, row, None, len(found)):
            found += _taken_back(row, made, supporters) or [replace(made, stance=Stance.DENY)]
    return found


def _undoes(scene: Scene, row: Attribution) -> bool:
    """Whether the row undoes an act that bears p's verb and p's subject."""
    claim = row.claim
    verbs = {verb for line in lines("undoing_verbs") for verb in line.split()}
    if claim.predicate not in verbs or claim.patient is None or row.stance not in COMMITTED:
        return False
    asked = set(_WORD.findall((scene.question.proposition or scene.question.text).lower()))
    act, *_ = _WORD.findall(claim.patient.head.lower()) or [""]
    is_act = any(len(w) > _STEM and act.startswith(w[:_STEM]) for w in asked) and act not in asked
    about = {w for w in _WORD.findall(claim.patient.text.lower()) if len(w) > _STEM} - {act}
    return is_act and bool(about & asked)


def _taken_back(
    row: Attribution, undoing: Evidence, supporters: Sequence[Evidence]
) -> list[Evidence]:
    """The undoing as a retraction, where its author has the say over what was done.

    That is the same party, or a court over a court.
    """
    if row.standing not in AUTHORITY:
        return []
    court = row.effective.kind is SourceKind.COURT or "court" in row.effective.name.lower()
    own = body_of(row.effective)
    of = [
        e.speaker
        for e in supporters
        if (own is not None and e.body == own) or (court and "court" in e.speaker.lower())
    ]
    speakers = dict.fromkeys(of)
    return [
        replace(undoing, id=undoing.id + i, stance=Stance.RETRACT, retracts=speaker.lower())
        for i, speaker in enumerate(speakers)
    ]
