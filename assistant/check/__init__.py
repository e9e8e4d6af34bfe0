"""Checking anyone's text against the reports (guardrail, section 11).

    draft -> clean -> extract -> look up each claim -> rules V1-V11 -> findings, corrections

The same extractor that reads reports reads the draft, so what counts is who the draft says
stands behind a claim, held against who stands behind it in the ledger.
"""

from assistant.check.frames import speaks_of_the_answer
from assistant.check.lookup import Ledger
from assistant.check.model import CheckedDraft, CheckedSentence, Finding
from assistant.check.run import LONGEST_DRAFT, check, check_against, check_draft

__all__ = [
    "LONGEST_DRAFT",
    "CheckedDraft",
    "CheckedSentence",
    "Finding",
    "Ledger",
    "check",
    "check_against",
    "check_draft",
    "speaks_of_the_answer",
]
