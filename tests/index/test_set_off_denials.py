"""Denials set off behind what they deny: ", a figure that the governor disputed" (S7)."""

import pytest

from index.extract import extract
from index.ledger import Stance
from index.report import Report

SAID = "The coastguard said 14 people had drowned"


def rows(text):
    return extract(Report(id="r", text=text, outlet="Orl Post", title="N", published="2026-06-10"))


@pytest.mark.parametrize(
    ("aside", "who"),
    [
        (", a figure that the mayor of Orl, Ada Crum, called wrong.", "Ada Crum"),
        (", a claim the ministry denied.", "the ministry"),
        (" \u2014 a number that the union rejects as too low.", "the union"),
        (", a new figure dismissed by the mayor as fantasy.", "the mayor"),
        (", an account flatly disputed by the shipowner.", "the shipowner"),
    ],
)
def test_who_denies_in_an_aside_denies_what_was_said(aside, who):
    found = rows(SAID + aside)
    denial = next(row for row in found if row.stance is Stance.DENY)
    said = next(row for row in found if row.claim.text.startswith("14"))
    assert denial.effective.name == who
    assert "anaphoric" in denial.flags
    assert said.claim.text == "14 people had drowned"


@pytest.mark.parametrize(
    "aside",
    [
        ", a figure that surprised the mayor.",
        ", a figure the mayor repeated.",
        ", a report that the mayor said denied nothing.",
        ", a plan the union opposed.",
        ", a figure the mayor would dispute if he had seen it.",
    ],
)
def test_other_asides_deny_nothing(aside):
    assert Stance.DENY not in {row.stance for row in rows(SAID + aside)}
