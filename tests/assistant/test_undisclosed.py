"""What is kept back of just what was asked answers it; what only tells of the matter does not."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import StatusCode
from index.build import ingest_reports
from index.report import Report
from index.store import Store


@pytest.fixture
def ask(embedder):
    def asked(question, *texts):
        reports = [
            Report(f"r{i}", text, outlet="Orrin Post", published="2026-05-06")
            for i, text in enumerate(texts)
        ]
        with Store.temporary(embedder) as store:
            ingest_reports(store, reports)
            return Assistant(store).ask(question).facts[0].status

    return asked


LAB = "The Velm laboratory has been shut since Monday. Its director, Ada Prole, "


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When will the Velm laboratory reopen?",
         LAB + "would give no date for the reopening of the laboratory."),
        ("Why was the Velm laboratory shut?",
         LAB + "would not say why the laboratory had been shut."),
        ("How did the gas get into the Velm laboratory?",
         "Gas got into the Velm laboratory on Sunday. How it got into the laboratory, its director,"
         " Ada Prole, would not say."),
        ("Why did he do it?",
         "A man of 40 drove a lorry into a shop in Harl on Friday. So far police say they know"
         " of no motive."),
        ("Will there be a second trial of Dan Hulme?",
         "The prosecutor's spokeswoman, Ivy Coe, said no decision had been taken on a second trial"
         " of Dan Hulme."),
    ],
)  # fmt: skip
def test_what_is_kept_back_is_neither_confirmed_nor_denied(ask, question, text):
    assert ask(question, text) is StatusCode.NO_COMMENT


def test_a_slot_that_is_given_is_not_kept_back(ask):
    text = LAB + "said it would reopen on 3 June. She gave no reason for the closure."
    assert ask("When will the Velm laboratory reopen?", text) is not StatusCode.NO_COMMENT


def test_no_such_thing_denies_what_an_unnamed_source_said(ask):
    text = (
        "Orrin Cranes plans to sell its yard in Harl, two people at the firm told the Post, asking"
        ' not to be named. "There is no such plan," Orrin Cranes said in a statement.'
    )
    found = ask("Does Orrin Cranes plan to sell its yard in Harl?", text)
    assert found in {StatusCode.DENIED, StatusCode.DISPUTED}


def test_that_no_fault_could_bring_it_about_does_not_deny_it(ask):
    text = (
        "The airship broke apart over Harl, officials said. No fault of the engine could cause an"
        " airship to break apart in the air, said Noor Hale, deputy director of Velm Air."
    )
    assert ask("Did the airship break apart?", text) is StatusCode.REPORTED_ANON


def test_another_house_does_not_answer_for_the_one_asked_about(ask):
    text = (
        "Tarn Savings Bank is looking at a takeover of Orlo Bank, people with knowledge"
        " of the plan said. Orlo Bank denied the report."
    )
    found = ask("Has Tarn Savings Bank said anything about the report?", text)
    assert found is StatusCode.NOT_IN_REPORTS


def test_what_got_in_was_not_received(ask):
    text = (
        "Aquatarn's chief executive, Evan Strale, admitted on Monday that solvent had got into"
        " the Harl well."
    )
    found = ask("Has Aquatarn admitted that solvent got into the Harl well?", text)
    assert found in {StatusCode.CONFIRMED, StatusCode.OFFICIAL_STATEMENT}


def test_whom_an_outlet_calls_contradicted_is_not_alone_to_be_believed(ask):
    asked = "Was Ada Prole freed in an operation?"
    told = (
        "Ada Prole is free. The Veld interior ministry said its forces had freed her in an"
        " operation on Friday night."
    )
    later = (
        "Ada Prole has contradicted the authorities in Veld over how her captivity ended."
        ' "They drove me to a petrol station," she said.'
    )
    assert ask(asked, told) is StatusCode.CONFIRMED
    assert ask(asked, told, later) is StatusCode.DISPUTED


def test_two_parties_are_not_two_others(ask):
    text = "Veldish and Orsan officials are holding talks in Harl, a source told the Post."
    assert ask("Did Veldish and Tarnish officials hold talks in Harl?", text) in {
        StatusCode.NOT_IN_REPORTS
    }
