"""V7: what must stand beside a claim and is left out."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answer import Position, StatusCode
from assistant.check.answers import answers, denials
from assistant.check.case import Case, Objection, Reading
from assistant.check.frames import tells_of_the_past
from assistant.check.lookup import Held
from assistant.check.publishing import is_of_publishing
from assistant.check.rivals import correction, rivals
from assistant.check.stances import SILENT, SUPPORTS
from assistant.check.told import (
    answer_is_told,
    denial_is_told,
    is_told,
    says_unconfirmed,
    says_withdrawn,
    value_is_told,
)
from assistant.check.verbatim import rows_word_for_word
from assistant.check.voices import denies_record, is_cited
from assistant.evidence import Evidence
from assistant.label import party
from assistant.question.parse import parsed
from index.ledger import Stance, Standing
from index.lexicon import find

_REPORTED = frozenset({
    StatusCode.OFFICIAL_STATEMENT,
    StatusCode.REPORTED_NAMED,
    StatusCode.REPORTED_ANON,
    StatusCode.STATED_BY_OUTLET,
    StatusCode.UNATTRIBUTED,
})  # fmt: skip
_NOBODYS = frozenset({Standing.OUTLET, Standing.STATE_OUTLET, Standing.VAGUE})
_UNSAID = frozenset({Position.NO_COMMENT, Position.PARTIAL})


def omission(case: Case) -> Iterator[Objection]:
    """V7: a denial, a dispute, a withdrawal or the official position is left out."""
    if case.sentence.is_aside:
        return
    told: set[str] = set()
    for reading in (*case.readings, *case.shown):
        if not reading.statement.claim or reading.statement.row.stance not in SUPPORTS:
            continue
        if denies_record(reading.statement) or is_of_publishing(reading.statement.claim):
            continue  # neither "no report says that p" nor "A was first with it" puts p forward
        for held in reading.held:
            message = _left_out(case, reading, held)
            if message and message not in told:
                told.add(message)
                yield Objection("V7", message, (held,))


def _left_out(case: Case, reading: Reading, held: Held) -> str | None:
    verdict = held.verdict
    if verdict.status is StatusCode.WITHDRAWN and not says_withdrawn(case):
        return "left out: it was withdrawn or corrected"
    against = _against(case, reading, held)
    if against and not is_told(case, against, held):
        return f"left out: {party(against[0])} denies it or says otherwise"
    if not against and (message := _denied_elsewhere(case, reading)):
        return message
    if message := _other_value(case, reading, held) or _corrected(case, reading):
        return message
    label = case.sentence.label
    if label is not None and label.status is StatusCode.DENIED:
        return None  # what is said to be denied is not put forward
    if verdict.status in _REPORTED:
        return _unconfirmed(case, reading, held) or _answered(case, reading)
    return None


def _other_value(case: Case, reading: Reading, held: Held) -> str | None:
    for speaker, value in rivals(case.ledger, reading, held):
        if not value_is_told(case, value):
            return f"left out: {speaker} gives another figure: {value}"
    return None


def _corrected(case: Case, reading: Reading) -> str | None:
    rows = [e.attribution for e in reading.borne if e.attribution]
    for row in (*rows, *rows_word_for_word(reading.statement, case)):
        right = correction(case.ledger, row)
        if right is not None and not value_is_told(case, right[1]):
            return f"left out: {right[0]} has corrected it to {right[1]}"
    return None


def _unconfirmed(case: Case, reading: Reading, held: Held) -> str | None:
    if held.verdict.position not in _UNSAID or tells_of_the_past(case.sentence.text):
        return None  # what was replaced is history, and is shown as such (H2)
    told = {e.report for e in reading.borne}
    silent = [e for e in held.verdict.positions if e not in reading.borne
              and not case.ledger.is_of_another_affair(e.report, told)]  # fmt: skip
    if not silent or is_told(case, silent, held) or says_unconfirmed(case):
        return None
    return f"left out: no official confirmation; {party(silent[0])} did not confirm it"


def _answered(case: Case, reading: Reading) -> str | None:
    found = [row for e in reading.borne for row in answers(case.ledger, e, reading.statement)]
    for one_sort in ([r for r in found if r.stance not in SILENT], found):  # denials first
        if one_sort and not any(answer_is_told(case, row) for row in one_sort):
            return f"left out: what {one_sort[0].effective.name} answered to it"
    return None


def _denied_elsewhere(case: Case, reading: Reading) -> str | None:
    denied = denials(case.ledger, reading.borne, reading.statement)
    if not denied or denial_is_told(case, denied):
        return None
    return f"left out: {denied[0].effective.name} denies it"


def _against(case: Case, reading: Reading, held: Held) -> list[Evidence]:
    """Live voices on the other side of the claim than the one that the sentence gives.

    Who says otherwise of another fire says nothing against it, and an outlet's own words do not
    contest those of a source (M3).
    A bare figure ("it had counted 20") is no claim that somebody may deny; another value is.
    """
    if not any(letter.isalpha() for letter in reading.statement.claim):
        return []
    denials = [e for e in (*held.verdict.opposing, *held.verdict.positions)
               if e.stance is Stance.DENY]  # fmt: skip
    decisive = held.verdict.status in {StatusCode.DENIED, StatusCode.DISPUTED}
    if not (decisive or held.verdict.contested_by or held.verdict.position is Position.DENIED):
        return []
    told = {e.report for e in reading.borne}
    sourced = any(e.standing not in _NOBODYS for e in reading.borne)
    return [e for e in denials if e not in reading.borne and not _is_own_silence(reading, e)
            and not (sourced and e.standing in _NOBODYS)
            and not case.ledger.is_of_another_affair(e.report, told)]  # fmt: skip


def _is_own_silence(reading: Reading, evidence: Evidence) -> bool:
    """Whether both only say that the same voice would not comment, in other words.

    Who denies at another time what he said has to be told (H3).
    """
    if reading.statement.voice is None or "speech_act" not in evidence.flags:
        return False
    lemmas = [token.lemma_.lower() for token in parsed(reading.statement.claim)]
    silent = next(find("refuse", lemmas), None) is not None
    return silent and is_cited(reading.statement, evidence)
