"""Which sentences of a draft may stand: what is left when every one of them has been checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.check import CheckedDraft
from assistant.compose import Composed
from assistant.model.contract import Fault, fault_of
from assistant.model.layout import Piece, pieces_of
from assistant.model.reply import Drafted
from assistant.model.rows import Row
from prompts import phrase

ROUNDS = 4  # each takes at least one sentence out; what then still fails is discarded
SHARE = 1 / 3  # of a draft's sentences may fail

Checking = Callable[[str], CheckedDraft]
"""Checks a text whose [n] are the citations of the answer."""


@dataclass(slots=True)
class Settled:
    """What became of a draft: the text on each fact that it tells, and what failed.

    `why` says why the whole draft is discarded, None where it may stand.
    """

    draft: Sequence[Drafted]
    faults: dict[int, Fault] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    why: str | None = None


def settle(
    draft: Sequence[Drafted], composed: Composed, rows: Sequence[Row], checking: Checking
) -> Settled:
    """A draft with what fails taken out, again and again until nothing does.

    A sentence that falls can take another with it: a claim whose denial stood in the next.
    """
    settled = Settled(draft)
    for place, sentence in enumerate(draft):
        fault = fault_of(sentence, rows)
        if fault is not None:
            settled.faults[place] = fault
    settled.why = _discarded(settled)
    for _ in range(ROUNDS):
        if settled.why is not None:
            return settled
        told = _told(settled, composed, rows)
        settled.texts = {fact: _text(pieces) for fact, pieces in told.items()}
        if not told:
            return settled
        found = _found(told.values(), checking)
        if not found:
            return settled
        settled.faults |= found
        settled.why = _discarded(settled)
    settled.why = settled.why or phrase("guardrail", "unsettled")
    return settled


def _discarded(settled: Settled) -> str | None:
    if any(fault.severe for fault in settled.faults.values()):
        return phrase("guardrail", "severe")
    if len(settled.faults) > SHARE * len(settled.draft):
        return phrase("guardrail", "many")
    return None


def _told(settled: Settled, composed: Composed, rows: Sequence[Row]) -> dict[int, list[Piece]]:
    """The paragraph of each fact that the draft tells anything of."""
    fact_of = {row.number: row.fact for row in rows}
    kept: dict[int, list[int]] = {}
    failed: dict[int, list[int]] = {}
    for place, sentence in enumerate(settled.draft):
        facts = [fact_of[n] for n in sentence.rows if n in fact_of]
        if facts:
            (failed if place in settled.faults else kept).setdefault(facts[0], []).append(place)
    return {
        fact: pieces_of(
            composed.told[fact],
            [row for row in rows if row.fact == fact],
            settled.draft,
            places,
            failed.get(fact, []),
        )
        for fact, places in sorted(kept.items())
    }


def _text(pieces: Sequence[Piece]) -> str:
    return " ".join(piece.text for piece in pieces)


def _found(paragraphs: Iterable[Sequence[Piece]], checking: Checking) -> Mapping[int, Fault]:
    """What the check has against the drafted sentences, by their place in the draft."""
    spans: list[tuple[int, int, int]] = []
    text = ""
    for pieces in paragraphs:
        text += "\n\n" if text else ""
        for number, piece in enumerate(pieces):
            text += " " if number else ""
            if piece.drafted is not None:
                spans.append((len(text), len(text) + len(piece.text), piece.drafted))
            text += piece.text
    faults: dict[int, Fault] = {}
    checked = checking(text).sentences
    for start, end, place in spans:
        inside = [s for s in checked if s.start < end and start < s.end]
        findings = [finding for s in inside for finding in s.findings]
        if findings:
            first = next((f for f in findings if f.severe), findings[0])
            faults[place] = Fault(first.rule, first.message, first.severe)
        elif not sum(s.claims for s in inside):
            faults[place] = Fault("V1", "it says nothing that could be checked")
    return faults
