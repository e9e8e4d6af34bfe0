"""What a party keeps back of just what was asked, or leaves open in so many words (R5, R23)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.gather.near import ON_IT
from assistant.gather.row import evidence_of
from assistant.gather.scene import Scene
from assistant.gather.sets import COMMITTED, SILENT
from assistant.lexicon import pairs
from assistant.match import Match, Polarity
from assistant.party import speaks_for
from assistant.question import Question
from index import Attribution, Stance

_BEHIND = 300  # characters between an event and the word on its cause
_LEAD = 200  # characters in which a report says what it is about
_WORD = re.compile(r"[a-z]+")
_BY = re.compile(r"\b(?:by|through|via|using|with the help of|by means of)\b", re.I)
_ASKING = {
    "date": re.compile(r"(?:on |by |since )?(?:when|what day)\b"),
    "reason": re.compile(r"why\b"),
    "manner": re.compile(r"how(?! (?:many|much|long|far))\b"),
    "quantity": re.compile(
        r"(?:how (?:many|much|long|far)|what (?:it|that|this) (?:will )?cost)\b"
    ),
    "agent": re.compile(r"(?:by |to |for |from )?(?:whom?|whose)\b"),
    "place": re.compile(r"(?:to |from )?where\b"),
}


def is_left_open(scene: Scene, row: Attribution, found: Match) -> bool:
    """Whether a claim is the plain negative of what its speaker leaves open in the same clause.

    "No decision had been taken on a second trial" does not deny that there will be one (R23); a
    question that itself asks the negative it answers (R3).
    """
    if row.stance not in COMMITTED or not scene.question.positive:
        return False
    if found.polarity is Polarity.SAME and not found.embedded:
        return False  # "is the ministry reviewing the contract?": it is
    return any(
        other.stance is Stance.NON_CONFIRM
        and other.rule == "A11"
        and other.sentence == row.sentence
        and other.effective.name == row.effective.name
        and other.cue is not None
        and any(span.start <= other.cue.start < span.end for span in row.claim.spans)
        for other in scene.by_report[row.report]
    )


def kept_back(scene: Scene, told: Sequence[Evidence]) -> list[Evidence]:
    """The refusals that name the slot asked for ("would give no date"), or nothing.

    They outrank who only tells that p, or of something near it (R5). `told` is what the reports
    hold on p, none of which gives the slot.
    """
    rows = [r for r in scene.rows if r.stance in SILENT and _names_slot(scene.question, r)]
    if not rows or scene.embedder is None:
        return []
    joined = {e.attribution.id for e in told if e.attribution is not None}
    likeness = scene.likeness_of(rows)
    agent = scene.question.agent
    evidence: list[Evidence] = []
    for row, like in zip(rows, likeness, strict=True):
        asked = agent is not None and speaks_for(row.effective, agent)
        near = like >= ON_IT or asked or row.id in joined or _is_cause_of(row, told)
        if near if told else _is_reason(scene, row):
            evidence.extend(evidence_of(scene, row, None, len(evidence)))
    return evidence


def _is_cause_of(row: Attribution, told: Sequence[Evidence]) -> bool:
    """Whether "the cause was not yet known" stands close behind who tells that p came about."""
    if row.claim.predicate not in {"cause", "reason", "motive"}:
        return False
    spoken = (e.attribution for e in told if e.attribution is not None)
    return any(
        r.report == row.report and 0 <= row.sentence.start - r.sentence.end < _BEHIND
        for r in spoken
    )  # fmt: skip


def _is_reason(scene: Scene, row: Attribution) -> bool:
    """Whether a report that opens with all that the question names says that no reason is given.

    It is then that of its matter, though p is in no words of the question's; "why did he do it?"
    names nothing, and is about the matter of the reports.
    """
    asked, report = scene.question.asked, scene.reports[row.report]
    text = f"{report.title or ''} {report.text[:_LEAD]}".lower()
    names = scene.question.names
    if asked is None or asked.name != "reason":
        return False
    if not scene.question.lemmas and scene.question.unresolved:
        return True
    return bool(names) and all(n.lower() in text for n in names)


def tells_manner(row: Attribution) -> bool:
    """Whether a claim tells in what way something came about: "by a side door"."""
    return _BY.search(row.claim.text) is not None


def _names_slot(question: Question, row: Attribution) -> bool:
    """Whether a refusal names the slot asked for, by its noun or by its question word."""
    slot = question.asked.name if question.asked else ""
    sentence = row.sentence.text.lower()
    if set(pairs("slot_words").get(slot, "").split()) & set(_WORD.findall(sentence)):
        return True
    refused = " ".join(span.text for span in row.said).lower() or row.claim.text.lower()
    asking = _ASKING.get(slot)
    return asking is not None and bool(asking.search(refused) or asking.match(sentence))
