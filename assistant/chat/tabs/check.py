"""Checking a text: paste a draft, see what it overstates, copy what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import gradio as gr

from assistant.chat.desk import Desk
from assistant.chat.tabs.day import day_box
from assistant.chat.tabs.session import Session
from assistant.check import LONGEST_DRAFT


def check_tab(desk: Desk, session: Session) -> None:
    """The tab, wired."""
    draft = gr.Textbox(
        label=f"Your text (up to {LONGEST_DRAFT:,} characters)",
        placeholder="Paste a draft: each sentence is held against the reports",
        lines=8,
        max_lines=16,
        elem_id="draft",
    )
    with gr.Row(equal_height=False, elem_id="check-buttons"):
        as_of = day_box("As of (empty: newest report)", "check-as-of", width=200, scale=2)
        check = gr.Button("Check", variant="primary", scale=1, min_width=120, elem_id="check")
    found = gr.HTML("", elem_id="findings")

    def checked(text: str, day: str) -> Iterator[tuple[Any, Any]]:
        yield '<p class="doing" role="status">Holding each sentence against the reports …</p>', ()
        yield desk.check(text or "", day or "")

    gr.on(
        [check.click, as_of.submit],
        checked,
        [draft, as_of],
        [found, session.checked],
        api_visibility="private",
        show_progress="hidden",
    )
