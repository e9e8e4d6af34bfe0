"""What is denied to have been said, or was said wrongly, is nobody's word (S3, S7, H4)."""

import pytest

from index.extract import extract
from index.report import Report


def rows(text, outlet="Orl Post"):
    report = Report("r", text, outlet=outlet)
    return [row for row in extract(report) if not row.is_attitude]


def stances(text, claim):
    return [row.stance.name for row in rows(text) if row.claim.text == claim]


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied saying that the talks had failed.",
        "The minister denied having said that the talks had failed.",
        "The minister denied that he had said the talks had failed.",
        "The minister denied telling reporters that the talks had failed.",
        "The ministry denied that the minister had said the talks had failed.",
        "The ministry denied a report that the minister had said the talks had failed.",
        "The minister said he had been misquoted as saying that the talks had failed.",
        "The minister regretted having said that the talks had failed.",
        "The minister apologised for saying that the talks had failed.",
        "The minister wrongly said that the talks had failed.",
        "The Daily Wire wrongly reported on Monday that the talks had failed.",
        "The minister said he doubted that the talks had failed.",
    ],
)
def test_nobody_stands_by_it(text):
    assert set(stances(text, "the talks had failed")) == {"NONE"}


def test_what_is_denied_to_have_been_confirmed_is_not():
    assert stances("The mayor denied having confirmed the deal.", "the deal") == ["NONE"]


def test_a_denial_of_having_said_it_denies_the_saying():
    said = rows("The minister denied saying that the talks had failed.")
    assert [row.claim.text for row in said if row.stance.name == "DENY"] == [
        "the minister saying that the talks had failed"
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ('"We wrongly said that three people had died," police said.', "three people had died"),
        ("We wrongly reported on Monday that the bridge had closed.", "the bridge had closed"),
    ],
)
def test_who_was_wrong_himself_takes_it_back(text, claim):
    assert stances(text, claim) == ["RETRACT"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor denied the charge and said the talks had failed.",
        "The mayor denied it, saying the talks had failed.",
        "The mayor regrets to say that the talks had failed.",
        "The mayor confirmed on Monday that the talks had failed.",
    ],
)
def test_what_is_said_beside_a_denial_is_said(text):
    assert set(stances(text, "the talks had failed")) <= {"ASSERT", "CONFIRM"}
    assert stances(text, "the talks had failed")


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (
            "The military denied reports that a strike killed 16 men, saying it had hit a depot.",
            "a strike killed 16 men",
        ),
        ("The governor denied reports suggesting that he had quit.", "the governor had quit"),
        ("The minister said it was not true that the talks had failed.", "the talks had failed"),
        ("It would be wrong to say that the talks had failed, Orm said.", "the talks had failed"),
    ],
)
def test_the_denial_is_of_what_was_told_and_no_more(text, denied):
    assert stances(text, denied) == ["DENY"]


def test_what_is_turned_down_for_another_thing_is_not_said():
    said = rows("The company said it would cut jobs rather than close the plant.")
    assert [row.claim.text for row in said] == ["the company would cut jobs"]


def test_anothers_involvement_is_no_wrong_of_ones_own():
    [row] = rows('"Reports of coalition involvement are false," Brett Orm said.')
    assert row.standing.name == "NAMED"
    [own] = rows("Brett Orm denied any involvement in the robbery.")
    assert own.standing.name == "PRINCIPAL"


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("It's not known whether the gun was legal, police said.", "whether the gun was legal"),
        ('"We are not aware if there was a fault," Orm said.', "if there was a fault"),
    ],
)
def test_what_is_not_known_is_left_open(text, matter):
    assert "NON_CONFIRM" in stances(text, matter)


@pytest.mark.parametrize("denier", ["he denies", "the mayor denied on Monday"])
def test_a_denial_that_the_teller_adds_is_not_the_accusers(denier):
    said = rows(f"Prosecutors accused Dole of bribing a judge, which {denier}.")
    [denial] = [row for row in said if row.stance.name == "DENY"]
    assert denial.effective.name != "prosecutors"
    assert not any("denie" in row.claim.text for row in said)


@pytest.mark.parametrize(
    "text",
    [
        "Police allege that Dole bribed a judge.",
        "Prosecutors allege Dole bribed a judge.",
    ],
)
def test_who_alleges_is_the_source(text):
    [row] = rows(text)
    assert row.claim.text == "Dole bribed a judge"
    assert row.standing.name == "OFFICIAL"
