"""Who denies the wide claim denies the narrow one, and not the other way round (S1)."""

import pytest

from assistant.gather.narrowing import narrowing


@pytest.mark.parametrize(
    ("proposition", "only_narrow"),
    [
        ("the fire alarm in the engine room was out of order", {"engine", "room"}),
        ("a ban on cod fishing is being prepared for the autumn", {"cod", "fishing", "autumn"}),
        ("the mayor resigned", set()),
        ("the bank sold the mill", set()),
        ("two guards were shot during the night at the depot", {"night", "depot"}),
    ],
)
def test_what_only_narrows_a_claim_is_neither_its_predicate_nor_a_party(proposition, only_narrow):
    assert narrowing(proposition) == only_narrow


def test_nothing_is_narrowed_where_no_claim_is_asked():
    assert narrowing("") == frozenset()
