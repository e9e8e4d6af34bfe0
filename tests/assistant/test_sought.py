"""What is looked for where the words of a question only point back at what was asked."""

import pytest

from assistant.chain import _sought
from assistant.question import understand


@pytest.mark.parametrize(
    "question",
    [
        "Did six people die in the Harl collision, and who says so?",
        "Has the Harl port been closed, and since when?",
    ],
)
def test_a_part_that_points_back_is_looked_for_with_what_it_points_at(question):
    first, second = understand(question)
    assert _sought(first) == first.text
    assert "Harl" in _sought(second)


def test_a_question_that_tells_its_claim_is_looked_for_as_it_stands():
    (asked,) = understand("Has the Harl port been closed?")
    assert _sought(asked) == asked.text
