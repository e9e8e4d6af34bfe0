"""Following a question through the chain: which step it is at, told while it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextvars import ContextVar, copy_context
from functools import cache
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from langchain_core.callbacks import BaseCallbackHandler

T = TypeVar("T")

STEPS = {
    "understand": "Reading the question",
    "retrieve": "Looking for passages",
    "focus": "Looking for what is claimed",
    "gather": "Weighing who says what",
    "decide": "Working out the statuses",
    "compose": "Writing the answer",
    "write": "Checking the answer",
}
"""What a person reads while each step of the chain runs, by the step's name."""


class Done(Generic[T]):
    """The end of the work, with what it gave."""

    def __init__(self, value: T) -> None:
        self.value = value


def followed(work: Callable[[Callable[[str], None]], T]) -> Iterator[str | Done[T]]:
    """Runs the work in a thread of its own; gives what it tells on the way, then its result.

    The work gets a function that tells a line; the chain's own steps are told by themselves.

    Raises:
        Whatever the work raises.
    """
    told: SimpleQueue[str | Done[T] | BaseException] = SimpleQueue()

    def run() -> None:
        _teller().set(_handler(told.put))
        try:
            told.put(Done(work(told.put)))
        except BaseException as error:
            told.put(error)

    Thread(target=copy_context().run, args=(run,), daemon=True).start()
    while True:
        event = told.get()
        if isinstance(event, BaseException):
            raise event
        yield event
        if isinstance(event, Done):
            return


@cache
def _teller() -> ContextVar[BaseCallbackHandler | None]:
    """The variable that LangChain looks up when a chain starts, so that no step knows of us."""
    from langchain_core.tracers.context import register_configure_hook

    teller: ContextVar[BaseCallbackHandler | None] = ContextVar("teller", default=None)
    register_configure_hook(teller, inheritable=True)
    return teller


def _handler(tell: Callable[[str], None]) -> BaseCallbackHandler:
    from langchain_core.callbacks import BaseCallbackHandler

    class Teller(BaseCallbackHandler):
        def on_chain_start(self, *_: Any, name: str | None = None, **__: Any) -> None:
            if name in STEPS:
                tell(STEPS[name])

    return Teller()
