"""Denials that stand apart from what they deny, and what only looks like one (S7, S1, R26)."""

import pytest

from index import Stance
from tests.index.post_rows import rows

_TOLD = "The mayor said the tower would fall. "


def _denials(text):
    return [r for r in rows(text) if r.stance is Stance.DENY]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Not so, replied Norwold Power.", "Norwold Power"),
        ("Wrong, the bishop retorted.", "the bishop"),
        ('"Not true at all," shot back the minister, Ana Vesk.', "Ana Vesk"),
        ('"Pure fiction," the company said in a statement.', "the company"),
        ("The club rejected that: the player is fit, its coach, Ana Vesk, said.", "the club"),
        ("The Fisheries Ministry flatly denied it: the ship sails.", "Fisheries Ministry"),
        ("The Velm bank disputed the claim: its vault was shut, its head said.", "Velm bank"),
        ("The Velm bank called the report about Jan Holm untrue.", "Velm bank"),
    ],
)
def test_a_denial_without_a_clause_points_back(text, who):
    """What follows a colon is the denier's own account, and no part of what he denies."""
    denial = next(r for r in _denials(_TOLD + text) if who in r.effective.name)
    assert "anaphoric" in denial.flags


@pytest.mark.parametrize(
    "text",
    [
        "Not so long ago, said the mayor, the river was clean.",
        "Wrong turns, the driver said, had cost an hour.",
        "Not true, however, is the claim that he fled.",
        "He confirmed this: the tower would fall, he said.",
        "She had three wishes: a boat, a house and a dog.",
        "The firm evaded tax for years, prosecutors said.",
        'Ana Vesk was asked. "I have heard of nothing of the kind," Vesk said.',
    ],
)
def test_what_only_looks_like_a_denial_is_none(text):
    assert not _denials(text)


def test_what_stands_behind_the_colon_is_said_by_its_speaker():
    """ "Rejected that: the player is fit" does not deny that the player is fit."""
    text = "The club rejected that: the player is fit, its coach, Ana Vesk, told the Herald."
    (fit,) = (r for r in rows(_TOLD + text) if r.claim.text == "the player is fit")
    assert (fit.effective.name, fit.stance) == ("Ana Vesk", Stance.ASSERT)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The Velm bank said the figure of 300 is false.", Stance.DENY),
        ("The Velm bank said the figure of 300 was wrong.", Stance.RETRACT),
        ("The weather office said the reading of 187 was wrong.", Stance.RETRACT),
        ("The Velm bank said the figure of 300 is right.", Stance.ASSERT),
        ("The union agreed to nothing of the kind, its leader said.", Stance.DENY),
    ],
)
def test_a_figure_called_wrong_is_denied_or_taken_back(text, stance):
    """A body's own figure was wrong (R26); of a figure that is wrong, the value is denied (S7)."""
    assert stance in {r.stance for r in rows(text)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("No one at the ministry answered on Sunday.", "the ministry"),
        ("Calls about this went unanswered at the school.", "the school"),
        ("The council itself declined to comment.", "the council"),
        ("The police were not in a position to name the victims.", "the police"),
    ],
)
def test_who_keeps_silent_is_the_house_that_was_asked(text, who):
    (row,) = (r for r in rows(text) if r.stance is Stance.REFUSE)
    assert row.effective.name == who


@pytest.mark.parametrize(
    "text",
    [
        "His daughter Ana told the Echo that nurses had ignored his fever.",
        "Nobody at the bank picked up the award.",
        "The firm dodged a fine, prosecutors said.",
    ],
)
def test_passing_by_something_else_than_a_question_is_no_refusal(text):
    assert not [r for r in rows(text) if r.stance is Stance.REFUSE]


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        (
            "Forty homes burned down in Pine Hollow, fire chief Lamar Reid told residents.",
            "Lamar Reid",
            "Forty homes burned down in Pine Hollow",
        ),
        (
            "Tessaly Gas has signed a contract with Norwold Power, Tessaly's chief executive, "
            "Anoush Berberyants, announced on Thursday.",
            "Anoush Berberyants",
            "Tessaly Gas has signed a contract with Norwold Power",
        ),
        (
            "There is talk on the quays that Transinsular is to be sold.",
            "no source named",
            "Transinsular is to be sold",
        ),
    ],
)
def test_a_speaker_whom_the_tagger_hid_is_heard(text, who, said):
    assert (who, said) in {(r.effective.name, r.claim.text) for r in rows(text)}
