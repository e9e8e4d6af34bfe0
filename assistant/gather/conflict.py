"""What an outlet says of the accounts: that they differ, or that one contradicts another (M3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence import Evidence
from assistant.gather.row import evidence_of
from assistant.gather.scene import Scene
from assistant.gather.sets import COMMITTED, OUTLETS
from assistant.grade import SAID_TO_CONFLICT
from assistant.lexicon import lines
from assistant.match import Match
from index import Attribution

_SOMEWHAT_NEAR = 0.25  # cosine of p and what is contradicted, told in other words
_NAME = re.compile(r"[A-Z]\w+")


def with_conflict(scene: Scene, evidence: list[Evidence]) -> list[Evidence]:
    """The evidence with an outlet's word that the accounts of p differ (M3)."""
    if not any(e.stance in COMMITTED for e in evidence):
        return evidence
    found = list(evidence)
    seen: set[tuple[str, int]] = set()
    for row in scene.rows:
        match, text = scene.matches.get(row.id), row.sentence.text.lower()
        place = (row.report, row.sentence.start)
        if (
            row.effective.kind not in OUTLETS
            or match is None
            or not (match.on_topic or _contradicts_voice(row, match, evidence))
            or place in seen
        ):
            continue
        if any(phrase in text for phrase in lines("conflict_phrases")):
            seen.add(place)
            made = evidence_of(scene, row, match, len(found), beside=True)
            found += [replace(e, flags=(*e.flags, SAID_TO_CONFLICT)) for e in made]
    return found


def _contradicts_voice(row: Attribution, found: Match, evidence: Sequence[Evidence]) -> bool:
    """Whether an outlet says that somebody contradicts who says p: "the authorities in Veld".

    In what, it need not say in p's words; it only has to come somewhat near to them.
    """
    text = row.sentence.text
    if "contradict" not in text or found.cosine < _SOMEWHAT_NEAR:
        return False
    told = {word.lower() for word in _NAME.findall(text)}
    voices = (f"{e.speaker} {e.body or ''}" for e in evidence if e.stance in COMMITTED)
    return any(told & {word.lower() for word in _NAME.findall(v)} for v in voices)
