"""Whose a thing is by the report's own words, and what two sides go on to do (T1, T3)."""

from __future__ import annotations

import pytest

from index.extract import extract
from index.ledger import FactType, Standing
from index.report import Report

OWN = {Standing.PRINCIPAL}


def rows(text, *, outlet="Velm Herald", kind="news"):
    about = Report(id="r", text=text, outlet=outlet, published="2026-06-10", kind=kind)
    return extract(about)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The Lind quarry belongs to Casta Stone. The Lind quarry is shut, Casta Stone said.", 1),
        ("Norrgas, which runs the Selby dock, is old. The Selby dock is shut, Norrgas said.", 1),
        ("Halden Steel's Orme works employ 900. The Vik works would reopen, Halden Steel said.", 0),
        ("Halden Steel's rival Orme Iron is small. Orme Iron would reopen, Halden Steel said.", 0),
        ("Norrgas, which runs the Selby dock, is old. Two men died at it, Norrgas said.", 0),
    ],
)  # fmt: skip
def test_a_thing_is_its_owners_where_the_report_says_whose_it_is(text, own):
    told = [row for row in rows(text) if row.rule == "A2"]
    assert bool(OWN & {row.standing for row in told}) == bool(own)


def test_two_sides_go_on_behind_a_talk_that_the_speaker_told_of():
    """ "They" are the two of the talk; without one they may be anybody."""
    talk = "President Oda Lind spoke by telephone today with the President of Marn, Ivo Berg. "
    more = "They also exchanged views on fisheries."
    office = {"outlet": "Office of the President of Sarn", "kind": "official"}
    said, alone = rows(talk + more, **office)[-1], rows(more, **office)[-1]
    assert (said.standing, said.claim.fact_type) == (Standing.PRINCIPAL, FactType.JOINT_ACT)
    assert alone.standing is Standing.OFFICIAL
