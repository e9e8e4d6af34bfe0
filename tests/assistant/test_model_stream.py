"""No unchecked word leaves the process, whichever way the answer is followed."""

import asyncio

import pytest

from assistant import Assistant
from assistant.chain import Turn
from index.build import ingest_reports
from index.store import Store
from tests.assistant.check_corpus import REPORTS
from tests.assistant.scripted import writer

QUESTION = "Did Corran Lines falsify its safety records?"
POISON = "Zanzibar"
DRAFT = f"{POISON} officially confirmed that Corran Lines falsified its records [1]."
SOUND = "Two officials familiar with the inquiry said that Corran Lines had falsified its records, \
the Tidewater Post reported on 4 May 2026 [1]."


@pytest.fixture(scope="module")
def store(embedder):
    with Store.temporary(embedder) as store:
        ingest_reports(store, REPORTS)
        yield store


@pytest.mark.parametrize("draft", [DRAFT, SOUND])
def test_the_stream_is_the_checked_answer_piece_by_piece(store, draft):
    model = writer(draft)
    pieces = Assistant(store, model).stream(QUESTION)
    first = next(pieces)
    assert model.model.asked  # the whole draft was there before the first piece
    text = first + "".join(pieces)
    assert text == Assistant(store, writer(draft)).ask(QUESTION).text
    assert POISON not in text


def test_no_event_of_the_chain_carries_a_word_of_the_draft(store):
    model = writer(DRAFT)
    chain = Assistant(store, model)._chain

    async def followed():
        return [str(event) async for event in chain.astream_events(Turn(QUESTION), version="v2")]

    events = asyncio.run(followed())
    assert model.model.asked
    assert events
    assert [event for event in events if POISON in event] == []
    assert not any("on_chat_model" in event for event in events)


def test_no_step_of_the_chain_streams_a_word_of_the_draft(store, capfd):
    model = writer(DRAFT)
    steps = [str(turn) for turn in Assistant(store, model)._chain.stream(Turn(QUESTION))]
    assert model.model.asked
    assert [step for step in steps if POISON in step] == []
    out, err = capfd.readouterr()
    assert POISON not in out + err
