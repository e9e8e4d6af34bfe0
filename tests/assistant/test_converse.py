"""An event told from the other party's side: exchanged parties are the same, others a mismatch."""

from __future__ import annotations

import pytest

from assistant import lexicon
from assistant.lexicon.sides import is_converse, sides
from assistant.match import match
from assistant.match.model import Candidate
from assistant.question import understand
from index.ledger import Claim
from tests.assistant.pair_table import joined, pairs

_TABLE = "converse_pairs.txt"


def test_the_other_side_of_an_event_is_the_event() -> None:
    same = pairs(_TABLE, "same")
    assert [pair for pair in same if not joined(*pair)] == []


def test_parties_that_are_not_exchanged_tell_another_event() -> None:
    other = pairs(_TABLE, "other")
    assert [pair for pair in other if joined(*pair)] == []


@pytest.mark.parametrize(
    ("question", "claim", "value"),
    [
        ("Who bought the stadium?", "The council sold the stadium to Orsa", "Orsa"),
        ("Who beat Norby?", "Norby lost the final to Kolm", "Kolm"),
    ],
)
def test_the_value_asked_for_is_the_party_in_that_place(
    question: str, claim: str, value: str
) -> None:
    candidate = Candidate("1", Claim(text=claim, spans=()), sentence=claim)
    assert match(understand(question)[0], [candidate])[0].value == value


def test_every_letter_of_a_side_stands_on_the_other_or_is_left_open() -> None:
    for one, other in sides():
        letters = {one.subject, one.object, *(letter for _, letter in one.beside)} - {None}
        others = {other.subject, other.object, *(letter for _, letter in other.beside)} - {None}
        assert len(letters & others) >= 2
        assert len(letters ^ others) <= 1


def test_no_converse_is_a_contrary_too() -> None:
    contrary = [tuple(pair) for pair in lexicon.opposites() if len(pair) == 2]
    assert [pair for pair in contrary if is_converse(*pair) or is_converse(*pair[::-1])] == []
