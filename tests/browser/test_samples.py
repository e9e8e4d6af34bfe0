"""The whole page over the sample corpus: what a newcomer meets, clicked through from end to end."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from assistant.chat.change import changes
from assistant.chat.conversation import reply
from assistant.chat.markup import TONES, WORDS, day
from assistant.chat.steps import STEPS
from assistant.chat.values import differing
from assistant.chat.why import POSITIONS
from tests.browser.conftest import (
    ANONYMOUS,
    CHANGED,
    CONFIRMED,
    RISING,
    Outside,
    ask,
    open_citation,
    wait_until_seen,
)
from tests.browser.queue import Visitor

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

DISPUTED = "Was the east exit locked when the fire broke out?"
ABSENT = "Did the chess club win the regional cup?"


@pytest.mark.parametrize("question", [ANONYMOUS, RISING, CONFIRMED, DISPUTED, CHANGED, ABSENT])
def test_each_fact_has_its_label_in_words_and_colour_and_each_citation_its_passage(
    visit: Visit, real_page: str, assistant: Any, outside: Outside, question: str
) -> None:
    expected = assistant.ask(question)
    page = visit(real_page)
    shown = ask(page, question)
    assert shown.locator(".badge").all_inner_texts() == [fact.label for fact in expected.facts]
    for fact in expected.facts:
        assert shown.locator(f".badge-{TONES[fact.status]}", has_text=fact.label).count()
    for cited in expected.citations:
        open_citation(page, shown, cited)
        wait_until_seen(page, "#evidence mark")
        head = page.locator("#evidence header").inner_text()
        assert f"{cited.outlet} · {day(cited.published)} · " in head
        body = assistant.store.report(cited.report).text
        assert page.locator("#evidence .report").inner_text().split() == body.split()
    assert outside.asked == []


def test_facts_come_out_one_by_one_after_the_page_has_said_what_it_does(
    visit: Visit, real_page: str, assistant: Any
) -> None:
    question = f"{ANONYMOUS} {CONFIRMED}"
    first, second = (fact.label for fact in assistant.ask(question).facts)
    told = [json.dumps(event) for event in Visitor(real_page).ask(question)]
    steps = [place for place, event in enumerate(told) if STEPS["decide"] in event]
    alone = [place for place, event in enumerate(told) if first in event]
    whole = [place for place, event in enumerate(told) if second in event]
    assert steps[0] < alone[0] < whole[0]
    page = visit(real_page)
    page.evaluate(
        """() => new MutationObserver(() => {
          const doing = document.querySelector("#progress .doing");
          if (doing) window.doing = doing.innerText;
        }).observe(document.body, { childList: true, subtree: true, characterData: true })"""
    )
    shown = ask(page, question)
    assert page.evaluate("window.doing").removesuffix(" …") in STEPS.values()
    assert shown.locator(".badge").all_inner_texts() == [first, second]


def test_why_a_label_was_given_names_who_the_position_and_what_would_change_it(
    visit: Visit, real_page: str, assistant: Any
) -> None:
    fact = assistant.ask(ANONYMOUS).facts[0]
    page = visit(real_page)
    ask(page, ANONYMOUS)
    page.locator("#facts .why summary").first.click()
    why = page.locator("#facts .why").first
    for name in (name for source in fact.sources for name in source.chain):
        assert name in why.inner_text()
    for wanted in (POSITIONS[fact.official_position], *changes(fact)):
        assert wanted in why.inner_text()
    why.locator("a.cite").last.click()
    wait_until_seen(page, "#evidence mark")


@pytest.mark.parametrize("width", [1280, 360])
def test_a_count_that_rose_has_its_picture_and_its_points_bring_their_passages_into_view(
    visit: Visit, real_page: str, assistant: Any, width: int
) -> None:
    turn = reply(assistant, CHANGED)
    assert turn.answer is not None
    fact = turn.answer.facts[0]
    assert len(fact.history) > 1
    page = visit(real_page, width)
    ask(page, CHANGED)
    picture = page.locator("#facts figure.picture").first
    assert picture.locator(".periods .badge").all_inner_texts() == [
        WORDS[entry.status] for entry in fact.history
    ]
    parties = {statement.party for statement in fact.record if statement.day}
    assert set(picture.locator(".party").all_text_contents()) == parties
    points = picture.locator("a.point")
    assert points.count() == len([statement for statement in fact.record if statement.day])
    for point in points.all():
        opens = int(str(point.get_attribute("href")).rsplit("-", 1)[1])
        point.click()
        page.locator("#evidence mark", has_text=fact.record[opens].citation.quote).wait_for()
        wait_until_seen(page, "#evidence mark")
    values = page.locator("#facts .values").first.locator("li")
    assert values.count() == len(differing(fact))
    values.last.locator("a").first.click()
    wait_until_seen(page, "#evidence mark")


def test_the_answer_of_an_earlier_day_is_given(
    visit: Visit, real_page: str, assistant: Any
) -> None:
    day = "2026-06-20"
    expected = assistant.ask(RISING, as_of=day)
    assert expected.text != assistant.ask(RISING).text
    page = visit(real_page)
    page.locator("#as-of input, #as-of textarea").first.fill(day)
    shown = ask(page, RISING)
    assert expected.facts[0].label in shown.inner_text()
    assert "20 June 2026" in shown.inner_text()


def test_a_follow_up_moves_no_status(visit: Visit, real_page: str) -> None:
    page = visit(real_page)
    ask(page, ANONYMOUS)
    shown = ask(page, "So they confirmed it?")
    assert "Officially confirmed" not in shown.inner_text()
