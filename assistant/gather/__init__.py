"""From the ledger to evidence: which rows speak to the claim that is asked about, and how.

The matcher says which claims are p; here stance and polarity become an effect on p, and rows
that only point back ("no comment", "denied the report") are joined to what they point at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.affair import context_of
from assistant.draft import Near
from assistant.evidence import Evidence
from assistant.gather.around import around
from assistant.gather.conflict import with_conflict
from assistant.gather.corrected import corrected_figures
from assistant.gather.declined import answers_beside, declines_p
from assistant.gather.holdings import holdings_in
from assistant.gather.near import gives_slot
from assistant.gather.pointing import points_at_claim, with_origins
from assistant.gather.replying import denies_in_reply
from assistant.gather.rivals import (
    bare_figures,
    rivals_keep_rank,
    same_bodies,
    with_rival_holders,
    with_rivals,
    without_renderings,
)
from assistant.gather.row import evidence_of
from assistant.gather.scene import Scene
from assistant.gather.sets import AUTHORITY, COMMITTED, SILENT
from assistant.gather.speaker import of_speaker
from assistant.gather.unanswered import left_open
from assistant.gather.undisclosed import is_left_open, kept_back, tells_manner
from assistant.gather.undone import with_undone
from assistant.match import Candidate, Coverage, Match, match
from assistant.question import Act, Question, QuestionKind
from index import Attribution, Stance
from index.embedder import Embedder
from index.lexicon import words as lexicon_words
from index.report import Report


@dataclass(frozen=True, slots=True)
class Gathered:
    """The evidence for one question, and the nearest claim that is a different one."""

    evidence: tuple[Evidence, ...]
    nearest: Evidence | None = None
    mismatch: str | None = None
    valued: bool = False  # some evidence gives the value asked for
    asked: str | None = None  # the value that the question names, where others give another
    near: tuple[Near, ...] = ()  # the sentences nearest to the question, where they were wanted


# A question about not-p: what denies p bears it out (Q1, R3).
_CONTRARY = {Stance.ASSERT: Stance.DENY, Stance.CONFIRM: Stance.DENY, Stance.DENY: Stance.ASSERT}


def gather(
    question: Question,
    rows: Sequence[Attribution],
    reports: Mapping[str, Report],
    embedder: Embedder,
    *,
    nearby: bool = False,
) -> Gathered:
    """The evidence that `rows` hold for a question; `reports` by id, for what stands around.

    With `nearby` also the sentences that are nearest to it, for a reader.
    """
    telling = [row for row in rows if "anaphoric" not in row.flags and row.claim.text]
    candidates = [_candidate(row, reports[row.report]) for row in telling]
    found = {m.candidate.id: m for m in match(question, candidates, embedder)}
    held = [reports[i] for i in dict.fromkeys(row.report for row in rows)]
    context, holdings = context_of(held), holdings_in(held)
    scene = Scene(question, rows, reports, found, embedder, context=context, holdings=holdings)
    if question.kind is QuestionKind.FIRST_REPORT:
        evidence = _of_first_report(scene)
    elif question.kind is QuestionKind.SPEECH_ACT and question.speaker and not question.anyone:
        evidence = of_speaker(scene, question.speaker)
    else:
        evidence = _of_claim(scene)
    evidence = with_origins(same_bodies(without_renderings(rivals_keep_rank(evidence))))
    if question.kind is not QuestionKind.SPEECH_ACT:
        evidence = with_undone(scene, with_rival_holders(scene, evidence))
        evidence = with_conflict(scene, evidence)
    if not question.positive:
        evidence = [_turned(e) for e in evidence]
    valued = any(e.value for e in evidence)
    nearest, mismatch = _nearest(scene)
    evidence, asked = with_rivals(scene, evidence)
    near = around(scene) if nearby else ()
    return Gathered(tuple(evidence), nearest, mismatch, valued, asked, near)


def _turned(evidence: Evidence) -> Evidence:
    """The voice towards not-p; "found no evidence of p", "ruled p out" do not say so much (S7)."""
    stance = _CONTRARY.get(evidence.stance, evidence.stance)
    less = not {"no_evidence", "ruled_out"}.isdisjoint(evidence.flags)
    open_ = evidence.stance is Stance.DENY and less
    return replace(evidence, stance=stance, hedged=evidence.hedged or open_)


def _candidate(row: Attribution, report: Report) -> Candidate:
    """The row's claim for matching, with the speaker's name for "I" and "we"."""
    candidate = Candidate.of(row, report)
    if row.words == row.claim.text:
        return candidate
    return replace(candidate, claim=replace(row.claim, text=row.words))


def _of_claim(scene: Scene) -> list[Evidence]:
    evidence: list[Evidence] = []
    for row in scene.rows:
        found = scene.full(row)
        if found is not None and is_left_open(scene, row, found):
            continue
        if found is not None and not scene.is_speech(row) and not _only_accuses(scene, row, found):
            evidence.extend(evidence_of(scene, row, found, len(evidence)))
        elif (against := denies_in_reply(scene, row)) is not None:
            evidence.extend(evidence_of(scene, row, against, len(evidence)))
        elif points_at_claim(scene, row):
            evidence.extend(evidence_of(scene, row, None, len(evidence)))
        elif answers_beside(row) and declines_p(scene, row):
            evidence.extend(evidence_of(scene, row, None, len(evidence), beside=True))
    evidence += bare_figures(scene, len(evidence))
    evidence += corrected_figures(scene, len(evidence))
    if scene.question.kind is QuestionKind.SPEECH_ACT and scene.question.act is Act.DENY:
        denials = [e for e in evidence if e.stance is Stance.DENY]
        return denials or [e for e in evidence if e.stance in SILENT]
    told = _with_values(scene.question, evidence)
    if told and scene.question.asked is not None and not _is_given(scene.question, told):
        told = kept_back(scene, told) or told
    return told or left_open(scene) or kept_back(scene, told)


def _only_accuses(scene: Scene, row: Attribution, found: Match) -> bool:
    """Whether a row is the charge, where the question is about the deed (R10).

    Where the question is about the arrest or the verdict itself, in whatever words ("in custody",
    "guilty"), the claim's own verb is the one that bears it out.
    """
    if not found.proposed and not found.embedded:
        return False
    accusing = lexicon_words("accusing_verbs")
    return row.claim.predicate in accusing and not accusing & set(scene.question.lemmas)


def _with_values(question: Question, evidence: list[Evidence]) -> list[Evidence]:
    """For "how many" and its like, only the voices that give the thing asked for.

    Where none does, who reports the event is heard (Q3), but nobody confirms a day, place or
    reason that he does not give (R5).
    """
    if question.asked is None:
        return evidence
    giving = [e for e in evidence if e.stance not in COMMITTED or _gives(question, e)]
    if question.kind is QuestionKind.HOW_MANY or any(e.stance in COMMITTED for e in giving):
        return giving
    return [e for e in evidence if e.stance not in COMMITTED or e.standing not in AUTHORITY]


def _is_given(question: Question, evidence: list[Evidence]) -> bool:
    giving = [e for e in evidence if e.stance in COMMITTED and _gives(question, e)]
    if question.kind is not QuestionKind.HOW:
        return bool(giving)
    return any(e.attribution is None or tells_manner(e.attribution) for e in giving)


def _gives(question: Question, evidence: Evidence) -> bool:
    reason = question.asked is not None and question.asked.name == "reason"
    if question.kind in _VALUED and not reason:
        return bool(evidence.value)
    return evidence.attribution is None or gives_slot(question, evidence.attribution)


_VALUED = frozenset(
    {QuestionKind.HOW_MANY, QuestionKind.WHEN, QuestionKind.WHERE, QuestionKind.WHO,
     QuestionKind.WHAT}
)  # fmt: skip


_FIRST = re.compile(
    r"\b(?:first (?:reported|published|appeared|carried|revealed|to (?:report|publish|carry|run))"
    r"|(?:reported|published|appeared|ran) (?:it )?first|had (?:it|the story) first"
    r"|broke the (?:story|news)|for the first time)\b",
    re.I,
)


def _of_first_report(scene: Scene) -> list[Evidence]:
    """The sentences that say which outlet had the story first."""
    evidence: list[Evidence] = []
    seen: set[tuple[str, int]] = set()
    for row in scene.rows:
        place = (row.report, row.sentence.start)
        if place in seen or not _FIRST.search(row.sentence.text) or row.stance not in COMMITTED:
            continue
        seen.add(place)
        evidence.extend(evidence_of(scene, row, None, len(evidence)))
    return evidence


_WORTH_SHOWING = 0.25  # a claim further off than this helps nobody


def _nearest(scene: Scene) -> tuple[Evidence | None, str | None]:
    """The best different claim, with what is different about it (Q5)."""
    rows = {row.id: row for row in scene.rows}
    near = sorted(
        (
            m
            for m in scene.matches.values()
            if m.coverage is Coverage.PARTIAL and m.mismatches and m.cosine >= _WORTH_SHOWING
        ),
        key=lambda m: -m.score,
    )
    for found in near:
        row = rows[found.candidate.id]
        if row.stance is Stance.NONE or scene.is_speech(row):
            continue
        made = evidence_of(scene, row, found, 0)
        if made:
            return made[0], "; ".join(found.mismatches[:2])
    return None, None


__all__ = ["Gathered", "gather"]
