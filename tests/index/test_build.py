from __future__ import annotations

import json
import multiprocessing

import pytest

from index.build import BATCH, Extractor, ingest, ingest_reports
from index.read import Refusal
from index.report import Report
from index.store import Store
from tests.index.ledger_rows import row
from tests.index.worker_runs import by_process

EXTRACTOR = Extractor(lambda reports: ([row(each.id)] for each in reports), "1")


@pytest.fixture
def store(tmp_path, embedder):
    with Store.open(tmp_path / "home", embedder) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("It rained in the harbour.")
    (folder / "b.md").write_text("---\nid: bee\npublished: 2026-03-06\n---\nBees swarm.")
    (folder / "bad.txt").write_bytes(b"\xff\xff")
    return folder


def _snapshot(store):
    found = store._mirror.opened()._collection.get(include=["embeddings", "metadatas"])
    vectors = sorted(
        zip(found["ids"], (list(map(float, v)) for v in found["embeddings"]), strict=True)
    )
    return store.reports(), store.attributions(), store.fingerprints(), vectors


def test_reports_are_taken_in_and_bad_ones_refused(store, folder):
    result = ingest(store, [folder], progress=False, extractor=EXTRACTOR)
    assert (result.added, result.updated, result.unchanged) == (("a", "bee"), (), ())
    assert [refusal.path for refusal in result.refused] == [str(folder / "bad.txt")]
    assert {report.id for report in store.reports()} == {"a", "bee"}
    assert store.attributions(["bee"]) == [row("bee")]
    assert store.search("insects", 1)[0].report == "bee"


def test_ingesting_twice_changes_nothing(store, folder):
    ingest(store, [folder], progress=False, extractor=EXTRACTOR)
    before, generation = _snapshot(store), store.generation
    result = ingest(store, [folder], progress=False, extractor=EXTRACTOR)
    assert (result.added, result.updated, result.unchanged) == ((), (), ("a", "bee"))
    assert _snapshot(store) == before
    assert store.generation == generation


@pytest.mark.parametrize(
    "text",
    [
        "---\nid: bee\npublished: 2026-03-06\n---\nBees sleep.",
        "---\nid: bee\npublished: 2026-03-07\n---\nBees swarm.",
        "---\nid: bee\npublished: 2026-03-06\noutlet: The Herald\n---\nBees swarm.",
    ],
)
def test_a_change_of_text_or_metadata_updates_that_report_alone(store, folder, text):
    ingest(store, [folder], progress=False, extractor=EXTRACTOR)
    (folder / "b.md").write_text(text)
    result = ingest(store, [folder], progress=False, extractor=EXTRACTOR)
    assert (result.added, result.updated, result.unchanged) == ((), ("bee",), ("a",))
    assert store.report("bee").text == text.rsplit("\n", 1)[1]
    assert store._mirror.opened().count() == 2


def test_a_new_version_of_the_extractor_reads_the_ledger_anew(store, folder):
    ingest(store, [folder], progress=False, extractor=EXTRACTOR)
    newer = Extractor(lambda reports: ([] for _ in reports), "2")
    assert ingest(store, [folder], progress=False, extractor=newer).updated == ("a", "bee")
    assert store.attributions() == []


def test_more_than_a_batch_comes_in_order_with_its_own_ledger(store):
    reports = [Report(f"r{number:03}", f"Bus {number} was late.") for number in range(BATCH + 3)]
    result = ingest_reports(store, reports, extractor=EXTRACTOR)
    assert result.added == tuple(report.id for report in reports)
    assert store.attributions() == [row(report.id) for report in reports]


def test_what_was_taken_in_before_an_interruption_stays(store):
    reports = [Report(f"r{number:03}", f"Bus {number} was late.") for number in range(BATCH + 3)]

    def interrupted(batch):
        if batch[0].id != "r000":
            raise KeyboardInterrupt
        return [[] for _ in batch]

    with pytest.raises(KeyboardInterrupt):
        ingest_reports(store, reports, extractor=Extractor(interrupted, "1"))
    assert len(store.reports()) == BATCH
    result = ingest_reports(
        store, reports, extractor=Extractor(lambda batch: [[] for _ in batch], "1")
    )
    assert (len(result.added), len(result.unchanged)) == (3, BATCH)


def test_a_stop_between_batches_keeps_what_several_workers_have_read(store, monkeypatch):
    monkeypatch.setattr("index.workers.WORTH", 1)
    reports = [Report(f"r{number:03}", f"Bus {number} was late.") for number in range(BATCH + 3)]
    extractor = Extractor(by_process, "1")
    add = store.add_many

    def interrupted(entries):
        if entries[0].report.id != "r000":
            raise KeyboardInterrupt
        add(entries)

    monkeypatch.setattr(store, "add_many", interrupted)
    with pytest.raises(KeyboardInterrupt):
        ingest_reports(store, reports, extractor=extractor, workers=2)
    assert multiprocessing.active_children() == []
    assert len(store.attributions()) == BATCH
    monkeypatch.setattr(store, "add_many", add)
    result = ingest_reports(store, reports, extractor=extractor, workers=2)
    assert (len(result.added), len(result.unchanged)) == (3, BATCH)


def test_what_is_not_read_of_a_new_report_is_told(store):
    reports = [Report("r", "It rained."), Report("s", "Das Dorf wurde am Abend verlassen. " * 3)]
    result = ingest_reports(store, reports, extractor=EXTRACTOR)
    assert [(notice.report, notice.reason) for notice in result.notices] == [
        ("s", "is not English prose; it is not read")
    ]
    assert ingest_reports(store, reports, extractor=EXTRACTOR).notices == ()


def test_a_report_that_extraction_fails_on_costs_no_other(store):
    def failing(batch):
        for each in batch:
            if each.id == "r002":
                raise ValueError("no such\nclause")
            yield [row(each.id)]

    reports = [Report(f"r{number:03}", f"Bus {number} was late.") for number in range(5)]
    result = ingest_reports(store, reports, extractor=Extractor(failing, "1"))
    assert result.added == ("r000", "r001", "r003", "r004")
    assert [each.path for each in result.refused] == ["r002"]
    assert "ValueError: no such clause" in result.refused[0].reason
    assert store.attributions() == [row(each) for each in result.added]


def test_refusals_pass_through_and_the_result_is_json(store):
    outcomes = [Refusal("x.txt", "is empty; fill it"), Report("r", "It rained.")]
    result = ingest_reports(store, outcomes, extractor=EXTRACTOR).to_json()
    assert json.loads(json.dumps(result)) == {
        "added": ["r"],
        "updated": [],
        "unchanged": [],
        "refused": [{"path": "x.txt", "reason": "is empty; fill it"}],
    }


def test_progress_goes_to_standard_error_and_only_when_asked(store, folder, capsys):
    ingest(store, [folder], progress=False, extractor=EXTRACTOR)
    assert capsys.readouterr() == ("", "")
    (folder / "a.txt").write_text("It snowed.")
    ingest(store, [folder], progress=True, extractor=EXTRACTOR)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "1/1" in shown.err


def test_the_projects_own_extractor_is_the_default(store):
    report = Report("r", "The mayor, Ana Holt, said the pier would be closed on Monday.")
    assert ingest_reports(store, [report]).added == ("r",)
    (first, *_) = store.attributions()
    assert report.text[first.sentence.start : first.sentence.end] == first.sentence.text
    assert ingest_reports(store, [report]).unchanged == ("r",)
