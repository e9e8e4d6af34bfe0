"""Questions in other words than the report: what may confirm by rule, and what only looks alike."""

from __future__ import annotations

import pytest

from assistant.question.slots import slots_of
from assistant.strict import is_strictly_covered
from tests.assistant.pair_table import joined, pairs

_FOUND = 0.90  # of the claims in other words, the share that rules must join


def test_no_look_alike_could_confirm() -> None:
    other = pairs("wording_pairs.txt", "other")
    assert len(other) >= 150
    assert [pair for pair in other if joined(*pair)] == []


def test_most_of_what_says_the_same_is_joined() -> None:
    same = pairs("wording_pairs.txt", "same")
    assert len(same) >= 150
    assert sum(joined(*pair) for pair in same) >= _FOUND * len(same)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The police took the captain into custody", "take_into_custody"),
        ("Judges overturned the fraud conviction of Vosk", "overturn_conviction"),
        ("Torrelund has ordered home its ambassador", "order_home_ambassador"),
        ("The officers were taken off duty", "take_off_duty"),
        ("Vosk has had her conviction quashed", "quash_conviction"),
    ],
)
def test_a_fixed_phrase_is_one_predicate(text: str, phrase: str) -> None:
    frames = slots_of([text])[0].frames
    assert phrase in next(frame for frame in frames if frame.main).predicates


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The lorry overturned near the court", "overturn_conviction"),
        ("The police took the captain to the harbour", "take_into_custody"),
        ("The officers took off on duty calls", "take_off_duty"),
    ],
)
def test_the_same_words_elsewhere_are_no_phrase(text: str, phrase: str) -> None:
    assert phrase not in {word for frame in slots_of([text])[0].frames for word in frame.predicates}


@pytest.mark.parametrize(
    ("asked", "given", "strict"),
    [
        ("Pennard is shutting all of its libraries", "Pennard will close three libraries", False),
        ("Pennard is shutting all libraries", "Pennard will close all its libraries", True),
        (
            "the clinic has suspended a surgeon",
            "the clinic has suspended one of its surgeons",
            True,
        ),
        ("the clinic suspended the surgeons", "the clinic suspended one of the surgeons", False),
    ],
)
def test_a_part_does_not_confirm_the_whole(asked: str, given: str, *, strict: bool) -> None:
    assert is_strictly_covered(asked, given) is strict
