"""Questions that ask how a claim stood on another day (R21)."""

import pytest

from assistant.question import understand

BEFORE = "Did Orl buy the mine?"

AGAIN = {
    "How did that stand on the day after the sale, 11 May?": "2026-05-11",
    "What was the standing of that story on 1 May?": "2026-05-01",
    "What would you have said about that on 14 May?": "2026-05-14",
    "And by 3 May?": "2026-05-03",
    "What did the reports have on it as of 9 May?": "2026-05-09",
    "What was known then?": None,
}


@pytest.mark.parametrize(("question", "day"), AGAIN.items())
def test_a_question_about_another_day_asks_the_same_claim(question, day):
    history = [{"role": "user", "content": BEFORE}]
    (found,) = understand(question, history=history, today="2026-10-01")
    assert (found.proposition, found.as_of) == ("Orl bought the mine", day)


def test_a_number_that_was_official_is_the_number_asked_before():
    history = [{"role": "user", "content": "How many people died?"}]
    (found,) = understand("What number was official on 7 May?", history=history, today="2026-10-01")
    assert (found.kind, found.as_of) == ("HOW_MANY", "2026-05-07")


STATED = {
    "And on 13 May, had Orl bought the mine or not?": ("Orl had bought the mine", "2026-05-13"),
    "What was the standing of the story that Orl had bought the mine on 1 May?": (
        "Orl had bought the mine",
        "2026-05-01",
    ),
    "Was it known on 4 May that the mine was shut?": ("the mine was shut", "2026-05-04"),
    "What was the toll given on 13 May?": ("the toll", "2026-05-13"),
}


@pytest.mark.parametrize(("question", "meant"), STATED.items())
def test_the_day_is_taken_out_of_the_claim(question, meant):
    (found,) = understand(question, today="2026-10-01")
    assert (found.proposition, found.as_of) == meant


@pytest.mark.parametrize(
    "question", ["Was the mine sold on 6 May?", "Will the bridge be finished by 9 May?"]
)
def test_a_day_inside_a_fact_stays_there(question):
    (found,) = understand(question, today="2026-10-01")
    assert found.as_of is None


def test_a_question_with_matter_of_its_own_is_not_the_last_one_again():
    history = [{"role": "user", "content": BEFORE}]
    (found,) = understand("What was the toll on 9 May?", history=history, today="2026-10-01")
    assert "mine" not in found.proposition
