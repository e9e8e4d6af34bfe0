from __future__ import annotations

import asyncio

import pytest
from langchain_core.runnables import RunnableLambda
from pydantic import ValidationError

from assistant.retriever import StoreRetriever
from index.passage import split_passages
from index.report import Report
from index.store import Store

ZEBRA = Report(
    "z", "Zebras carry stripes.", title="Coats", outlet="The Herald", published="2026-03-06"
)
VOTE = Report("v", "The council voted to raise the fares.")


@pytest.fixture
def store(embedder):
    with Store.temporary(embedder) as opened:
        for report in (ZEBRA, VOTE):
            opened.add(report, split_passages(report), [])
        yield opened


def test_a_document_says_where_its_passage_stands(store):
    first, second = StoreRetriever(store=store, limit=2).invoke("striped animals")
    assert first.page_content == ZEBRA.text
    score = first.metadata.pop("score")
    assert score > second.metadata["score"]
    assert first.metadata == {
        "report": "z",
        "start": 0,
        "end": len(ZEBRA.text),
        "title": "Coats",
        "outlet": "The Herald",
        "published": "2026-03-06",
    }


def test_waiting_for_it_gives_the_same_documents(store):
    retriever = StoreRetriever(store=store)
    assert asyncio.run(retriever.ainvoke("fares")) == retriever.invoke("fares")


def test_it_is_a_runnable_that_can_be_chained(store):
    chain = StoreRetriever(store=store, limit=1) | RunnableLambda(lambda found: found[0].metadata)
    assert chain.invoke("fares")["report"] == "v"


def test_an_empty_question_finds_nothing_and_a_limit_is_at_least_one(store):
    assert StoreRetriever(store=store).invoke(" ") == []
    with pytest.raises(ValidationError):
        StoreRetriever(store=store, limit=0)
