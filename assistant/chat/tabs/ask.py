"""Asking: the conversation, the question box, the day, suggestions, and what is thought of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import gradio as gr

from assistant.answer import StatusCode
from assistant.chat.conversation import Exchange, growing, messages
from assistant.chat.desk import Desk
from assistant.chat.keep import Opinion
from assistant.chat.markup import WORDS, text
from assistant.chat.tabs.day import day_box
from assistant.chat.tabs.evidence import EvidencePanel
from assistant.chat.tabs.session import QUIET, Session, owner

WELCOME = "### Ask a question about the reports"
WITH_EXAMPLES = f"{WELCOME}\nor start from one of these."
NOTHING_YET = (
    "### There are no reports here yet\n"
    "Add some under **Reports**: drop files there, and ask when they are in."
)
SPARE = 8
"""Questions taken in beyond the limit, only to be told so in words."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """The components of the tab that other parts of the page change."""

    chatbot: Any
    question: Any
    as_of: Any
    ask: Any
    fresh: Any
    progress: Any
    suggestions: Any
    judging: Any
    answered: list[Any]

    def welcome(self, desk: Desk) -> Any:
        """The empty conversation: example questions, or how to begin."""
        if not desk.reports():
            return gr.update(placeholder=NOTHING_YET, examples=[])
        examples = [{"text": question} for question in desk.starters()[:4]]
        return gr.update(placeholder=WITH_EXAMPLES if examples else WELCOME, examples=examples)


def ask_tab(desk: Desk, session: Session) -> Conversation:
    """The tab, without its events: those need the evidence panel, which comes later."""
    chatbot = gr.Chatbot(
        label="Conversation",
        show_label=False,
        elem_id="chat",
        height="58vh",
        latex_delimiters=[],
        autoscroll=False,  # page.js brings the question to the top instead
        placeholder=WELCOME,
        buttons=["copy"],
        feedback_options=None,
    )
    progress = gr.HTML("", elem_id="progress")
    question = gr.Textbox(
        placeholder="Ask about the reports",
        label="Question",
        lines=1,
        max_lines=6,
        elem_id="question",
        autofocus=True,
    )
    with gr.Row(elem_id="buttons", equal_height=False):
        as_of = day_box("As of (empty: newest report)", "as-of", width=240, scale=2)
        ask = gr.Button("Ask", variant="primary", scale=1, min_width=120, elem_id="ask")
        fresh = gr.Button("New conversation", size="md", scale=1, min_width=190, elem_id="fresh")
    judging = _judging(desk, session)
    suggestions = gr.HTML("", elem_id="suggestions")
    return Conversation(chatbot, question, as_of, ask, fresh, progress, suggestions, judging, [])


def wire_questions(
    desk: Desk, session: Session, tab: Conversation, evidence: EvidencePanel
) -> list[Any]:
    """Asking in the ways there are, and starting over; gives the events, for what follows them."""
    turns, conversation, browser = session.turns, session.conversation, session.browser
    shown = [tab.chatbot, turns, tab.question, tab.progress, conversation, *evidence.outputs]

    def answer(
        question: str,
        as_of: str | None,
        said: list[Exchange],
        talk: str,
        mark: str,
        request: gr.Request,
    ) -> Iterator[tuple[Any, ...]]:
        talk = talk or uuid4().hex
        now = datetime.now(UTC).isoformat(timespec="seconds")
        waiting = [*said, Exchange(question, as_of=as_of or "", asked_at=now)]
        desk.archive.save(owner(request, mark), talk, waiting)
        same = tuple(gr.skip() for _ in evidence.outputs)
        yield (messages(waiting), said, "", _doing("Reading the question"), talk, *same)
        for event in desk.ask(question, said, as_of or ""):
            if isinstance(event, str):
                yield (gr.skip(), gr.skip(), gr.skip(), _doing(event), gr.skip(), *same)
                continue
            said = [*said, event]
            for part in growing(event):
                yield (
                    messages([*said[:-1], part]),
                    *(gr.skip(), gr.skip(), gr.skip(), gr.skip()),
                    *same,
                )
        desk.archive.save(owner(request, mark), talk, said)
        panel = evidence.shown_at(said, len(said) - 1)
        yield (messages(said), said, gr.skip(), "", talk, *panel)

    def example(
        picked: gr.SelectData,
        as_of: str | None,
        said: list[Exchange],
        talk: str,
        mark: str,
        request: gr.Request,
    ) -> Iterator[tuple[Any, ...]]:
        yield from answer(str(picked.value["text"]), as_of, said, talk, mark, request)

    def start_over() -> tuple[Any, ...]:
        return ([], [], "", "", "", *evidence.shown_at([], 0))

    asked = [tab.question, tab.as_of, turns, conversation, browser]
    triggers = [tab.ask.click, tab.question.submit, tab.as_of.submit]
    many: dict[str, Any] = {
        "api_visibility": "private",
        "concurrency_limit": desk.limits.questions + SPARE,
    }
    done = [
        gr.on(triggers, answer, asked, shown, show_progress="hidden", **many),
        tab.chatbot.example_select(example, asked[1:], shown, show_progress="hidden", **many),
    ]
    over = gr.on([tab.fresh.click, tab.chatbot.clear], start_over, None, shown, **QUIET)
    for event in (*done, over):
        event.then(
            lambda said: (suggested(desk, said), gr.update(visible=bool(said))),
            turns,
            [tab.suggestions, tab.judging],
            **QUIET,
        )
    return [*done, over]


def _doing(words: str) -> str:
    return f'<p class="doing">{text(words)} …</p>'


def suggested(desk: Desk, turns: list[Exchange]) -> str:
    """Questions to go on with, as buttons; none in an empty conversation, which has examples."""
    questions = desk.suggestions(turns) if turns else []
    if not questions:
        return ""
    buttons = "".join(
        f'<li><button type="button" class="suggestion" data-question="{text(q)}">{text(q)}'
        "</button></li>"
        for q in questions
    )
    return f'<p class="quiet">The reports also answer</p><ul class="suggested">{buttons}</ul>'


def _judging(desk: Desk, session: Session) -> Any:
    """What is thought of the answer in the evidence panel."""
    with gr.Column(visible=False, elem_id="judging") as group:
        gr.Markdown("Is this answer right? What you say stays on this machine.")
        with gr.Row():
            right = gr.Button("Right", size="sm", min_width=90, elem_id="right")
            wrong = gr.Button("Wrong", size="sm", min_width=90, elem_id="wrong")
            status = gr.Button("Status wrong", size="sm", min_width=120, elem_id="status-wrong")
        with gr.Row(visible=False) as choice:
            better = gr.Dropdown(
                choices=[(WORDS[code], code.value) for code in StatusCode],
                value=None,
                label="The status it should have",
                elem_id="better",
            )
            send = gr.Button("Send", size="sm", min_width=90, elem_id="send-status")
        noted = gr.HTML("", elem_id="noted")

    def judged(opinion: Opinion) -> Any:
        def judge(said: list[Exchange], place: int, code: str | None = None) -> str:
            note = desk.judge(said, place, opinion, code)
            return f'<p role="status">{text(note)}</p>'

        return judge

    about = [session.turns, session.shown]
    right.click(judged(Opinion.RIGHT), about, noted, **QUIET)
    wrong.click(judged(Opinion.WRONG), about, noted, **QUIET)
    status.click(lambda: gr.update(visible=True), None, choice, **QUIET)
    send.click(judged(Opinion.STATUS_WRONG), [*about, better], noted, **QUIET)
    return group
