"""What is in no report, and what the reports hold instead (Q5, R1)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.account import passage
from assistant.beside import sentence
from assistant.cite import CitationList
from assistant.difference import difference
from assistant.draft import FactDraft, Near
from assistant.grammar import is_clause, opens_in_common
from assistant.wording import bare, lower_first, plain
from prompts import phrase

NEAR = 0.3  # likeness from which another claim is worth showing
NEAR_TOO = 0.45
BEHIND = 0.15  # how far behind the nearest a second one may be


def not_in_reports(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    """That no report says so, and the nearest that they do say, marked as different."""
    yield _nothing_on(draft)
    for name, near in zip(("nearest", "nearest_too"), _nearest(draft), strict=False):
        words = difference(near.mismatches)
        statement = f"{passage(near.evidence)}{cites.mark(near.evidence)}"
        yield sentence(name, difference=f" ({words})" if words else "", statement=statement)


def _nothing_on(draft: FactDraft) -> str:
    """That no report says so; where no clause can be made of it, in the question's own words."""
    claim = lower_first(bare(plain(draft.claim_text)), common=opens_in_common(draft.claim_text))
    whole = is_clause(draft.claim_text)
    if draft.asked.lower() == "speech_act" and draft.asked_speaker:
        who = lower_first(plain(draft.asked_speaker))
        name = "not_in_reports_speech" if whole else "not_in_reports_speech_topic"
        return phrase("answer", name, speaker=who, claim=claim)
    if draft.question and (not whole or draft.asked.lower() not in {"yes_no", "speech_act"}):
        question = plain(draft.question)
        return phrase("answer", "not_in_reports_question", question=question)
    return phrase("answer", "not_in_reports", claim=claim)


def _nearest(draft: FactDraft) -> list[Near]:
    """The nearest other claims: one, or two where the second is as good as the first."""
    if draft.near:
        first, *more = draft.near
        also = [n for n in more[:1] if n.likeness >= max(NEAR_TOO, first.likeness - BEHIND)]
        return [first, *also] if first.likeness >= NEAR else []
    if draft.nearest is None:
        return []
    return [Near(draft.nearest, 1.0, (draft.mismatch,) if draft.mismatch else ())]
