"""The list of reports: found, narrowed down, opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import Outside

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]


def titles(page: Any) -> list[str]:
    return [" ".join(t.split()) for t in page.locator("#shelf .title").all_inner_texts()]


def wait_for_count(page: Any, words: str) -> None:
    page.locator("#shelf [role=status]", has_text=words).wait_for()


def test_reports_are_searched_narrowed_by_outlet_kind_and_day_and_opened(
    visit: Visit, written_page: str, outside: Outside
) -> None:
    page = visit(written_page)
    page.get_by_role("tab", name="Reports").click()
    wait_for_count(page, "4 reports")

    page.get_by_label("Find a report").fill("toll harbour")
    wait_for_count(page, "1 of 4 reports")
    assert titles(page) == ["The toll at the pier"]
    page.get_by_label("Find a report").fill("")
    wait_for_count(page, "4 reports")

    page.get_by_label("opinion").check()
    wait_for_count(page, "1 of 4 reports")
    page.locator("#shelf .title", has_text="<script>").wait_for()
    assert len(titles(page)) == 1
    page.get_by_label("opinion").uncheck()

    page.get_by_label("From").fill("2026-04-03")
    page.get_by_label("From").press("Enter")
    wait_for_count(page, "2 of 4 reports")
    page.get_by_label("Until").fill("2026-04-05")
    page.get_by_label("Until").press("Enter")
    wait_for_count(page, "1 of 4 reports")
    page.get_by_label("Until").fill("soon")
    page.get_by_label("Until").press("Enter")
    page.locator("#shelf .bad", has_text="write it as 2026-03-07").wait_for()
    for label in ("From", "Until"):
        page.get_by_label(label).fill("")
        page.get_by_label(label).press("Enter")
    wait_for_count(page, "4 reports")

    page.locator("#outlets input").click()
    page.get_by_role("option", name="Harbour Wire").click()
    wait_for_count(page, "1 of 4 reports")
    page.locator("#shelf a.title").click()
    page.locator("#evidence .report", has_text="The coroner said on Thursday").wait_for()
    assert "news agency" in page.locator("#evidence header").inner_text()
    assert outside.asked == []
