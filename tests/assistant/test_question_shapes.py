"""Shapes of questions: bare question words, raising verbs, numbers said to be wrong, overviews."""

from __future__ import annotations

import pytest

from assistant.question import Act, QuestionKind, slots_of, understand


def ask(text, before=None):
    history = [{"role": "user", "content": before}] if before else []
    return understand(text, history=history)[0]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Alten has to pay Hypra", "pay"),
        ("the museum is due to open in May", "open"),
        ("it has been decided to shut the school", "shut"),
        ("the minister is expected to resign", "resign"),
    ],
)
def test_the_infinitive_is_what_is_said(text, verb):
    main = next(frame for frame in slots_of([text])[0].frames if frame.main)
    assert verb in main.predicates


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("turnout had been 66 percent and not 68", ["66 percent"]),
        ("there were 14 boats, not 40, in the port", ["14 boats"]),
        ("the price stands at 287 and not at 412", ["287"]),
        ("it was not 68 percent", ["68 percent"]),
    ],
)
def test_a_number_that_is_said_to_be_wrong_is_none(text, numbers):
    assert [q.text for q in slots_of([text])[0].quantities] == numbers


def test_a_bare_question_word_asks_the_last_claim_for_its_slot():
    asked = ask("How many, then?", "Is Bramble recalling 12,000 blankets?")
    assert asked.kind is QuestionKind.HOW_MANY
    assert asked.proposition == "Bramble is recalling blankets"
    assert asked.asked is not None
    assert asked.asked.head == "blanket"
    assert ask("When exactly?", "Did the bridge open?").kind is QuestionKind.WHEN


def test_it_is_untrue_is_a_denial_of_the_last_claim():
    asked = ask("So the palace says that it is untrue?", "Did the palace hide the letter?")
    assert (asked.kind, asked.act) == (QuestionKind.SPEECH_ACT, Act.DENY)
    assert asked.proposition == "the palace hid the letter"


def test_a_fragment_fills_what_was_left_open():
    asked = ask("With sabotage?", "Has the captain been charged with anything?")
    assert asked.proposition == "the captain has been charged with sabotage"


def test_the_asked_noun_goes_behind_its_verb():
    asked = ask("How many wheelchairs did the infirmary lend to Bea Marlow?")
    assert asked.proposition == "the infirmary lent wheelchairs to Bea Marlow"


def test_a_partys_line_on_a_day_is_asked_for_as_of_that_day():
    asked = ask("What was the company's line on 5 August?", "Were card numbers stolen?")
    assert asked.as_of == "--08-05"
    assert asked.proposition == "card numbers were stolen"


@pytest.mark.parametrize(
    "text",
    [
        "What is known by now about the fire?",
        "Where does the election stand?",
        "What can be said with certainty about the crash?",
        "Give me the state of play on the dam.",
        "How much of the story about the mine is confirmed?",
    ],
)
def test_overviews_in_other_words(text):
    asked = ask(text)
    assert asked.kind is QuestionKind.OVERVIEW
    assert "confirmed" not in asked.proposition


def test_two_parties_together_are_anybody():
    assert ask("Have both companies confirmed the takeover?").anyone


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vice President Lena Holt spoke today", "lena holt"),
        ("the police raided Vice Media", "vice media"),
    ],
)
def test_half_a_title_is_no_name(text, name):
    assert slots_of([text])[0].names == (name,)
