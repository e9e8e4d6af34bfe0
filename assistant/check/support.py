"""V1 to V4 and V6: what a sentence claims, in whose name and how firmly."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answer import StatusCode
from assistant.check.case import Case, Objection, Reading
from assistant.check.lookup import Held
from assistant.check.stances import (
    AUTHORITY,
    SILENT,
    SUPPORTS,
    effect,
    is_licensed,
    is_like,
    is_said_outright,
    stance_of,
)
from assistant.check.statement import Statement
from assistant.check.verbatim import is_told_beside, is_word_for_word
from assistant.check.voices import denies_record, is_carried, is_cited, is_open, is_row_cited
from assistant.difference import difference
from assistant.evidence import Evidence
from assistant.label import label, party
from assistant.party import speaks_for
from assistant.strict import is_strictly_covered
from assistant.wording import lower_first
from index.ledger import Modality, Stance

_PERFECT = {
    Stance.CONFIRM: "confirmed it",
    Stance.ASSERT: "said so",
    Stance.DENY: "denied it",
    Stance.REFUSE: "declined to comment",
    Stance.NON_CONFIRM: "left it unconfirmed",
    Stance.NON_DENIAL: "left it undenied",
    Stance.PARTIAL: "confirmed a part of it",
    Stance.RETRACT: "taken it back",
}
_NOTHING = "no report bears this out"
_TWO = ("neither ", "both ")
_RANK = {
    StatusCode.UNATTRIBUTED: 1,
    StatusCode.STATED_BY_OUTLET: 2,
    StatusCode.REPORTED_ANON: 3,
    StatusCode.REPORTED_NAMED: 4,
    StatusCode.OFFICIAL_STATEMENT: 5,
    StatusCode.CONFIRMED: 6,
}


def supported(case: Case) -> Iterator[Objection]:
    """V1: the reports have nothing on it (V6 where they have it as a plan)."""
    for reading in case.readings:
        for held in reading.held:
            if not reading.statement.claim or held.evidence or denies_record(reading.statement):
                continue
            if is_told_beside(reading.statement, case) or is_word_for_word(reading.statement, case):
                continue
            if _is_plan_made_event(reading, held):
                yield Objection("V6", "told as done; the reports have a plan", (held,))
            else:
                yield Objection("V1", _nothing(held), (held,))


def plans(case: Case) -> Iterator[Objection]:
    """V6: what every voice has as a plan is told as done."""
    for reading in case.readings:
        rows = [e.attribution for e in reading.borne if e.attribution]
        if not rows or reading.statement.row.claim.modality is not Modality.FACT:
            continue
        if reading.statement.claim and all(r.claim.modality is Modality.PLAN for r in rows):
            yield Objection("V6", "told as done; the reports have a plan", reading.held)


def strength(case: Case) -> Iterator[Objection]:
    """V2: the sentence's own voice, or its status words, say more than the status does."""
    for reading in case.readings:
        if reading.statement.voice is None and reading.statement.claim:
            for held in reading.held:
                if not _is_reason_for_silence(case, held):
                    yield from _own_voice(reading, held)
    yield from _label(case)


def _is_reason_for_silence(case: Case, held: Held) -> bool:
    """Whether it only says why a party could not be asked ("was travelling and not reached").

    The report tells it in its own words, in the sentence of the silence that the draft tells.
    """
    if held.verdict.status is not StatusCode.STATED_BY_OUTLET:
        return False
    silent = [
        (e.report, e.attribution.sentence)
        for reading in case.readings
        if reading.statement.row.stance in SILENT
        for e in reading.borne
        if e.attribution is not None
    ]
    told = [(e.report, e.attribution.sentence) for e in held.verdict.supporting if e.attribution]
    return bool(told) and all(place in silent for place in told)


def licence(case: Case) -> Iterator[Objection]:
    """V3 and V6: the voice that is cited did something else to the claim."""
    for reading in _cited(case):
        theirs = [e for e in reading.evidence if is_cited(reading.statement, e)]
        if not theirs or any(is_licensed(reading.statement, e) for e in theirs):
            continue
        did = effect(reading.statement)
        stances = {e.stance for e in theirs}
        flipped = reading.statement.row.stance in SUPPORTS and Stance.DENY in stances
        rule = "V3" if is_said_outright(reading.statement) or not flipped else "V6"
        message = f"given as {did} by {_name(reading)}; {_has(theirs)}"
        severe = stance_of(reading.statement) is Stance.CONFIRM
        yield Objection(rule, message, reading.held, severe=severe)


def pointing(case: Case) -> Iterator[Objection]:
    """V3: "X denied it", "X declined to comment", where no report has X doing so."""
    for reading in case.readings:
        statement, voice = reading.statement, reading.statement.voice
        if statement.claim or reading.borne or voice is None or is_open(voice):
            continue
        if not denies_record(reading.statement) and not _does_so(case, statement):
            message = f"no report has {_name(reading)} as having {_PERFECT[statement.row.stance]}"
            yield Objection("V3", message, reading.held)


def _does_so(case: Case, statement: Statement) -> bool:
    """Whether some report near the sentence has that voice doing so, of whatever claim."""
    rows = case.ledger.rows_near(case.sentence.words)
    if (statement.voice.name if statement.voice else "").lower().startswith(_TWO):
        doing = {row.effective.name for row in rows if is_like(statement, row.stance)}
        return len(doing) > 1  # "neither company would comment": each of two has to
    return any(is_like(statement, row.stance) and is_row_cited(statement, row) for row in rows)


def fidelity(case: Case) -> Iterator[Objection]:
    """V4: the claim is put into the mouth of another source than the reports name."""
    for reading in _cited(case):
        if any(is_cited(reading.statement, e) for e in reading.evidence):
            continue
        others = [e for e in reading.evidence if is_licensed(reading.statement, e)]
        yield Objection("V4", _other_voice(reading, others or list(reading.evidence)), reading.held)
    for reading in case.readings:
        if reading.borne and not any(is_carried(reading.statement, e) for e in reading.borne):
            message = f"reported by {reading.statement.carrier}, which does not have it"
            yield Objection("V4", message, reading.held)


def record(case: Case) -> Iterator[Objection]:
    """V6: "no report says that p", where one does."""
    for reading in case.readings:
        if denies_record(reading.statement) and reading.statement.claim:
            for held in reading.held:
                if any(_says(held.claim, e) for e in held.verdict.supporting):
                    yield Objection("V6", f"the reports do say so: {_status(held)}", (held,))


def _says(claim: str, evidence: Evidence) -> bool:
    row = evidence.attribution
    return row is not None and is_strictly_covered(claim, row.claim.text)


def hedges(case: Case) -> Iterator[Objection]:
    """V6: a "may" of the source is left out (S5)."""
    for reading in case.readings:
        if reading.statement.is_hedged or reading.statement.row.stance not in SUPPORTS:
            continue
        if reading.statement.voice is None or not reading.borne:
            continue
        if all(e.hedged for e in reading.borne):
            message = "the source says only that it may be so, or believes so"
            yield Objection("V6", message, reading.held)


def _cited(case: Case) -> Iterator[Reading]:
    """The readings that cite somebody, where the reports have anything on the claim."""
    for reading in case.readings:
        if reading.statement.voice is None or denies_record(reading.statement):
            continue
        if reading.statement.claim and reading.evidence and not reading.borne:
            yield reading


def _own_voice(reading: Reading, held: Held) -> Iterator[Objection]:
    verdict, statement = held.verdict, reading.statement
    if not held.evidence or verdict.status is StatusCode.CONFIRMED:
        return
    against = [e for e in held.evidence if e.stance is Stance.DENY]
    spoken_of = bool(verdict.supporting) or verdict.status is StatusCode.NO_COMMENT
    if against and not verdict.supporting:
        yield Objection("V6", f"the reports have the contrary: {_status(held)}", (held,))
    elif statement.row.stance not in SILENT and not (spoken_of and _is_cautious(reading, held)):
        message = f"stated as confirmed; the reports have: {_status(held)}"
        yield Objection("V2", message, (held,), severe=True)


def _is_cautious(reading: Reading, held: Held) -> bool:
    """Whether a "may" is the draft's own caution, and no word of the source told without it."""
    supporting = held.verdict.supporting
    return reading.statement.is_hedged and not (supporting and all(e.hedged for e in supporting))


def _label(case: Case) -> Iterator[Objection]:
    claimed = case.sentence.label
    told = [r.statement.row.stance for r in case.readings]
    silent = any(stance in SILENT for stance in told) or (told and not SUPPORTS & set(told))
    if claimed and claimed.status is StatusCode.CONFIRMED and silent:
        message = "labelled as confirmed, and whoever could confirm it does not"
        yield Objection("V2", message, case.held, severe=True)
        return
    labelled = [r.held[0] for r in case.readings if r.statement.claim]
    labelled += [case.ledger.look_up(s.claim) for s in case.sentence.shown if s.claim]
    held = next((h for h in labelled if h.evidence), None)
    if claimed is None or held is None:
        return
    rank, true = _RANK.get(claimed.status, 0), _RANK.get(held.verdict.status, 0)
    if rank > true:
        message = f"labelled as more than it is; the reports have: {_status(held)}"
        severe = claimed.status is StatusCode.CONFIRMED
        yield Objection("V2", message, (held,), severe=severe)
    elif claimed.status is StatusCode.CONFIRMED and claimed.party:
        confirming = [e for e in held.evidence if _confirms(e)]
        if confirming and not any(_is(claimed.party, e) for e in confirming):
            yield Objection("V4", f"confirmed by {party(confirming[0])}, not by {claimed.party}",
                            (held,))  # fmt: skip


def _confirms(evidence: Evidence) -> bool:
    return evidence.stance in SUPPORTS and evidence.standing in AUTHORITY


def _is(name: str, evidence: Evidence) -> bool:
    known = name.lower()
    if party(evidence).lower() in known or known in party(evidence).lower():
        return True
    row = evidence.attribution
    return row is not None and any(speaks_for(link.source, name) for link in row.chain)


def _is_plan_made_event(reading: Reading, held: Held) -> bool:
    near = held.nearest.attribution if held.nearest else None
    return (
        near is not None
        and near.claim.modality is Modality.PLAN
        and reading.statement.row.claim.modality is Modality.FACT
        and "plan" in (held.draft.mismatch or "")
    )


def _nothing(held: Held) -> str:
    words = difference(held.mismatches)
    return f"no report bears this out; the nearest is different: {words}" if words else _NOTHING


def _status(held: Held) -> str:
    return lower_first(label(held.verdict), common=True)


def _name(reading: Reading) -> str:
    voice = reading.statement.voice
    return lower_first(voice.name.strip()) if voice and not is_open(voice) else "a source"


def _has(theirs: list[Evidence]) -> str:
    words = {
        Stance.DENY: "in the reports it is denied there",
        Stance.CONFIRM: "in the reports it is confirmed there",
        Stance.ASSERT: "in the reports that source says so, no more",
        Stance.RETRACT: "in the reports it is taken back there",
    }
    return words.get(theirs[0].stance, "in the reports that source does not commit itself")


def _other_voice(reading: Reading, others: list[Evidence]) -> str:
    voice, best = reading.statement.voice, others[0]
    row = best.attribution
    actual = party(best) if row is not None else best.speaker
    if voice is not None and voice.named and row is not None and not row.effective.named:
        return f"attributed to {_name(reading)}; the reports have it from {actual}, not named"
    return f"attributed to {_name(reading)}; the reports have it from {actual}"
