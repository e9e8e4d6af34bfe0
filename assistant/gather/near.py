"""Near matches in meaning, as proposals that never confirm (section 8.14)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.match import Coverage, Match, Polarity
from assistant.question import Question, QuestionKind
from index import Attribution, Modality

_NEAR, _OTHER_VERB, SPREAD = 0.55, 0.60, 0.05


def proposed(question: Question, row: Attribution, found: Match) -> Match:
    """A near match in meaning as a proposal, where no claim says p outright (section 8.14).

    The parties, numbers, dates and modality must be the same: only the predicate or words beside
    it may be others. What a proposal bears out is capped below CONFIRMED (asymmetric authority):
    "sold" is as near to "bought" as any synonym.
    """
    bar = _OTHER_VERB if "other predicate" in found.mismatches else _NEAR
    if found.coverage is Coverage.FULL or found.cosine < bar or "speech_act" in row.flags:
        return found
    if not all(_is_soft(m, question) for m in found.mismatches) or _only_plans(question, row):
        return found
    if question.kind is QuestionKind.HOW_MANY and not row.claim.quantities:
        return found
    value = found.value
    if value is None and question.kind is QuestionKind.HOW_MANY:
        value = row.claim.quantities[0].text
    polarity = found.polarity if row.claim.positive else Polarity.OPPOSITE
    return replace(
        found,
        coverage=Coverage.FULL,
        mismatches=(),
        polarity=polarity,
        value=value,
        proposed=True,
    )


def is_another(found: Match, question: Question) -> bool:
    """Whether a claim is like p but for a party, a number or a date: a different claim (Q5)."""
    return any(not _is_soft(m, question) for m in found.mismatches)


def _is_soft(mismatch: str, question: Question) -> bool:
    """Whether a mismatch can be a matter of wording: no other party, number, date or mood."""
    if mismatch == "other predicate" or mismatch.startswith("nothing on: "):
        return True
    kind, _, other = mismatch.partition(": ")
    if kind not in {"other agent", "other object"}:
        return False
    names = [w for w in re.findall(r"\b[A-Z][\w'-]+", other) if w not in {"The", "A", "An", "Its"}]
    return not names


def _only_plans(question: Question, row: Attribution) -> bool:
    """ "Is it there yet?" is not borne out by "it will be there in May" (S6)."""
    asked_done = re.search(r"\b(yet|already|still|so far)\b", question.text, re.I) is not None
    return asked_done and row.claim.modality is Modality.PLAN
