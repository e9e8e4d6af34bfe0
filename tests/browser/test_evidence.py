"""The evidence panel: whole report, passage, picture over time, values, reasons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.assistant.chat_stand_in import POLICE, WITHDRAWAL
from tests.browser.conftest import Outside, ask

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]


def test_the_picture_over_time_opens_what_was_said_then(
    visit: Visit, written_page: str, outside: Outside
) -> None:
    page = visit(written_page)
    ask(page, "What was the toll?")
    picture = page.locator("#facts figure.picture")
    assert picture.locator(".party").all_text_contents() == ["harbour police", "coroner"]
    assert picture.locator(".band-text").all_text_contents() == ["1", "2"]
    assert "official statement only" in picture.locator(".periods").inner_text()
    points = picture.locator("svg[role=group] a.point")
    assert points.count() == 3
    earliest = points.first
    earliest.click()
    page.locator("#evidence mark", has_text=POLICE).wait_for()
    page.locator('a.point[href="#said-0-0-2"]').click()
    page.locator("#evidence mark", has_text=WITHDRAWAL).wait_for()
    values = page.locator("#facts .values li")
    assert [value.split("\n")[0] for value in values.all_inner_texts()] == ["three", "five"]
    assert "no longer stands" in values.first.inner_text()
    values.first.locator("a").click()
    page.locator("#evidence mark", has_text=POLICE).wait_for()
    assert outside.asked == []


def test_the_report_has_its_kind_and_a_link_that_is_not_followed_by_itself(
    visit: Visit, written_page: str, outside: Outside
) -> None:
    page = visit(written_page)
    ask(page, "Does the northern pier have cracks?")
    head = page.locator("#evidence header")
    assert "Marlow Courier · 2 April 2026 · news" in head.inner_text()
    link = head.locator("a[href^=http]")
    assert link.get_attribute("href") == "https://courier.example/bridge?a=1&b=2"
    assert "noopener" in (link.get_attribute("rel") or "")
    ask(page, "hostile")
    page.locator("#evidence .origin", has_text="javascript:").wait_for()
    assert page.locator("#evidence header a[href^=javascript]").count() == 0
    assert outside.asked == []


def test_the_citation_of_an_earlier_answer_brings_that_answers_evidence_back(
    visit: Visit, written_page: str
) -> None:
    page = visit(written_page)
    first = ask(page, "Does the northern pier have cracks?")
    page.locator("#facts .fact").nth(1).wait_for()
    ask(page, "What was the toll?")
    page.locator("#facts .picture").wait_for()
    page.locator("#chat [data-testid=bot]").first.locator("a.cite", has_text="[2]").click()
    page.locator("#evidence mark", has_text="declined to comment").wait_for()
    page.locator("#facts .fact").nth(1).wait_for()
    assert page.locator("#facts .picture").count() == 0
    assert page.locator("#citations input:checked").get_attribute("value") == "2"
    assert first.count() == 1


def test_why_a_label_was_given_says_what_would_change_it(visit: Visit, written_page: str) -> None:
    page = visit(written_page)
    ask(page, "Does the northern pier have cracks?")
    page.locator("#facts .why summary").first.click()
    why = page.locator("#facts .why").first.inner_text()
    for heading in (
        "Who said what",
        "Official position",
        "What would change it",
        "Rules, in order",
    ):
        assert heading in why
    assert "If ministry of transport said so on the record, it would be officially confirmed" in why
