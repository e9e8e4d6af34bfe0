"""What a question makes the embedding model read: itself, and nothing of the store."""

from __future__ import annotations

from assistant import Assistant
from index import Report, Store, ingest_reports

REPORTS = [
    Report(
        "r1",
        "The transport ministry said on Friday that the Selm bridge would open on Monday. "
        "A union official denied that the bridge was ready.",
        published="2026-03-06",
    ),
    Report(
        "r2", "The mayor, Ana Holt, said the bridge would open on Monday.", outlet="Harbour Post"
    ),
]


class Counting:
    """The real model, with a record of the texts that it was given."""

    def __init__(self, model):
        self._model = model
        self.name, self.dimension = model.name, model.dimension
        self.given = []

    def encode(self, texts):
        self.given += texts
        return self._model.encode(texts)


def test_a_question_embeds_no_claim_of_the_reports(tmp_path, embedder):
    counting = Counting(embedder)
    with Store.open(tmp_path / "home", counting) as store:
        ingest_reports(store, REPORTS)
        rows = store.attributions()
        claims = {row.claim.text for row in rows} - {""} | {row.sentence.text for row in rows}
    assert claims <= set(counting.given)
    counting.given.clear()
    assistant = Assistant.open(tmp_path / "home", embedder=counting)
    answer = assistant.ask("Will the bridge open on Monday?")
    assert not answer.abstained
    # What is looked for, the question as asked, and the claim in it.
    assert 1 <= len(counting.given) <= 3
    assert claims.isdisjoint(counting.given)
    assistant.store.close()
