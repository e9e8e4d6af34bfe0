"""The reader of prompts, and that every phrase can be filled in."""

from __future__ import annotations

import re

import pytest

from prompts import MissingValue, fill, phrase, read, sections


def test_a_value_is_put_in_once_and_as_it_is() -> None:
    assert fill("$who said $what", who="{x} $what", what="$5 [1]") == "{x} $what said $5 [1]"


def test_a_missing_value_is_named() -> None:
    with pytest.raises(MissingValue, match=r"\$what"):
        fill("$who said $what", who="a")


def test_a_surplus_value_is_let_be() -> None:
    assert fill("$who", who="a", what="b") == "a"


def test_a_prompt_or_section_that_does_not_exist_is_a_slip() -> None:
    with pytest.raises(MissingValue, match="no prompt"):
        read("nothing-of-the-kind")
    with pytest.raises(MissingValue, match="no section"):
        phrase("answer", "nothing-of-the-kind")


@pytest.mark.parametrize("name", sections("answer"))
def test_every_phrase_of_an_answer_renders(name: str) -> None:
    template = sections("answer")[name]
    values = dict.fromkeys(re.findall(r"\$(\w+)", template), "words")
    shown = phrase("answer", name, **values)
    assert shown
    assert "$" not in shown


def test_the_fixed_wording_keeps_to_the_closed_vocabulary() -> None:
    words = " ".join(sections("answer").values())
    banned = r"reveal|admit|point out|acknowledg|expos|claimed|insist|disclos"
    assert re.search(banned, words, re.I) is None
