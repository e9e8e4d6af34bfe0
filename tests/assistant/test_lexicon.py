"""The word classes: well formed, no entry twice, no class at odds with the contraries."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from assistant import lexicon

_LISTS = ("synonyms", "idioms", "events", "things", "kindred")
_ENTRY = re.compile(r"^[a-z][a-z'-]*(?:_[a-z'-]+)*$")


@pytest.mark.parametrize("name", _LISTS)
def test_every_entry_stands_once_in_its_class(name: str) -> None:
    titles = [line.split(":", 1)[0] for line in lexicon.lines(name)]
    assert len(titles) == len(set(titles))
    for line in lexicon.lines(name):
        members = list(lexicon.entries(line.split(":", 1)[1]))
        assert len(members) == len(set(members)), line
        assert all(_ENTRY.match(member) for member in members), line


@pytest.mark.parametrize("name", ["synonyms", "idioms", "events", "things"])
def test_no_class_holds_two_contraries(name: str) -> None:
    for line in lexicon.lines(name):
        members = set(lexicon.entries(line.split(":", 1)[1]))
        both = [pair for pair in combinations(members, 2) if frozenset(pair) in lexicon.opposites()]
        assert both == [], line


def test_no_kind_is_the_contrary_of_its_general_word() -> None:
    for general, special in lexicon.kinds().items():
        assert general not in special
        assert [word for word in special if frozenset((general, word)) in lexicon.opposites()] == []


def test_every_general_word_has_one_line() -> None:
    heads = [line.split(":", 1)[0] for line in lexicon.lines("kinds")]
    assert len(heads) == len(set(heads))


def test_contraries_come_in_pairs() -> None:
    assert all(len(pair) == 2 for pair in lexicon.opposites())
