"""The page for everyone: axe's rules, keys alone, narrow windows, light and dark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import AT_REST, CHANGED, Outside, ask, findings

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

TABS = ("Check a text", "Reports", "Keep", "Evidence", "Ask")


WINDOWS = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


@pytest.mark.parametrize(("width", "colours"), WINDOWS)
def test_axe_finds_nothing_serious_on_any_tab(
    visit: Visit, real_page: str, width: int, colours: str, outside: Outside
) -> None:
    page = visit(real_page, width, colours)
    page.locator("#chat .example").first.wait_for()
    assert findings(page) == []
    page.get_by_role("tab", name="Check a text").click()
    page.get_by_label("Your text").fill("The gas alarms at Karth had been switched off.")
    page.click("#check")
    page.locator("#findings .better").first.wait_for()
    scan_answer(page, CHANGED, width)
    assert outside.asked == []


@pytest.mark.parametrize(("width", "colours"), WINDOWS)
def test_axe_finds_nothing_serious_about_awkward_answers(
    visit: Visit, written_page: str, width: int, colours: str
) -> None:
    scan_answer(visit(written_page, width, colours), "What was the toll?", width)


def scan_answer(page: Any, question: str, width: int) -> None:
    """Ask, open all there is, and scan tab by tab."""
    page.get_by_role("tab", name="Ask").click()
    ask(page, question)
    page.locator("#judging").wait_for()
    page.locator("#facts figure.picture").first.wait_for()
    for summary in page.locator("#facts summary").all():
        summary.click()
    page.wait_for_function("!document.querySelector('#facts details:not([open])')")
    for tab in TABS:
        page.get_by_role("tab", name=tab).click()
        page.get_by_role("tab", name=tab, selected=True).wait_for()
        page.wait_for_function(AT_REST)
        assert findings(page) == [], tab
        assert page.evaluate("document.documentElement.scrollWidth") <= width, tab


def test_a_question_is_asked_and_its_evidence_read_with_keys_alone(
    visit: Visit, real_page: str, assistant: Any
) -> None:
    answer = assistant.ask(CHANGED)
    page = visit(real_page)
    page.keyboard.type(CHANGED)  # the question box has the focus
    page.keyboard.press("Enter")
    page.locator("#facts .fact").first.wait_for()
    tab_to(page, "#chat a.cite")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('#evidence .report')")
    assert page.locator("#evidence mark").inner_text() == answer.citations[0].quote
    tab_back_to(page, "a.back")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('#chat a.cite')")

    tab_to(page, "#facts .picture a.point")
    opens = int(page.evaluate("document.activeElement.getAttribute('href')").rsplit("-", 1)[1])
    said = answer.facts[0].record[opens]
    assert said.party in page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    page.locator("#evidence mark", has_text=said.citation.quote).wait_for()
    tab_to(page, ".why summary")
    page.keyboard.press("Enter")
    page.locator("#facts dt", has_text="What would change it").wait_for(state="visible")


def test_a_report_is_found_removed_and_put_back_with_keys_alone(
    visit: Visit, real_page: str, assistant: Any
) -> None:
    page = visit(real_page)
    tab_to(page, '#side button[role="tab"]:nth-of-type(2)')
    page.keyboard.press("Enter")
    page.get_by_role("tab", name="Reports", selected=True).wait_for()
    tab_to(page, "#filter textarea, #filter input")
    page.keyboard.type("journal fungus")
    page.locator("#shelf [role=status]", has_text="1 of ").wait_for()
    tab_to(page, "#shelf button.remove")
    page.keyboard.press("Enter")
    page.locator("#outcome", has_text="Removed: ").wait_for()
    tab_back_to(page, "#undo")
    page.keyboard.press("Enter")
    page.locator("#outcome", has_text="Put back: ").wait_for()
    assert [r.title for r in assistant.store.reports()].count("Journal retracts fungus study") == 1


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
