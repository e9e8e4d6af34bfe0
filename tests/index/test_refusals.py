"""Parties that do not answer, or leave it open, in the wordings of newspapers (A11, S1, R23).

The table is `refusals.txt`: a sentence that makes a claim (`>`), and behind it what a party of it
says or does. A third (`kept`) was set apart before the first rule was written for the rest; only
how many of those are right is asked. What looks like a silence and is none stands beside them:
a denial (`DENY`), an assertion beside a refusal (`ASSERT`), an act (`NOTHING`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from index.extract import read_ledgers
from index.ledger import Attribution, Stance
from index.report import Report

OUTLET = "Daily Wire"
SILENT = frozenset({Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL})
STRONG = frozenset({Stance.CONFIRM, Stance.DENY, Stance.RETRACT})
SILENCES = frozenset(stance.name for stance in SILENT)
# How many of a half and a kind are to be right; some fewer than are.
LEAST = {
    ("read", "silent"): 106,
    ("read", "other"): 35,
    ("kept", "silent"): 42,
    ("kept", "other"): 14,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what is read of whom, and what of it is named."""

    lead: str
    half: str
    reading: str
    source: str
    content: str
    sentence: str

    @property
    def kind(self) -> str:
        """Whether the party is silent, or only looks so."""
        return "silent" if self.reading in SILENCES else "other"


def read_table() -> list[Row]:
    """The rows of the table beside this file."""
    lines = (Path(__file__).parent / "refusals.txt").read_text(encoding="utf-8").splitlines()
    rows, lead = [], ""
    for line in lines:
        if line.startswith(">"):
            lead = line[1:].strip()
        elif line and not line.startswith("#"):
            rows.append(Row(lead, *(part.strip() for part in line.split(" | ", 4))))
    return rows


TABLE = read_table()


@cache
def ledger(row: Row) -> tuple[Attribution, ...]:
    """The rows of the second sentence."""
    report = Report("r", f"{row.lead} {row.sentence}", outlet=OUTLET, published="2026-05-04")
    read = next(iter(read_ledgers([report], outlets={})))
    return tuple(a for a in read if a.sentence.start >= len(row.lead))


def holds(attribution: Attribution, row: Row) -> bool:
    """Whether the claim has what the table names; where it names nothing, any has."""
    return row.content == "-" or row.content.lower() in attribution.claim.text.lower()


def is_right(row: Row) -> bool:
    """Whether a silence is read as its party's, and what is none is read as none."""
    rows = ledger(row)
    silent = [a for a in rows if a.stance in SILENT]
    own = [a for a in rows if row.source in a.effective.name.lower()]
    if row.kind == "silent":
        return any(a in silent and holds(a, row) for a in own)
    if row.reading == "NOTHING":
        return not silent
    if row.reading == "DENY":
        return not silent and any(a.stance in {Stance.DENY, Stance.ASSERT} for a in own)
    said = any(a.stance in {Stance.ASSERT, Stance.CONFIRM} and holds(a, row) for a in own)
    return said and not any(holds(a, row) for a in silent)


def committed(rows: Sequence[Attribution]) -> list[Attribution]:
    """The rows that confirm, deny or take back what a silent party did not speak of."""
    return [a for a in rows if a.stance in STRONG and a.cue is not None]


@pytest.mark.parametrize("half", ["read", "kept"])
@pytest.mark.parametrize("kind", ["silent", "other"])
def test_most_of_them_are_read(half: str, kind: str) -> None:
    rows = [row for row in TABLE if (row.half, row.kind) == (half, kind)]
    wrong = [row.sentence for row in rows if not is_right(row)]
    assert len(rows) - len(wrong) >= LEAST[half, kind], wrong


@pytest.mark.parametrize(
    "row", [row for row in TABLE if row.kind == "silent"], ids=lambda row: row.sentence
)
def test_no_silence_is_read_as_a_commitment(row: Row) -> None:
    rows = committed(ledger(row))
    assert not rows, [(a.effective.name, a.stance.name, a.claim.text) for a in rows]


@pytest.mark.parametrize(
    "row", [row for row in TABLE if row.reading == "DENY"], ids=lambda row: row.sentence
)
def test_no_denial_is_read_as_a_silence(row: Row) -> None:
    assert not [a.claim.text for a in ledger(row) if a.stance in SILENT]
