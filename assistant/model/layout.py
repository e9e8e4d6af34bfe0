"""One fact of an answer, told by a model's sentences and by the composer's.

The status words, what must never be parted from a fact and all that cites no passage are the
composer's, always; a model's sentence stands for those of the composer's whose rows it cites.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.compose import Told
from assistant.model.reply import Drafted
from assistant.model.rows import Row
from assistant.statement import INSEPARABLE
from assistant.wording import lower_first, upper_first
from prompts import phrase

_CITED = re.compile(r"(?<!\\)\[(\d+)\]")
_STOP = re.compile(r"[.!?;:,\s]+$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a paragraph; `drafted` is its place in the draft, None for the composer's."""

    text: str
    drafted: int | None = None


def pieces_of(
    told: Told,
    rows: Sequence[Row],
    draft: Sequence[Drafted],
    kept: Sequence[int],
    failed: Sequence[int],
) -> list[Piece]:
    """The paragraph on one fact.

    Args:
        told: How the composer tells it.
        rows: The rows of this fact that the model was given.
        draft: All sentences of the draft.
        kept: Those of this fact that are to stand, by place.
        failed: Those of this fact that are not, whose rows the composer tells.
    """
    if not kept:
        return [Piece(sentence) for sentence in told.sentences if sentence]
    given = {row.number: row for row in rows}
    cited = {n for i in kept for n in draft[i].rows}
    untold = {c for _, c in told.rows} - _covered(told, rows, cited)
    lost = {given[n].citation for i in failed for n in draft[i].rows if n in given}
    lead: list[Piece] = []
    own: list[Piece] = []
    for place, sentence in enumerate(told.sentences):
        numbers = {int(n) for n in _CITED.findall(sentence)}
        wanted = untold if place < INSEPARABLE else untold & lost
        if sentence and (not numbers or numbers & wanted):
            (own if place else lead).append(Piece(sentence))
    model = [Piece(_cited(draft[i], given), i) for i in kept]
    if not lead:
        words = lower_first(_STOP.sub("", model[0].text))
        lead = [Piece(phrase("answer", "lead", label=told.fact.label, statement=words), kept[0])]
        model = model[1:]
    return [*lead, *model, *own]


def _covered(told: Told, rows: Sequence[Row], cited: set[int]) -> set[int]:
    """The citations all of whose rows the model was given and tells."""
    given: dict[int, set[int]] = {}
    for row in rows:
        given.setdefault(row.citation, set()).add(row.number)
    held: dict[int, int] = {}
    for _, citation in told.rows:
        held[citation] = held.get(citation, 0) + 1
    return {c for c, n in given.items() if n <= cited and len(n) == held.get(c)}


def _cited(sentence: Drafted, given: dict[int, Row]) -> str:
    """The sentence with the answer's citations before its full stop."""
    numbers = dict.fromkeys(given[n].citation for n in sentence.rows if n in given)
    marks = "".join(f" [{n}]" for n in numbers)
    return f"{upper_first(_STOP.sub('', sentence.text))}{marks}."
