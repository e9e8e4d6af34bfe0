"""What a body says of its own matter it can confirm, and what is another's it cannot (T1 to T8).

The share of own matters has a floor, as some sentences leave open whose the matter is; no twin and
no near miss may ever be the speaker's own.
"""

from pathlib import Path

import pytest

from index import Report, Standing
from index.extract import extract

AUTHORITY = {Standing.PRINCIPAL, Standing.REGISTRAR}


def lines(name):
    text = Path(__file__).with_name(name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def has_authority(text):
    rows = extract(Report("r", text, outlet="Daily Wire", published="2026-03-05"))
    return any(row.standing in AUTHORITY for row in rows)


PAIRS = {name: [line.partition(" || ") for line in lines(name)] for name in
         ("own_matters.txt", "own_kept.txt")}  # fmt: skip
TWINS = [twin for pairs in PAIRS.values() for _, _, twin in pairs if twin]


@pytest.mark.parametrize(("name", "floor"), [("own_matters.txt", 0.89), ("own_kept.txt", 0.8)])
def test_most_own_matters_are_the_speakers_to_confirm(name, floor):
    right = [has_authority(own) for own, _, _ in PAIRS[name]]
    assert sum(right) / len(right) >= floor


@pytest.mark.parametrize("text", TWINS)
def test_no_twin_is_the_speakers_own(text):
    assert not has_authority(text)


@pytest.mark.parametrize("text", lines("own_near.txt"))
def test_no_near_miss_is_the_speakers_own(text):
    assert not has_authority(text)
