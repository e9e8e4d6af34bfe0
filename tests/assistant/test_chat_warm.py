"""What is done before the first question."""

from __future__ import annotations

from assistant import Assistant
from assistant.chat.warm import warm_up
from assistant.question import slots
from index.build import ingest_reports
from index.embedder import MiniLM
from index.report import Report
from index.store import Store

TEXT = "The port authority said it had reopened the terminal. The mayor said the pier was safe."


def test_the_claims_of_the_reports_are_parsed_before_anybody_asks(embedder: MiniLM) -> None:
    with Store.temporary(embedder) as store:
        ingest_reports(store, [Report("r", TEXT, outlet="Wire", published="2026-04-02")])
        claims = {row.claim.text for row in store.attributions() if row.claim.text}
        assert claims
        assert warm_up(Assistant(store)) == len(claims)
        assert claims <= set(slots._cache)


def test_an_empty_store_is_warm_at_once(embedder: MiniLM) -> None:
    with Store.temporary(embedder) as store:
        assert warm_up(Assistant(store)) == 0
