"""What the rows of a report are worth for one claim, by the project's own grades and matrix."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import StatusCode, Support
from assistant.gather.row import evidence_of
from assistant.gather.scene import Scene
from assistant.grade import strength
from assistant.question import understand
from assistant.status import decide
from index import Modality, Stance
from index.extract import extract_many, read_proposition
from index.report import Report

CONTRARY = {Stance.ASSERT: Stance.DENY, Stance.CONFIRM: Stance.DENY, Stance.DENY: Stance.ASSERT}
REAL = {Modality.FACT, Modality.POSSIBLE}


def read_all(texts):
    """The reports of these texts, and the rows of each."""
    reports = [
        Report(f"r{number}", text, outlet="Morgenblad", published="2026-04-14")
        for number, text in enumerate(texts)
    ]
    return list(zip(reports, extract_many(reports), strict=True))


def judge():
    """What tells a report's verdict on a claim; the rows that count have all words of its key."""
    [question] = understand("Did it happen?")
    claim = read_proposition("It happened.")

    def verdict(report, rows, key):
        scene = Scene(question, rows, {report.id: report}, {}, claim=claim)
        evidence = []
        for row in rows:
            text = row.claim.text.lower()
            if "speech_act" in row.flags or not all(word in text for word in key):
                continue
            if row.claim.modality not in REAL:
                continue
            for each in evidence_of(scene, row, None, len(evidence)):
                contrary = CONTRARY.get(each.stance, each.stance)
                evidence.append(each if row.claim.positive else replace(each, stance=contrary))
        return decide(evidence)

    return verdict


def rank(verdict):
    """How strong the support for p itself is, as a number that can be compared.

    Where p is only denied, the verdict's support is that of not-p.
    """
    return strength(verdict.support) if verdict.supporting else 0


HIGHEST = {
    "unnamed": Support.ANON,
    "withheld": Support.NONE,
    "negated": Support.NONE,
    "unreal": Support.NONE,
    "heard": Support.ANON,
    "ordered": Support.OUTLET,
}
"""The most that a change leaves, whatever the base was."""


def breaks(law, before, after):
    """Whether a change has made the claim stronger, or left more than its law allows."""
    highest = HIGHEST.get(law)
    if highest is not None and rank(after) > strength(highest):
        return True
    if law in {"unnamed", "heard", "ordered"}:
        return after.status is StatusCode.CONFIRMED
    return rank(after) > rank(before)
