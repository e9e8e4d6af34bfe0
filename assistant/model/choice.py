"""Which language model: PROVIDER:NAME, what it needs, and a chat model made of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from assistant.errors import ModelUnavailable
from assistant.model.failure import reason
from assistant.model.limits import Limits

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

OWN_KEY = "BRIEFING_MODEL_KEY"
"""The key for an address of one's own: the key of a public service is never sent there."""
_NO_KEY = "none"  # what a service without keys is given, since the clients insist on one


@dataclass(frozen=True, slots=True)
class Provider:
    """What a provider needs: a package, the extra that brings it, and a key."""

    package: str
    extra: str
    key: str | None = None


PROVIDERS = {
    "anthropic": Provider("langchain_anthropic", "anthropic", "ANTHROPIC_API_KEY"),
    "llamacpp": Provider("llama_cpp", "local"),
    "ollama": Provider("langchain_ollama", "ollama"),
    "openai": Provider("langchain_openai", "openai", "OPENAI_API_KEY"),
}


def make_chat_model(spec: str, url: str | None, limits: Limits) -> BaseChatModel:
    """The chat model that a `PROVIDER:NAME` means; nothing is sent anywhere yet.

    Args:
        spec: Such as `openai:gpt-5`, `ollama:llama3.2` or `llamacpp:/models/small.gguf`.
        url: An address that takes the place of the provider's own.
        limits: How long, how much, and how large a context.

    Raises:
        ModelUnavailable: It cannot be used; says why, and the cure.
    """
    name, _, model = spec.partition(":")
    provider = PROVIDERS.get(name)
    if provider is None or not model:
        raise ModelUnavailable(
            spec,
            f"no provider is called {name!r}" if provider is None else "it has no name",
            cure=f"write PROVIDER:NAME with one of {', '.join(PROVIDERS)}",
        )
    if find_spec(provider.package) is None:
        raise ModelUnavailable(
            spec,
            f"the package {provider.package.replace('_', '-')} is not installed",
            cure=f"pip install '.[{provider.extra}]'",
        )
    address = _address(spec, url)
    if provider.key and not address and not os.environ.get(provider.key):
        raise ModelUnavailable(
            spec, f"there is no key in {provider.key}", cure=f"set {provider.key}"
        )
    return _made(spec, name, lambda: _MAKERS[name](model, address, limits))


def _made(spec: str, name: str, make: Callable[[], BaseChatModel]) -> BaseChatModel:
    try:
        return make()
    except ModelUnavailable:
        raise
    except Exception as error:
        raise ModelUnavailable(
            spec, reason(error), cure=f"check the name and the settings of {name}"
        ) from None


def _address(spec: str, url: str | None) -> str | None:
    if not url:
        return None
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ModelUnavailable(
            spec,
            "BRIEFING_MODEL_URL is no address",
            cure="write it as http://127.0.0.1:8080/v1",
        )
    return url


def _hosted(provider: str, model: str, url: str | None, limits: Limits) -> BaseChatModel:
    own: dict[str, Any] = {}
    if url:
        own = {"base_url": url, "api_key": os.environ.get(OWN_KEY) or _NO_KEY}
    return _init(
        model,
        provider,
        max_tokens=limits.tokens,
        max_retries=0,  # the time limit is for the answer, not for each try
        timeout=limits.seconds,
        **own,
    )


def _ollama(model: str, url: str | None, limits: Limits) -> BaseChatModel:
    own: dict[str, Any] = {"base_url": url} if url else {}
    return _init(
        model,
        "ollama",
        temperature=0,
        num_ctx=limits.context,
        num_predict=limits.tokens,
        client_kwargs={"timeout": limits.seconds},
        **own,
    )


def _llamacpp(model: str, _: str | None, limits: Limits) -> BaseChatModel:
    from assistant.model.llama import open_gguf

    return open_gguf(Path(model), limits)


def _init(model: str, provider: str, **own: Any) -> BaseChatModel:
    from langchain.chat_models import init_chat_model

    made: BaseChatModel = init_chat_model(model, model_provider=provider, **own)
    return made


_MAKERS: dict[str, Callable[[str, str | None, Limits], BaseChatModel]] = {
    "anthropic": partial(_hosted, "anthropic"),
    "llamacpp": _llamacpp,
    "ollama": _ollama,
    "openai": partial(_hosted, "openai"),
}
