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
    visit: Visit, real_page: str, assistant: Any, outside: Outside
) -> None:
    reports = assistant.store.reports()
    count = len(reports)
    page = visit(real_page)
    page.get_by_role("tab", name="Reports").click()
    wait_for_count(page, f"{count} reports")

    page.get_by_label("Find a report").fill("fungus wire")
    wait_for_count(page, f"None of the {count} reports matches")
    page.get_by_label("Find a report").fill("journal fungus")
    wait_for_count(page, f"1 of {count} reports")
    assert titles(page) == ["Journal retracts fungus study"]
    page.get_by_label("Find a report").fill("")
    wait_for_count(page, f"{count} reports")

    page.get_by_label("opinion").check()
    wait_for_count(page, f"2 of {count} reports")
    assert titles(page) == [r.title for r in reversed(reports) if r.kind == "opinion"]
    page.get_by_label("opinion").uncheck()

    page.get_by_role("textbox", name="From").fill("2026-11-11")
    page.get_by_role("textbox", name="From").press("Enter")
    wait_for_count(page, f"2 of {count} reports")
    page.get_by_role("textbox", name="Until").fill("2026-11-19")
    page.get_by_role("textbox", name="Until").press("Enter")
    wait_for_count(page, f"1 of {count} reports")
    assert titles(page) == ["Correction and apology to Mr Hale"]
    page.get_by_role("textbox", name="Until").fill("soon")
    page.get_by_role("textbox", name="Until").press("Enter")
    page.locator("#shelf .bad", has_text="write it as 2026-03-07").wait_for()
    for label in ("From", "Until"):
        page.get_by_role("textbox", name=label).fill("")
        page.get_by_role("textbox", name=label).press("Enter")
    wait_for_count(page, f"{count} reports")

    page.locator("#outlets input").click()
    page.get_by_role("option", name="Office for Reactor Safety").click()
    wait_for_count(page, f"1 of {count} reports")
    page.locator("#shelf a.title").click()
    page.locator("#evidence .report", has_text="Unit 2").wait_for()
    assert "official text" in page.locator("#evidence header").inner_text()
    assert outside.asked == []
