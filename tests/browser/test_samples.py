"""The whole page over the sample corpus: what a newcomer meets, clicked through from end to end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.chat.conversation import reply
from assistant.samples import REPORTS
from tests.browser.conftest import Outside, ask, open_citation, opened_over, served

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

ANONYMOUS = "Were the gas alarms at Karth switched off?"
RISING = "How many people died in the Caldor rail crash?"
CONFIRMED = "Did the central bank of Caldor raise its rate?"


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The real assistant over the sample reports."""
    return opened_over(REPORTS, tmp_path_factory.mktemp("samples"))


@pytest.fixture(scope="module")
def page_address(samples: Any) -> Iterator[str]:
    """The page over it."""
    with served(samples, samples.store.home) as address:
        yield address


@pytest.mark.parametrize("question", [ANONYMOUS, RISING, CONFIRMED])
def test_each_answer_shows_label_source_date_and_its_passage(
    visit: Visit, page_address: str, samples: Any, outside: Outside, question: str
) -> None:
    expected = samples.ask(question)
    page = visit(page_address)
    shown = ask(page, question)
    assert expected.facts[0].label in shown.inner_text()
    for cited in expected.citations:
        open_citation(page, shown, cited)
        assert cited.outlet in page.locator("#evidence header").inner_text()
    page.locator("#facts .why summary").first.click()
    assert "What would change it" in page.locator("#facts .why").first.inner_text()
    assert outside.asked == []


def test_a_count_that_rose_has_its_picture_and_its_points_open_the_reports(
    visit: Visit, page_address: str, samples: Any
) -> None:
    turn = reply(samples, RISING)
    assert turn.answer is not None
    assert len({s.day for s in turn.answer.facts[0].record}) > 1
    page = visit(page_address)
    ask(page, RISING)
    points = page.locator("#facts figure.picture").first.locator("a.point")
    for point in (points.first, points.last):
        opens = int(str(point.get_attribute("href")).rsplit("-", 1)[1])
        point.click()
        said = turn.answer.facts[0].record[opens].citation.quote
        page.locator("#evidence mark", has_text=said).wait_for()


def test_the_answer_of_an_earlier_day_is_given(
    visit: Visit, page_address: str, samples: Any
) -> None:
    day = "2026-06-20"
    expected = samples.ask(RISING, as_of=day)
    assert expected.text != samples.ask(RISING).text
    page = visit(page_address)
    page.locator("#as-of input, #as-of textarea").first.fill(day)
    shown = ask(page, RISING)
    assert expected.facts[0].label in shown.inner_text()
    assert "20 June 2026" in shown.inner_text()


def test_a_follow_up_moves_no_status(visit: Visit, page_address: str) -> None:
    page = visit(page_address)
    ask(page, ANONYMOUS)
    shown = ask(page, "So they confirmed it?")
    assert "Officially confirmed" not in shown.inner_text()


def test_samples_are_found_by_outlet_and_word(
    visit: Visit, page_address: str, samples: Any
) -> None:
    count = len(samples.store.reports())
    page = visit(page_address)
    page.get_by_role("tab", name="Reports").click()
    page.locator("#shelf [role=status]", has_text=f"{count} reports").wait_for()
    page.get_by_label("Find a report").fill("fungus")
    page.locator("#shelf [role=status]", has_text=f"2 of {count} reports").wait_for()
    page.locator("#shelf a.title").first.click()
    page.locator("#evidence .report", has_text="fungus").wait_for()


def test_a_draft_on_the_samples_is_checked_and_the_answer_saved(
    visit: Visit, page_address: str, tmp_path: Path
) -> None:
    page = visit(page_address)
    ask(page, ANONYMOUS)
    page.get_by_role("tab", name="Check a text").click()
    page.get_by_label("Your text").fill("The gas alarms at Karth had been switched off.")
    page.click("#check")
    finding = page.locator("#findings .findings > li").first
    finding.wait_for()
    assert "Only reported: unnamed sources" in finding.inner_text()
    page.get_by_role("tab", name="Keep").click()
    with page.expect_download() as download:
        page.click("#save-markdown")
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    assert "gas alarms had been switched off" in saved.read_text()
