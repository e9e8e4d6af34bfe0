"""A conversation: questions handed to the assistant, answers made ready to read."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from assistant.answer import Answer, Fact
from assistant.chat.markup import badge, literal, prose, with_chips
from index.errors import BriefingError

if TYPE_CHECKING:
    from assistant.chain import Assistant

FAULT = (
    "A fault in the program stopped this; the details are in the window where the chat was started."
)
SHOWN_OF_A_QUESTION = 1_000
"""Characters of a question that the chat repeats; the rest of a longer one is left out."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question with its answer, or with the one line that says why there is none."""

    question: str
    answer: Answer | None = None
    problem: str | None = None


def reply(
    assistant: Assistant, question: str, turns: Sequence[Exchange] = (), as_of: str = ""
) -> Exchange:
    """The turn for a question; what goes wrong becomes its `problem`, never an exception."""
    try:
        if not question.strip():
            raise BriefingError("Type a question first.")
        day = read_day(as_of)
        return Exchange(question, assistant.ask(question, history=history(turns), as_of=day))
    except BriefingError as error:
        return Exchange(question, problem=str(error))
    except Exception:
        _log.exception("the question could not be answered")
        return Exchange(question, problem=FAULT)


def read_day(value: str | None) -> str | None:
    """The ISO day typed into the "as of" box, None where it is empty.

    Raises:
        BriefingError: It is not a date.
    """
    given = (value or "").strip()
    if not given:
        return None
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        shown = given if len(given) <= 40 else given[:40] + "…"
        raise BriefingError(
            f"The date {shown!r} is not one: write it as 2026-03-07, or leave the box empty."
        ) from None


def history(turns: Sequence[Exchange]) -> list[dict[str, str]]:
    """The answered turns as the assistant takes them, oldest first."""
    said: list[dict[str, str]] = []
    for turn in turns:
        if turn.answer is not None:
            said.append({"role": "user", "content": turn.question})
            said.append({"role": "assistant", "content": turn.answer.text})
    return said


def latest_answer(turns: Sequence[Exchange]) -> Answer | None:
    """The answer of the last turn, None where there is none."""
    return turns[-1].answer if turns else None


def messages(turns: Sequence[Exchange]) -> list[dict[str, str]]:
    """The turns as the chat component shows them; only the last answer's citations open."""
    shown: list[dict[str, str]] = []
    for position, turn in enumerate(turns):
        question = literal(_shortened(turn.question)) or "(no question)"
        shown.append({"role": "user", "content": question})
        if turn.answer is not None:
            last = position == len(turns) - 1
            shown.append({"role": "assistant", "content": answer_markdown(turn.answer, last)})
        elif turn.problem is not None:
            shown.append({"role": "assistant", "content": literal(turn.problem)})
    return shown


def _shortened(question: str) -> str:
    cut = question[:SHOWN_OF_A_QUESTION]
    return cut if cut == question else f"{cut.rstrip()} …"


def answer_markdown(answer: Answer, live: bool = True) -> str:
    """The answer's text with its status words as badges and, where live, its citations as links."""
    shown = _mark_labels(prose(answer.text), answer.facts)
    if live:
        shown = with_chips(shown, {citation.number for citation in answer.citations})
    return shown


def _mark_labels(shown: str, facts: Sequence[Fact]) -> str:
    """Each label becomes a badge as often as a fact bears it; the longest match goes first."""
    left = Counter(prose(fact.label) for fact in facts if fact.label)
    if not left:
        return shown
    statuses = {prose(fact.label): fact for fact in facts}

    def marked(match: re.Match[str]) -> str:
        if not left[match[0]]:
            return match[0]
        left[match[0]] -= 1
        return badge(statuses[match[0]].status, statuses[match[0]].label)

    wanted = "|".join(re.escape(label) for label in sorted(left, key=len, reverse=True))
    return re.sub(wanted, marked, shown)
