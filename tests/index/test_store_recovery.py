"""What a killed process, a failing disk, and several at once leave behind."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
import threading

import pytest

from index.errors import StoreError
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


# Killed at any moment -------------------------------------------------------------------------

_KILLED = """
    import os, sys
    from pathlib import Path
    import numpy as np
    from index.passage import split_passages
    from index.report import Report
    from index.store import Store
    from index.vectors import VectorStore
    from index.catalog import Catalog

    class Quick:  # its vectors are all replaced in the repair, so that any will do
        name, dimension = "all-MiniLM-L6-v2", 384
        def encode(self, texts):
            return np.eye(384, dtype=np.float32)[: len(texts)]

    def stop(*args, **kwargs):
        os._exit(9)

    home, place = Path(sys.argv[1]), sys.argv[2]
    owner, name = place.split(".")
    setattr({"vectors": VectorStore, "catalog": Catalog}[owner], name, stop)
    store = Store.open(home, Quick())
    if sys.argv[3] == "remove":
        store.remove(["r2"])
    else:
        new = Report("r2", "Penguins swim.")
        store.add(new, split_passages(new), [])
"""


@pytest.mark.parametrize("place", ["vectors.remove", "vectors.write", "catalog.settle"])
@pytest.mark.parametrize("act", ["add", "remove"])
def test_a_process_killed_between_the_writes_leaves_nothing_half_written(
    home, embedder, place, act
):
    with Store.open(home, embedder) as store:
        _add(store, PORT, ZEBRA)
    code = [sys.executable, "-c", textwrap.dedent(_KILLED), str(home), place, act]
    assert subprocess.run(code, check=False).returncode == 9

    with sqlite3.connect(home / CATALOG) as connection:
        assert connection.execute("SELECT report FROM pending").fetchall() == [("r2",)]
    with Store.open(home, embedder) as store:
        bodies = {report.id: report.text for report in store.reports()}
        assert bodies == ({"r1": BODY, "r2": "Penguins swim."} if act == "add" else {"r1": BODY})
        for query in ("stripes", "penguins", "birds that dive", "cranes"):
            for hit in store.search(query, 9):
                assert bodies[hit.report][hit.start : hit.end] == hit.text
        assert store._mirror.opened().count() == len(bodies)
        assert store._catalog.pending() == []
        if act == "add":
            assert store.search("diving birds", 1)[0].similarity > 0.3


def test_until_the_repair_a_vector_without_its_passage_is_no_hit(home, embedder):
    with Store.open(home, embedder) as store:
        _add(store, PORT, ZEBRA)
        opened = store._mirror.opened()
        store._catalog.remove("r2")
        store._mirror._seen = store.generation  # as if the vectors had just been looked at
        assert opened.count() == 2
        assert _found(store, "zebras stripes") == ["r1"]


def test_a_failure_of_chroma_is_finished_by_the_same_process(home, embedder, monkeypatch):
    def full(*_):
        raise StoreError(home, "disk is full", cure="make space")

    with Store.open(home, embedder) as store:
        _add(store, PORT)
        with monkeypatch.context() as patch:
            patch.setattr(VectorStore, "write", full)
            with pytest.raises(StoreError, match="make space"):
                _add(store, ZEBRA)
        assert _found(store, "striped animals", 1) == ["r2"]
        assert store._catalog.pending() == []


# Several at once ------------------------------------------------------------------------------


def test_what_another_process_writes_is_seen(home, embedder):
    with Store.open(home, embedder) as store:
        _add(store, PORT)
        assert store.search("stripes", 1)[0].report == "r1"
        store.attributions()
        code = """
            import sys
            from pathlib import Path
            from index.embedder import load_embedder
            from index.passage import split_passages
            from index.report import Report
            from index.store import Store
            from tests.index.ledger_rows import row
            report = Report("r2", "Zebras carry black and white stripes.")
            with Store.open(Path(sys.argv[1]), load_embedder()) as store:
                store.add(report, split_passages(report), [row("r2")])
        """
        subprocess.run([sys.executable, "-c", textwrap.dedent(code), str(home)], check=True)
        assert store.search("animals with a striped coat", 1)[0].similarity > 0.4
        assert _found(store, "animals with a striped coat", 1) == ["r2"]
        assert store.attributions(["r2"]) == [row("r2")]


def test_threads_search_while_another_adds_and_removes(home, embedder):
    failures = []
    done = threading.Event()

    def search():
        try:
            while not done.is_set():
                for hit in store.search("stripes council", 5):
                    assert hit.text
                store.attributions()
        except Exception as error:
            failures.append(error)

    with Store.open(home, embedder) as store:
        _add(store, PORT)
        threads = [threading.Thread(target=search) for _ in range(3)]
        for thread in threads:
            thread.start()
        for _ in range(5):
            _add(store, ZEBRA, VOTE)
            store.remove(["r2"])
        done.set()
        for thread in threads:
            thread.join()
        assert failures == []
        assert [report.id for report in store.reports()] == ["r1", "r3"]


def test_the_ledger_is_kept_until_the_store_changes(embedder):
    with Store.temporary(embedder) as store:
        _add(store, PORT)
        first = store.attributions()[0]
        assert store.attributions()[0] is first
        generation = store.generation
        _add(store, ZEBRA)
        assert store.generation > generation
        assert store.attributions() == [row("r1"), row("r2")]
