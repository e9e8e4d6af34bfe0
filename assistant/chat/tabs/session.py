"""What one visitor's page remembers; gradio keeps it apart from every other visitor's."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import gradio as gr

from assistant.chat.keep import owner_of

STORAGE = "briefing"
"""The name, in the browser's own storage, of the mark that it is known by; not a secret."""

_RUN = uuid4().hex
"""What nobody else knows, so that a visit's number alone does not give its mark away."""

QUIET: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
"""Options of an event that nobody waits for, and that is no way in for programs."""


def _hidden(name: str) -> Any:
    """A box that only the page's script writes to.

    Listen to `change`: gradio's `input` is told by keys alone.
    """
    return gr.Textbox(elem_id=name, container=False, label=name, elem_classes="unseen")


@dataclass(frozen=True, slots=True)
class Session:
    """The states of a visit, and the boxes that links write what was pressed to.

    `turns` is the conversation, `shown` the place of the answer in the evidence panel, `checked`
    the citations of the last check, `removed` the reports that can be put back.
    """

    turns: Any = field(default_factory=lambda: gr.State([]))
    shown: Any = field(default_factory=lambda: gr.State(0))
    conversation: Any = field(default_factory=lambda: gr.State(""))
    checked: Any = field(default_factory=lambda: gr.State(()))
    removed: Any = field(default_factory=lambda: gr.State([]))
    browser: Any = field(
        default_factory=lambda: gr.BrowserState("", storage_key=STORAGE, secret=STORAGE)
    )
    pick: Any = field(default_factory=lambda: _hidden("pick"))
    gone: Any = field(default_factory=lambda: _hidden("gone"))
    talk: Any = field(default_factory=lambda: _hidden("talk"))


def mark_of(request: gr.Request, browser: object) -> str:
    """The mark of this browser: the one it has, or else the one that this visit gives it.

    The same for every event of a visit: a question asked before the page has its mark belongs
    to the browser as much as those after it.
    """
    if isinstance(browser, str) and browser:
        return browser
    visit = getattr(request, "session_hash", None)
    return hashlib.sha256(f"{_RUN}:{visit}".encode()).hexdigest() if visit else ""


def owner(request: gr.Request, browser: object) -> str:
    """Whose conversations a request is about."""
    return owner_of(getattr(request, "username", None), mark_of(request, browser))
