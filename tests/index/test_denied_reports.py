"""What is called untrue, in whatever build, and whose "they" it was (S7, 8.5b, R26)."""

import pytest

from index.extract import extract
from index.report import Report


def rows(text):
    report = Report("r", text, outlet="Orl Post")
    return [row for row in extract(report) if not row.is_attitude]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (
            "The bank rejected as false suggestions that it had frozen accounts.",
            "the bank had frozen accounts",
        ),
        (
            "The ministry dismissed as baseless reports that the minister had quit.",
            "the minister had quit",
        ),
        (
            "Statements about the capture of Torvik do not correspond to reality, the army said.",
            "the capture of Torvik",
        ),
        (
            "The information about the capture of Torvik has nothing to do with reality, "
            "the army said.",
            "the capture of Torvik",
        ),
        ("The report of a merger is not based on facts, the company said.", "a merger"),
    ],
)
def test_what_is_called_untrue_is_denied(text, denied):
    assert [(row.stance.name, row.claim.text) for row in rows(text)] == [("DENY", denied)]


@pytest.mark.parametrize(
    "text",
    [
        "The plan is not based on facts, the mayor said.",
        "The report does not reflect the views of the ministry, the minister said.",
        "The council rejected as unlawful the plan to close the school.",
        "The company rejected as too low a bid from Halden.",
    ],
)
def test_what_is_no_report_is_not_denied(text):
    assert "DENY" not in {row.stance.name for row in rows(text)}


def test_it_that_is_considered_untrue_points_back():
    said = rows("The company denied the rumour of a merger, and considers it malicious and untrue.")
    assert {row.stance.name for row in said} == {"DENY"}
    assert "anaphoric" in said[-1].flags


@pytest.mark.parametrize(
    "text",
    [
        "The army dismissed as untrue claims by rebels that they had taken Torvik.",
        "The army denied claims by rebels that they had taken Torvik.",
        "The army denied the rebels' claim that they had taken Torvik.",
    ],
)
def test_they_of_a_claim_are_not_who_denies_it(text):
    [row] = rows(text)
    assert (row.stance.name, row.claim.text) == ("DENY", "they had taken Torvik")
    assert row.standing.name == "OFFICIAL"


def test_it_of_a_claim_that_is_nobodys_is_who_denies_it():
    [row] = rows("The bank denied a claim that it had frozen accounts.")
    assert row.claim.text == "the bank had frozen accounts"


def test_a_clause_of_which_denies_what_another_said():
    said = rows('"The rebels claimed they had shot down a jet, which is not true," the army said.')
    assert ("DENY", "the army") in {(row.stance.name, row.effective.name) for row in said}
    assert not any(row.standing.name == "PRINCIPAL" for row in said)


def test_a_clause_of_which_in_the_outlets_words_is_no_denial_by_who_claims():
    said = rows("The rebels claimed they had shot down a jet, which is false.")
    assert "DENY" not in {row.stance.name for row in said}


@pytest.mark.parametrize("verb", ["continued to proclaim", "declared", "has always professed"])
def test_innocence_is_a_denial(verb):
    said = rows(f"Orm {verb} his innocence.")
    assert ("DENY", "Orm") in {(row.stance.name, row.effective.name) for row in said}


def test_a_body_that_says_its_figure_was_miscounted_takes_it_back():
    said = rows(
        "The coast guard had reported that 368 people had been rescued "
        "but later said those numbers had been miscalculated."
    )
    assert {(row.stance.name, row.effective.name) for row in said} == {
        ("RETRACT", "the coast guard")
    }
    assert all("R26" in row.rules for row in said)


def test_a_body_that_adds_to_its_count_takes_nothing_back():
    said = rows("The ministry said 12 people had died but later said the driver was among them.")
    assert "RETRACT" not in {row.stance.name for row in said}
