"""Words that give no more than a least number: "hundreds of", "several hundred" (S6)."""

import pytest

from assistant.question.slots import slots_of
from assistant.question.values import read_scores
from index.extract import read_proposition
from index.ledger import Bound


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Hundreds of rockets were intercepted", 200, "rocket"),
        ("Tens of thousands of homes lost power", 20_000, "home"),
        ("several hundred people were hurt", 200, "people"),
        ("a few dozen sheep were lost", 24, "sheep"),
        ("hundreds of millions of crowns were lost", 200_000_000, "crown"),
        ("Dozens were hurt", 24, ""),
    ],
)
def test_the_least_is_read(text, value, unit):
    (found,) = read_proposition(text).quantities
    assert (found.value, found.unit, found.bound) == (value, unit, Bound.LOWER)


@pytest.mark.parametrize("text", ["Several people were hurt", "She studies scores by Orlan"])
def test_other_words_count_nothing(text):
    assert read_proposition(text).quantities == ()


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        ("Hundreds of rockets were intercepted", "Hundreds of rockets"),
        ("the repair cost $2.5 million", "$2.5 million"),
        ("two thirds of members left", "two thirds of members"),
        ("23 of the 40 crew died", "23"),
        ("the rate was 3 per cent", "3 per cent"),
    ],
)
def test_a_number_is_worded_with_what_it_counts(text, worded):
    assert slots_of([text])[0].quantities[0].text == worded


def test_a_share_is_so_many_percent():
    (half,) = slots_of(["91 out of 100 cases were cured"])[0].quantities
    assert (half.value, half.unit) == (91, "percent")


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("The committee split 7-2", ("7-2",)),
        ("They lost 3-1 to Orm", ("3-1",)),
        ("The bill passed by 14 to 9", ("14-9",)),
        ("rates rose from 5 to 7 percent", ()),
        ("20-30 people were hurt on 6-9 May", ()),
    ],
)
def test_results_are_read(text, scores):
    assert read_scores(text) == scores
