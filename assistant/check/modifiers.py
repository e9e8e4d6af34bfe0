"""V5: another thing of the same kind ("the south pier" where the reports have the north pier)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.check.case import Case, Objection, Reading
from assistant.question.names import same_name
from assistant.question.parse import parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MODIFIES = frozenset({"amod", "compound", "nmod"})


def modifiers(case: Case) -> Iterator[Objection]:
    """V5: what tells a thing from its like is as in the evidence."""
    for reading in case.readings:
        if not reading.statement.claim:
            continue
        for word, noun, other in _differing(reading, case):
            message = f"no report has “{word} {noun}” here, but “{other} {noun}”"
            yield Objection("V5", message, reading.held)


def _differing(reading: Reading, case: Case) -> Iterator[tuple[str, str, str]]:
    near = tuple(held.nearest for held in reading.held if held.nearest)
    rows = [e.attribution for e in reading.evidence or near if e.attribution]
    theirs = [parsed(text) for text in dict.fromkeys(r.sentence.text for r in rows)]
    reports = [case.ledger.reports[report] for report in dict.fromkeys(r.report for r in rows)]
    told = {t.lemma_.lower() for doc in theirs for t in doc}
    told |= {w for r in reports for w in f"{r.title or ''} {r.text}".lower().split()}
    for token in parsed(reading.statement.claim):
        if not _tells_apart(token) or {token.lemma_.lower(), token.lower_} & told:
            continue
        others = [m for doc in theirs for m in _of_noun(doc, token.head.lemma_.lower())]
        if others and not any(same_name(token.lower_, other.lower()) for other in others):
            yield token.text, token.head.text, others[0]


def _tells_apart(token: Token) -> bool:
    return token.dep_ in _MODIFIES and token.pos_ in {"ADJ", "NOUN", "PROPN"}


def _of_noun(doc: Doc, noun: str) -> Iterator[str]:
    for token in doc:
        if _tells_apart(token) and token.head.lemma_.lower() == noun:
            yield token.text
