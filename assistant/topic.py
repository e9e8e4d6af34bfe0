"""What a question without a claim is about: the claim at the centre of the reports.

"What is the official line?" names no claim, "what do we know about the fire?" only a subject. The
claim that most reports speak to is proposed by nearness of meaning; its status is then decided by
rules like that of any other claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.match.cover import form_in, plain_lemmas
from assistant.question import Question, QuestionKind
from assistant.question.words import is_kindred, same_word
from index import Attribution, Stance, Standing
from index.embedder import Embedder
from index.report import Report

_COMMITTED = {Stance.ASSERT, Stance.CONFIRM}
_AUTHORITY = {Standing.PRINCIPAL, Standing.REGISTRAR}
_OFFICIAL = _AUTHORITY | {Standing.OFFICIAL}
_REPORTED = _OFFICIAL | {Standing.NAMED, Standing.ANON, Standing.PRINCIPAL_VIA_COUNSEL}
_UNFIT = {"speech_act", "anaphoric", "opinion"}
_ALIKE = 0.45
_SAME_MATTER = 0.6  # cosine from which two claims are of one matter


def is_open(question: Question) -> bool:
    """Whether a question leaves out what it is about, so that the reports must tell."""
    if question.kind is QuestionKind.POSITION:
        return not question.proposition
    if question.kind is QuestionKind.OVERVIEW:
        return True
    pointing = question.proposition.strip().lower().rstrip("?.") in _POINTERS
    return question.corroboration and (pointing or bool(question.unresolved))


_POINTERS = {"", "it", "this", "that", "this is true", "it is true"}


def central_claim(
    question: Question,
    rows: Sequence[Attribution],
    embedder: Embedder,
    reports: Mapping[str, Report],
) -> str | None:
    """The text of the claim that the others cluster around, or None where there is none.

    For an overview that is, of all that is said of its subject, what most reports speak to, as
    whoever has authority put it last.
    """
    telling = [row for row in rows if _is_telling(question, row)]
    if not telling:
        return None
    vectors = embedder.encode([r.claim.text for r in telling])
    near = vectors @ vectors.T
    drawn = near.clip(min=_ALIKE) - _ALIKE
    if question.kind is not QuestionKind.OVERVIEW:
        best = max(range(len(telling)), key=lambda i: (float(drawn[i].sum()), -i))
        return telling[best].claim.text
    by_report: dict[str, list[int]] = {}
    for i, row in enumerate(telling):
        by_report.setdefault(row.report, []).append(i)
    centre = max(
        range(len(telling)),
        key=lambda i: (
            share(question, telling[i])
            * sum(float(drawn[i][own].max()) for own in by_report.values()),
            -i,
        ),
    )
    main = telling[centre]
    matter = [
        row
        for i, row in enumerate(telling)
        if row is main or (near[centre][i] >= _SAME_MATTER and _tells_same_event(main, row))
    ]
    return max(matter, key=lambda row: _standing_then_day(row, reports)).claim.text


def _standing_then_day(row: Attribution, reports: Mapping[str, Report]) -> tuple[bool, bool, str]:
    day = reports[row.report].day or ""
    return row.claim.positive, row.standing in _AUTHORITY, day


def _is_telling(question: Question, row: Attribution) -> bool:
    """Whether a row says something that can be the matter of the question."""
    if row.stance not in _COMMITTED or not row.claim.text or _UNFIT & set(row.flags):
        return False
    if question.kind is QuestionKind.OVERVIEW:
        return not row.headline and share(question, row) > 0
    wanted = _OFFICIAL if question.kind is QuestionKind.POSITION else _REPORTED
    return row.standing in wanted


def _tells_same_event(one: Attribution, other: Attribution) -> bool:
    first, second = one.claim.predicate, other.claim.predicate
    return same_word(first, second) or is_kindred(first, second)


def share(question: Question, row: Attribution) -> float:
    """The share of the subject's words that a claim has."""
    words = plain_lemmas(row.claim.text)
    parts = [part for lemma in question.lemmas for part in lemma.split("_")]
    return sum(form_in(part, words) for part in parts) / len(parts) if parts else 1.0
