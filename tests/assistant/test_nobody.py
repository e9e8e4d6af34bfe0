"""What "nobody", "nothing", "none" and "not one" take in, and what they leave open (G3, S7)."""

from dataclasses import replace

import pytest

from assistant.match import Coverage, Polarity, match
from assistant.match.model import Candidate
from assistant.question import understand
from index.extract import read_proposition


def found(question, text, context=""):
    claim = replace(read_proposition(f"{text}."), text=text)
    candidate = Candidate(id="1", claim=claim, sentence=text, context=context)
    return match(understand(question)[0], [candidate])[0]


def denies(question, text, context=""):
    matched = found(question, text, context)
    return matched.coverage is Coverage.FULL and matched.polarity is Polarity.OPPOSITE


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did the two sides initial a deal on fish?", "Nothing has been initialled on fish"),
        ("Did thieves steal the painting?", "Nothing was stolen"),
        ("Did the company pay a bribe?", "No bribe was paid"),
        ("Did the union call a strike?", "No strike has been called"),
        ("Did Horst sell the mill?", "Nobody sold the mill"),
    ],
)
def test_what_nobody_did_the_party_asked_about_did_not_do(question, text):
    assert denies(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did Horst sell the mill?", "Nobody else sold the mill"),
        ("Did Horst sell the mill?", "Nobody but Horst sold the mill"),
        ("Did passengers die on the ferry?", "None of the crew died on the ferry"),
        ("Did the union call a strike?", "No strike was called by the drivers"),
        ("Was the bridge closed?", "None was closed"),
        ("Did Ruvia launch missiles?", "No missiles were fired"),
    ],
)
def test_what_is_denied_of_others_is_not_denied_of_the_party_asked_about(question, text):
    assert not denies(question, text)


def test_none_stands_for_what_was_spoken_of_just_before():
    assert denies("Were ballots burned?", "None has been burned", "The ballots are in the vault.")
    assert not denies("Were ballots burned?", "None has been burned", "The flags are in the vault.")
