"""Checking a text, over the real assistant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import Outside

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]
DRAFT = (
    "The gas alarms at Karth had been switched off. "
    "Ten people died in the fire at Marrow Quay, the County Coroner has established. "
    "<b>Bold</b> words follow."
)


def test_a_pasted_draft_gets_its_findings_with_corrections_to_copy(
    visit: Visit, real_page: str, outside: Outside
) -> None:
    page = visit(real_page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("tab", name="Check a text").click()
    page.click("#check")
    page.locator("#findings .bad", has_text="Paste a text first").wait_for()
    page.get_by_label("Your text").fill(DRAFT)
    page.click("#check")
    first = page.locator("#findings .findings > li").first
    first.wait_for()
    assert "The gas alarms at Karth had been switched off." in first.inner_text()
    assert "Only reported: unnamed sources" in first.inner_text()
    assert page.locator("#findings .draft b").count() == 0

    first.get_by_role("button", name="Copy").click()
    page.wait_for_function(
        "navigator.clipboard.readText().then(t => t.startsWith('Only reported: unnamed sources'))"
    )
    first.locator("a.cite").first.click()
    page.locator("#evidence mark", has_text="gas alarms had been switched off").wait_for()

    page.get_by_role("button", name="Copy the text with all corrections").click()
    page.wait_for_function(
        "navigator.clipboard.readText().then(t => t.includes('the County Coroner'))"
    )
    assert DRAFT.partition(".")[0] not in page.evaluate("navigator.clipboard.readText()")
    page.locator("#check-as-of textarea, #check-as-of input").fill("someday")
    page.click("#check")
    page.locator("#findings .bad", has_text="2026-03-07").wait_for()
    assert outside.asked == []
