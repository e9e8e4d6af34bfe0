"""Several people at once: nobody fails, and nobody sees what another asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path
from threading import Event
from typing import Any

import httpx
import pytest

from assistant.answer import Answer
from assistant.chat import Limits
from assistant.chat.starter import candidates
from tests.assistant.chat_stand_in import StandIn
from tests.browser.conftest import ask, served
from tests.browser.queue import Visitor

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]
PEOPLE = 20


def test_twenty_people_ask_at_once_and_each_gets_their_own_answer_alone(
    real_page: str, assistant: Any
) -> None:
    questions = candidates(assistant.store.attributions(), PEOPLE)
    assert len(set(questions)) == PEOPLE
    visitors = [Visitor(real_page) for _ in questions]
    with ThreadPoolExecutor(PEOPLE) as pool:
        heard = list(pool.map(lambda v, q: v.ask(q), visitors, questions))
    for question, events in zip(questions, heard, strict=True):
        assert events[-1]["msg"] == "process_completed"
        assert events[-1]["success"], events[-1]
        told = unescape(json.dumps(events, ensure_ascii=False))
        assert [q for q in questions if q in told] == [question]
        fact = assistant.ask(question).facts[0]
        assert fact.label in told
        assert fact.claim in told


def test_two_windows_do_not_share_a_conversation(visit: Visit, written_page: str) -> None:
    one, other = visit(written_page), visit(written_page)
    ask(one, "Does the northern pier have cracks?")
    ask(other, "What was the toll?")
    assert other.locator("#chat [data-testid=user]").count() == 1
    assert "pier have cracks" not in other.locator("body").inner_text()
    ask(one, "What was the toll?")
    assert one.locator("#chat [data-testid=user]").count() == 2


class Slow(StandIn):
    """Answers when it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.go = Event(), Event()

    def ask(self, question: str, **options: Any) -> Answer:
        self.begun.set()
        assert self.go.wait(60)
        return super().ask(question, **options)


def test_more_questions_than_the_limit_are_told_to_come_back(visit: Visit, tmp_path: Path) -> None:
    assistant = Slow()
    limits = Limits(questions=1)
    with served(assistant, tmp_path, limits=limits) as address, ThreadPoolExecutor(1) as pool:
        first = pool.submit(Visitor(address).ask, "Does the northern pier have cracks?")
        assert assistant.begun.wait(60)
        page = visit(address)
        refused = ask(page, "What was the toll?")
        assert "1 question is being answered already" in refused.inner_text()
        assistant.go.set()
        assert first.result(60)[-1]["success"]
        assert "Officially confirmed" in ask(page, "What was the toll?").inner_text()


def test_nothing_of_the_home_folder_is_served(real_page: str, assistant: Any) -> None:
    file = next(assistant.store.home.glob("catalog.sqlite"))
    answer = httpx.get(f"{real_page}gradio_api/file={file}", trust_env=False)
    assert answer.status_code == 403
