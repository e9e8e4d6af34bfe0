"""Questions taking turns, with a limit on how many there are at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Condition, Lock
from typing import TYPE_CHECKING

from assistant.answer import Answer
from assistant.chat.conversation import Exchange, reply
from assistant.chat.steps import Done, followed
from index.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.chain import Assistant


class Line:
    """Who is served one after the other; `most` may be in it at once, the one served included."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._waiting: list[object] = []
        self._changed = Condition(Lock())

    @property
    def full(self) -> bool:
        """Whether nobody else is taken."""
        return len(self._waiting) >= self._most

    @contextmanager
    def turn(self, tell: Callable[[str], None] = lambda _: None) -> Iterator[bool]:
        """A turn; false at once where the line is full. `tell` hears how many are before."""
        ticket = object()
        with self._changed:
            if self.full:
                joined = False
            else:
                joined = True
                self._waiting.append(ticket)
        try:
            if joined:
                self._wait(ticket, tell)
            yield joined
        finally:
            if joined:
                with self._changed:
                    self._waiting.remove(ticket)
                    self._changed.notify_all()

    def _wait(self, ticket: object, tell: Callable[[str], None]) -> None:
        with self._changed:
            before = None
            while (place := self._waiting.index(ticket)) > 0:
                if place != before:
                    tell(f"Waiting: {place} before yours")
                before = place
                self._changed.wait()


class Asking:
    """One assistant asked by all visitors, a question at a time."""

    def __init__(self, assistant: Assistant, most: int) -> None:
        self._assistant = assistant
        self._most = most
        self._line = Line(most)

    def ask(self, question: str, turns: Sequence[Exchange], as_of: str) -> Iterator[str | Exchange]:
        """What is being done, line by line, and at the end the turn for the question."""

        def work(tell: Callable[[str], None]) -> Exchange:
            with self._line.turn(tell) as joined:
                if not joined:
                    return Exchange(question, as_of=as_of, problem=_full(self._most))
                return reply(self._assistant, question, turns, as_of)

        for event in followed(work):
            yield event.value if isinstance(event, Done) else event

    def answered(self, question: str) -> Answer:
        """The answer to a question of our own, which waits like any other.

        Raises:
            BriefingError: It cannot be asked, or too many are asking.
        """
        with self._line.turn() as joined:
            if not joined:
                raise BriefingError(_full(self._most))
            return self._assistant.ask(question)


def _full(most: int) -> str:
    questions = "1 question is" if most == 1 else f"{most} questions are"
    return (
        f"{questions} being answered already, as many as this server takes at once; "
        "ask again in a moment."
    )
