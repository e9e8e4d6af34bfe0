"""V3: a verb that says more than the source did ("revealed", "announced" for "said")."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answer import StatusCode
from assistant.check.case import Case, Objection, Reading
from assistant.check.stances import AUTHORITY, SUPPORTS
from assistant.evidence import Evidence
from assistant.question.slots import parser
from index.ledger import CueClass
from index.lexicon import words


def cues(case: Case) -> Iterator[Objection]:
    """V3: a verb that makes the speaker right, or tells an act of its own, is the source's own."""
    for reading in case.readings:
        row = reading.statement.row
        if row.cue is None or row.stance not in SUPPORTS or not reading.borne:
            continue
        verb = _lemma(row.cue.text)
        if any(_cue(e) == verb for e in reading.borne) or _is_confirmed(reading):
            continue
        if verb in words("factive") and row.cue_class is CueClass.ASSERT:
            message = f"“{row.cue.text}” takes it for true; the reports have that it was said"
            yield Objection("V3", message, reading.held)
        elif verb in words("announce") and not any(_acts(e) for e in reading.borne):
            message = (
                f"“{row.cue.text}” is for an act of one's own; the reports have that it was said"
            )
            yield Objection("V3", message, reading.held)


def _is_confirmed(reading: Reading) -> bool:
    return any(h.verdict.status is StatusCode.CONFIRMED for h in reading.held)


def _acts(evidence: Evidence) -> bool:
    row = evidence.attribution
    told = row is not None and row.cue_class is CueClass.ANNOUNCE
    return told or evidence.standing in AUTHORITY


def _cue(evidence: Evidence) -> str:
    row = evidence.attribution
    return _lemma(row.cue.text) if row is not None and row.cue is not None else ""


def _lemma(cue: str) -> str:
    verbs = [t for t in parser()(cue) if t.pos_ in {"VERB", "AUX", "NOUN", "PROPN", "ADJ"}]
    return str(verbs[-1].lemma_.lower()) if verbs else cue.lower()
