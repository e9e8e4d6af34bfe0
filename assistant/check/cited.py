"""V9: each [n] names a passage, and one that has what the sentence says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from assistant.answer import Citation
from assistant.check.case import Case, Objection, Reading
from assistant.check.marks import Mark
from assistant.evidence import Evidence
from assistant.question.slots import slots_of
from index.extract.parse import straighten

_ENOUGH = 0.5  # of the statement's words, where the passage is no evidence by the matcher


def cited(case: Case) -> Iterator[Objection]:
    """V9: the citations exist, and each stands in the passage that bears its words out.

    A draft whose citations are not known (anyone's text) is not held to it.
    """
    if case.citations is None:
        return
    marks = case.sentence.marks
    for number in sorted({m.number for m in marks} - set(case.citations)):
        yield Objection("V9", f"there is no passage [{number}]")
    for reading in case.readings:
        wrong = _wrong(case, reading, marks)
        if wrong:
            numbers = ", ".join(f"[{n}]" for n in wrong)
            yield Objection("V9", f"the passage {numbers} does not have it", reading.held)


def _wrong(case: Case, reading: Reading, marks: tuple[Mark, ...]) -> list[int]:
    """The numbers that stand behind a statement and do not bear it out, where none does."""
    assert case.citations is not None  # the rule has looked
    place = reading.statement.end
    following = [m for m in marks if m.place >= place]
    group = [m for m in following if m.group == following[0].group]
    passages = [case.citations[m.number] for m in group if m.number in case.citations]
    if not passages or any(_bears(p, reading, case) for p in passages):
        return []
    return [p.number for p in passages]


def _bears(passage: Citation, reading: Reading, case: Case) -> bool:
    evidence = reading.borne or reading.evidence
    if any(_is_of(e, passage) for e in evidence):
        return True
    if any(_is_of(e, c) for e in evidence for c in (case.citations or {}).values()):
        return False  # another passage of the answer is the one
    told = _lemmas(reading.statement.claim or case.sentence.words)
    return not told or len(told & _lemmas(passage.quote)) >= _ENOUGH * len(told)


def _is_of(evidence: Evidence, passage: Citation) -> bool:
    row = evidence.attribution
    if row is None or row.report != passage.report:
        return False
    spans = [row.sentence, *row.said, *row.content]
    return any(s.start < passage.end and passage.start < s.end for s in spans)


@cache
def _lemmas(text: str) -> frozenset[str]:
    return frozenset(slots_of([straighten(text)])[0].lemmas)
