"""Overviews of real reports: the clusters, the central claim, the groups (parser and embedder)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, StatusCode
from assistant.chain import Assistant
from assistant.overview import MOST_CLAIMS, claim_in_topic, claims_on, is_overview
from assistant.question import understand
from index.build import ingest_reports
from index.embedder import load_embedder
from index.report import Report
from index.store import Store

REPORTS = [
    Report(
        id="first",
        title="Ferry sinks off Marsk",
        outlet="Sund Radio",
        published="2026-04-02",
        kind="news",
        url=None,
        text="At least 12 people drowned when the ferry Isolde sank off Marsk on Thursday, the"
        " coastguard said. Two crew members said on condition of anonymity that the bow"
        " door had jammed. The operator, Marsk Lines, declined to comment on the door.",
    ),
    Report(
        id="second",
        title="Isolde toll rises",
        outlet="Harbour Daily",
        published="2026-04-04",
        kind="news",
        url=None,
        text="The number of people drowned in the sinking of the ferry Isolde rose to 19, the"
        " coastguard said on Saturday. The transport minister, Rolf Aske, said the ferry was"
        " overloaded. Marsk Lines denied that the ferry was overloaded.",
    ),
    Report(
        id="third",
        title="Bakers win prize",
        outlet="Harbour Daily",
        published="2026-04-04",
        kind="news",
        url=None,
        text="The bakers of Tolm won the county prize for rye bread on Saturday, the jury said.",
    ),
]


@pytest.fixture(scope="module")
def assistant() -> Iterator[Assistant]:
    with Store.temporary(load_embedder()) as store:
        ingest_reports(store, REPORTS)
        yield Assistant(store)


@pytest.fixture(scope="module")
def answer(assistant: Assistant) -> Answer:
    return assistant.ask("What do we know about the sinking of the Isolde, and how solid is it?")


def test_the_central_claim_is_the_one_that_the_reports_open_with(answer: Answer) -> None:
    assert "drowned" in answer.facts[0].claim
    assert "19" in answer.text


def test_each_fact_has_its_own_status_and_none_is_told_twice(answer: Answer) -> None:
    assert len(answer.facts) > 1
    assert len({fact.claim for fact in answer.facts}) == len(answer.facts)
    assert all(f.status is not StatusCode.NOT_IN_REPORTS for f in answer.facts)
    disputed = [f.claim for f in answer.facts if f.status is StatusCode.DISPUTED]
    assert disputed == ["the ferry was overloaded"]


def test_without_a_topic_it_is_of_the_affair_that_most_reports_tell_of(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("What do we know so far, and how solid is it?")
    assert "drowned" in answer.facts[0].claim
    assert len(answer.facts) > 1
    assert "rye" not in answer.text


def test_after_a_question_it_is_of_what_that_was_about(assistant: Assistant) -> None:
    before = [{"role": "user", "content": "Did the bakers of Tolm win the prize?"}]
    answer = assistant.ask("And what do we know so far?", history=before)
    assert "prize" in answer.facts[0].claim


def test_what_another_report_is_about_is_no_part_of_it(answer: Answer) -> None:
    assert "baker" not in answer.text
    assert "rye" not in answer.text


def test_it_is_short_and_says_how_solid_things_are(answer: Answer) -> None:
    assert len(answer.text.split()) <= 200
    assert "*Disputed, denied or withdrawn*" in answer.text
    assert answer.text.startswith("**")


def test_as_of_a_day_only_what_was_out_by_then_is_told(assistant: Assistant) -> None:
    early = assistant.ask("Sum up the sinking of the Isolde", as_of="2026-04-02")
    assert "to 19" not in early.text
    assert "12" in early.text


def test_a_topic_of_which_there_is_nothing_is_said_to_be_in_no_report(assistant: Assistant) -> None:
    nothing = assistant.ask("What do we know about the election in Quarm?")
    assert nothing.abstained or nothing.facts[0].status is not StatusCode.CONFIRMED


def test_only_a_topic_is_an_overview() -> None:
    assert is_overview(understand("What do we know about the strike?")[0])
    assert is_overview(understand("Sum up what the reports say about the strike")[0])
    assert not is_overview(understand("Did the strike end?")[0])


def test_the_same_claim_in_two_wordings_is_one_and_swapped_parties_are_two() -> None:
    embedder = load_embedder()
    with Store.temporary(embedder) as store:
        ingest_reports(
            store,
            [
                Report("a", "Veld gave Orla 200 trucks, the Veld defence ministry said."),
                Report("b", "Veld has given Orla 200 trucks, the Veld defence ministry said."),
                Report("c", "Orla gave Veld 200 trucks, the Orla defence ministry said."),
            ],
        )
        reports = {report.id: report for report in store.reports()}
        question = understand("What do we know about the trucks of Veld and Orla?")[0]
        claims = claims_on(question, store.attributions(list(reports)), reports, embedder)
    assert len(claims) == 2
    assert len(claims) <= MOST_CLAIMS
    assert {claim.split()[0] for claim in claims} == {"Veld", "Orla"}


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "What do we know about plans to scrap the Isolde, and how solid is it?",
            "Are there plans to scrap the Isolde?",
        ),
        (
            "What do we know about Marsk Lines' plan to scrap the Isolde?",
            "Does Marsk Lines plan to scrap the Isolde?",
        ),
        (
            "What do we know about claims that the bow door had jammed?",
            "Is it true that the bow door had jammed?",
        ),
        ("What do we know about the sinking of the Isolde?", None),
        ("What do we know about the plan for the harbour?", None),
    ],
)
def test_a_topic_that_is_itself_a_claim_is_asked_for_first(question, asked):
    assert claim_in_topic(understand(question)[0]) == asked


def test_what_is_confirmed_of_the_affair_does_not_lead_where_a_claim_is_the_topic(assistant):
    answer = assistant.ask("What do we know about claims that the bow door had jammed?")
    assert answer.facts[0].status is StatusCode.REPORTED_ANON
