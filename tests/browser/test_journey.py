"""A person's way through the page, over the real assistant and a real store."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.chat.conversation import reply
from tests.browser.conftest import ANONYMOUS, CONFIRMED, Outside, ask, drop, wait_until_seen

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

ABSENT = "Did the chess club win the regional cup?"
QUARRY = """---
outlet: Harbour Post
published: 2026-04-05
kind: wire
url: https://post.example/quarry
---
The mining ministry said it had closed the quarry.
"""


@pytest.mark.parametrize(
    ("question", "status"),
    [(ANONYMOUS, "REPORTED_ANON"), (CONFIRMED, "CONFIRMED"), (ABSENT, "NOT_IN_REPORTS")],
)
def test_the_chat_gives_the_statuses_that_python_gives(
    assistant: Any, question: str, status: str
) -> None:
    direct = assistant.ask(question)
    turn = reply(assistant, question)
    assert turn.answer is not None
    assert [f.status for f in turn.answer.facts] == [f.status for f in direct.facts]
    assert [f.status for f in direct.facts][:1] in ([status], [])
    assert direct.abstained == (status == "NOT_IN_REPORTS")


def test_a_report_that_holds_a_script_is_shown_as_text(
    visit: Visit, real_page: str, assistant: Any, tmp_path: Path
) -> None:
    page = visit(real_page)
    title = page.title()
    ferry = tmp_path / "ferry.txt"
    ferry.write_text(
        "The port authority said that it had reopened the ferry terminal.\n\n"
        '<script>document.title = "owned"</script> <b>The old pier is closed.</b>'
    )
    page.get_by_role("tab", name="Reports").click()
    drop(page, ferry)
    page.locator("#outcome", has_text="Added: ferry").wait_for()
    ask(page, "Has the port authority reopened the ferry terminal?")
    page.get_by_role("tab", name="Evidence").click()
    page.locator("#evidence .report", has_text='<script>document.title = "owned"').wait_for()
    assert page.locator("#evidence script, #evidence b").count() == 0
    assert page.title() == title
    assistant.store.remove(["ferry"])


def test_reports_are_taken_in_listed_asked_about_and_removed(
    visit: Visit, real_page: str, assistant: Any, tmp_path: Path, outside: Outside
) -> None:
    count = len(assistant.store.reports())
    report = tmp_path / "quarry.txt"
    report.write_text(QUARRY)
    page = visit(real_page)
    page.get_by_role("tab", name="Reports").click()
    drop(page, report)
    page.locator("#outcome", has_text="Added: quarry").wait_for()
    page.locator("#shelf", has_text="quarry").wait_for()
    assert assistant.store.report("quarry") is not None
    shown = ask(page, "Has the mining ministry closed the quarry?")
    assert "[1]" in shown.inner_text()
    page.get_by_role("tab", name="Evidence").click()
    head = page.locator("#evidence header")
    assert "Harbour Post · 5 April 2026 · news agency" in head.inner_text()
    assert head.locator("a[href^=http]").get_attribute("href") == "https://post.example/quarry"

    page.get_by_role("tab", name="Reports").click()
    whole = assistant.store.report("quarry")
    page.get_by_role("button", name="Remove quarry").click()
    page.locator("#outcome", has_text="Removed: quarry").wait_for()
    page.locator("#shelf", has_text=f"{count} reports").wait_for()
    assert assistant.store.report("quarry") is None

    page.click("#undo")
    page.locator("#outcome", has_text="Put back: quarry").wait_for()
    page.locator("#shelf", has_text=f"{count + 1} reports").wait_for()
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
    drop(page, good, empty, broken)
    outcome = page.locator("#outcome")
    page.locator("#outcome", has_text="Added: bridge").wait_for()
    refusals = outcome.locator(".bad").all_inner_texts()
    assert [text.split(":")[0] for text in refusals] == ["Refused empty.txt", "Refused broken.pdf"]
    assert str(tmp_path) not in outcome.inner_text()
    assert "/gradio/" not in outcome.inner_text()
    assistant.store.remove(["bridge"])


def test_many_reports_are_taken_in_with_progress(
    visit: Visit, real_page: str, assistant: Any, tmp_path: Path
) -> None:
    ids = [f"gate-{n}" for n in range(40)]
    corpus = tmp_path / "gates.jsonl"
    corpus.write_text(
        "".join(
            json.dumps({"id": name, "text": f"The port said that it had shut {name}."}) + "\n"
            for name in ids
        )
    )
    page = visit(real_page)
    page.get_by_role("tab", name="Reports").click()
    page.evaluate(
        """() => new MutationObserver(() => {
          const told = document.querySelector("#outcome")?.innerText ?? "";
          window.told = (window.told ?? "") + told;
        }).observe(document.body, { childList: true, subtree: true, characterData: true })"""
    )
    drop(page, corpus)
    page.locator("#outcome", has_text="Added: gate-0, gate-1").wait_for()
    assert "and 30 more" in page.locator("#outcome").inner_text()
    assert "/40 report" in page.evaluate("window.told")
    assistant.store.remove(ids)


@pytest.mark.parametrize("width", [1280, 360])
def test_example_questions_and_suggestions_come_from_the_store_and_are_answered_in_view(
    visit: Visit, real_page: str, width: int
) -> None:
    page = visit(real_page, width)
    example = page.locator("#chat .example").first
    example.wait_for()
    asked = " ".join(example.inner_text().split())
    example.click()
    page.locator("#evidence mark").wait_for()
    suggestion = page.locator("#suggestions button").last
    question = suggestion.inner_text()
    assert question != asked
    suggestion.click()
    page.wait_for_function("document.querySelectorAll('#chat [data-testid=bot]').length === 2")
    assert page.locator("#chat [data-testid=user]").last.inner_text() == question
    wait_until_seen(page, "#chat [data-testid=bot] .badge")
