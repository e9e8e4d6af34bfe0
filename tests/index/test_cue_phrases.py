"""The words that attribute, whole, and speakers whom the parser's tree loses."""

import pytest

from index import Stance
from tests.index.post_rows import rows


@pytest.mark.parametrize(
    ("text", "cue", "whole"),
    [
        ("Ana Holt said in an interview that the dam is safe.", "said", "said in an interview"),
        ("Ana Holt said Friday that the dam is safe.", "said", "said Friday"),
        (
            "Ana Holt issued a statement saying that the dam is safe.",
            "saying",
            "issued a statement saying",
        ),
    ],
)
def test_the_words_that_attribute_are_given_whole(text, cue, whole):
    row = next(r for r in rows(text) if r.cue is not None and r.cue.text == cue)
    assert row.attributing is not None
    assert row.attributing.text == whole
    assert text[row.attributing.start : row.attributing.end] == whole


def test_place_is_no_part_of_the_words_that_attribute():
    (row,) = (r for r in rows("Ana Holt said at the harbour that the dam is safe.") if r.cue)
    assert row.attributing is None


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        ("Ana Holt hailed the vote as “fair,” adding that the dam is safe.", "Ana Holt", "dam"),
        ("Speaking on “Face the Town,” Ana Holt said the dam is safe.", "Ana Holt", "dam"),
        ("The case is simple: Ana Holt said the dam is safe.", "Ana Holt", "dam"),
        ("“The dam is safe,” said Ana Holt, half joking.", "Ana Holt", "dam"),
        (
            "Ana Holt was forced to explain herself and said that the dam is safe.",
            "Ana Holt",
            "dam",
        ),
    ],
)
def test_a_speaker_is_given_what_stands_behind_the_verb(text, speaker, claim):
    assert [r for r in rows(text) if r.source.name == speaker and claim in r.claim.text and r.cue]


def test_an_aside_between_speaker_and_refusal_hides_neither():
    (row,) = rows("Ana Holt, through a spokeswoman, declined to comment.")
    assert row.stance is Stance.REFUSE
    assert row.source.name == "Ana Holt"


def test_what_is_asked_is_nobodys_statement():
    asked = [r for r in rows("Ana Holt was asked about the dam.") if r.cue is not None]
    assert asked
    assert {r.stance for r in asked} == {Stance.NONE}


def test_those_told_of_before_a_ministry_do_not_speak_for_it():
    text = "Lena Dorn has ordered home, at once, all trainers, the ministry announced."
    assert [[link.source.name for link in row.chain] for row in rows(text)] == [
        ["Post", "the ministry"]
    ]
