"""Keeping: save or copy an answer or the conversation, and come back to earlier ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import gradio as gr

from assistant.chat.conversation import Exchange, messages
from assistant.chat.desk import Desk
from assistant.chat.keep import Kept, as_markdown, as_page
from assistant.chat.markup import day, text
from assistant.chat.tabs.ask import Conversation
from assistant.chat.tabs.evidence import EvidencePanel
from assistant.chat.tabs.session import QUIET, Session, mark_of, owner

ONE, WHOLE = "The answer shown under Evidence", "The whole conversation"
NOTHING = "Ask a question first; there is nothing to keep yet."


def keep_tab(
    desk: Desk,
    session: Session,
    app: Any,
    tab: Conversation,
    evidence: EvidencePanel,
    asked: Sequence[Any],
) -> None:
    """The tab, wired; `asked` are the events that change the conversation."""
    _taking_away(session)
    listing = gr.HTML("", elem_id="earlier")
    turns, conversation, browser = session.turns, session.conversation, session.browser
    shown = [tab.chatbot, turns, conversation, tab.judging, *evidence.outputs, listing]

    def listed(mark: str, request: gr.Request) -> str:
        return _render(desk.archive.listed(owner(request, mark)))

    def reopened(said: list[Exchange], talk: str) -> tuple[Any, ...]:
        panel = evidence.shown_at(said, len(said) - 1)
        return (messages(said), said, talk, gr.update(visible=bool(said)), *panel)

    def arrived(mark: object, request: gr.Request) -> tuple[Any, ...]:
        mark = mark_of(request, mark)
        mine = owner(request, mark)
        listing = _render(desk.archive.listed(mine))
        if (cut_off := desk.archive.interrupted(mine)) is None:
            return (*(gr.skip() for _ in shown[:-1]), listing, mark)
        return (*reopened(desk.archive.load(mine, cut_off), cut_off), listing, mark)

    def pressed(
        value: str, said: list[Exchange], talk: str, mark: str, request: gr.Request
    ) -> tuple[Any, ...]:
        deed, _, name = value.partition("@")[0].partition("-")
        mine = owner(request, mark)
        if deed == "forget":
            desk.archive.forget(mine, name)
            same = (gr.skip() for _ in shown[:-1])
            return (*same, _render(desk.archive.listed(mine)))
        earlier = desk.archive.load(mine, name)
        if not earlier:
            return (*reopened(said, talk), _render(desk.archive.listed(mine)))
        return (*reopened(earlier, name), gr.skip())

    app.load(arrived, browser, [*shown, browser], **QUIET)
    session.talk.change(pressed, [session.talk, turns, conversation, browser], shown, **QUIET)
    for event in asked:
        event.then(listed, browser, listing, **QUIET)


def _taking_away(session: Session) -> None:
    scope = gr.Radio([ONE, WHOLE], value=ONE, label="What to keep", elem_id="scope")
    with gr.Row(elem_id="kept-buttons"):
        copy = gr.Button("Copy", size="sm", min_width=90, elem_id="copy-answer")
        markdown = gr.Button("Save as Markdown", size="sm", min_width=150, elem_id="save-markdown")
        page = gr.Button("Save as a page to print", size="sm", min_width=180, elem_id="save-page")
    said = gr.HTML("", elem_id="kept")
    # What is to be saved goes to the page's script through a box that nobody sees.
    parcel = gr.Textbox(elem_id="parcel", container=False, label="parcel", elem_classes="unseen")
    inputs = [scope, session.turns, session.shown]
    for button, kind in ((copy, "copy"), (markdown, "md"), (page, "html")):
        button.click(_packer(kind), inputs, [parcel, said], **QUIET).then(
            None, parcel, None, js="(value) => window.briefing.take(value)"
        )


def _packer(kind: str) -> Any:
    def pack(scope: str, turns: list[Exchange], place: int) -> tuple[str, str]:
        chosen = list(turns) if scope == WHOLE else list(turns[place : place + 1])
        if not chosen:
            return "", f'<p role="status">{NOTHING}</p>'
        written = as_page(chosen) if kind == "html" else as_markdown(chosen)
        name = f"briefing.{kind}"
        done = "Copied." if kind == "copy" else f"Saved as {name}."
        return json.dumps({"kind": kind, "name": name, "text": written}), (
            f'<p role="status">{done}</p>'
        )

    return pack


def _render(kept: Sequence[Kept]) -> str:
    """The earlier conversations, newest first, as HTML."""
    heading = '<h3 class="panel">Earlier conversations</h3>'
    if not kept:
        return f'{heading}<p class="quiet">None yet; they are kept on this machine.</p>'
    rows = "".join(
        f'<li><div><a class="title" href="#talk-open-{one.id}">'
        f"{text(one.question[:120]) or '(no question)'}</a>"
        f'<span class="quiet">{text(day(one.day or None))} · '
        f"{one.questions} question{'' if one.questions == 1 else 's'}</span></div>"
        f'<button type="button" class="remove" data-forget="{one.id}" '
        f'aria-label="Forget: {text(one.question[:60])}">Forget</button></li>'
        for one in kept
    )
    return f'{heading}<ul class="shelf">{rows}</ul>'
