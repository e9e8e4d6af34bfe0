"""Attributions by how a thing is said, behind a verbless statement, and in the passive (A2, A4)."""

import pytest

from index import Standing
from index.extract import extract_many
from index.report import Report


def rows(text):
    report = Report("r", text, outlet="Morgenblad", published="2026-04-14")
    return next(iter(extract_many([report])))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Three judges of the court favour throwing the complaint out, a clerk said.", "a clerk"),
        ("Much too early for that kind of talk, a fireman said.", "a fireman"),
        (
            "A drone fell into a beet field on Monday, Karel Duval, the minister, thundered.",
            "Karel Duval",
        ),
        ('"We have won," Dora Lund sighed.', "Dora Lund"),
        ("The minister is said by two aides to have resigned.", "two aides"),
        ("The tower was reported by two guards to be on fire.", "two guards"),
    ],
)
def test_whoever_speaks_is_found(text, name):
    (row,) = rows(text)
    assert row.effective.name == name
    assert name not in row.claim.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It is rumoured on the quay that two of the crew are ill.", "two of the crew are ill"),
        ("The map is said in the trade to be worth 40,000 marks.", "worth 40,000 marks"),
        ("It is said in the trade to be worth 40,000 marks.", "It to be worth 40,000 marks"),
    ],
)
def test_what_is_said_somewhere_is_said_by_nobody(text, told):
    (row,) = rows(text)
    assert row.standing is Standing.VAGUE
    assert told in row.claim.text


def test_nobody_names_himself_in_his_own_quotation():
    (row,) = rows('"Heron Bay is lost," he sighed.')
    assert row.standing is Standing.VAGUE


@pytest.mark.parametrize("text", ["The wind sighed in the trees.", "The rope snapped on Monday."])
def test_what_only_makes_a_sound_says_nothing(text):
    assert [row.standing for row in rows(text)] == [Standing.OUTLET]
