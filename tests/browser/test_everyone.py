"""The page for everyone: axe's rules, keys alone, narrow windows, light and dark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import Outside, ask

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

SERIOUS = ("serious", "critical")
TABS = ("Check a text", "Reports", "Keep", "Evidence", "Ask")


def findings(page: Any) -> list[str]:
    """What axe finds serious on the page as it is now."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(page).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:160]} | {node['failureSummary'][:300]}"
        for rule in found
        if rule["impact"] in SERIOUS
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(("width", "colours"), [(1280, "light"), (1280, "dark"), (360, "light")])
def test_axe_finds_nothing_serious_on_any_tab(
    visit: Visit, written_page: str, width: int, colours: str, outside: Outside
) -> None:
    page = visit(written_page, width, colours)
    assert findings(page) == []
    ask(page, "What was the toll?")
    for summary in page.locator("#facts summary").all():
        if summary.locator("..").get_attribute("open") is None:
            summary.click()
    page.locator("#judging").wait_for()
    assert findings(page) == []
    for tab in TABS:
        page.get_by_role("tab", name=tab).click()
        page.wait_for_timeout(150)
        assert findings(page) == [], tab
        assert page.evaluate("document.documentElement.scrollWidth") <= width, tab
    assert outside.asked == []


def test_a_question_is_asked_and_its_evidence_read_with_keys_alone(
    visit: Visit, written_page: str
) -> None:
    page = visit(written_page)
    page.keyboard.type("What was the toll?")  # the question box has the focus
    page.keyboard.press("Enter")
    chip = page.locator("#chat a.cite").first
    chip.wait_for()
    tab_to(page, "#chat a.cite")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('#evidence .report')")
    tab_back_to(page, "a.back")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('#chat a.cite')")

    tab_to(page, "#facts .picture a.point")
    assert "harbour police" in page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    page.locator("#evidence mark", has_text="three people had died").wait_for()
    tab_to(page, ".why summary")
    page.keyboard.press("Enter")
    page.locator("#facts dt", has_text="What would change it").wait_for(state="visible")


def tab_to(page: Any, wanted: str, key: str = "Tab", most: int = 60) -> None:
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    pytest.fail(f"no key leads to {wanted}")


def tab_back_to(page: Any, wanted: str) -> None:
    tab_to(page, wanted, "Shift+Tab")


def test_the_parts_have_roles_and_names(visit: Visit, written_page: str) -> None:
    page = visit(written_page)
    ask(page, "What was the toll?")
    assert page.get_by_role("tablist").count() == 2
    assert page.get_by_role("textbox", name="Question").count() == 1
    assert page.get_by_role("region", name="The report").count() == 1
    picture = page.get_by_role("group", name="Status over time")
    assert picture.get_by_role("link").count() == 3
    page.get_by_text("The same as a table").click()
    assert page.get_by_role("table").get_by_role("row").count() == 4
