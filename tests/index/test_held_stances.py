"""What somebody holds of a thing, and the words that tell so: nobody asserts it."""

import pytest

from index import Stance
from tests.index.post_rows import rows


@pytest.mark.parametrize(
    ("text", "cue", "said"),
    [
        ("Ana Holt is critical of the tolls.", "is critical of", "the tolls"),
        ("Ana Holt was not aware of the tolls.", "was not aware of", "the tolls"),
        ("The council is confident that the dam holds.", "is confident", "that the dam holds"),
        ("Thirty percent of voters viewed the mayor kindly.", "viewed", "the mayor"),
        ("Ana Holt sees the dam as weak.", "sees", "the dam as weak"),
        ("Ana Holt is seen as a leader.", "is seen as", "a leader"),
        ("Ana Holt told the story of the dam.", "told", "the story of the dam"),
        ("She said it would go and warned against new tolls.", "warned against", "new tolls"),
    ],
)
def test_a_stance_towards_a_thing_asserts_nothing(text, cue, said):
    (row,) = (r for r in rows(text) if "attitude" in r.flags)
    assert row.stance is Stance.NONE
    assert (row.attributing or row.cue).text == cue
    assert [span.text for span in row.said] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "As the race began, Ana Holt was young.",
        "Given that the dam is weak, Ana Holt left.",
        "Farmers gathered in the square.",
    ],
)
def test_an_act_tells_nothing(text):
    assert not [r for r in rows(text) if r.cue is not None]


def test_a_paragraph_that_a_speaker_announces_is_hers_alone():
    text = "The governor added:\n\nThe dam is weak. It will break.\n\nThe council met on Monday."
    found = rows(text)
    assert [r.source.name for r in found] == ["the governor", "the governor", "Post"]
    assert not [r for r in found if r.stance is Stance.CONFIRM]


def test_a_reason_already_given_announces_nothing():
    text = "The governor said the dam is weak for this reason:\n\nThe wall is old."
    assert [r.source.name for r in rows(text)] == ["the governor", "Post"]
