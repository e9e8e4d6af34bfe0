"""Versions of one page (H6): what the newest drops is superseded, what it keeps is one voice."""

import pytest

from assistant import Assistant
from assistant.evaluate.scores import predicted_status
from assistant.status import decide
from index.build import ingest_reports
from index.report import Report
from index.store import Store
from tests.assistant.ledger_rows import voice

PAGE = "https://www.larchcourier.example/news/quarry"
FIRST = "The Silt quarry burned down on Monday, two firefighters said. Roads nearby are closed."
SECOND = "A tool shed was lost at the works. Roads nearby are closed."


def page(name, text, published, url=PAGE):
    return Report(id=name, text=text, outlet="Larch Courier", published=published, url=url)


@pytest.fixture
def ask(embedder):
    def asked(reports, question, **options):
        with Store.temporary(embedder) as store:
            assert not ingest_reports(store, reports).refused
            return Assistant(store).ask(question, **options)

    return asked


QUESTION = "Did the Silt quarry burn down on Monday?"


def test_what_the_newer_version_drops_is_withdrawn_and_both_are_kept(ask):
    versions = [page("v1", FIRST, "2026-04-13"), page("v2", SECOND, "2026-04-14")]
    answer = ask(versions, QUESTION)
    assert predicted_status(answer) == "WITHDRAWN"
    assert "H6" in answer.facts[0].rules
    assert "no longer carries it in its version of 14 April 2026" in answer.text
    assert [c.report for c in answer.citations] == ["v1"]


def test_before_the_newer_version_the_words_stood(ask):
    versions = [page("v1", FIRST, "2026-04-13"), page("v2", SECOND, "2026-04-14")]
    answer = ask(versions, QUESTION, as_of="2026-04-13")
    assert predicted_status(answer) == "REPORTED_ANON"


def test_another_page_takes_nothing_back(ask):
    versions = [page("v1", FIRST, "2026-04-13"), page("v2", SECOND, "2026-04-14", url=f"{PAGE}-2")]
    assert predicted_status(ask(versions, QUESTION)) == "REPORTED_ANON"


def test_a_sentence_in_both_versions_is_one_voice(ask):
    same = "http://larchcourier.example/news/quarry/#top"
    versions = [
        page("v1", FIRST, "2026-04-13"),
        page("v2", f"{FIRST} Rain fell.", "2026-04-14", url=same),
    ]
    answer = ask(versions, QUESTION)
    assert predicted_status(answer) == "REPORTED_ANON"
    assert [c.report for c in answer.citations] == ["v1"]


def test_a_denial_that_a_newer_version_cuts_still_stands():
    said = voice("army", "PRINCIPAL", "CONFIRM", published="2026-04-13")
    denied = voice("ministry", "PRINCIPAL", "DENY", published="2026-04-13", id=1,
                   dropped_on="2026-04-14")  # fmt: skip
    assert decide([said, denied]).status == "DISPUTED"


def test_the_history_tells_when_a_version_dropped_it():
    said = voice("aides", "ANON", "ASSERT", published="2026-04-13", dropped_on="2026-04-14")
    later = voice("mayor", "NAMED", "ASSERT", published="2026-04-15", id=1)
    dropped = (("2026-04-13", "REPORTED_ANON"), ("2026-04-14", "WITHDRAWN"))
    assert decide([said]).history == dropped
    verdict = decide([said, later])
    assert (verdict.status, verdict.withdrawn) == ("REPORTED_NAMED", (said,))
