"""Base forms and phrases: axed, back online, short of staff; a stake in a firm is a part of it."""

from __future__ import annotations

import pytest

from assistant.match import Polarity
from assistant.question.parse import parsed
from assistant.question.phrases import phrases_of
from assistant.question.words import lemma
from assistant.strict import is_strictly_covered
from tests.assistant.pair_table import confirming, held


def test_axed_is_of_axe() -> None:
    assert lemma(parsed("Veltra axed its dividend.")[1]) == "axe"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The Ostrel reactor is back online.", "be_back_online"),
        ("The power is back on in Karsk.", "be_back_on"),
        ("Tolva is short of staff.", "be_short_of_staff"),
    ],
)
def test_state_is_read_as_one_phrase(text: str, phrase: str) -> None:
    heads = [t for t in parsed(text) if t.dep_ == "ROOT"]
    assert phrase in [found.text for found in phrases_of(heads[0])]


def test_who_bought_a_stake_has_not_bought_the_firm() -> None:
    asked = "Arvex bought Lumen Labs"
    assert not is_strictly_covered(asked, "Arvex bought a stake in Lumen Labs.")
    assert is_strictly_covered(asked, "Arvex has acquired Lumen Labs.")


def test_what_is_so_in_part_of_the_place_is_not_so_in_all_of_it() -> None:
    asked = "The power has been restored"
    assert not is_strictly_covered(asked, "The power has been restored in part of the town.")
    assert is_strictly_covered(asked, "The power has been restored in Orm.")


@pytest.mark.parametrize("verb", ["posted", "reported"])
def test_one_verb_with_contrary_objects_says_contraries(verb: str) -> None:
    asked, told = f"Has Veltra {verb} a profit?", f"Veltra {verb} a loss"
    assert not confirming(asked, told)
    assert held(asked, told).polarity is Polarity.OPPOSITE
