"""The evidence panel: the passage in its report, and who stands behind each fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import gradio as gr

from assistant.answer import Citation
from assistant.chat.conversation import Exchange
from assistant.chat.desk import Desk
from assistant.chat.facts import render_facts
from assistant.chat.markup import citation_name
from assistant.chat.picks import Pick, read_pick
from assistant.chat.tabs.session import QUIET, Session

_SCROLL_TO_MARK = """
watch("value", () => {
  const report = element.querySelector(".report");
  const mark = element.querySelector("mark");
  if (report && mark) report.scrollTop = mark.offsetTop - report.offsetTop - 48;
  window.briefing?.opened(element);
});
"""


@dataclass(frozen=True, slots=True)
class EvidencePanel:
    """The panel's components, in the order that `shown_at` gives their values in."""

    citations: Any
    passage: Any
    facts: Any
    shown: Any
    desk: Desk

    @property
    def outputs(self) -> list[Any]:
        """What an event that shows an answer changes."""
        return [self.citations, self.passage, self.facts, self.shown]

    def shown_at(self, turns: Sequence[Exchange], place: int) -> tuple[Any, ...]:
        """The panel for the answer in that place, opened at its first citation."""
        answer = turns[place].answer if 0 <= place < len(turns) else None
        cited = answer.citations if answer else ()
        first = cited[0] if cited else None
        return (
            _choices(cited, first.number if first else None),
            self.desk.opened(Pick(citation=first, turn=place) if first else None),
            render_facts(answer, place),
            place,
        )

    def picked(
        self,
        value: str,
        turns: Sequence[Exchange],
        checked: Sequence[Citation],
        shown: int,
    ) -> tuple[Any, ...]:
        """The panel after a link was pressed: its passage, and its answer where that is another."""
        pick = read_pick(value, turns, checked)
        if pick is None:
            return (gr.skip(), gr.skip(), gr.skip(), shown)
        # The same passage pressed again is shown anew, scrolled to again and focused again.
        times = value.partition("@")[2]
        passage = self.desk.opened(pick) + (f"<!-- {times} -->" if times.isdecimal() else "")
        if pick.turn is None or pick.citation is None:
            return (gr.skip(), passage, gr.skip(), shown)
        answer = turns[pick.turn].answer
        cited = answer.citations if answer else ()
        facts = gr.skip() if pick.turn == shown else render_facts(answer, pick.turn)
        return (_choices(cited, pick.citation.number or None), passage, facts, pick.turn)


def evidence_tab(desk: Desk, session: Session) -> EvidencePanel:
    """The panel, wired."""
    citations = gr.Radio(
        choices=[], label="Passages", visible=False, elem_id="citations", interactive=True
    )
    passage = gr.HTML("", elem_id="evidence", js_on_load=_SCROLL_TO_MARK)
    facts = gr.HTML(render_facts(None), elem_id="facts")
    panel = EvidencePanel(citations, passage, facts, session.shown, desk)

    def chosen(number: int | None, turns: list[Exchange], shown: int) -> str:
        return desk.opened(read_pick(f"cite-{shown}-{number}", turns))

    citations.input(chosen, [citations, session.turns, session.shown], passage, **QUIET)
    session.pick.change(
        panel.picked,
        [session.pick, session.turns, session.checked, session.shown],
        panel.outputs,
        concurrency_limit=None,
        **QUIET,
    )
    return panel


def _choices(cited: Sequence[Citation], number: int | None) -> Any:
    options = [(citation_name(citation), citation.number) for citation in cited]
    return gr.update(choices=options, value=number, visible=bool(options))
