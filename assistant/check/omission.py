"""V7: what must stand beside a claim and is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answer import Position, StatusCode
from assistant.check.case import Case, Objection, Reading
from assistant.check.frames import tells_of_the_past
from assistant.check.lookup import Held
from assistant.check.reading import Statement
from assistant.check.stances import SILENT, SUPPORTS
from assistant.check.voices import OUTLETS, is_open, is_row_cited
from assistant.evidence import Evidence
from assistant.label import party
from assistant.party import speaks_for
from assistant.question.parse import parsed
from index.ledger import Attribution, Stance
from index.lexicon import find, words
from index.report import Report

_REPORTED = frozenset({
    StatusCode.OFFICIAL_STATEMENT,
    StatusCode.REPORTED_NAMED,
    StatusCode.REPORTED_ANON,
    StatusCode.STATED_BY_OUTLET,
    StatusCode.UNATTRIBUTED,
})  # fmt: skip
_DRAFT = Report("draft", "")
_BEHIND = 150  # characters between a claim and an answer to it that names no claim
_UNSAID = frozenset({Position.NO_COMMENT, Position.PARTIAL})


def omission(case: Case) -> Iterator[Objection]:
    """V7: a denial, a dispute, a withdrawal or the official position is left out."""
    if case.sentence.is_aside:
        return
    told: set[str] = set()
    for reading in case.readings:
        if not reading.statement.claim or reading.statement.row.stance not in SUPPORTS:
            continue
        for held in reading.held:
            message = _left_out(case, reading, held)
            if message and message not in told:
                told.add(message)
                yield Objection("V7", message, (held,))


def _left_out(case: Case, reading: Reading, held: Held) -> str | None:
    verdict = held.verdict
    if verdict.status is StatusCode.WITHDRAWN and not _says_withdrawn(case):
        return "left out: it was withdrawn or corrected"
    against = _against(reading, held)
    if against and not _is_told(case, against, held):
        return f"left out: {party(against[0])} denies it or says otherwise"
    denied = case.ledger.denials_of(reading.statement.row, _DRAFT)
    if denied and not against and not _denial_is_told(case, denied):
        return f"left out: {denied[0].effective.name} denies it"
    label = case.sentence.label
    if label is not None and label.status is StatusCode.DENIED:
        return None  # what is said to be denied is not put forward
    if verdict.status in _REPORTED and verdict.position in _UNSAID and verdict.positions:
        silent = [e for e in verdict.positions if e not in reading.borne]
        if silent and not _is_told(case, silent, held) and not _says_unconfirmed(case):
            return f"left out: no official confirmation; {party(silent[0])} did not confirm it"
    if verdict.status in _REPORTED:
        answers = [row for e in reading.borne for row in _answers(case, e, reading.statement)]
        if answers and not any(_answer_is_told(case, row) for row in answers):
            return f"left out: what {answers[0].effective.name} answered to it"
    return None


def _answers(case: Case, evidence: Evidence, statement: Statement) -> Iterator[Attribution]:
    """Who denies it or declines to comment right behind it in the report, naming no claim."""
    told = evidence.attribution
    if told is None or evidence.stance not in SUPPORTS:
        return
    for row in case.ledger.rows_near(statement.claim):
        apart = row.sentence.start - told.sentence.end
        if row.report != told.report or not 0 <= apart <= _BEHIND or "anaphoric" not in row.flags:
            continue
        answering = row.stance in SILENT or row.stance is Stance.DENY
        if answering and row.effective.kind not in OUTLETS and row.effective.named:
            yield row


def _answer_is_told(case: Case, row: Attribution) -> bool:
    if _says_unconfirmed(case) or (row.stance is Stance.DENY and _says_denied(case)):
        return True
    return any(
        is_row_cited(reading.statement, row) and not is_open(reading.statement.voice)
        for reading in case.near
        if reading.statement.voice is not None
    )


def _denial_is_told(case: Case, denied: Sequence[Attribution]) -> bool:
    if _says_denied(case):
        return True
    return any(
        reading.statement.row.stance is Stance.DENY and is_row_cited(reading.statement, row)
        for reading in case.near
        for row in denied
    )


def _against(reading: Reading, held: Held) -> list[Evidence]:
    """Live voices on the other side of the claim than the one that the sentence gives."""
    denials = [e for e in (*held.verdict.opposing, *held.verdict.positions)
               if e.stance is Stance.DENY]  # fmt: skip
    decisive = held.verdict.status in {StatusCode.DENIED, StatusCode.DISPUTED}
    if not (decisive or held.verdict.contested_by or held.verdict.position is Position.DENIED):
        return []
    return [e for e in denials if e not in reading.borne]


def _is_told(case: Case, voices: Sequence[Evidence], held: Held) -> bool:
    """Whether the sentence or a neighbour says what one of these voices says."""
    ids = {e.attribution.id for e in voices if e.attribution}
    for reading in case.near:
        if held in reading.held and reading.statement.row.stance in SUPPORTS:
            continue  # that is the claim itself
        if ids & {e.attribution.id for e in reading.borne if e.attribution}:
            return True
        if any(_is_voice(reading, e) and _is_like(reading, e) for e in voices):
            return True
    return any(e.stance is Stance.DENY for e in voices) and _says_denied(case)


def _is_voice(reading: Reading, evidence: Evidence) -> bool:
    voice = reading.statement.voice
    row = evidence.attribution
    if voice is None or row is None:
        return False
    if is_open(voice):
        return True
    return any(
        speaks_for(link.source, voice.name) or speaks_for(voice, link.source.name)
        for link in row.chain[1:] or row.chain
    )


def _is_like(reading: Reading, evidence: Evidence) -> bool:
    stance = reading.statement.row.stance
    if evidence.stance in SILENT:
        return stance in SILENT
    return stance is evidence.stance or (evidence.attribution is not None
                                         and stance is evidence.attribution.stance)  # fmt: skip


def _says_withdrawn(case: Case) -> bool:
    if any(r.statement.row.stance is Stance.RETRACT for r in case.near):
        return True
    if tells_of_the_past(case.sentence.text):
        return True
    return StatusCode.WITHDRAWN in case.near_labels or _names(case, "retract")


def _says_denied(case: Case) -> bool:
    return any(
        reading.statement.row.stance is Stance.DENY and reading.statement.voice is None
        for reading in case.near
    ) or _passively(case, "deny")


def _says_unconfirmed(case: Case) -> bool:
    """Whether it is said of the claim that nobody official has confirmed it."""
    if any(r.statement.row.stance in {Stance.NON_CONFIRM, Stance.REFUSE} for r in case.near):
        return True
    lemmas = _lemmas(case)
    return any(next(find(name, lemmas), None) for name in ("non_confirm", "refuse"))


def _passively(case: Case, name: str) -> bool:
    """Whether a neighbour says "was denied", "is disputed", with nobody named."""
    lemmas = _lemmas(case)
    verbs = words(name)
    return any(
        lemma in verbs and "be" in lemmas[max(0, i - 3) : i] for i, lemma in enumerate(lemmas)
    )


def _names(case: Case, name: str) -> bool:
    verbs = words(name)
    return any(lemma in verbs for lemma in _lemmas(case))


def _lemmas(case: Case) -> list[str]:
    return [token.lemma_.lower() for token in parsed(case.near_words)]
