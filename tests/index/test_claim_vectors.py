"""The vectors of claims: made at ingest, kept with the report, never asked of the model again."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import numpy as np
import pytest

from index.catalog import Catalog
from index.claim_vectors import ClaimVectors, key_of
from index.errors import StoreMismatch
from index.ledger import Span
from index.passage import split_passages
from index.report import Report
from index.store import CATALOG, Entry, Store
from tests.index.ledger_rows import row

PORT = "the port had lost at least 14 cranes"
FARES = "the council raised the fares"
RAIN = "it rained on Monday"


class Counting:
    """The real model, with a record of the texts that it was given."""

    def __init__(self, model):
        self._model = model
        self.name, self.dimension = model.name, model.dimension
        self.given = []

    def encode(self, texts):
        if texts:
            self.given.append(list(texts))
        return self._model.encode(texts)


@pytest.fixture
def counting(embedder):
    return Counting(embedder)


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def _row(report, number, text, *flags):
    one = row(report, number)
    said = "" if flags else text  # the sentence of a claim is held beside it: here they are one
    sentence = Span(0, len(said), said)
    return replace(one, claim=replace(one.claim, text=text), sentence=sentence, flags=flags)


def _entry(report, *texts):
    body = Report(report, f"Report {report} has a body of its own.")
    rows = [_row(report, number, text) for number, text in enumerate(texts)]
    return Entry(body, split_passages(body), rows)


def _kept(home):
    with sqlite3.connect(home / CATALOG) as connection:
        return {each for (each,) in connection.execute("SELECT claim FROM claim_vectors")}


def test_after_ingest_no_process_asks_the_model_for_a_claim_again(home, counting, embedder):
    with Store.open(home, counting) as store:
        store.add_many([_entry("r1", PORT, FARES), _entry("r2", FARES, RAIN)])
        assert counting.given[0] == [PORT, FARES, RAIN]
        assert len(counting.given) == 2  # the other call is for the passages
    counting.given.clear()
    with Store.open(home, counting) as store:
        found = store.claim_vectors([RAIN, PORT, "Did it rain?", RAIN])
        assert counting.given == [["Did it rain?"]]
    assert found.dtype == np.float32
    assert np.allclose(found, embedder.encode([RAIN, PORT, "Did it rain?", RAIN]), atol=1e-4)


def test_a_claim_that_only_points_back_or_is_empty_is_not_embedded(home, counting):
    body = Report("r1", "The body.")
    rows = [_row("r1", 0, "it was so", "anaphoric"), _row("r1", 1, ""), _row("r1", 2, RAIN)]
    with Store.open(home, counting) as store:
        store.add(body, split_passages(body), rows)
    assert counting.given == [[RAIN], ["The body."]]
    assert _kept(home) == {key_of(RAIN)}


def test_the_sentence_of_a_claim_is_embedded_with_it(home, counting):
    body = Report("r1", "The body.")
    one = replace(_row("r1", 0, RAIN), sentence=Span(0, 25, "The mayor said it rained."))
    with Store.open(home, counting) as store:
        store.add(body, split_passages(body), [one])
    assert counting.given[0] == [RAIN, "The mayor said it rained."]


def test_a_claim_known_from_another_report_is_not_embedded_again(home, counting):
    with Store.open(home, counting) as store:
        store.add_many([_entry("r1", FARES)])
    with Store.open(home, counting) as store:
        store.add_many([_entry("r2", FARES, RAIN)])
    assert counting.given[0] == [FARES]
    assert counting.given[2] == [RAIN]


def test_a_vector_goes_with_the_last_report_that_holds_its_claim(home, embedder):
    with Store.open(home, embedder) as store:
        store.add_many([_entry("r1", PORT, FARES), _entry("r2", FARES, RAIN)])
        store.remove(["r1"])
        assert _kept(home) == {key_of(FARES), key_of(RAIN)}
        store.add_many([_entry("r2", PORT)])
        assert _kept(home) == {key_of(PORT)}
        store.remove(["r2"])
        assert _kept(home) == set()


def test_a_report_that_fails_half_way_leaves_the_old_vectors(tmp_path):
    catalog = Catalog(tmp_path / "catalog.sqlite")
    catalog.add(Report("r1", "Old."), [], [], fingerprint="f", claims={b"old": b"1"})
    with pytest.raises(AttributeError):
        catalog.add(Report("r1", "New."), [("p", None)], [], fingerprint="g", claims={b"new": b"2"})
    assert catalog.claim_vectors([b"old", b"new"]) == {b"old": b"1"}
    catalog.close()


def test_rebuilding_makes_spoilt_vectors_anew(home, embedder):
    with Store.open(home, embedder) as store:
        store.add_many([_entry("r1", PORT, FARES), _entry("r2", FARES)])
    with sqlite3.connect(home / CATALOG) as connection:
        connection.execute("UPDATE claim_vectors SET vector = zeroblob(1536)")
        connection.execute("DELETE FROM report_claims WHERE report = 'r2'")
    with Store.open(home, embedder) as store:
        assert not store.claim_vectors([PORT, FARES]).any()
        store.rebuild()
        assert np.allclose(
            store.claim_vectors([PORT, FARES]), embedder.encode([PORT, FARES]), atol=1e-4
        )
        store.remove(["r1"])
        assert _kept(home) == {key_of(FARES)}


def test_a_store_from_before_claim_vectors_is_extended_and_answers(home, counting):
    with Store.open(home, counting) as store:
        store.add_many([_entry("r1", PORT)])
    with sqlite3.connect(home / CATALOG) as connection:
        connection.executescript(
            "DROP TRIGGER claim_without_report; DROP TABLE report_claims;"
            "DROP TABLE claim_vectors; UPDATE manifest SET value = '1' WHERE name = 'schema'"
        )
    counting.given.clear()
    with Store.open(home, counting) as store:
        for _ in range(2):
            assert store.claim_vectors([PORT]).shape == (1, 384)
        assert counting.given == [[PORT]]
        store.rebuild()
    assert _kept(home) == {key_of(PORT)}
    Store.open(home, counting).close()


def test_a_store_of_a_schema_to_come_is_refused(home, embedder):
    Store.open(home, embedder).close()
    with sqlite3.connect(home / CATALOG) as connection:
        connection.execute("UPDATE manifest SET value = '99' WHERE name = 'schema'")
    with pytest.raises(StoreMismatch, match="schema 99"):
        Store.open(home, embedder)


def test_what_is_held_in_memory_is_bounded_and_the_longest_unused_goes_first(counting):
    catalog = Catalog(None)
    vectors = ClaimVectors(catalog, counting, kept=2)
    assert vectors.encode([PORT, FARES, RAIN]).shape == (3, 384)
    counting.given.clear()
    vectors.encode([FARES])
    vectors.encode(["Another."])
    vectors.encode([FARES, RAIN])
    assert counting.given == [["Another."], [RAIN]]
    catalog.close()


def test_half_a_character_has_a_key():
    assert key_of("caf\ud83d") != key_of("caf")
