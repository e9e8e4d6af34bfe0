"""A conversation: questions handed to the assistant, answers made ready to read."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
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
    """One question with its answer, or with the one line that says why there is none.

    `as_of` is the day as it was typed; `asked_at` when it was asked, as ISO 8601.
    """

    question: str
    answer: Answer | None = None
    problem: str | None = None
    as_of: str = ""
    asked_at: str = ""


def reply(
    assistant: Assistant, question: str, turns: Sequence[Exchange] = (), as_of: str = ""
) -> Exchange:
    """The turn for a question; what goes wrong becomes its `problem`, never an exception."""
    turn = Exchange(question, as_of=as_of, asked_at=datetime.now(UTC).isoformat(timespec="seconds"))
    try:
        if not question.strip():
            raise BriefingError("Type a question first.")
        day = read_day(as_of)
        answer = assistant.ask(question, history=history(turns), as_of=day)
        return replace(turn, answer=answer)
    except BriefingError as error:
        return replace(turn, problem=str(error))
    except Exception:
        _log.exception("the question could not be answered")
        return replace(turn, problem=FAULT)


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


def growing(turn: Exchange) -> Iterator[Exchange]:
    """The turn as it is read out: a fact more each time, with its official position, then whole.

    A fact never comes out in halves, and none before all of it was checked.
    """
    if turn.answer is not None:
        paragraphs = turn.answer.text.split("\n\n")
        for count in range(1, len(paragraphs)):
            shown = "\n\n".join(paragraphs[:count])
            yield replace(turn, answer=replace(turn.answer, text=shown))
    yield turn


def messages(turns: Sequence[Exchange]) -> list[dict[str, str]]:
    """The turns as the chat component shows them."""
    shown: list[dict[str, str]] = []
    for position, turn in enumerate(turns):
        question = literal(_shortened(turn.question)) or "(no question)"
        shown.append({"role": "user", "content": question})
        if turn.answer is not None:
            shown.append({"role": "assistant", "content": answer_markdown(turn.answer, position)})
        elif turn.problem is not None:
            shown.append({"role": "assistant", "content": literal(turn.problem)})
    return shown


def _shortened(question: str) -> str:
    cut = question[:SHOWN_OF_A_QUESTION]
    return cut if cut == question else f"{cut.rstrip()} …"


def answer_markdown(answer: Answer, turn: int = 0) -> str:
    """The answer's text with its status words as badges and its citations as links."""
    shown = _mark_labels(prose(answer.text), answer.facts)
    return with_chips(shown, {citation.number for citation in answer.citations}, turn)


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
