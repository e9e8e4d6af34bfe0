"""What is read of claims at ingest is what would be read at question time, and is used."""

from __future__ import annotations

import sqlite3

import pytest

from assistant import Assistant
from assistant.question import kept, parse, read_claims, recalling, slots, slots_of
from index.build import ingest_reports
from index.report import Report
from index.store import CATALOG, Store

PORT = Report(
    "r1",
    "The harbour master, Ana Holt, said on Monday that the port of Ruvo would close for 12 days. "
    '"We will pay the crews," she said. A spokesman for the union denied that it had agreed.',
    outlet="Daily Wire",
    published="2026-05-04",
)
FARES = Report(
    "r2",
    "The council confirmed that fares rose by 5 percent.",
    outlet="Post",
    published="2026-05-05",
)
QUESTION = "Will the port of Ruvo close?"


@pytest.fixture
def store(embedder):
    with Store.temporary(embedder) as opened:
        ingest_reports(opened, [PORT, FARES])
        yield opened


@pytest.fixture(autouse=True)
def _nothing_remembered():
    slots._cache.clear()
    parse.parsed.cache_clear()


def _claims(store):
    return list(dict.fromkeys(row.words for row in store.attributions() if row.words))


def test_what_is_kept_is_what_the_parser_gives(store):
    claims = _claims(store)
    assert read_claims(store) == len(claims) > 3
    plain = slots_of(claims)
    slots._cache.clear()
    with recalling(store):
        assert slots_of(claims) == plain


def test_what_is_kept_is_not_parsed_again(store, monkeypatch):
    read_claims(store)
    slots._cache.clear()
    monkeypatch.setattr(slots, "read_slots", lambda span: pytest.fail(f"parsed: {span}"))
    with recalling(store):
        assert len(slots_of(_claims(store))) > 3


def test_an_answer_is_the_same_with_and_without_kept_readings(store):
    assistant = Assistant(store)
    before = assistant.ask(QUESTION).to_json()
    read_claims(store)
    slots._cache.clear()
    assert assistant.ask(QUESTION).to_json() == before


def test_only_new_reports_are_read(store):
    read_claims(store)
    assert read_claims(store) == 0
    ingest_reports(store, [Report("r3", "Bo Lind said the dam held.", published="2026-05-06")])
    assert read_claims(store) == 1


def test_other_rules_read_anew(store, monkeypatch):
    count = read_claims(store)
    monkeypatch.setattr(kept, "reader", lambda: "another")
    slots._cache.clear()
    assert store.readings(_claims(store), kept.reader()) == {}
    assert read_claims(store) == count


def test_the_mark_changes_with_a_word_list(monkeypatch, tmp_path):
    kept.reader.cache_clear()
    first = kept.reader()
    (tmp_path / "words.txt").write_text("one", encoding="utf-8")
    monkeypatch.setattr(kept, "files", lambda _: tmp_path)
    kept.reader.cache_clear()
    second = kept.reader()
    (tmp_path / "words.txt").write_text("two", encoding="utf-8")
    kept.reader.cache_clear()
    assert len({first, second, kept.reader()}) == 3
    kept.reader.cache_clear()


def test_readings_go_with_the_last_report_that_holds_the_claim(tmp_path, embedder):
    with Store.open(tmp_path, embedder) as store:
        ingest_reports(store, [PORT, FARES])
        read_claims(store)
        store.remove(["r1"])
        assert set(store.readings(_claims(store), kept.reader())) == set(_claims(store))
        store.remove(["r2"])
    with sqlite3.connect(tmp_path / CATALOG) as connection:
        assert connection.execute("SELECT count(*) FROM claim_readings").fetchone() == (0,)


def test_a_store_from_before_readings_is_extended(tmp_path, embedder):
    with Store.open(tmp_path, embedder) as store:
        ingest_reports(store, [FARES])
    with sqlite3.connect(tmp_path / CATALOG) as connection:
        connection.executescript(
            "DROP TRIGGER reading_without_report; DROP TABLE claim_readings;"
            "DROP TABLE read_reports; UPDATE manifest SET value = '2' WHERE name = 'schema'"
        )
    with Store.open(tmp_path, embedder) as store:
        assert Assistant(store).ask("Did fares rise?").facts
        assert read_claims(store) == len(_claims(store))
