"""Who gives another value: rivals in figures, under one name for each body (M3, H2, R15)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence import Evidence
from assistant.gather.row import evidence_of
from assistant.gather.scene import Scene
from assistant.gather.sets import AUTHORITY, COMMITTED
from assistant.match import Coverage
from assistant.question import QuestionKind
from index import Attribution, Standing


def same_bodies(evidence: list[Evidence]) -> list[Evidence]:
    """One name for each body: "the interior ministry" is "Caldor's interior ministry" (H2)."""
    names = {e.body: frozenset(_NAME.findall(e.body)) - _ARTICLES for e in evidence if e.body}
    longest = {
        body: max((b for b in names if names[body] <= names[b]), key=lambda b: (len(names[b]), b))
        for body in names
    }
    return [replace(e, body=longest[e.body]) if e.body else e for e in evidence]


_CAPS = {"embedded", "not_strict", "proposed"}


def rivals_keep_rank(evidence: list[Evidence]) -> list[Evidence]:
    """A cap must not silence a rival: who gives another value than a body keeps its rank (M3)."""
    ranked = {e.value for e in evidence if e.standing in AUTHORITY and e.value}
    return [
        replace(e, standing=e.attribution.standing, authority=True)
        if e.attribution is not None
        and _CAPS & set(e.flags)
        and e.attribution.standing in AUTHORITY
        and e.value
        and ranked - {e.value}
        else e
        for e in evidence
    ]


_NAME = re.compile(r"[a-z\u00c0-\u024f]{2,}")

_ARTICLES = {"the", "of", "its", "for", "and"}


def with_rivals(scene: Scene, evidence: list[Evidence]) -> tuple[list[Evidence], str | None]:
    """The evidence with those who give another value than the question does (M3, R1, R15).

    "Have 12 died?" is not answered by "12 have died" alone where a later count says 30.
    """
    question = scene.question
    if question.kind is not QuestionKind.YES_NO or len(question.quantities) != 1:
        return evidence, None
    rivals: list[tuple[Evidence, Attribution]] = []
    for row in scene.rows:
        found = scene.matches.get(row.id)
        if found is None or row.stance not in COMMITTED or "speech_act" in row.flags:
            continue
        other = [m for m in found.mismatches if m.startswith("number ")]
        if (
            found.coverage is not Coverage.PARTIAL
            or len(other) != len(found.mismatches)
            or not other
        ):
            continue
        rivals.extend((e, row) for e in evidence_of(scene, row, found, len(evidence) + len(rivals)))
    rivals = [(e, r) for e, r in rivals if e.standing in AUTHORITY | {Standing.OFFICIAL}]
    if not rivals or not evidence:
        return evidence, None
    asked = f"{question.quantities[0].value:g}"
    told = [replace(e, value=asked) if e.stance in COMMITTED else e for e in evidence]
    told += [
        replace(e, value=f"{r.claim.quantities[0].value:g}")
        for e, r in rivals
        if r.claim.quantities
    ]
    return told, asked


_BESIDE = 400


def bare_figures(scene: Scene, number: int) -> list[Evidence]:
    """A bare figure beside a counted one is of the same thing: "31 died ... it had counted 44"."""
    if scene.question.kind is not QuestionKind.HOW_MANY:
        return []
    counted = [r for r in scene.rows if (m := scene.full(r)) is not None and m.value]
    found: list[Evidence] = []
    for row in scene.rows:
        bare = [q for q in row.claim.quantities if not q.unit]
        beside = [
            r for r in counted if r.report == row.report and r.source.name != row.source.name
            and 0 < row.sentence.start - r.sentence.start < _BESIDE
        ]  # fmt: skip
        if not bare or not beside or scene.full(row) is not None or row.stance not in COMMITTED:
            continue
        made = evidence_of(scene, row, None, number + len(found))
        found.extend(replace(e, value=bare[0].text, cumulative=True) for e in made)
    return found
