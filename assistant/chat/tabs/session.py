"""What one visitor's page remembers; gradio keeps it apart from every other visitor's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import gradio as gr

from assistant.chat.keep import owner_of

STORAGE = "briefing"
"""The name, in the browser's own storage, of the mark that it is known by; not a secret."""

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


def new_mark(browser: object) -> str:
    """The mark of this browser: the one it has, or a new one."""
    return browser if isinstance(browser, str) and browser else uuid4().hex


def owner(request: gr.Request, browser: object) -> str:
    """Whose conversations a request is about."""
    mark = browser if isinstance(browser, str) else ""
    return owner_of(getattr(request, "username", None), mark)
