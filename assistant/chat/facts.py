"""The facts of an answer: status, claim, differing values, status over time, reasons."""

from __future__ import annotations

from assistant.answer import Answer, Fact
from assistant.chat.markup import badge, chip, day, text
from assistant.chat.picture import has_picture, render_picture
from assistant.chat.values import render_values
from assistant.chat.why import explain


def render_facts(answer: Answer | None, turn: int = 0) -> str:
    """The facts of an answer, each under its status, as HTML; `turn` is the answer's place."""
    if answer is None:
        return '<p class="quiet">Ask a question: who stands behind each fact is shown here.</p>'
    if not answer.facts:
        return '<p class="quiet">This answer states no fact.</p>'
    days = {c.number: day(c.published) for c in answer.citations}
    listed = "".join(_fact(fact, turn, place, days) for place, fact in enumerate(answer.facts))
    return f'<h3 class="panel">Who stands behind each fact</h3><ol class="facts">{listed}</ol>'


def _fact(fact: Fact, turn: int, place: int, days: dict[int, str]) -> str:
    chips = " ".join(chip(number, turn) for number in fact.citations)
    picture = render_picture(fact, turn, place) if has_picture(fact) else ""
    return (
        f'<li class="fact"><div>{badge(fact.status, fact.label)}</div>'
        f'<div class="claim">{text(fact.claim)} {chips}</div>'
        f"{render_values(fact, turn, place)}{picture}"
        f'<details class="why"><summary>Why this label</summary>{explain(fact, turn, days)}'
        "</details></li>"
    )
