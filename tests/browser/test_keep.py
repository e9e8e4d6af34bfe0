"""What is kept: copied, saved, found again, judged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.answer import StatusCode
from assistant.evaluate import load_cases, run_cases
from tests.browser.conftest import ANONYMOUS, CONFIRMED, Outside, ask, in_place

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]


def test_an_answer_and_a_conversation_are_copied_and_saved_with_their_quotes(
    visit: Visit, real_page: str, assistant: Any, outside: Outside, tmp_path: Path
) -> None:
    first, last = quotes(assistant, ANONYMOUS), quotes(assistant, CONFIRMED)
    page = visit(real_page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("tab", name="Keep").click()
    page.click("#copy-answer")
    page.locator("#kept", has_text="nothing to keep yet").wait_for()
    ask(page, ANONYMOUS)
    ask(page, CONFIRMED)
    page.get_by_role("tab", name="Keep").click()

    page.click("#copy-answer")
    page.locator("#kept", has_text="Copied").wait_for()
    page.wait_for_function("navigator.clipboard.readText().then(t => t.includes('## '))")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert all(quote in copied for quote in last)
    assert not any(quote in copied for quote in first)

    page.get_by_label("The whole conversation").check()
    markdown = saved(page, "#save-markdown", tmp_path)
    assert markdown.name == "briefing.md"
    assert all(quote in markdown.read_text() for quote in first + last)

    printed = saved(page, "#save-page", tmp_path)
    assert printed.name == "briefing.html"
    reader = page.context.new_page()
    reader.goto(printed.as_uri())
    assert reader.locator("blockquote").all_inner_texts() == first + last
    assert reader.locator("h2").all_inner_texts() == [ANONYMOUS, CONFIRMED]
    assert [url for url in outside.asked if not url.startswith("file:")] == []


def test_the_icon_beside_a_message_copies_what_is_read(visit: Visit, real_page: str) -> None:
    page = visit(real_page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, ANONYMOUS)
    shown = ask(page, CONFIRMED).inner_text().strip()
    icons = page.get_by_role("button", name="Copy message")
    for place, wanted in ((2, CONFIRMED), (3, shown)):
        icons.nth(place).click()
        page.wait_for_function(
            "wanted => navigator.clipboard.readText().then(text => text === wanted)", arg=wanted
        )


def quotes(assistant: Any, question: str) -> list[str]:
    return [cited.quote for cited in assistant.ask(question).citations]


def saved(page: Any, button: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.click(button)
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_an_earlier_conversation_is_found_opened_and_forgotten_by_its_own_browser_alone(
    visit: Visit, real_page: str, assistant: Any
) -> None:
    page = visit(real_page)
    ask(page, ANONYMOUS)
    page.click("#fresh")
    page.wait_for_function("!document.querySelector('#chat [data-testid=bot]')")
    with in_place(page):
        page.reload()
    page.get_by_role("tab", name="Keep").click()
    page.locator("#earlier a.title", has_text=ANONYMOUS).click()
    page.locator("#chat [data-testid=bot]").wait_for()
    page.get_by_role("tab", name="Evidence").click()
    page.locator("#evidence mark", has_text=quotes(assistant, ANONYMOUS)[0]).wait_for()
    ask(page, CONFIRMED)  # it goes on where it stopped
    assert page.locator("#chat [data-testid=user]").count() == 2

    other = visit(real_page)
    other.get_by_role("tab", name="Keep").click()
    other.locator("#earlier", has_text="None yet").wait_for()
    assert other.locator("#chat [data-testid=bot]").count() == 0

    page.get_by_role("tab", name="Keep").click()
    page.locator("#earlier", has_text="2 questions").wait_for()
    page.get_by_role("button", name=f"Forget: {ANONYMOUS}").click()
    page.locator("#earlier", has_text="None yet").wait_for()


def test_opinions_go_into_a_file_of_cases_that_evaluate_reads(
    visit: Visit, real_page: str, assistant: Any, outside: Outside
) -> None:
    page = visit(real_page)
    ask(page, CONFIRMED)
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
    cases = load_cases(assistant.store.home / "feedback.jsonl")[-3:]
    assert [case.tags for case in cases] == [("right",), ("wrong",), ("status-wrong",)]
    assert cases[2].questions[0].expect.status is StatusCode.DISPUTED
    results = list(run_cases(cases))
    assert [result.scores.status for result in results] == [True, True, False]
    assert [result.scores.wording for result in results] == [True, False, True]
    assert outside.asked == []
