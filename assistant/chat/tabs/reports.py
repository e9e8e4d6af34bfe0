"""The reports: taken in, listed, found, opened, removed and put back."""

from __future__ import annotations

from typing import Any

import gradio as gr

from assistant.chat import shelf
from assistant.chat.conversation import read_day
from assistant.chat.desk import Desk
from assistant.chat.markup import unkey
from assistant.chat.passage import KINDS
from assistant.chat.tabs.ask import Conversation, suggested
from assistant.chat.tabs.day import day_box
from assistant.chat.tabs.session import QUIET, Session
from index.errors import BriefingError
from index.report import Report


def reports_tab(desk: Desk, session: Session, app: Any, tab: Conversation) -> None:
    """The tab, wired."""
    # No file_types: the page would drop other files without a word, where ingest says why.
    drop = gr.File(
        label=(
            "Add reports (text, Markdown, PDF, HTML, DOCX, EML, .jsonl; "
            f"up to {desk.limits.upload} MB each)"
        ),
        file_count="multiple",
        elem_id="upload",
        height=185,
    )
    outcome = gr.HTML("", elem_id="outcome")
    undo = gr.Button("Undo: put it back", size="sm", visible=False, elem_id="undo")
    words = gr.Textbox(
        placeholder="Title, outlet, date or id", label="Find a report", elem_id="filter"
    )
    with gr.Row(elem_id="narrowing"):
        outlets = gr.Dropdown(
            choices=[], multiselect=True, label="Outlets", elem_id="outlets", min_width=160
        )
        since = day_box("From", "since", width=120)
        until = day_box("Until", "until", width=120)
    kinds = gr.CheckboxGroup(
        choices=[(shown, kind) for kind, shown in KINDS.items()], label="Kinds", elem_id="kinds"
    )
    listing = gr.HTML("", elem_id="shelf")
    wanted = [words, outlets, kinds, since, until]

    def listed(
        words: str | None,
        outlets: list[str] | None,
        kinds: list[str] | None,
        since: str | None,
        until: str | None,
    ) -> str:
        try:
            chosen = shelf.Wanted(
                words or "", tuple(outlets or ()), tuple(kinds or ()), read_day(since),
                read_day(until),
            )  # fmt: skip
        except BriefingError as error:
            return shelf.render_problem(str(error))
        return shelf.render_shelf(desk.reports(), chosen)

    def known_outlets(chosen: list[str] | None) -> Any:
        known = shelf.outlets(desk.reports())
        return gr.update(choices=known, value=[o for o in chosen or [] if o in known])

    followed = gr.Progress(track_tqdm=True)

    def upload(paths: list[str] | None, _progress: Any = followed) -> tuple[str, None]:
        return desk.take_in(paths or []), None

    def remove(value: str, kept: list[Report]) -> tuple[str, list[Report], Any]:
        said, report = desk.take_out(unkey(value.partition("@")[0]))
        kept = [*kept, report] if report else kept
        return said, kept, gr.update(visible=bool(kept))

    def put_back(kept: list[Report]) -> tuple[str, list[Report], Any]:
        said = desk.put_back(kept[-1] if kept else None)
        return said, kept[:-1], gr.update(visible=len(kept) > 1)

    def listing_after(event: Any) -> None:
        event.then(known_outlets, outlets, outlets, **QUIET).then(
            listed, wanted, listing, **QUIET
        ).then(lambda: tab.welcome(desk), None, tab.chatbot, **QUIET).then(
            lambda said: suggested(desk, said), session.turns, tab.suggestions, **QUIET
        )

    changed = [outcome, session.removed, undo]
    listing_after(drop.upload(upload, drop, [outcome, drop], api_visibility="private"))
    listing_after(
        session.gone.change(
            remove, [session.gone, session.removed], changed, api_visibility="private"
        )
    )
    listing_after(undo.click(put_back, session.removed, changed, api_visibility="private"))
    listing_after(app.load(lambda: "", None, outcome, api_visibility="private"))
    gr.on(
        [words.change, outlets.input, kinds.input, since.submit, until.submit, since.blur,
         until.blur],
        listed, wanted, listing, **QUIET,
    )  # fmt: skip
