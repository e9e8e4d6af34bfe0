"""Figures that are corrected, or that another body counts otherwise, are not shown as confirmed."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import StatusCode
from index.build import ingest_reports
from index.report import Report
from index.store import Store


@pytest.fixture
def ask(embedder):
    def asked(question, *reports):
        with Store.temporary(embedder) as store:
            ingest_reports(store, reports)
            return Assistant(store).ask(question).facts[0].status

    return asked


SALES = Report(
    "r1",
    "Retail sales in Norva rose by 0.2 percent in March, the Norva Statistics Bureau said.",
    outlet="Post",
    published="2026-05-06",
)
QUESTION = "Did retail sales in Norva rise by 0.2 percent in March?"


def test_a_register_confirms_its_figure(ask):
    assert ask(QUESTION, SALES) is StatusCode.CONFIRMED


def test_what_its_house_has_since_corrected_is_not_confirmed(ask):
    correction = Report(
        "r2",
        "The change in retail sales in Norva for March was minus 0.4 percent.",
        title="Corrected release: retail sales",
        outlet="Norva Statistics Bureau",
        published="2026-05-13",
        kind="official",
    )
    assert ask(QUESTION, SALES, correction) is not StatusCode.CONFIRMED


def test_a_figure_given_with_the_wrong_one_does_not_confirm_the_wrong_one(ask):
    later = Report(
        "r2",
        "Turnout had been 66 percent and not 68, the Electoral Council said.",
        outlet="Post",
        published="2026-05-13",
    )
    earlier = Report(
        "r1",
        "Turnout was 68 percent, the Electoral Council said.",
        outlet="Post",
        published="2026-05-10",
    )
    assert ask("Was turnout 68 percent?", earlier, later) is not StatusCode.CONFIRMED


def test_a_hospitals_own_count_stands_against_a_registers(ask):
    crash = Report(
        "r1",
        "Thirty-one people were hurt in the crash, the city's ambulance service said.",
        outlet="Post",
        published="2026-05-06",
    )
    count = Report(
        "r2",
        "How many people were hurt in the crash is no longer clear. "
        "Holm Hospital, to which they were taken, put their number at 27.",
        outlet="Globe",
        published="2026-05-07",
    )
    assert ask("How many people were hurt in the crash?", crash) is StatusCode.CONFIRMED
    assert ask("How many people were hurt in the crash?", crash, count) is StatusCode.DISPUTED


def test_who_pays_whom_is_told_by_the_infinitive(ask):
    order = Report(
        "r1",
        "The Commercial Court ordered the group Hypra on Tuesday to stop selling the beer and "
        "to pay the brewer Alten 2.4 million marks.",
        outlet="Post",
        published="2026-05-06",
    )
    assert ask("How much does Alten have to pay Hypra?", order) is not StatusCode.CONFIRMED


def test_a_bodys_bare_figure_alone_is_not_made_to_confirm(ask):
    count = Report(
        "r2",
        "How many people were hurt in the crash is no longer clear. "
        "Norva Trams, whose tram it was, put their number at 27.",
        outlet="Globe",
        published="2026-05-07",
    )
    assert ask("How many people were hurt in the crash?", count) is not StatusCode.CONFIRMED
