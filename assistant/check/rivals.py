"""Another value than a claim gives, which has to stand beside it (V7, M3)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answer import StatusCode
from assistant.check.case import Reading
from assistant.check.figures import figures_in
from assistant.check.lookup import Held, Ledger
from assistant.check.stances import SUPPORTS
from assistant.gather.sets import INSTITUTIONS
from index.ledger import Attribution, Stance

_APART = 3  # characters between two sentences that follow one another


def rivals(ledger: Ledger, reading: Reading, held: Held) -> Iterator[tuple[str, str]]:
    """Who gives another value than a reading, with the words of that value.

    In a dispute these are the other values. A bare figure beside a counted one is of the same
    thing, whichever comes first: "31 people had died. The hospital said it had counted 44."
    """
    mine = figures_in(reading.statement.claim)
    if held.verdict.status is StatusCode.DISPUTED:
        told = {e.report for e in reading.borne}
        against = [e for e in held.verdict.opposing
                   if not ledger.is_of_another_affair(e.report, told)]  # fmt: skip
        for e in against:
            if e.stance in SUPPORTS and e.value and not figures_in(e.value) & mine:
                yield e.speaker, e.value
    for e in reading.borne:
        row = e.attribution
        if row is not None and mine:
            yield from _beside(ledger, row, mine)


def correction(ledger: Ledger, told: Attribution) -> tuple[str, str] | None:
    """The figure that is right, by whoever corrects himself in the very report (H4).

    "The statement gave the tariff as 15 percent. The figure is 12 percent."
    """
    source = told.chain[0].source.name
    own = [row for row in ledger.rows_near(told.claim.text)
           if row.report == told.report and row.chain[0].source.name == source]  # fmt: skip
    if not any(row.stance is Stance.RETRACT for row in own):
        return None
    for row in sorted(own, key=lambda r: r.sentence.start):
        following = row.sentence.start >= told.sentence.end
        if not following or row.stance not in SUPPORTS or not row.claim.positive:
            continue
        for right in row.claim.quantities:
            given = [q.value for q in told.claim.quantities if q.unit == right.unit]
            if given and right.value not in given:
                return source, right.text
    return None


def _beside(ledger: Ledger, told: Attribution, mine: frozenset[str]) -> Iterator[tuple[str, str]]:
    for row in ledger.rows_near(told.claim.text):
        if row.report != told.report or row.stance not in SUPPORTS or not _speaks(row, told):
            continue
        first, second = sorted((row, told), key=lambda r: r.sentence.start)
        if not 0 <= second.sentence.start - first.sentence.end <= _APART:
            continue
        if _counts(row) and _counts(told) and _is_bare(row) is not _is_bare(told):
            value = row.claim.quantities[0].text
            if not figures_in(value) & mine:
                yield row.effective.name, value


def _speaks(row: Attribution, told: Attribution) -> bool:
    """Whether an institution speaks in each row, and not the same one."""
    kinds = {row.effective.kind, told.effective.kind}
    return kinds <= INSTITUTIONS and row.effective.name != told.effective.name


def _counts(row: Attribution) -> bool:
    """Whether it gives one number of things: a measure beside a count is no rival to it."""
    if len(row.claim.quantities) != 1:
        return False
    return row.claim.quantities[0].value.is_integer() and row.claim.quantities[0].value > 1


def _is_bare(row: Attribution) -> bool:
    return not row.claim.quantities[0].unit
