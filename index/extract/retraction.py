"""Corrections: what an outlet or a body takes back of its own (H4, R15, R26)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.extract.kinds import OUTLETS
from index.extract.own_figures import own_figures_taken_back
from index.extract.own_withdrawals import withdrawn_by_outlet
from index.extract.retracting import retracting
from index.ledger import Attribution, CueClass, Source, Stance
from index.lexicon import words
from index.report import Report

_OWN = re.compile(
    r"\b(our|its|an? earlier|a previous|an? (?:article|report|story|item|piece|dispatch)"
    r"|(?:\w+day|yesterday|last week|last month)'s)\b",
    re.I,
)
_TITLE = re.compile(
    r"^(?:correction|clarification|retraction|apology|we got it wrong)\b"
    r"|\b(?:correction|retraction|apology)$|\bour (?:report|article|story)\b"
    r"|\b(?:retracts?|withdraws?|withdrawn) (?:\w+ ){0,4}(?:report|article|story|claim)\b",
    re.I,
)
# What a version said that this report has replaced is taken back, whether or not it says so.
_EARLIER = re.compile(
    r"\W*(?:an? )?(?:earlier|previous|original) version of (?:this|our) \w+\b", re.I
)
_NOTE = re.compile(r"\s*(?:correction|clarification|retraction)\b", re.I)


def taken_back(report: Report, rows: Sequence[Attribution]) -> list[Attribution]:
    """The rows, where a correction's account of its own earlier report is a RETRACT of it.

    "An earlier version of this report said p. That was wrong and we retract it." asserts nothing:
    it takes p back, for its outlet and for all that rests on it.
    """
    rows = withdrawn_by_outlet(report, rows)
    corrects = any(_is_own_retraction(row, report) for row in rows)
    noted = _NOTE.match(report.text) or _TITLE.search(report.title or "")
    every = corrects or noted is not None
    rows = [
        retracting(r, "H4")
        if (every or _EARLIER.match(r.sentence.text))
        and (_is_own_account(r, report) or (corrects and _is_retold(r, report)))
        else r
        for r in rows
    ]
    return own_figures_taken_back(rows)


def _is_own_retraction(row: Attribution, report: Report) -> bool:
    return row.stance is Stance.RETRACT and _speaks_for_outlet(row, report)


def _speaks_for_outlet(row: Attribution, report: Report) -> bool:
    return row.source.kind in OUTLETS or (
        report.outlet is not None and row.source.name.lower() == report.outlet.lower()
    )


def _is_own_account(row: Attribution, report: Report) -> bool:
    """Whether a row retells what the outlet itself had reported, or calls it wrong."""
    if row.stance is Stance.DENY and row.cue_class is CueClass.OUTLET:
        own = bool(
            re.match(r"(our|that|it|this|the (?:report|article|story))\b", row.sentence.text, re.I)
        )
        return own and report.kind != "official"
    committed = {Stance.ASSERT, Stance.CONFIRM}
    if row.stance not in committed or row.cue_class is CueClass.OUTLET:
        return False
    if _speaks_for_outlet(row, report):
        return True
    return any(_is_own_document(link.source) for link in row.chain)


_RETOLD = (
    r"\s+(?:had\s+)?(?:reported|published|wrote|written|said|stated|carried|ran|printed|quoted)\b"
)


def _is_retold(row: Attribution, report: Report) -> bool:
    """Whether a row, whoever speaks, stands in what the outlet tells of its own earlier report.

    "On Monday we wrote, from a copy of the test, that the plant had failed it."
    """
    if row.stance not in {Stance.ASSERT, Stance.CONFIRM} or "anaphoric" in row.flags:
        return False
    outlet = re.escape((report.outlet or "we").removeprefix("The "))
    return re.search(rf"\b(?:we|{outlet}){_RETOLD}", row.sentence.text, re.I) is not None


def _is_own_document(source: Source) -> bool:
    own = source.span is not None and bool(_OWN.match(source.span.text))
    nouns = words("documents") | words("report_nouns") | {"version", "column", "edition"}
    return own and any(w in nouns for w in source.name.lower().split())
