"""The ledger rows that a model may write from: numbered, in the composer's words, made harmless."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.account import account
from assistant.answer import StatusCode
from assistant.compose import Told
from assistant.evidence import Evidence
from assistant.wording import upper_first
from index.extract.injection import quarantined
from index.ledger import Stance
from prompts import phrase

LONGEST = 400  # characters of a row
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>|~#$])")
_UNWANTED = re.compile(r"[«»<>{}`|*\[\]#\\]|[\x00-\x1f\x7f-\x9f]|[^\S ]+")
_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]+")
_EXCERPT = re.compile('^[^“"]{0,80}[“"][^”"]{160,}')
_ACTS = {
    Stance.ASSERT: "said that",
    Stance.CONFIRM: "said that",
    Stance.DENY: "denied that",
    Stance.REFUSE: "declined to comment on whether",
    Stance.NON_CONFIRM: "did not confirm that",
    Stance.NON_DENIAL: "did not deny that",
    Stance.PARTIAL: "did not confirm all of this:",
    Stance.RETRACT: "took back the report that",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A numbered row: which fact it belongs to, its citation in the answer, and its words."""

    number: int
    fact: int
    citation: int
    text: str


def rows_of(told: Sequence[Told]) -> list[Row]:
    """The rows of all facts that the reports hold.

    A row that holds text for machines, or comes from a document that does, is left out (G1).
    """
    rows: list[Row] = []
    for fact, one in enumerate(told):
        if one.fact.status is StatusCode.NOT_IN_REPORTS:
            continue  # that nothing is there is the composer's to say
        for evidence, citation in one.rows:
            text = _words(evidence)
            if text:
                rows.append(Row(len(rows) + 1, fact, citation, text))
    return rows


def as_text(told: Sequence[Told], rows: Sequence[Row]) -> str:
    """The rows as the model is given them, under the fact that each belongs to."""
    lines: list[str] = []
    fact = -1
    for row in rows:
        if row.fact != fact:
            fact = row.fact
            claim = harmless(told[fact].fact.claim)
            lines.append(phrase("draft", "fact", number=fact + 1, claim=claim))
        lines.append(phrase("draft", "row", number=row.number, text=row.text))
    return "\n".join(lines)


def fitting(told: Sequence[Told], rows: Sequence[Row], room: int) -> list[Row]:
    """As many rows as fit into so many characters, from the first on."""
    kept = list(rows)
    while kept and len(as_text(told, kept)) > room:
        kept.pop()
    return kept


def harmless(text: str) -> str:
    """Words as data: one line, no markup, no hidden characters; "" where they address a machine."""
    if quarantined(text):
        return ""
    plain = _HIDDEN.sub("", _ESCAPED.sub(r"\1", text))
    return " ".join(_UNWANTED.sub(" ", plain).split())[:LONGEST]


def _words(evidence: Evidence) -> str:
    if evidence.tainted:
        return ""
    words = account(evidence)
    row = evidence.attribution
    if row is not None and _EXCERPT.match(words):  # where the composer quotes a whole sentence
        words = f"{evidence.speaker} {_ACTS.get(evidence.stance, 'said that')} {row.claim.text}"
    return harmless(upper_first(words))
