"""Whom a sentence tells of is not who speaks it, however alike their offices (8.5b, T5).

"The finance minister said Health Minister Ada Holm had resigned" is no word of Ada Holm's: read so,
she would confirm it herself.
"""

from __future__ import annotations

from itertools import product

import pytest

from index import Standing
from tests.index.post_rows import rows

SPEAKERS = ["finance minister", "police commissioner", "deputy mayor", "fire chief"]
TOLD_OF = [
    "Health Minister Ada Holm",
    "the Health Minister",
    "the Data Protection Commissioner",
    "Mayor Ada Holm",
    "Ada Holm, the harbour director,",
    "the Chief of Staff",
]
ACTS = ["had resigned", "had signed the contract", "would close two schools"]
AUTHORITY = {Standing.PRINCIPAL, Standing.REGISTRAR}


@pytest.mark.parametrize(("speaker", "other"), product(SPEAKERS, TOLD_OF))
def test_who_is_told_of_does_not_speak(speaker: str, other: str) -> None:
    for act in ACTS:
        told = rows(f"The {speaker} said {other} {act}.")
        assert not any("Holm" in row.effective.name for row in told)
        assert not any(row.standing in AUTHORITY for row in told), act


@pytest.mark.parametrize(
    ("met", "phrase", "name"),
    [
        ("Health Minister Ada Holm visited Sund.", "The minister", "Ada Holm"),
        ("Health Minister Ada Holm visited Sund.", "The health minister", "Ada Holm"),
        ("Health Minister Ada Holm visited Sund.", "The finance minister", "the finance minister"),
        ("The National Election Board met.", "The board", "National Election Board"),
        ("The National Election Board met.", "The school board", "the school board"),
    ],
)
def test_a_short_phrase_means_whoever_bears_its_words(met: str, phrase: str, name: str) -> None:
    told = rows(f"{met} {phrase} said two clinics would close.")
    assert name in {row.effective.name for row in told}
