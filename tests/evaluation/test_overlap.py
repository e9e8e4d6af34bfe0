"""When two quotes count as the same evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.evaluate.overlap import overlaps

WORDS = st.lists(
    st.sampled_from(["the", "mayor", "said", "that", "bridge", "opens", "on", "Monday", "not"]),
    min_size=1,
)


@pytest.mark.parametrize(
    ("quote", "gold"),
    [
        pytest.param("The mayor said so.", "The mayor said so.", id="the same"),
        pytest.param(
            "On Monday the mayor said so to all.", "the mayor said so", id="one holds the other"
        ),
        pytest.param("the  MAYOR\nsaid so", "The mayor said so", id="spaces and letter case"),
        pytest.param("\u201cIt\u2019s over\u201d", '"It\'s over"', id="curly quotation marks"),
        # six words each, four in a row shared: 4 >= 3
        pytest.param("a b c d x y", "v w a b c d", id="a run of half the shorter"),
    ],
)
def test_quotes_that_are_the_same_evidence(quote, gold):
    assert overlaps(quote, gold)


@pytest.mark.parametrize(
    ("quote", "gold"),
    [
        pytest.param("", "The mayor said so.", id="an empty quote"),
        # two words shared: fewer than three are chance
        pytest.param("a b x y", "v w a b", id="a run of two"),
        # twelve words each, five in a row shared: 5 < 6
        pytest.param("a b c d e q r s t u v w", "a b c d e l m n o p y z", id="a run below half"),
        # all words shared, in another order
        pytest.param("e d c b a", "a b c d e", id="the same words in another order"),
    ],
)
def test_quotes_that_are_not_the_same_evidence(quote, gold):
    assert not overlaps(quote, gold)


@given(WORDS, WORDS)
def test_it_does_not_matter_which_quote_is_the_gold_one(left, right):
    assert overlaps(" ".join(left), " ".join(right)) == overlaps(" ".join(right), " ".join(left))
