from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.passage import LIMIT, OVERLAP, split_passages
from index.report import Report

TEXTS = st.one_of(
    st.text(max_size=3000),
    st.lists(
        st.sampled_from(
            [
                "The mayor spoke. ",
                "Nobody else did! ",
                "\n\n",
                "x" * 400,
                " ",
                "word " * 120,
                "U.S. ",
            ]
        ),
        max_size=40,
    ).map("".join),
)


@given(TEXTS)
def test_every_passage_is_verbatim_and_no_longer_than_the_limit(text):
    for passage in split_passages(Report("r", text)):
        assert text[passage.start : passage.end] == passage.text
        assert 0 < len(passage.text) <= LIMIT
        assert passage.text == passage.text.strip()


@given(TEXTS)
def test_everything_but_white_space_is_in_some_passage(text):
    covered = [False] * len(text)
    for passage in split_passages(Report("r", text)):
        covered[passage.start : passage.end] = [True] * (passage.end - passage.start)
    assert all(seen or char.isspace() for seen, char in zip(covered, text, strict=True))


@given(TEXTS)
def test_passages_move_forward_and_none_holds_another(text):
    passages = split_passages(Report("r", text))
    for one, next_one in pairwise(passages):
        assert one.start < next_one.start
        assert one.end < next_one.end


def test_a_passage_ends_where_a_sentence_ends_and_repeats_the_last_one():
    text = " ".join(
        f"Sentence number {number} says that the road is closed." for number in range(60)
    )
    passages = split_passages(Report("r", text))
    assert len(passages) > 2
    for one, next_one in pairwise(passages):
        assert one.text.endswith("closed.")
        assert next_one.text.startswith("Sentence")
        assert 0 < one.end - next_one.start <= OVERLAP


def test_a_sentence_of_five_thousand_words_is_cut_between_words():
    passages = split_passages(Report("r", "word " * 5000))
    assert max(len(passage.text) for passage in passages) <= LIMIT
    assert all(set(passage.text.split()) == {"word"} for passage in passages)


@pytest.mark.parametrize("name", ["The U.S. positions", "Gen. Holt", "Dr. J. Holt", "Jan. 6"])
def test_the_stop_of_an_abbreviation_ends_no_sentence(name):
    text = "x" * 880 + f" it ended. {name} was hit by a storm." + " More of it followed." * 20
    first, second = split_passages(Report("r", text))[:2]
    assert first.text.endswith("it ended.")
    assert f"{name} was hit" in second.text


def test_a_report_without_text_has_no_passages():
    assert split_passages(Report("r", " \n\n ")) == []
