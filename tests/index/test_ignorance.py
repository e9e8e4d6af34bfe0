"""Who says that he does not know, does not doubt, has seen a report, will not say (S1)."""

import pytest

from index.extract import extract
from index.report import Report


def told(text, kind="news"):
    report = Report("r", text, outlet="Orl Office", kind=kind)
    return [
        (row.stance.name, row.claim.predicate) for row in extract(report) if not row.is_attitude
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the police said he was unaware of such an arrest.",
        "The police said they were not aware of any arrest.",
        "The police said they knew of no arrest.",
        "The police said they knew nothing about an arrest.",
        "The police said they had no knowledge of an arrest.",
        "The police said they had no record of an arrest.",
    ],
)
def test_who_does_not_know_of_it_neither_confirms_nor_denies(text):
    assert ("NON_CONFIRM", "arrest") in told(text)
    assert {stance for stance, _ in told(text)} == {"NON_CONFIRM"}


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that residents knew of no other way out.",
        "The minister said he was aware that the deal had been signed.",
    ],
)
def test_what_another_does_not_know_is_no_answer(text):
    assert "NON_CONFIRM" not in {stance for stance, _ in told(text)}


def test_neither_confirm_nor_deny_is_one_refusal():
    said = told("The police said they were unaware of it and could neither confirm nor deny it.")
    assert ("ASSERT", "deny") not in said


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The mayor said he had no doubt that the bridge would open.", "no doubt"),
        ('"We have no reason to doubt that the troops have left," the envoy said.', "no reason"),
        ("The ministry said there was no question that the deal was off.", "no question"),
    ],
)
def test_what_is_not_doubted_is_said_with_a_hedge(text, hedge):
    report = Report("r", text, outlet="Post")
    [row] = [row for row in extract(report) if not row.is_attitude]
    assert row.claim.positive
    assert hedge in row.claim.hedges


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We're not going to confirm the strike.", "NON_CONFIRM"),
        ("We are not going to comment on the reports.", "REFUSE"),
        ("I'm not going to speculate about the cause.", "REFUSE"),
        ("I have nothing for you on the raid.", "REFUSE"),
        ("We don't have anything to add on the talks.", "REFUSE"),
    ],
)
def test_what_a_press_officer_is_not_going_to_say_is_refused(text, stance):
    assert {s for s, _ in told(text, kind="official")} == {stance}


def test_that_reports_were_seen_says_nothing_on_them():
    report = Report("r", "We have seen the reports.", outlet="Orl Office", kind="official")
    assert "receipt" in extract(report)[0].flags
