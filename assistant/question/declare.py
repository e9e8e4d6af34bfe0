"""From a question's words to a statement: "Did Ruvia give X?" -> "Ruvia gave X"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.question.parse import parsed
from assistant.question.subject import AUXILIARIES, subject_end
from assistant.question.verbs import past, third_person

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

__all__ = ["AUXILIARIES", "Inverted", "declare", "read_inverted"]

_CLIPPED = {"wo": "will", "ca": "can", "sha": "shall"}  # won't, can't, shan't
_NOT = frozenset({"n't", "not", "n\u2019t"})
_EMPTY = frozenset({"ever", "yet"})  # "has X ever met Y?" asks whether X has met Y


@dataclass(frozen=True, slots=True)
class Inverted:
    """A clause whose auxiliary stands before its subject, taken apart."""

    subject: str
    auxiliary: str
    rest: Span
    negated: bool = False

    @property
    def verb(self) -> Token | None:
        """The first word of the rest that is no adverb."""
        return next((t for t in self.rest if t.pos_ != "ADV" and t.lower_ != "not"), None)

    def statement(self) -> str:
        """The clause in the order of a statement."""
        rest = _text(self.rest)
        verb = self.verb
        if self.negated:
            return f"{self.subject} {self.auxiliary} not {rest}".strip()
        if self.auxiliary == "do":
            return f"{self.subject} {rest}".strip()
        plain = verb is None or any(t.lower_ == "not" for t in self.rest[: verb.i])
        if self.auxiliary not in {"did", "does"} or plain or verb is None:
            return f"{self.subject} {self.auxiliary} {rest}".strip()
        form = past(verb.text) if self.auxiliary == "did" else third_person(verb.text)
        doc = self.rest.doc
        before, after = doc[self.rest.start : verb.i], doc[verb.i + 1 : self.rest.end]
        return " ".join(part for part in (self.subject, _text(before), form, _text(after)) if part)


def _text(span: Span) -> str:
    words = "".join(t.text_with_ws for t in span if t.lower_ not in _EMPTY or t.i + 1 == len(t.doc))
    return re.sub(r"\s+yet$", "", words.strip())


def read_inverted(clause: str) -> Inverted | None:
    """The parts of an inverted clause, or None where no auxiliary begins it."""
    doc = parsed(clause.rstrip(" ?.!"))
    if len(doc) < 2:
        return None
    negated = doc[1].lower_ in _NOT
    auxiliary = _CLIPPED.get(doc[0].lower_, doc[0].lower_) if negated else doc[0].lower_
    start = 2 if negated else 1
    if auxiliary not in AUXILIARIES or start >= len(doc):
        return None
    end = subject_end(doc, start, auxiliary)
    late = end < len(doc) and doc[end].lower_ == "not"
    if late and not negated:
        return Inverted(doc[start:end].text, auxiliary, doc[end + 1 :], negated=True)
    return Inverted(doc[start:end].text, auxiliary, doc[end:], negated=negated)


def declare(clause: str) -> str:
    """The statement that a yes-or-no clause asks about; the clause itself if it is none."""
    inverted = read_inverted(clause)
    return inverted.statement() if inverted else clause.rstrip(" ?.!")
