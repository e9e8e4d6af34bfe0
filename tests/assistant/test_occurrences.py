"""Events that a noun names: told as having happened, or only mentioned (S3, G3)."""

import pytest

from assistant.match import Coverage
from tests.assistant.pair_table import held


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Was Belkan sold?", "The sale of Belkan was completed on Friday"),
        ("Was Orm evacuated?", "The fire prompted the evacuation of Orm"),
        ("Was the match cancelled?", "The storm led to the cancellation of the match"),
        ("Has the head of the trust resigned?", "The resignation of the head of the trust took "
         "effect on Tuesday"),
        ("Did the bridge close?", "Heavy snow forced the closure of the bridge"),
    ],
)  # fmt: skip
def test_an_event_that_came_about_is_told(question, claim):
    found = held(question, claim)
    assert found.coverage is Coverage.FULL
    assert not found.embedded


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Was Belkan sold?", "The sale of Belkan will take place on Friday"),
        ("Did the bridge close?", "The storm did not lead to the closure of the bridge"),
        ("Has the minister resigned?", "The scandal may force the resignation of the minister"),
        ("Has the minister resigned?", "Opponents demanded the resignation of the minister"),
        ("Was Orm evacuated?", "The fire prompted calls for the evacuation of Orm"),
        ("Was Belkan sold?", "The planned sale of Belkan prompted the resignation of its chief"),
        ("Was the hall demolished?", "The council ordered the demolition of the hall"),
        ("Was the hall demolished?", "The storm delayed the demolition of the hall"),
    ],
)
def test_an_event_that_is_planned_wanted_or_put_off_is_not_told(question, claim):
    assert held(question, claim).coverage is not Coverage.FULL


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Have the firefighters gone on strike?", "The firefighters voted to strike"),
        ("Are the nurses on strike?", "The nurses voted to strike from 1 November"),
        ("Has the council closed the library?", "The council voted to close the library"),
        ("Have the dockers walked out?", "The dockers resolved to walk out"),
    ],
)
def test_who_votes_to_do_a_thing_has_not_done_it(question, claim):
    assert "a plan, not the event" in held(question, claim).mismatches


def test_a_ban_is_passed_by_the_vote():
    found = held("Has parliament banned fur farming?", "Parliament voted to ban fur farming")
    assert found.coverage is Coverage.FULL
