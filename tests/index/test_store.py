from __future__ import annotations

import sqlite3
from dataclasses import dataclass

import pytest

from index.errors import StoreError, StoreMismatch, StoreMissing
from index.passage import split_passages
from index.report import Report
from index.store import CATALOG, Entry, Store
from index.vectors import VectorStore
from tests.index.ledger_rows import BODY, row

PORT = Report("r1", BODY, title="Cranes", published="2026-03-06")
ZEBRA = Report("r2", "Zebras carry black and white stripes.")
VOTE = Report("r3", "The council voted to raise the fares.")


def _add(store, *reports):
    store.add_many([Entry(each, split_passages(each), [row(each.id)]) for each in reports])


def _found(store, query, limit=5):
    return [hit.report for hit in store.search(query, limit)]


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def test_a_store_opened_again_has_everything(home, embedder):
    with Store.open(home, embedder) as store:
        _add(store, PORT, ZEBRA)
    with Store.open(home, embedder, create=False) as store:
        assert store.reports() == [PORT, ZEBRA]
        assert store.report("r1") == PORT
        assert store.attributions(["r2", "r1"]) == [row("r2"), row("r1")]
        assert set(_found(store, "striped animals")) == {"r1", "r2"}


def test_a_hit_is_verbatim_and_shows_both_scores(home, embedder):
    with Store.open(home, embedder) as store:
        _add(store, PORT, ZEBRA, VOTE)
        first, *_ = store.search("Which animals have stripes?", 3)
    assert first.report == "r2"
    assert ZEBRA.text[first.start : first.end] == first.text
    assert first.similarity > 0.4
    assert first.bm25 > 0
    assert first.score == pytest.approx(2 / 61)


def test_meaning_finds_what_words_do_not_and_words_find_what_meaning_does_not(embedder):
    with Store.temporary(embedder) as store:
        _add(store, PORT, ZEBRA, VOTE, Report("r4", "Form QX-77b was filed."))
        assert _found(store, "municipal assembly increases ticket prices", 1) == ["r3"]
        assert _found(store, "QX-77b", 1) == ["r4"]


def test_one_hit_a_report_and_no_more_than_asked(embedder):
    long = Report(
        "long", "\n\n".join(f"The fare {number} rose again. " * 20 for number in range(9))
    )
    with Store.temporary(embedder) as store:
        _add(store, long, VOTE)
        assert len(store.search("fares", 4)) == 4
        assert sorted(h.report for h in store.search("fares", 4, by_report=True)) == ["long", "r3"]
        assert store.search("fares", 0) == []


def test_many_queries_are_answered_in_order_as_one_by_one(embedder):
    with Store.temporary(embedder) as store:
        _add(store, PORT, ZEBRA, VOTE)
        queries = ["stripes", " ", "council", "cranes"]
        together = store.search_many(queries, 2)
        assert [[h.report for h in hits] for hits in together] == [
            _found(store, q, 2) for q in queries
        ]
        assert together[1] == []


@pytest.mark.parametrize(
    "query", ["", "  \n", "?!", '" OR *', "x " * 10_000, "\0", "caf\u00e9 \ud83d\ude00"]
)
def test_any_question_is_safe(embedder, query):
    with Store.temporary(embedder) as store:
        assert store.search(query) == []
        _add(store, PORT)
        assert isinstance(store.search(query), list)


def test_a_changed_report_is_replaced_everywhere(home, embedder):
    with Store.open(home, embedder) as store:
        _add(store, PORT, ZEBRA)
        store.add(
            Report("r2", "Penguins swim."), split_passages(Report("r2", "Penguins swim.")), []
        )
        assert store.attributions(["r2"]) == []
        assert "stripes" not in " ".join(hit.text for hit in store.search("stripes", 9))
        assert _found(store, "birds that dive", 1) == ["r2"]
        assert VectorStore(home / "chroma").count() == 2


def test_a_removed_report_is_nowhere(home, embedder):
    with Store.open(home, embedder) as store:
        _add(store, PORT, ZEBRA)
        assert store.remove(["r2", "never there", "r2"]) == ["r2"]
        assert store.reports() == [PORT]
        assert store.attributions() == [row("r1")]
        assert _found(store, "zebras stripes") == ["r1"]
        found = store._mirror.opened()._collection.get(where={"report": "r2"})
        assert found["ids"] == []
        assert store._mirror.opened().count() == 1
    with sqlite3.connect(home / CATALOG) as connection:
        for table in ("passages", "attributions"):
            query = f"SELECT count(*) FROM {table} WHERE report = 'r2'"
            assert connection.execute(query).fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM words").fetchone() == (1,)


def test_rebuilding_gives_the_same_hits(home, embedder):
    with Store.open(home, embedder) as store:
        _add(store, PORT, ZEBRA, VOTE)
        before = store.search("council", 3)
        assert store.rebuild() == 3
        assert store.search("council", 3) == before


@pytest.mark.parametrize("harm", ["gone", "broken"])
def test_vectors_that_were_lost_are_made_anew(home, embedder, harm):
    with Store.open(home, embedder) as store:
        _add(store, PORT, ZEBRA)
    for path in sorted((home / "chroma").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    if harm == "broken":
        (home / "chroma" / "chroma.sqlite3").write_bytes(b"no database at all, " * 100)
    with Store.open(home, embedder) as store:
        if harm == "broken":
            with pytest.raises(StoreError, match="briefing rebuild"):
                store.search("x")
            assert store.rebuild() == 2
        assert _found(store, "striped animals", 1) == ["r2"]


# A home that cannot be used -------------------------------------------------------------------


@dataclass(frozen=True)
class _OtherModel:
    name: str = "other-model"
    dimension: int = 3

    def encode(self, texts):
        raise AssertionError("must be refused before anything is embedded")


def test_another_embedding_model_is_refused_naming_both(home, embedder):
    Store.open(home, embedder).close()
    with pytest.raises(StoreMismatch, match=r"home.*all-MiniLM-L6-v2.*other-model.*--home"):
        Store.open(home, _OtherModel())


def test_a_home_that_does_not_exist_is_made_or_named(home, embedder):
    with pytest.raises(StoreMissing, match=r"home.*briefing ingest"):
        Store.open(home, embedder, create=False)
    assert not home.exists()
    Store.open(home / "deep" / "er", embedder).close()
    assert (home / "deep" / "er" / CATALOG).exists()


@pytest.mark.parametrize("inside", ["", "deeper"])
def test_a_file_in_place_of_the_folder_is_named(home, embedder, inside):
    home.write_text("x")
    with pytest.raises(StoreError, match=r"home.*not a folder"):
        Store.open(home / inside, embedder)
    assert home.read_text() == "x"


def test_a_folder_that_cannot_be_made_is_named(home, embedder, monkeypatch):
    def locked(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.mkdir", locked)
    with pytest.raises(StoreError, match=r"home.*Permission denied.*writable"):
        Store.open(home, embedder)


def test_two_temporary_stores_share_nothing(embedder):
    with Store.temporary(embedder) as one, Store.temporary(embedder) as two:
        _add(one, PORT)
        assert two.reports() == []
        assert two.search("cranes") == []
