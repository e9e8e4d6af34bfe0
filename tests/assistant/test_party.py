"""Whether a body is of the party that a question names (R2)."""

import pytest

from assistant.party import speaks_for
from index.extract import extract_many
from index.report import Report


def _speaker(text):
    (rows,) = extract_many([Report("r", text, outlet="Quay Courier", published="2026-05-04")])
    return rows[0].effective


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The North Korean foreign ministry said the talks were over.", "North Korea"),
        ("North Korea's trade ministry said the talks were over.", "Pyongyang"),
        ("The Ruvian defence ministry said the talks were over.", "Ruvia"),
        ("New Zealand's central bank said rates would stay.", "New Zealand"),
        ("A spokesman for Tarn Savings Bank said the talks were over.", "Tarn Savings Bank"),
    ],
)
def test_a_body_speaks_for_its_state_or_house(text, party):
    assert speaks_for(_speaker(text), party)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The South Korean foreign ministry said the talks were over.", "North Korea"),
        ("A spokesman for South Korea's president said the talks were over.", "Pyongyang"),
        ("A spokesman for Orlo Merchant Bank said the talks were over.", "Tarn Savings Bank"),
        ("The New York transport department said the line was open.", "New Zealand"),
    ],
)
def test_what_ends_two_names_alike_makes_them_no_one_party(text, party):
    assert not speaks_for(_speaker(text), party)
