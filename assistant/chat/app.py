"""The page: which parts it has, and where they stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.chat.desk import Desk
from assistant.chat.limits import Limits
from assistant.chat.offline import stay_offline

if TYPE_CHECKING:
    import gradio as gr

    from assistant.chain import Assistant

TITLE = "Briefing assistant"
INTRODUCTION = (
    "# Briefing assistant\n"
    "Ask your reports. Each fact is marked with who stands behind it, and every [n] opens its "
    "passage."
)
KEPT = 3600
"""Seconds after which what the page itself left on disk is deleted."""

AT_ONCE = 8
"""Events of one kind that run at the same time; the others wait in the queue."""


def build_app(assistant: Assistant, home: Path, limits: Limits | None = None) -> gr.Blocks:
    """The chat page over an assistant, not yet served.

    Earlier conversations and feedback are kept in `home`.
    """
    stay_offline()
    import gradio as gr

    from assistant.chat.tabs import (
        Session,
        ask_tab,
        check_tab,
        evidence_tab,
        keep_tab,
        reports_tab,
        wire_questions,
    )

    desk = Desk(assistant, home, limits)
    app: gr.Blocks = gr.Blocks(
        title=TITLE, analytics_enabled=False, fill_width=True, delete_cache=(KEPT, KEPT)
    )
    with app:
        gr.Markdown(INTRODUCTION, elem_id="introduction")
        session = Session()
        with gr.Row(elem_id="desk"):
            with gr.Column(scale=6, min_width=320), gr.Tabs(elem_id="work"):
                with gr.Tab("Ask", id="ask"):
                    conversation = ask_tab(desk, session)
                with gr.Tab("Check a text", id="check"):
                    check_tab(desk, session)
            with gr.Column(scale=5, min_width=320), gr.Tabs(elem_id="side"):
                with gr.Tab("Evidence", id="evidence"):
                    evidence = evidence_tab(desk, session)
                asked = wire_questions(desk, session, conversation, evidence)
                with gr.Tab("Reports", id="reports"):
                    reports_tab(desk, session, app, conversation)
                with gr.Tab("Keep", id="keep"):
                    keep_tab(desk, session, app, conversation, evidence, asked)
    app.queue(default_concurrency_limit=AT_ONCE)
    return app
