"""Word classes of all fields: what says the same is joined, what only looks alike is not."""

from __future__ import annotations

from tests.assistant.pair_table import confirming, denied, joined, pairs

_TABLE = "field_pairs.txt"
_FOUND = 0.95  # of the claims in other words, the share that rules must join


def test_no_look_alike_of_any_field_could_confirm() -> None:
    other = pairs(_TABLE, "other")
    assert len(other) >= 80
    assert [pair for pair in other if confirming(*pair)] == []


def test_most_of_what_says_the_same_in_any_field_is_joined() -> None:
    same = pairs(_TABLE, "same")
    assert len(same) >= 80
    assert sum(joined(*pair) for pair in same) >= _FOUND * len(same)


def test_contraries_of_any_field_deny() -> None:
    contrary = pairs(_TABLE, "contrary")
    assert len(contrary) >= 20
    assert [pair for pair in contrary if not denied(*pair)] == []
