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


RATE = Report(
    "r1",
    "Vacancies in Orl stood at 4.2 percent in May, the Orl Housing Office said on Tuesday.",
    outlet="Post",
    published="2026-06-02",
)


@pytest.mark.parametrize(
    ("notice", "outlet"),
    [
        ("The vacancy rate for May given on 2 June (4.2 percent) was wrong. The correct rate is"
         " 3.1 percent.", "Orl Housing Office"),
        ("The vacancy rate for May was given as 4.2 percent. It should have read 3.1 percent.",
         "Orl Housing Office"),
    ],
)  # fmt: skip
def test_the_figure_in_place_of_the_wrong_one_has_the_standing_of_the_series(ask, notice, outlet):
    right = Report("r2", notice, outlet=outlet, published="2026-06-09", kind="official")
    assert ask("Were vacancies in Orl 4.2 percent in May?", RATE, right) is StatusCode.WITHDRAWN
    assert ask("What was the vacancy rate in Orl in May?", RATE, right) is StatusCode.CONFIRMED


def test_another_bodys_word_on_the_right_figure_is_its_own(ask):
    union = Report(
        "r2",
        "The vacancy rate for May (4.2 percent) was wrong, the Tenants' Union said on Tuesday. The"
        " correct rate is 3.1 percent, it said.",
        outlet="Globe",
        published="2026-06-09",
    )
    assert ask("Were vacancies in Orl 3.1 percent in May?", RATE, union) is not StatusCode.CONFIRMED


def test_an_outlet_that_takes_back_another_story_leaves_the_count_alone(ask):
    count = Report(
        "r1",
        "Orl Mills said on Monday that six of its workers had been hurt in the fire.",
        outlet="Ledger",
        published="2026-06-09",
    )
    back = Report(
        "r2",
        "The Ledger reported on 9 June that the manager of Orl Mills had been arrested. That was"
        " wrong, and we apologise to him.",
        outlet="Ledger",
        published="2026-06-11",
    )
    assert ask("How many Orl Mills workers were hurt?", count, back) is not StatusCode.WITHDRAWN


def test_who_counts_the_hurt_is_no_rival_to_who_counts_the_dead(ask):
    crash = Report(
        "r1",
        "Eight people died in the crash at Orl, the coroner of Orl said on Wednesday. Police put"
        " the number of injured at 29.",
        outlet="Globe",
        published="2026-05-07",
    )
    assert ask("How many people died in the crash at Orl?", crash) is StatusCode.CONFIRMED


def test_who_denies_a_count_and_gives_another_is_its_rival(ask):
    flood = Report(
        "r1",
        "The Disaster Office of Orl said that 48 people had died in the Orl flood, a figure that"
        " the governor, Ada Crum, called wrong. The bodies of 71 people were in the hospitals, she"
        " said.",
        outlet="Globe",
        published="2026-05-07",
    )
    asked = "How many people died in the Orl flood?"
    assert ask(asked, flood) is StatusCode.DISPUTED
    agreed = Report(
        "r1",
        flood.text.replace(", a figure that the governor, Ada Crum, called wrong", ""),
        outlet="Globe",
        published="2026-05-07",
    )
    assert ask(asked, agreed) is not StatusCode.DISPUTED


def test_the_figure_that_another_puts_is_a_rival_in_the_same_unit(ask):
    told = Report(
        "r1",
        "The union said 94 percent of the shift had stayed away. The company, Aerohand, put the "
        "figure at 41 percent.",
        outlet="Post",
        published="2026-05-06",
    )
    assert ask("What share of the shift stayed away?", told) is StatusCode.DISPUTED
