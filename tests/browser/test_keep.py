"""What is kept: copied, saved, found again, judged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.answer import StatusCode
from assistant.evaluate import load_cases
from tests.assistant.chat_stand_in import CORONER, PIER
from tests.browser.conftest import Outside, ask, in_place

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]
QUESTION = "Does the northern pier have cracks?"


def test_an_answer_and_a_conversation_are_copied_and_saved_with_their_quotes(
    visit: Visit, written_page: str, outside: Outside, tmp_path: Path
) -> None:
    page = visit(written_page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("tab", name="Keep").click()
    page.click("#copy-answer")
    page.locator("#kept", has_text="nothing to keep yet").wait_for()
    ask(page, QUESTION)
    ask(page, "What was the toll?")
    page.get_by_role("tab", name="Keep").click()

    page.click("#copy-answer")
    page.locator("#kept", has_text="Copied").wait_for()
    page.wait_for_function("navigator.clipboard.readText().then(t => t.includes('## '))")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert CORONER in copied
    assert PIER not in copied

    page.get_by_label("The whole conversation").check()
    markdown = saved(page, "#save-markdown", tmp_path)
    assert markdown.name == "briefing.md"
    assert PIER in markdown.read_text()
    assert CORONER in markdown.read_text()

    printed = saved(page, "#save-page", tmp_path)
    assert printed.name == "briefing.html"
    reader = page.context.new_page()
    reader.goto(printed.as_uri())
    assert CORONER in reader.locator("blockquote").all_inner_texts()
    assert reader.locator("h2").all_inner_texts() == [QUESTION, "What was the toll?"]
    assert [url for url in outside.asked if not url.startswith("file:")] == []


def saved(page: Any, button: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.click(button)
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_an_earlier_conversation_is_found_opened_and_forgotten_by_its_own_browser_alone(
    visit: Visit, written_page: str
) -> None:
    page = visit(written_page)
    ask(page, QUESTION)
    page.click("#fresh")
    page.wait_for_function("!document.querySelector('#chat [data-testid=bot]')")
    with in_place(page):
        page.reload()
    page.get_by_role("tab", name="Keep").click()
    page.locator("#earlier a.title", has_text=QUESTION).click()
    page.locator("#chat [data-testid=bot]").wait_for()
    page.get_by_role("tab", name="Evidence").click()
    page.locator("#evidence mark", has_text=PIER).wait_for()
    ask(page, "What was the toll?")  # it goes on where it stopped
    assert page.locator("#chat [data-testid=user]").count() == 2

    other = visit(written_page)
    other.get_by_role("tab", name="Keep").click()
    other.locator("#earlier", has_text="None yet").wait_for()
    assert other.locator("#chat [data-testid=bot]").count() == 0

    page.get_by_role("tab", name="Keep").click()
    page.locator("#earlier", has_text="2 questions").wait_for()
    page.get_by_role("button", name="Forget: Does").click()
    page.locator("#earlier", has_text="None yet").wait_for()


def test_opinions_go_into_a_file_of_cases_that_evaluate_reads(
    visit: Visit, written_page: str, written_home: Path, outside: Outside
) -> None:
    page = visit(written_page)
    ask(page, "What was the toll?")
    page.click("#right")
    page.locator("#noted", has_text="Noted as “right”").wait_for()
    page.click("#wrong")
    page.locator("#noted", has_text="Noted as “wrong”").wait_for()
    page.click("#status-wrong")
    page.click("#send-status")
    page.locator("#noted", has_text="Choose the status").wait_for()
    page.click("#better input")
    page.get_by_role("option", name="disputed").click()
    page.click("#send-status")
    page.locator("#noted", has_text="Noted as “status wrong”").wait_for()
    cases = load_cases(written_home / "feedback.jsonl")
    assert [case.tags for case in cases] == [("right",), ("wrong",), ("status-wrong",)]
    assert cases[2].questions[0].expect.status is StatusCode.DISPUTED
    assert outside.asked == []
