"""Near matches in meaning, as proposals that never confirm (section 8.14)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.lexicon import words
from assistant.match import Coverage, Match, Polarity
from assistant.question import Question, QuestionKind
from assistant.question.slots import slots_of
from assistant.question.words import any_same, is_kindred
from index import Attribution, Modality

SPREAD = 0.05
_NEAR = 0.42  # from here a claim whose predicate is p's, or akin to it, may stand for p
_BECAUSE = re.compile(r"\b(?:because|due to|owing to|caused? by|led to)\b", re.I)
_OTHER_VERB = 0.50  # from here any claim may


def proposed(question: Question, row: Attribution, found: Match, near: float) -> Match:
    """A near match in meaning as a proposal, where no claim says p outright (section 8.14).

    The parties, numbers, dates and modality must be the same: only the predicate or words beside
    it may be others. What a proposal bears out is capped below CONFIRMED (asymmetric authority):
    "sold" is as near to "bought" as any synonym.
    """
    if found.coverage is Coverage.FULL or "speech_act" in row.flags:
        return found
    other = "other predicate" in found.mismatches or not found.mismatches
    if near < (_OTHER_VERB if other and not _is_akin(question, row) else _NEAR):
        return found
    if not all(_is_soft(m, question) for m in found.mismatches) or _only_plans(question, row):
        return found
    if other and _settles(question, row):
        return found
    if question.kind is QuestionKind.HOW_MANY and not row.claim.quantities:
        return found
    if question.kind is QuestionKind.WHEN and not row.claim.dates:
        return found
    if question.asked is not None and question.asked.name == "reason" and not _tells_cause(row):
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


_CONFLICTS = (
    "number ", "date ", "roles swapped", "a plan, not", "the event, not", "only if ",
    "said by another", "at least ", "up to ", "about ", "exactly ",
)  # fmt: skip


def is_another(found: Match, question: Question) -> bool:
    """Whether a claim is like p but for a party, a number or a date: a different claim (Q5).

    A claim that merely lacks a name or a number of p is not yet another one.
    """
    return any(
        m.startswith(_CONFLICTS) or (m.startswith("other ") and not _is_soft(m, question))
        for m in found.mismatches
    )


def _is_soft(mismatch: str, question: Question) -> bool:
    """Whether a mismatch can be a matter of wording: no other party, number, date or mood."""
    if mismatch == "other predicate" or mismatch.startswith("nothing on: "):
        return True
    kind, _, other = mismatch.partition(": ")
    if kind not in {"other agent", "other object"}:
        return False
    names = [w for w in re.findall(r"\b[A-Z][\w'-]+", other) if w not in {"The", "A", "An", "Its"}]
    return not names


def _is_akin(question: Question, row: Attribution) -> bool:
    """Whether the claim has a word akin to what p says happened."""
    asked, given = slots_of([question.proposition, row.claim.text])
    stated = [word for frame in asked.frames if frame.main for word in frame.predicates]
    return any(is_kindred(word, other) for word in stated for other in given.lemmas)


def _settles(question: Question, row: Attribution) -> bool:
    """Whether p is that something was settled, of which the claim has no word.

    Who discussed a thing has not agreed to it, and who applied for it has not got it.
    """
    asked, given = slots_of([question.proposition, row.claim.text])
    stated = {word for frame in asked.frames if frame.main for word in frame.predicates}
    settled = stated & words("settling_verbs")
    return bool(settled) and not any(any_same(word, given.lemmas) for word in settled)


def _tells_cause(row: Attribution) -> bool:
    """What is asked why or because of what is not answered by a mere mention of the matter."""
    return _BECAUSE.search(row.claim.text) is not None


def _only_plans(question: Question, row: Attribution) -> bool:
    """ "Is it there yet?" is not borne out by "it will be there in May" (S6)."""
    asked_done = re.search(r"\b(yet|already|still|so far)\b", question.text, re.I) is not None
    return asked_done and row.claim.modality is Modality.PLAN
