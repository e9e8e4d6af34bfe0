"""Set phrases of saying, admitting, refusing, denying, taking back and passing on (A1-A11).

The table is `idioms.txt`: sentences of invented places in the wordings of newspapers, wires and
press offices. A third of them (`kept`) was set apart before the first rule was written for the
rest; only how many of those are right is asked, and that none is read as more than it says.
What is `open` is not read yet, for a fault of the parser.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from index.extract import read_ledgers
from index.ledger import Attribution, Stance, Standing
from index.report import Report

OUTLET = "Daily Wire"
COMMITTED = frozenset({Stance.ASSERT, Stance.CONFIRM})
SPEECH = frozenset({"speech_act", "via_outlet"})  # who spoke, or acted, and not what was said
CONTRARY = frozenset({Stance.DENY, Stance.RETRACT})
WITHOUT_NAME = frozenset({Standing.VAGUE, Standing.ANON, Standing.OUTLET})
KEPT_RIGHT = 40  # of the sentences kept apart, those that are read right


@dataclass(frozen=True, slots=True)
class Idiom:
    """One row: what is said of whom, and what of it may be nobody else's word."""

    half: str
    reading: str
    source: str
    content: str
    sentence: str

    @property
    def stances(self) -> frozenset[Stance]:
        """The stances that are right; an admission without authority is an assertion (S2)."""
        if self.reading == "ADMIT":
            return COMMITTED
        if self.reading == "NOTHING":
            return frozenset()
        return frozenset({Stance["ASSERT" if self.reading == "VAGUE" else self.reading]})


def read_table() -> list[Idiom]:
    """The rows of the table beside this file."""
    lines = (Path(__file__).parent / "idioms.txt").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line and not line.startswith("#")]
    return [Idiom(*(part.strip() for part in row.split(" | ", 4))) for row in rows]


IDIOMS = read_table()
READ = [idiom for idiom in IDIOMS if idiom.half == "read"]
KEPT = [idiom for idiom in IDIOMS if idiom.half == "kept"]


@cache
def ledger(sentence: str) -> tuple[Attribution, ...]:
    report = Report("r", sentence, outlet=OUTLET, published="2026-05-04")
    return tuple(next(iter(read_ledgers([report], outlets={}))))


def is_right(idiom: Idiom) -> bool:
    """Whether a row has the stance, the source and, where one is told, the content."""
    rows = ledger(idiom.sentence)
    if stronger(idiom, rows) or any(states_it(row, idiom) for row in rows):
        return False
    return idiom.reading == "NOTHING" or any(fits(row, idiom) for row in rows)


def stronger(idiom: Idiom, rows: Sequence[Attribution]) -> list[Attribution]:
    """The rows by which somebody named says, denies or takes back what he does not."""
    strong = CONTRARY | ({Stance.CONFIRM} if idiom.content == "-" else COMMITTED)
    named = [row for row in rows if row.standing not in WITHOUT_NAME and row.stance in strong]
    about = [row for row in named if idiom.content == "-" or holds(row, idiom)]
    return [row for row in about if not fits(row, idiom) and not SPEECH & set(row.flags)]


def states_it(row: Attribution, idiom: Idiom) -> bool:
    """Whether the outlet states the content as its own word."""
    own = row.cue is None and row.stance in COMMITTED
    return own and idiom.content != "-" and idiom.reading != "NOTHING" and holds(row, idiom)


def fits(row: Attribution, idiom: Idiom) -> bool:
    """Whether a row is what the table asks for."""
    if row.stance not in idiom.stances or row.cue is None:
        return False
    if idiom.content != "-" and not holds(row, idiom):
        return False
    if idiom.reading == "VAGUE":
        return row.standing is Standing.VAGUE
    return idiom.source in row.effective.name.lower() and row.standing is not Standing.ANON


def holds(row: Attribution, idiom: Idiom) -> bool:
    """Whether the claim of a row has the content in it."""
    return idiom.content.lower() in row.claim.text.lower()


@pytest.mark.parametrize("idiom", READ, ids=lambda idiom: idiom.sentence)
def test_the_phrase_is_read(idiom: Idiom) -> None:
    rows = ledger(idiom.sentence)
    assert is_right(idiom), [(r.effective.name, r.stance.name, r.claim.text) for r in rows]


@pytest.mark.parametrize("idiom", IDIOMS, ids=lambda idiom: idiom.sentence)
def test_no_phrase_is_read_as_more_than_it_says(idiom: Idiom) -> None:
    rows = ledger(idiom.sentence)
    assert not stronger(idiom, rows), [(r.effective.name, r.stance.name) for r in rows]


def test_kept_phrases_are_mostly_read() -> None:
    assert sum(map(is_right, KEPT)) >= KEPT_RIGHT
