"""The chat's conversation: questions handed on, answers made ready, errors in one line."""

from __future__ import annotations

import subprocess
import sys

import pytest

from assistant.chat.conversation import (
    Exchange,
    answer_markdown,
    growing,
    history,
    messages,
    reply,
)
from tests.assistant.chat_stand_in import CONFIRMED, REPORTED, StandIn

QUESTION = "Does the northern pier have cracks?"


@pytest.fixture
def assistant() -> StandIn:
    return StandIn()


def test_the_chat_gives_the_answer_that_the_assistant_gives(assistant: StandIn) -> None:
    turn = reply(assistant, QUESTION)
    direct = assistant.ask(QUESTION)
    assert turn.answer is not None
    assert [f.status for f in turn.answer.facts] == [f.status for f in direct.facts]
    assert turn.answer == direct


def test_earlier_turns_and_the_day_reach_the_assistant(assistant: StandIn) -> None:
    first = reply(assistant, QUESTION)
    failed = reply(assistant, " ", [first])
    reply(assistant, "And who said so?", [first, failed], "2026-04-05")
    question, said, as_of = assistant.asked[-1]
    assert question == "And who said so?"
    assert [entry["role"] for entry in said] == ["user", "assistant"]
    assert said[0]["content"] == QUESTION
    assert said[1]["content"] == (first.answer.text if first.answer else None)
    assert as_of == "2026-04-05"


@pytest.mark.parametrize(
    ("question", "as_of", "says"),
    [
        ("", "", "question"),
        ("  \n ", "", "question"),
        ("y " * 10_000, "", "too long"),
        (QUESTION, "yesterday", "2026-03-07"),
        (QUESTION, "2026-02-30", "2026-03-07"),
        ("a fault", "", "fault"),
    ],
)
def test_what_cannot_be_answered_gets_one_clear_line(
    assistant: StandIn, question: str, as_of: str, says: str
) -> None:
    turn = reply(assistant, question, as_of=as_of)
    assert turn.answer is None
    assert turn.problem is not None
    assert says in turn.problem
    assert "\n" not in turn.problem
    assert "Traceback" not in turn.problem


def test_a_turn_without_an_answer_is_no_history() -> None:
    assert history([Exchange("q", problem="no")]) == []


def test_a_very_long_question_is_not_repeated_whole() -> None:
    shown = messages([Exchange("y" * 20_000, problem="too long")])
    assert len(shown[0]["content"]) < 2_000
    assert shown[0]["content"].endswith("…")


def test_status_words_come_first_as_badges_in_words_and_colour(assistant: StandIn) -> None:
    shown = answer_markdown(assistant.ask(QUESTION))
    assert shown.startswith(f'**<span class="badge badge-amber">{REPORTED}</span>**')
    assert f'<span class="badge badge-green">{CONFIRMED}</span>' in shown


def test_each_label_is_marked_once_a_fact(assistant: StandIn) -> None:
    """A word such as "Disputed" later in a sentence is not a label."""
    answer = assistant.ask(QUESTION)
    shown = answer_markdown(answer)
    assert shown.count('class="badge') == len(answer.facts)


def test_the_citations_of_every_answer_open_their_own_passages(assistant: StandIn) -> None:
    turns = [reply(assistant, QUESTION), reply(assistant, QUESTION)]
    earlier, last = (m["content"] for m in messages(turns) if m["role"] == "assistant")
    assert 'href="#cite-0-1"' in earlier
    assert 'href="#cite-1-1"' in last
    assert "cite-1-" not in earlier


def test_an_answer_is_read_out_a_whole_fact_at_a_time(assistant: StandIn) -> None:
    turn = reply(assistant, QUESTION)
    parts = [part.answer.text for part in growing(turn) if part.answer]
    assert turn.answer is not None
    assert parts[-1] == turn.answer.text
    assert len(parts) == 3
    assert all(turn.answer.text.startswith(part) for part in parts)
    assert "declined to comment [2]." in parts[0]  # the official position comes with its fact


def test_importing_the_chat_does_not_load_gradio() -> None:
    """The command line imports it; `--help` must answer at once."""
    check = "import sys, assistant.chat; sys.exit('gradio' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
