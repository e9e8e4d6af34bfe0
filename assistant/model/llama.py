"""A GGUF file as a chat model, run in this process by llama.cpp."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import PrivateAttr

from assistant.errors import ModelUnavailable
from assistant.model.limits import Limits

_ROLES = {"system": "system", "human": "user", "ai": "assistant"}


def open_gguf(file: Path, limits: Limits) -> LlamaChat:
    """The model in a GGUF file.

    Raises:
        ModelUnavailable: The file is not there or is no such file.
    """
    from llama_cpp import Llama

    spec = f"llamacpp:{file}"
    if not file.is_file():
        raise ModelUnavailable(spec, "there is no such file", cure="name a GGUF file")
    try:
        llama = Llama(str(file), n_ctx=limits.context, seed=0, verbose=False)
    except Exception:
        raise ModelUnavailable(
            spec, "llama.cpp cannot load it", cure="name a whole GGUF file"
        ) from None
    return LlamaChat(llama=llama, tokens=limits.tokens)


class LlamaChat(BaseChatModel):
    """LangChain's view of a llama.cpp model: greedy, so that a question has one answer."""

    llama: Any
    tokens: int = 1024
    _turn: Any = PrivateAttr(default_factory=Lock)

    @property
    def _llm_type(self) -> str:
        return "llama.cpp"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: Any = None,
        **kwargs: Any,
    ) -> ChatResult:
        text = "".join(str(c.message.content) for c in self._stream(messages, stop))
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=text))])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: Any = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        said = [{"role": _ROLES.get(m.type, "user"), "content": str(m.content)} for m in messages]
        with self._turn:  # llama.cpp keeps one conversation at a time
            pieces = self.llama.create_chat_completion(
                said, stream=True, temperature=0.0, max_tokens=self.tokens, stop=stop
            )
            for piece in pieces:
                words = piece["choices"][0]["delta"].get("content")
                if words:
                    yield ChatGenerationChunk(message=AIMessageChunk(content=words))
