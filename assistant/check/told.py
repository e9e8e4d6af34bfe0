"""Whether a sentence or its neighbours tell what must stand beside a claim (V7)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import StatusCode
from assistant.check.case import Case, Reading
from assistant.check.figures import figures_in
from assistant.check.frames import tells_of_the_past
from assistant.check.lookup import Held
from assistant.check.stances import SILENT, SUPPORTS
from assistant.check.statement import Statement
from assistant.check.voices import OUTLETS, is_open, is_row_cited
from assistant.evidence import Evidence
from assistant.party import speaks_for
from assistant.question.parse import parsed
from index.ledger import Attribution, Stance
from index.lexicon import find, words

_UNCONFIRMED = frozenset({"confirmation", "unconfirmed"})
_INDEPENDENT = re.compile(r"\b(?:independent(?:ly)?|verif(?:y|ied))\b", re.I)


def is_told(case: Case, voices: Sequence[Evidence], held: Held) -> bool:
    """Whether what one of these voices does to the claim is told."""
    for reading in case.near:
        if held in reading.held and reading.statement.row.stance in SUPPORTS:
            continue  # that is the claim itself
        if _is_doubt(reading.statement):
            continue
        hearsay = _is_hearsay(reading)
        asked = [e for e in voices if e.stance is not Stance.DENY or not hearsay]
        ids = {e.attribution.id for e in asked if e.attribution}
        if ids & {e.attribution.id for e in reading.borne if e.attribution}:
            return True
        if any(_is_voice(reading, e) and _is_like(reading, e) for e in asked):
            return True
    return any(e.stance is Stance.DENY for e in voices) and says_denied(case)


def answer_is_told(case: Case, row: Attribution) -> bool:
    """Whether it is told that somebody was asked and denied it, or would not say."""
    if says_unconfirmed(case) or (row.stance not in SILENT and says_denied(case)):
        return True
    return any(
        is_row_cited(reading.statement, row) and not is_open(reading.statement.voice)
        for reading in case.near
        if reading.statement.voice is not None and not _is_doubt(reading.statement)
    )


def denial_is_told(case: Case, denied: Sequence[Attribution]) -> bool:
    """Whether one of these denials is told, as a denial or in its own words ("we did not")."""
    if says_denied(case):
        return True
    return any(
        _denies(reading) and is_row_cited(reading.statement, row)
        for reading in case.near
        if reading.statement.voice is not None
        for row in denied
    )


def value_is_told(case: Case, text: str) -> bool:
    """Whether the figure of these words stands near; true where they have none."""
    figures = figures_in(text)
    return not figures or bool(figures & figures_in(case.near_words))


def says_withdrawn(case: Case) -> bool:
    """Whether it is said that the claim was taken back or corrected."""
    if any(r.statement.row.stance is Stance.RETRACT for r in case.near):
        return True
    if tells_of_the_past(case.sentence.text):
        return True
    return StatusCode.WITHDRAWN in case.near_labels or _names(case, "retract")


def says_denied(case: Case) -> bool:
    """Whether it is said, with nobody named, that the claim is denied."""
    return any(
        reading.statement.row.stance is Stance.DENY and reading.statement.voice is None
        for reading in case.near
    ) or _passively(case, "deny")


def says_unconfirmed(case: Case) -> bool:
    """Whether it is said of the claim that nobody official has confirmed it."""
    open_left = {Stance.NON_CONFIRM, Stance.REFUSE}
    near = (reading.statement for reading in case.near)
    if any(s.row.stance in open_left and not _is_doubt(s) for s in near):
        return True
    found = find("non_confirm", _lemmas(case))
    return any(_UNCONFIRMED & {*m.entry} and "independent" not in m.entry for m in found)


def _is_doubt(statement: Statement) -> bool:
    """Whether an outlet only says that it could not verify it: that is no official line (R18)."""
    voice = statement.voice
    if statement.row.stance is not Stance.NON_CONFIRM:
        return False
    if voice is not None:
        return voice.kind in OUTLETS
    return _INDEPENDENT.search(statement.row.sentence.text) is not None


def _denies(reading: Reading) -> bool:
    """Whether somebody denies, or says in his own name that it is not so.

    "Reportedly not" is no denial.
    """
    row, voice = reading.statement.row, reading.statement.voice
    if row.stance is Stance.DENY:
        return True
    in_a_name = voice is not None and not is_open(voice)
    return in_a_name and row.stance in SUPPORTS and not row.claim.positive


def _is_hearsay(reading: Reading) -> bool:
    """Whether a statement names nobody: "reportedly not" tells of no denial."""
    return reading.statement.voice is not None and is_open(reading.statement.voice)


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
    if evidence.stance is Stance.DENY and _denies(reading):
        return True  # "we are not closing any": that is the denial, in its own words
    return stance is evidence.stance or (evidence.attribution is not None
                                         and stance is evidence.attribution.stance)  # fmt: skip


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
