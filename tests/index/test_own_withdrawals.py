"""What an outlet takes back in its own words, and what only looks like it (H4)."""

import pytest

from index.extract import extract
from index.report import Report


def stances(text, *, outlet="Velm Herald", kind="news", title="News"):
    about = Report(id="r", text=text, outlet=outlet, title=title, published="2026-06-10", kind=kind)
    return [row.stance.name for row in extract(about) if not row.is_attitude]


@pytest.mark.parametrize(
    "text",
    [
        "We retract the paragraph and have written to the owner.",
        "Our article on the mill has been deleted.",
        "We've pulled it.",
        "The Velm Herald has withdrawn the item.",
        "We hereby withdraw what we wrote about the bridge.",
        "We regret the error, and the story has been taken down.",
        "The dispatch is retracted. We apologise to the crew.",
    ],
)
def test_an_outlet_takes_its_piece_back_in_its_own_voice(text):
    assert "RETRACT" in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry's report was withdrawn on Friday.",
        "The report has been withdrawn. The ministry said that it had been rushed.",
        "We withdrew from the race.",
        "We pulled the number 9 door.",
        "We have not withdrawn the article.",
        "Our figures are taken from the census.",
        "An article about the mayor was removed from the council's site.",
    ],
)
def test_what_others_withdraw_or_nobody_does_is_no_retraction(text):
    assert "RETRACT" not in stances(text)


def test_a_correction_takes_back_what_it_retells_whoever_spoke():
    text = (
        "On Monday we reported, from a copy of the test, that the plant had failed it. "
        "We withdraw the story."
    )
    assert set(stances(text)) == {"RETRACT"}
