"""What is left open, kept back or answered with "no such thing" (S1, S5, S7, R5, R23, C1)."""

import pytest

from index.extract import extract
from index.ledger import Stance, Standing
from index.report import Report

SILENT = {Stance.REFUSE, Stance.NON_CONFIRM}


def rows(text, kind="news"):
    return extract(Report("r", text, outlet="Velm Herald", published="2026-06-10", kind=kind))


@pytest.mark.parametrize(
    "text",
    [
        "The Orla was one of three ferries to which the hull might belong, the coastguard said.",
        "A gas leak was another of the theories, the fire chief said.",
        "The harbour minister, Lena Coe, said that every option was under review.",
        "Inspector Dag Holm said detectives were keeping every possibility open.",
    ],
)
def test_what_is_only_weighed_is_not_held_to_be_so(text):
    assert all(row.stance is Stance.NON_CONFIRM for row in rows(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Orla was one of three ferries that sank, the coastguard said.",
        "The bank said it had sold all options.",
    ],
)
def test_one_of_several_facts_is_a_fact(text):
    assert rows(text)[0].stance is Stance.ASSERT


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("It has not been established that anyone helped the thieves, police said.",
         "anyone helped the thieves"),
        ("The panel makes no finding as to whether the firm knew, its chairman said.",
         "whether the firm knew"),
    ],
)  # fmt: skip
def test_what_is_not_established_is_the_matter_left_open(text, matter):
    assert matter in {row.claim.text for row in rows(text) if row.stance is Stance.NON_CONFIRM}


@pytest.mark.parametrize(
    "text",
    [
        "No reason was given.",
        "A date was not given in the letter.",
        "The bank offered no grounds for the cut.",
        "The dinner had been long. Lena Coe attended. The firm has not named its buyer.",
    ],
)
def test_what_was_not_given_is_kept_back(text):
    assert any(row.stance in SILENT for row in rows(text))


@pytest.mark.parametrize(
    "text",
    [
        "No quarter was given.",
        "The army gave no ground on Monday.",
        "The office did not name a successor.",
    ],
)
def test_what_is_not_told_at_all_is_not_kept_back(text):
    assert not any(row.stance in SILENT for row in rows(text))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said there had been no such meeting.",
        "The bank said it had done nothing of the kind.",
        '"Nobody in this office gave any such order," said the port chief, Ivo Lund.',
        '"We did not," the spokesman said.',
        "Her lawyer, Jo Finch, said she denied every word of this.",
        "The company denied all of it.",
    ],
)
def test_such_and_it_point_back_at_what_is_denied(text):
    assert any(row.stance is Stance.DENY and "anaphoric" in row.flags for row in rows(text))


@pytest.mark.parametrize(
    "text",
    [
        "There is no such thing as a free ride, the minister said.",
        "Police said they had seen such a car.",
        "The guild said its members had seen nothing of the kind.",
        "The ministry said it did not expect such a result.",
    ],
)
def test_a_kind_and_a_witness_deny_nothing(text):
    assert not any(row.stance is Stance.DENY for row in rows(text))


def test_no_owner_is_a_negative():
    assert not rows('"No driver\'s pay has been cut," the company answered.')[0].claim.positive


def test_the_client_goes_by_name():
    found = rows('"My client has never met him," Ms Vale\'s lawyer, Jo Finch, said.')
    assert found[0].claim.text == "Ms Vale has never met him"


def test_what_has_been_reported_is_not_the_issuers_word():
    found = rows("It has been reported that the Authority has approved the sale.", "official")
    assert found[0].standing is Standing.VAGUE


def test_a_dinner_is_no_she():
    found = rows("The dinner had been long. What they had spoken about she would not disclose.")
    assert all(row.source.name != "the dinner" for row in found)
