"""The page in a real browser, over hand-written answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.assistant.chat_stand_in import PIER, REPORTED, REPORTS
from tests.browser.conftest import Outside, ask

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]


@pytest.mark.parametrize("width", [1280, 360])
def test_an_answer_has_its_status_in_words_and_opens_its_passage(
    visit: Visit, written_page: str, width: int
) -> None:
    page = visit(written_page, width)
    answer = ask(page, "Does the northern pier have cracks?")
    assert REPORTED in answer.inner_text()
    assert page.locator("#evidence mark").inner_text() == PIER
    answer.locator("a.cite", has_text="[2]").click()
    page.wait_for_function(
        "document.querySelector('#evidence mark').innerText.includes('declined to comment')"
    )
    assert page.locator("#citations input:checked").get_attribute("value") == "2"
    assert _mark_is_in_view(page)


def _mark_is_in_view(page: Any) -> bool:
    """Whether the report is scrolled to its passage."""
    return bool(
        page.evaluate(
            """() => {
              const box = document.querySelector('#evidence .report').getBoundingClientRect();
              const mark = document.querySelector('#evidence mark').getBoundingClientRect();
              return mark.top >= box.top - 1 && mark.bottom <= box.bottom + 1;
            }"""
        )
    )


@pytest.mark.parametrize("width", [1280, 360])
def test_the_status_words_of_a_new_answer_are_in_view(
    visit: Visit, written_page: str, width: int
) -> None:
    """However long the conversation is, a reader meets the status first."""
    page = visit(written_page, width)
    for _ in range(3):
        ask(page, "Does the northern pier have cracks?")
    page.wait_for_function(
        """() => {
          const box = document.querySelector('#chat [role=log]').getBoundingClientRect();
          const answers = document.querySelectorAll('#chat [data-testid=bot]');
          const badge = answers[answers.length - 1].querySelector('.badge');
          const top = badge.getBoundingClientRect().top;
          return top >= box.top && top <= box.bottom - 40;
        }"""
    )


def test_a_citation_opens_its_passage_while_the_reports_are_on_top(
    visit: Visit, written_page: str
) -> None:
    page = visit(written_page)
    answer = ask(page, "Does the northern pier have cracks?")
    page.get_by_role("tab", name="Reports").click()
    answer.locator("a.cite", has_text="[2]").click()
    page.locator("#evidence mark", has_text="declined to comment").wait_for(state="visible")


def test_the_reason_for_a_label_is_given_in_plain_words(visit: Visit, written_page: str) -> None:
    page = visit(written_page)
    ask(page, "Does the northern pier have cracks?")
    page.locator("#facts summary").first.click()
    why = page.locator("#facts .why").first.inner_text()
    assert "Marlow Courier citing two people" in why
    assert "neither confirmed nor denied" in why


def test_markup_in_reports_answers_and_questions_is_shown_as_text(
    visit: Visit, written_page: str, outside: Outside
) -> None:
    page = visit(written_page)
    title = page.title()
    answer = ask(page, "hostile <img src=x onerror=\"document.title='owned'\"> **x** $$y$$")
    assert "<img src=x onerror=" in page.locator("#chat [data-testid=user]").last.inner_text()
    assert "**x** $$y$$" in page.locator("#chat [data-testid=user]").last.inner_text()
    assert "<script>document.title='owned'</script>" in answer.inner_text()
    assert page.locator("#evidence .report").inner_text() == REPORTS[1].text
    assert "<script>" in page.locator("#facts").inner_text()
    assert page.locator("#chat [data-testid=bot] img, #side img, #side script").count() == 0
    page.get_by_role("tab", name="Reports").click()
    assert "<script>" in page.locator("#shelf").inner_text()
    assert page.title() == title
    assert outside.asked == []


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("", "question"),
        ("y " * 10_000, "too long"),
        ("a fault", "fault"),
    ],
)
def test_what_cannot_be_answered_gets_one_line_in_the_chat(
    visit: Visit, written_page: str, question: str, says: str
) -> None:
    page = visit(written_page)
    shown = ask(page, question).inner_text()
    assert says in shown
    assert "Traceback" not in page.locator("body").inner_text()
    assert "\n" not in shown.strip()


def test_a_day_that_is_none_gets_one_line(visit: Visit, written_page: str) -> None:
    page = visit(written_page)
    page.fill("#as-of textarea, #as-of input", "someday")
    assert "2026-03-07" in ask(page, "Does the northern pier have cracks?").inner_text()


def test_a_new_conversation_starts_empty(visit: Visit, written_page: str) -> None:
    page = visit(written_page)
    ask(page, "Does the northern pier have cracks?")
    page.click("#fresh")
    page.wait_for_function("!document.querySelector('#chat [data-testid=bot]')")
    page.wait_for_function("!document.querySelector('#evidence mark')")


def test_nothing_is_wider_than_a_telephone(visit: Visit, written_page: str) -> None:
    page = visit(written_page, 360)
    ask(page, "Does the northern pier have cracks?")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("tab", name="Reports").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
