"""A person's way through the page, over the real assistant and a real store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.chat.conversation import reply
from tests.browser.conftest import REPORTED, Outside, ask, open_citation

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

OFFICIAL = ("Did consumer prices rise 3.1 percent in March?", "CONFIRMED")
ABSENT = ("Did the chess club win the regional cup?", "NOT_IN_REPORTS")


@pytest.mark.parametrize(("question", "status"), [REPORTED, OFFICIAL, ABSENT])
def test_the_chat_gives_the_statuses_that_python_gives(
    assistant: Any, question: str, status: str
) -> None:
    direct = assistant.ask(question)
    turn = reply(assistant, question)
    assert turn.answer is not None
    assert [f.status for f in turn.answer.facts] == [f.status for f in direct.facts]
    assert [f.status for f in direct.facts][:1] in ([status], [])
    assert direct.abstained == (status == "NOT_IN_REPORTS")


@pytest.mark.parametrize("question", [REPORTED[0], OFFICIAL[0]])
def test_an_answer_shows_its_status_words_and_its_citation_opens_the_passage(
    visit: Visit, real_page: str, assistant: Any, outside: Outside, question: str
) -> None:
    expected = assistant.ask(question)
    page = visit(real_page)
    shown = ask(page, question)
    assert expected.facts[0].label in shown.inner_text()
    cited = expected.citations[-1]
    open_citation(page, shown, cited)
    body = assistant.store.report(cited.report).text
    assert page.locator("#evidence .report").inner_text().split() == body.split()
    assert outside.asked == []


def test_a_report_that_holds_a_script_is_shown_as_text(visit: Visit, real_page: str) -> None:
    page = visit(real_page)
    title = page.title()
    ask(page, "Has the port authority reopened the ferry terminal?")
    page.locator("#evidence .report", has_text='<script>document.title = "owned"').wait_for()
    assert page.locator("#evidence script").count() == 0
    page.wait_for_timeout(300)
    assert page.title() == title


def test_reports_are_taken_in_listed_asked_about_and_removed(
    visit: Visit, real_page: str, assistant: Any, tmp_path: Path, outside: Outside
) -> None:
    report = tmp_path / "quarry.txt"
    report.write_text("date 2026-04-05\n\nThe mining ministry said it had closed the quarry.\n")
    page = visit(real_page)
    page.get_by_role("tab", name="Reports").click()
    page.set_input_files("#upload input[type=file]", [str(report)])
    page.locator("#outcome", has_text="Added: quarry").wait_for()
    page.locator("#shelf", has_text="quarry").wait_for()
    assert assistant.store.report("quarry") is not None
    shown = ask(page, "Has the mining ministry closed the quarry?")
    assert "[1]" in shown.inner_text()

    page.get_by_role("tab", name="Reports").click()
    whole = assistant.store.report("quarry")
    page.get_by_role("button", name="Remove quarry").click()
    page.locator("#outcome", has_text="Removed: quarry").wait_for()
    page.locator("#shelf", has_text="3 reports").wait_for()
    assert assistant.store.report("quarry") is None

    page.click("#undo")
    page.locator("#outcome", has_text="Put back: quarry").wait_for()
    page.locator("#shelf", has_text="4 reports").wait_for()
    assert assistant.store.report("quarry") == whole
    assert assistant.ask("Has the mining ministry closed the quarry?").citations
    assistant.store.remove(["quarry"])
    assert outside.asked == []


def test_each_file_that_cannot_be_read_is_refused_by_name_and_the_rest_is_taken_in(
    visit: Visit, real_page: str, assistant: Any, tmp_path: Path
) -> None:
    good, empty, broken = (tmp_path / n for n in ("bridge.txt", "empty.txt", "broken.pdf"))
    good.write_text("The roads office said it had opened the bridge.\n")
    empty.write_text("")
    broken.write_bytes(b"%PDF-1.4 not really")
    page = visit(real_page)
    page.get_by_role("tab", name="Reports").click()
    page.set_input_files("#upload input[type=file]", [str(good), str(empty), str(broken)])
    outcome = page.locator("#outcome")
    page.locator("#outcome", has_text="Added: bridge").wait_for()
    refusals = outcome.locator(".bad").all_inner_texts()
    assert [text.split(":")[0] for text in refusals] == ["Refused empty.txt", "Refused broken.pdf"]
    assert str(tmp_path) not in outcome.inner_text()
    assert "/gradio/" not in outcome.inner_text()
    assistant.store.remove(["bridge"])


def test_example_questions_come_from_the_store_and_are_answered(
    visit: Visit, real_page: str
) -> None:
    page = visit(real_page)
    example = page.locator("#chat .example").first
    example.wait_for(timeout=60_000)
    example.click()
    page.locator("#chat [data-testid=bot]").last.wait_for()
    page.locator("#evidence mark").wait_for()
