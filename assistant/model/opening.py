"""From the settings to a writer: one that cannot be used says so in each answer."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import ModelUnavailable
from assistant.model.choice import make_chat_model
from assistant.model.limits import Limits
from assistant.model.talk import Writer
from assistant.settings import Settings
from assistant.wording import plain


def open_writer(settings: Settings) -> Writer | None:
    """The language model of the settings; None where none is set.

    A model that cannot be used raises nothing: the writer's `problem` says why, and the answers
    come from the composer.
    """
    if not settings.model:
        return None
    limits = Limits(settings.model_seconds, settings.model_output, settings.model_context)
    name = shown(settings.model)
    try:
        made = make_chat_model(settings.model, settings.model_url, limits)
    except ModelUnavailable as unavailable:
        problem = f"{unavailable.problem}; {unavailable.cure}"
        return Writer(name, None, limits, problem)
    return Writer(name, made, limits)


def shown(spec: str) -> str:
    """A model as answers name it: a file by its name alone, and no markup."""
    provider, _, model = spec.partition(":")
    if provider == "llamacpp":
        spec = f"{provider}:{Path(model).name}"
    return plain(spec)[:80]
