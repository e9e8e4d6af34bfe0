"""A table of questions, each with what understanding must read out of it (Q1-Q7, R2, R25)."""

from __future__ import annotations

import time
from importlib.resources import files

import pytest

from assistant.question import understand

_LINES = files("tests.assistant").joinpath("questions.tsv").read_text("utf-8").splitlines()
_AGAIN = files("tests.assistant").joinpath("followups.tsv").read_text("utf-8").splitlines()
_FOLLOW_UPS = [line.split("\t") for line in _AGAIN if line.strip() and not line.startswith("#")]
_ROWS = [line.split("\t") for line in _LINES if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("row", _ROWS, ids=[row[0] for row in _ROWS])
def test_a_question_is_read_for_kind_claim_speaker_and_slot(row):
    text, kind, proposition, speaker, slot = row
    question = understand(text)[0]
    read = (question.kind.value, question.proposition, question.speaker or "")
    assert read == (kind, proposition, speaker)
    assert (question.asked.name if question.asked else "") == slot


@pytest.mark.parametrize("row", _FOLLOW_UPS, ids=[row[0] for row in _FOLLOW_UPS])
def test_a_follow_up_is_read_by_the_question_before_it_and_the_day_it_names(row):
    text, before, kind, proposition, speaker, day = row
    turns = [{"role": "user", "content": before}, {"role": "assistant", "content": "Reported."}]
    question = understand(text, history=turns if before else (), today="2026-06-30")[0]
    read = (question.kind.value, question.proposition, question.speaker or "")
    assert read == (kind, proposition, speaker)
    assert (question.as_of or "") == day


@pytest.mark.parametrize(
    ("text", "history", "p"),
    [
        ("How solid was the claim on 3 September?", "Did Orvia close the port?",
         "Orvia closed the port"),
        ("What was reported about the cause?", "Did the dam burst?", "the dam burst"),
        ("Three papers have it, so is the mayor leaving?", "Did the dam burst?",
         "the mayor is leaving"),
    ],
)  # fmt: skip
def test_a_question_that_points_back_takes_the_claim_before(text, history, p):
    turns = [{"role": "user", "content": history}, {"role": "assistant", "content": "Reported."}]
    assert understand(text, history=turns)[0].proposition == p


@pytest.mark.parametrize(
    "text",
    [
        "Does Orvia still hold the islands?",  # no "does the story still hold?"
        "Did the owners of the mill say no to the bid?",  # a deed, not a statement
        "Was the mayor told that the dam would burst?",  # the mayor is spoken to
    ],
)
def test_a_deed_is_no_question_about_words(text):
    question = understand(text)[0]
    assert question.speaker is None
    assert question.act is None
    assert question.proposition


def test_a_question_is_read_in_15_milliseconds():
    texts = [row[0] for row in _ROWS]
    understand(texts[0])
    begun = time.process_time()
    for text in texts:
        understand(f"{text[:-1]} today?")
    assert (time.process_time() - begun) / len(texts) < 0.015 * 4  # a slow machine's share
