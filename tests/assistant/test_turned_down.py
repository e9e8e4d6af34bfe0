"""What is turned down will not be done: no claim that it will (S6, S7)."""

import pytest

from assistant.question.slots import slots_of
from index.ledger import Modality


def frame_of(text, verb):
    return next(f for f in slots_of([text])[0].frames if verb in f.predicates)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The Selmar government ruled out sending troops to the border", "send"),
        ("The council decided against closing the pool", "close"),
        ("The council voted down a plan to close the pool", "close"),
        ("The bank dropped a proposal to close 40 branches", "close"),
        ("The union called off its plan to strike", "strike"),
        ("The club turned down a proposal to sell the stadium", "sell"),
        ("The mayor has no intention of selling the stadium", "sell"),
        ("The mayor does not have any plans to sell the stadium", "sell"),
    ],
)
def test_what_is_turned_down_is_a_plan_denied(text, verb):
    frame = frame_of(text, verb)
    assert (frame.positive, frame.modality) == (False, Modality.PLAN)
    assert frame.asserted


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The council did not rule out closing the pool", "close"),
        ("The council warned against closing the pool", "close"),
    ],
)
def test_what_is_left_open_or_warned_of_is_not_asserted(text, verb):
    assert not frame_of(text, verb).asserted


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The club backed a plan to sell the stadium", "sell"),
        ("The council scrapped the tax and will close the pool", "close"),
    ],
)
def test_what_is_backed_or_stands_beside_stays(text, verb):
    assert frame_of(text, verb).positive


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The government stopped short of banning the party", "ban"),
        ("The government refrained from sending troops", "send"),
        ("The ministry was dissuaded from signing the treaty", "sign"),
        ("The army prevented the rebels from crossing the river", "cross"),
    ],
)
def test_what_somebody_is_kept_from_did_not_come_about(text, verb):
    frame = frame_of(text, verb)
    assert (frame.positive, frame.asserted) == (False, True)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The army did not prevent the rebels from crossing the river", "cross"),
        ("The firm earned millions from selling the mill", "sell"),
    ],
)
def test_what_is_not_prevented_is_not_denied(text, verb):
    frame = frame_of(text, verb)
    assert frame.positive or not frame.asserted
