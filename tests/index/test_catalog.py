from __future__ import annotations

import sqlite3
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.catalog import Catalog
from index.errors import StoreError
from index.passage import Passage, split_passages
from index.report import Report
from tests.index.ledger_rows import BODY, row

REPORT = Report("r1", BODY, title="Cranes", outlet="Channel Nine", published="2026-03-06")


def _fill(catalog, report=REPORT, rows=()):
    passages = [(f"{report.id}-{each.start}", each) for each in split_passages(report)]
    catalog.add(report, passages, rows, fingerprint="f")


@pytest.fixture
def catalog(tmp_path):
    opened = Catalog(tmp_path / "catalog.sqlite")
    yield opened
    opened.close()


def test_what_is_added_comes_back_as_it_was(catalog):
    rows = [row(number=number) for number in range(3)]
    _fill(catalog, rows=rows)
    assert catalog.reports() == [REPORT]
    assert catalog.report("r1") == REPORT
    assert catalog.report("r2") is None
    assert catalog.attributions("r1") == rows
    assert catalog.fingerprints() == {"r1": "f"}
    assert [passage for _, passage in catalog.passages(["r1"])] == [Passage("r1", 0, 83, BODY)]


def test_a_row_comes_back_with_its_enums_tuples_and_order_of_slots(catalog):
    _fill(catalog, rows=[row()])
    (back,) = catalog.attributions("r1")
    assert type(back.stance) is type(row().stance)
    assert isinstance(back.claim.quantities, tuple)
    assert back.claim.quantities[0] == row().claim.quantities[0]
    assert hash(back.chain) == hash(row().chain)


def test_adding_again_replaces_everything_of_that_report(catalog):
    _fill(catalog, rows=[row()])
    _fill(catalog, Report("r1", "The lighthouse stands."))
    assert catalog.reports() == [Report("r1", "The lighthouse stands.")]
    assert catalog.attributions("r1") == []
    assert catalog.words("cranes", limit=5) == []
    assert [found for found, _ in catalog.words("lighthouse", limit=5)] == ["r1-0"]
    assert catalog.passage_count() == 1


def test_removing_leaves_no_row_in_any_table(catalog, tmp_path):
    _fill(catalog, rows=[row()])
    catalog.remove("r1")
    catalog.settle(["r1"])
    with sqlite3.connect(tmp_path / "catalog.sqlite") as connection:
        for table in ("reports", "passages", "attributions", "pending", "words"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
        vocabulary = "CREATE VIRTUAL TABLE temp.seen USING fts5vocab('main', 'words', 'row')"
        connection.execute(vocabulary)
        assert connection.execute("SELECT term FROM temp.seen").fetchall() == []


def test_a_report_is_pending_until_it_is_settled(catalog):
    _fill(catalog)
    assert catalog.pending() == ["r1"]
    catalog.settle(["r1"])
    assert catalog.pending() == []
    catalog.remove("r1")
    assert catalog.pending() == ["r1"]


def test_a_failure_in_the_middle_of_a_report_leaves_the_old_one(catalog):
    _fill(catalog, rows=[row()])

    def broken():
        yield row()
        raise RuntimeError("stopped")

    passages = [("new", Passage("r1", 0, 3, "new"))]
    with pytest.raises(RuntimeError):
        catalog.add(Report("r1", "new"), passages, broken(), fingerprint="g")
    assert catalog.report("r1") == REPORT
    assert catalog.attributions("r1") == [row()]
    assert [found for found, _ in catalog.words("cranes", limit=5)] == ["r1-0"]


def test_words_are_found_by_their_stem_and_in_the_title_the_best_first(catalog):
    _fill(catalog, Report("a", "The council voted on parking."))
    _fill(catalog, Report("b", "The councils voted. The councils argued.", title="Councils"))
    _fill(catalog, Report("c", "It rained."))
    found = catalog.words("COUNCIL'S argument", limit=5)
    assert [each for each, _ in found] == ["b-0", "a-0"]
    assert found[0][1] > found[1][1]


@given(st.text(max_size=80))
def test_no_query_text_is_ever_read_as_syntax(text):
    shared = Catalog(None)
    _fill(shared)
    assert isinstance(shared.words(text + ' " OR NEAR(a b) * : ^', limit=3), list)
    assert isinstance(shared.words(text, limit=3), list)
    shared.close()


def test_quotes_and_sql_in_names_are_data(catalog):
    name = "'); DROP TABLE reports; --"
    _fill(catalog, Report(name, "Text.", outlet='"x"'))
    assert catalog.report(name) == Report(name, "Text.", outlet='"x"')


def test_threads_share_it_without_losing_a_write(catalog):
    failures = []

    def work(number):
        try:
            for part in range(10):
                _fill(catalog, Report(f"{number}-{part}", "It rained."))
                catalog.words("rained", limit=3)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(catalog.reports()) == 40


def test_every_change_raises_the_generation(catalog):
    before = catalog.generation()
    _fill(catalog)
    middle = catalog.generation()
    catalog.remove("r1")
    assert before < middle < catalog.generation()


def test_reports_come_by_date_with_the_undated_last(catalog):
    for name, published in [("a", None), ("b", "2026-03-07"), ("c", "2026-03-06T10:00:00")]:
        _fill(catalog, Report(name, "Text.", published=published))
    assert [report.id for report in catalog.reports()] == ["c", "b", "a"]


def test_a_file_that_is_no_catalog_is_named_with_the_cure(tmp_path):
    (tmp_path / "catalog.sqlite").write_bytes(b"no database at all, " * 100)
    with pytest.raises(StoreError, match=r"catalog\.sqlite.*move it away"):
        Catalog(tmp_path / "catalog.sqlite")
