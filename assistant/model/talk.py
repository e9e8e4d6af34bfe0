"""One request to a language model, within its limits.

The reply is gathered whole in a thread of its own and handed to nobody before it is checked:
the thread has no context of LangChain's, so no tracer or event stream of the chain sees a token.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any

from assistant.model.failure import ModelFailure, reason
from assistant.model.limits import Limits

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage
    from pydantic import BaseModel

_END = object()
_UNSHAPED = {400, 404, 422, 500, 501}  # what services without structured output answer


@dataclass(frozen=True, slots=True)
class Writer:
    """A language model by its name; `problem` says why it cannot be used, if it cannot.

    >>> Writer("scripted", model=None, problem="there is no key in OPENAI_API_KEY").problem
    'there is no key in OPENAI_API_KEY'
    """

    name: str
    model: BaseChatModel | None = field(default=None, repr=False)
    limits: Limits = field(default_factory=Limits)
    problem: str | None = None

    def begin(self) -> Conversation:
        """The requests of one answer, which share the time limit.

        Raises:
            ModelFailure: The model cannot be used.
        """
        if self.model is None:
            raise ModelFailure(self.problem or "there is no model")
        return Conversation(self.model, self.limits, time.monotonic() + self.limits.seconds)


@dataclass(slots=True)
class Conversation:
    """Requests to one model until a moment of the monotonic clock."""

    model: BaseChatModel
    limits: Limits
    until: float

    def ask(self, system: str, user: str, shape: type[BaseModel] | None = None) -> str:
        """The reply: JSON of the shape where the model can give it, else its text.

        Raises:
            ModelFailure: No reply in time, too much of it, none, or an error.
        """
        from langchain_core.messages import HumanMessage, SystemMessage

        messages = [SystemMessage(system), HumanMessage(user)]
        pieces: Queue[Any] = Queue()
        given_up = threading.Event()

        def run() -> None:
            try:
                for piece in _reply(self.model, messages, shape):
                    if given_up.is_set():
                        return
                    pieces.put(piece)
                pieces.put(_END)
            except BaseException as error:
                pieces.put(error)

        threading.Thread(target=run, daemon=True, name="language-model").start()
        try:
            return "".join(self._taken(pieces))
        finally:
            given_up.set()

    def _taken(self, pieces: Queue[Any]) -> Iterator[str]:
        length = 0
        while True:
            try:
                piece = pieces.get(timeout=max(0.0, self.until - time.monotonic()))
            except Empty:
                seconds = f"{self.limits.seconds:g}"
                raise ModelFailure(f"it did not answer within {seconds} seconds") from None
            if piece is _END:
                return
            if isinstance(piece, BaseException):
                raise ModelFailure(reason(piece)) from None
            length += len(piece)
            if length > self.limits.output:
                raise ModelFailure(f"it wrote more than {self.limits.output:,} characters")
            yield piece


def _reply(
    model: BaseChatModel, messages: list[BaseMessage], shape: type[BaseModel] | None
) -> Iterator[str]:
    if shape is not None:
        shaped = _shaped(model, messages, shape)
        if shaped is not None:
            yield shaped
            return
    for chunk in model.stream(messages):
        yield str(chunk.text)


def _shaped(
    model: BaseChatModel, messages: list[BaseMessage], shape: type[BaseModel]
) -> str | None:
    """The reply by structured output; None where the model or its service has none.

    A service that passes over the shape replies in prose, at which its client raises ValueError.
    """
    try:
        asked = model.with_structured_output(shape, include_raw=True)
        found: Any = asked.invoke(messages)
    except (NotImplementedError, ValueError):
        return None
    except Exception as error:
        if getattr(error, "status_code", None) in _UNSHAPED:
            return None
        raise
    if found.get("parsed") is not None:
        return str(found["parsed"].model_dump_json())
    return str(found["raw"].text)
