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
        ("Ledgerly confirmed that a letter had come in.", "Ledgerly"),
        ("A man who has seen the plan said that it was good.", "a man"),
        (
            "Phones would be taxed at 14 percent under a draft law seen by the Herald.",
            "a draft law",
        ),
        (
            "An options paper, which the Herald has seen, says that 60 jobs will go.",
            "an options paper",
        ),
        ("The minister is said by two aides to have resigned.", "two aides"),
        ("The tower was reported by two guards to be on fire.", "two guards"),
    ],
)
def test_whoever_speaks_is_found(text, name):
    (row,) = rows(text)
    assert row.effective.name == name
    assert row.standing is not Standing.OUTLET


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It is rumoured on the quay that two of the crew have left.", "two of the crew have left"),
        ("The map is said in the trade to be worth 40,000 marks.", "worth 40,000 marks"),
        ("It is said in the trade to be worth 40,000 marks.", "It to be worth 40,000 marks"),
    ],
)
def test_what_is_said_somewhere_is_said_by_nobody(text, told):
    (row,) = rows(text)
    assert row.standing is Standing.VAGUE
    assert told in row.claim.text


def test_what_a_recording_is_only_said_to_show_is_nobodys_word():
    first, *_ = rows("A video purporting to show two guards beating a boy was seen by thousands.")
    assert first.standing is Standing.VAGUE
    assert first.claim.text == "two guards beating a boy"
    assert first.claim.predicate == "beat"


def test_nobody_names_himself_in_his_own_quotation():
    (row,) = rows('"Heron Bay is lost," he sighed.')
    assert row.standing is Standing.VAGUE


@pytest.mark.parametrize("text", ["The wind sighed in the trees.", "The rope snapped on Monday."])
def test_what_only_makes_a_sound_says_nothing(text):
    assert [row.standing for row in rows(text)] == [Standing.OUTLET]
