"""A chat model that says what a test has it say, and remembers what it was asked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import Field

from assistant.model import Limits, Writer


class Scripted(BaseChatModel):
    """Replies in turn, the last again and again; an exception is raised, a function is called."""

    replies: list[Any]
    asked: list[str] = Field(default_factory=list)
    pause: float = 0.0

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def _next(self, messages) -> str:
        self.asked.append("\n".join(str(m.content) for m in messages))
        reply = self.replies[min(len(self.asked), len(self.replies)) - 1]
        if isinstance(reply, BaseException):
            raise reply
        return reply(self.asked[-1]) if isinstance(reply, Callable) else reply

    def _generate(self, messages, stop=None, run_manager=None, **kwargs) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=AIMessage(self._next(messages)))])

    def _stream(
        self, messages, stop=None, run_manager=None, **kwargs
    ) -> Iterator[ChatGenerationChunk]:
        reply = self._next(messages)
        for start in range(0, max(1, len(reply)), 40):
            time.sleep(self.pause)
            yield ChatGenerationChunk(message=AIMessageChunk(content=reply[start : start + 40]))


def writer(*replies: Any, pause: float = 0.0, **limits: Any) -> Writer:
    model = Scripted(replies=list(replies), asked=[], pause=pause)
    return Writer("scripted", model, Limits(**limits))
