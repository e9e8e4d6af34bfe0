"""V9: each [n] names a passage, and one that has what stands before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.answer import Citation
from assistant.check.case import Case, Objection, Reading
from assistant.check.marks import Mark
from assistant.check.stances import SUPPORTS, is_like, stance_of
from assistant.check.voices import is_open, is_row_cited
from assistant.evidence import Evidence
from assistant.question.slots import slots_of
from index.extract.parse import straighten
from index.ledger import Attribution, Stance

_NEAR = 0.8  # of the words that the best passage of the draft shares
_FEWEST = 2  # words that must be shared where the matcher sees no evidence


def cited(case: Case) -> Iterator[Objection]:
    """V9: the citations exist, and each stands behind what its passage has.

    A draft whose citations are not known (anyone's text) is not held to it.
    """
    if case.citations is None:
        return
    start = case.sentence.start
    for group in _groups(case.sentence.marks):
        unknown = [m.number for m in group if m.number not in case.citations]
        for number in unknown:
            yield Objection("V9", f"there is no passage [{number}]")
        passages = [case.citations[m.number] for m in group if m.number in case.citations]
        readings = [r for r in case.readings if start <= r.statement.end <= group[0].place]
        if not case.sentence.words:
            continue  # it only names who else has it
        if passages and not _is_borne_out(case, start, group[0].place, readings, passages):
            numbers = ", ".join(f"[{p.number}]" for p in passages)
            held = tuple(h for r in readings for h in r.held)
            yield Objection("V9", f"the passage {numbers} does not have it", held)
        start = group[-1].place


def _groups(marks: Sequence[Mark]) -> list[list[Mark]]:
    groups: dict[int, list[Mark]] = {}
    for mark in marks:
        groups.setdefault(mark.group, []).append(mark)
    return list(groups.values())


def _is_borne_out(
    case: Case,
    start: int,
    end: int,
    readings: Sequence[Reading],
    passages: Sequence[Citation],
) -> bool:
    """Whether a passage is the evidence of what it stands behind, or has its words."""
    assert case.citations is not None  # the rule has looked
    borne = [e for r in readings if r.statement.claim for e in r.borne if _tells(r, e)]
    if any(_is_of(e, p) for e in borne for p in passages):
        return True
    if any(_has_it(case, r, p) for r in readings for p in passages):
        return True
    if any(_is_of(e, c) for e in borne for c in case.citations.values()):
        return False  # another passage of the draft is the one
    if _is_silence_elsewhere(case, readings, passages):
        return False
    offset = case.sentence.start
    told = _lemmas(case.sentence.text[start - offset : end - offset])
    shared = max(len(told & _lemmas(p.quote)) for p in passages)
    best = max(len(told & _lemmas(c.quote)) for c in case.citations.values())
    return shared >= min(_FEWEST, len(told)) and shared >= _NEAR * best


def _has_it(case: Case, reading: Reading, passage: Citation) -> bool:
    """Whether in the passage the same voice does the same, in the words of the claim if any.

    What the draft tells of as taken back stands where it was said; the taking back does not.
    """
    statement, did = reading.statement, stance_of(reading.statement)
    was_said = did is Stance.RETRACT and "H4" in statement.row.rules  # retold, not done
    if statement.voice is None or is_open(statement.voice):
        return False
    if not _lemmas(statement.claim) <= _lemmas(passage.quote):
        return False
    return any(
        (row.stance is did or (was_said and row.stance in SUPPORTS))
        and row.claim.positive is statement.row.claim.positive
        and is_row_cited(statement, row)
        for row in case.ledger.rows_near(case.sentence.words)
        if row.report == passage.report
        and row.sentence.start < passage.end
        and passage.start < row.sentence.end
    )


def _is_silence_elsewhere(
    case: Case, readings: Sequence[Reading], passages: Sequence[Citation]
) -> bool:
    """Whether other passages of the draft have the named voice doing so, and these do not.

    "Would not comment", "denied it" name no claim by which their passage could be told.
    """
    assert case.citations is not None  # the rule has looked
    pointing = [r.statement for r in readings if not r.statement.claim and _is_by_name(r)]
    if not pointing or len(pointing) < len(readings):
        return False
    rows = case.ledger.rows_near(case.sentence.words)
    done = [row for row in rows for s in pointing
            if is_like(s, row.stance) and is_row_cited(s, row)]  # fmt: skip
    elsewhere = [c for c in case.citations.values() if c not in passages]
    return not _hold(passages, done) and _hold(elsewhere, done)


def _is_by_name(reading: Reading) -> bool:
    voice = reading.statement.voice
    return voice is not None and voice.named and not is_open(voice)


def _hold(passages: Sequence[Citation], rows: Sequence[Attribution]) -> bool:
    return any(
        row.report == p.report and row.sentence.start < p.end and p.start < row.sentence.end
        for row in rows
        for p in passages
    )


def _tells(reading: Reading, evidence: Evidence) -> bool:
    """Whether the evidence says it, and does not take it back."""
    takes_back = reading.statement.row.stance is Stance.RETRACT
    return takes_back or evidence.stance is not Stance.RETRACT


def _is_of(evidence: Evidence, passage: Citation) -> bool:
    row = evidence.attribution
    if row is None or row.report != passage.report:
        return False
    spans = [row.sentence, *row.said, *row.content]
    return any(s.start < passage.end and passage.start < s.end for s in spans)


@cache
def _lemmas(text: str) -> frozenset[str]:
    return frozenset(slots_of([straighten(text)])[0].lemmas)
