"""The page: what is on it, and which event does what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from assistant.chat import shelf
from assistant.chat.conversation import Exchange, latest_answer, messages
from assistant.chat.desk import Desk
from assistant.chat.markup import citation_name
from assistant.chat.offline import stay_offline
from assistant.chat.why import render_facts

if TYPE_CHECKING:
    import gradio as gr

    from assistant.chain import Assistant

TITLE = "Briefing assistant"
INTRODUCTION = (
    "# Briefing assistant\n"
    "Ask your reports. Each fact is marked with who stands behind it, and every [n] opens its "
    "passage."
)
WELCOME = "### Ask a question about the reports"
WITH_EXAMPLES = f"{WELCOME}\nor start from one of these."
NOTHING_YET = (
    "### There are no reports here yet\n"
    "Add some under **Reports**: drop files there, and ask when they are in."
)
KEPT = 3600
"""Seconds after which what the page itself left on disk is deleted."""

AT_ONCE = 4
"""Events of one kind that run at the same time; the others wait in the queue."""


def build_app(assistant: Assistant) -> gr.Blocks:
    """The chat page over an assistant, not yet served."""
    stay_offline()
    import gradio as gr

    desk = Desk(assistant)
    app: gr.Blocks = gr.Blocks(
        title=TITLE, analytics_enabled=False, fill_width=True, delete_cache=(KEPT, KEPT)
    )
    with app:
        gr.Markdown(INTRODUCTION, elem_id="introduction")
        turns = gr.State([])
        with gr.Row(elem_id="desk"):
            with gr.Column(scale=6, min_width=320):
                chat = _conversation(gr, desk, turns)
            with gr.Column(scale=5, min_width=320), gr.Tabs(elem_id="side"):
                with gr.Tab("Evidence", id="evidence"):
                    evidence = _evidence(gr, desk, turns)
                with gr.Tab("Reports", id="reports"):
                    _reports(gr, desk, app, chat["chatbot"])
        _wire_questions(gr, desk, turns, chat, evidence)
    app.queue(default_concurrency_limit=AT_ONCE)
    return app


def _conversation(gr: Any, desk: Desk, turns: Any) -> dict[str, Any]:
    """The chat, the question box and the day."""
    chatbot = gr.Chatbot(
        label="Conversation",
        show_label=False,
        elem_id="chat",
        height="62vh",
        latex_delimiters=[],
        autoscroll=False,  # page.js brings the question to the top instead
        placeholder=WELCOME,
        buttons=["copy"],
    )
    question = gr.Textbox(
        placeholder="Ask about the reports",
        label="Question",
        lines=1,
        max_lines=6,
        elem_id="question",
        autofocus=True,
    )
    with gr.Row(elem_id="buttons", equal_height=False):
        # Not gr.DateTime: it silently keeps the last good day when something else is typed.
        as_of = gr.Textbox(
            placeholder="YYYY-MM-DD",
            max_lines=1,
            label="As of (empty: newest report)",
            scale=2,
            min_width=240,
            elem_id="as-of",
        )
        ask = gr.Button("Ask", variant="primary", scale=1, min_width=120, elem_id="ask")
        fresh = gr.Button("New conversation", size="md", scale=1, min_width=190, elem_id="fresh")
    return {"chatbot": chatbot, "question": question, "as_of": as_of, "ask": ask, "fresh": fresh}


def _evidence(gr: Any, desk: Desk, turns: Any) -> dict[str, Any]:
    """The facts of the last answer, and the passage behind each citation."""
    citations = gr.Radio(
        choices=[], label="Passages", visible=False, elem_id="citations", interactive=True
    )
    passage = gr.HTML("", elem_id="evidence", js_on_load=_SCROLL_TO_MARK)
    facts = gr.HTML(render_facts(None), elem_id="facts")
    citations.input(
        lambda number, said: desk.passage(latest_answer(said), number),
        [citations, turns],
        passage,
        api_visibility="private",
    )
    return {"citations": citations, "passage": passage, "facts": facts}


_SCROLL_TO_MARK = """
watch("value", () => {
  const report = element.querySelector(".report");
  const mark = element.querySelector("mark");
  if (report && mark) report.scrollTop = mark.offsetTop - report.offsetTop - 48;
});
"""


def _wire_questions(
    gr: Any, desk: Desk, turns: Any, chat: dict[str, Any], evidence: dict[str, Any]
) -> None:
    """Asking, in the three ways there are, and starting over."""
    shown = [chat["chatbot"], turns, chat["question"], *evidence.values()]

    def answer(question: str, as_of: str | None, said: list[Exchange]) -> Iterator[tuple[Any, ...]]:
        waiting = [*said, Exchange(question)]
        yield (messages(waiting), said, "", *(gr.skip() for _ in evidence))
        said = [*said, desk.ask(question, said, as_of or "")]
        yield (messages(said), said, gr.skip(), *_panel(gr, desk, said))

    def example(
        picked: gr.SelectData, as_of: str | None, said: list[Exchange]
    ) -> Iterator[tuple[Any, ...]]:
        yield from answer(str(picked.value["text"]), as_of, said)

    def start_over() -> tuple[Any, ...]:
        return ([], [], "", *_panel(gr, desk, []))

    asked = [chat["question"], chat["as_of"], turns]
    triggers = [chat["ask"].click, chat["question"].submit, chat["as_of"].submit]
    example.__annotations__["picked"] = gr.SelectData
    gr.on(triggers, answer, asked, shown, api_visibility="private")
    chat["chatbot"].example_select(example, asked[1:], shown, api_visibility="private")
    gr.on(
        [chat["fresh"].click, chat["chatbot"].clear],
        start_over,
        None,
        shown,
        api_visibility="private",
    )


def _panel(gr: Any, desk: Desk, said: list[Exchange]) -> tuple[Any, ...]:
    """The evidence panel for the last answer, opened at its first citation."""
    answer = latest_answer(said)
    cited = answer.citations if answer else ()
    first = cited[0].number if cited else None
    options = [(citation_name(citation), citation.number) for citation in cited]
    return (
        gr.update(choices=options, value=first, visible=bool(options)),
        desk.passage(answer, first),
        render_facts(answer),
    )


def _reports(gr: Any, desk: Desk, app: Any, chatbot: Any) -> None:
    """The upload, the list of reports, and removal."""
    # No file_types: the page would drop other files without a word, where ingest says why.
    drop = gr.File(
        label="Add reports (text, Markdown, PDF, HTML, DOCX, EML, .jsonl)",
        file_count="multiple",
        elem_id="upload",
        height=150,
    )
    outcome = gr.HTML("", elem_id="outcome")
    wanted = gr.Textbox(
        placeholder="Filter by title, outlet, date or id", label="Find a report", elem_id="filter"
    )
    listing = gr.HTML("", elem_id="shelf")
    with gr.Accordion("Remove reports", open=False):
        leaving = gr.Dropdown(
            choices=[], multiselect=True, label="Reports to remove", elem_id="leaving"
        )
        remove = gr.Button("Remove from the store", variant="stop", elem_id="remove")

    def listed(words: str | None) -> tuple[Any, Any]:
        reports = desk.reports()
        options = shelf.choices(reports, words or "")
        return shelf.render_shelf(reports, words or ""), gr.update(choices=options, value=[])

    def welcome() -> Any:
        if not desk.reports():
            return gr.update(placeholder=NOTHING_YET, examples=[])
        examples = [{"text": question} for question in desk.starters()]
        shown = WITH_EXAMPLES if examples else WELCOME
        return gr.update(placeholder=shown, examples=examples)

    followed = gr.Progress(track_tqdm=True)

    def upload(paths: list[str] | None, _progress: Any = followed) -> tuple[str, None]:
        return desk.take_in(paths or []), None

    def listing_after(event: Any) -> None:
        quiet = {"show_progress": "hidden", "api_visibility": "private"}
        event.then(listed, wanted, [listing, leaving], **quiet).then(
            welcome, None, chatbot, **quiet
        )

    listing_after(drop.upload(upload, drop, [outcome, drop], api_visibility="private"))
    listing_after(remove.click(desk.take_out, leaving, outcome, api_visibility="private"))
    listing_after(app.load(lambda: "", None, outcome, api_visibility="private"))
    wanted.change(
        listed, wanted, [listing, leaving], show_progress="hidden", api_visibility="private"
    )
