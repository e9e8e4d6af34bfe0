"""What a question without a claim is about: the claim at the centre of the reports.

"What is the official line?" names no claim. The one that most reports speak to is proposed by
nearness of meaning; its status is then decided by rules like that of any other claim.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.question import Question, QuestionKind
from index import Attribution, Stance, Standing
from index.embedder import Embedder

_COMMITTED = {Stance.ASSERT, Stance.CONFIRM}
_AUTHORITY = {Standing.PRINCIPAL, Standing.REGISTRAR}
_OFFICIAL = _AUTHORITY | {Standing.OFFICIAL}
_REPORTED = _OFFICIAL | {Standing.NAMED, Standing.ANON, Standing.PRINCIPAL_VIA_COUNSEL}
_UNFIT = {"speech_act", "anaphoric", "opinion"}
_ALIKE = 0.45


def is_open(question: Question) -> bool:
    """Whether a question leaves out what it is about, so that the reports must tell."""
    if question.kind is QuestionKind.POSITION:
        return not question.proposition
    pointing = question.proposition.strip().lower().rstrip("?.") in _POINTERS
    return question.corroboration and (pointing or bool(question.unresolved))


_POINTERS = {"", "it", "this", "that", "this is true", "it is true"}


def central_claim(
    question: Question, rows: Sequence[Attribution], embedder: Embedder
) -> str | None:
    """The text of the claim that the others cluster around, or None where there is none."""
    telling = [row for row in rows if _is_telling(question, row)]
    if not telling:
        return None
    vectors = embedder.encode([r.claim.text for r in telling])
    near = vectors @ vectors.T
    drawn = near.clip(min=_ALIKE) - _ALIKE
    best = max(range(len(telling)), key=lambda i: (float(drawn[i].sum()), -i))
    return telling[best].claim.text


def _is_telling(question: Question, row: Attribution) -> bool:
    """Whether a row says something that can be the matter of the question."""
    if row.stance not in _COMMITTED or not row.claim.text or _UNFIT & set(row.flags):
        return False
    wanted = _OFFICIAL if question.kind is QuestionKind.POSITION else _REPORTED
    return row.standing in wanted
