"""The place in a statement that the asked noun has left: "Orvia sold ... to Lastan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.lexicon import pairs
from assistant.question.parse import parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def put_back(statement: str, noun: str) -> str:
    """The statement with the noun where the question took it from: behind its verb."""
    if not noun:
        return statement
    doc = parsed(statement)
    place = _place(doc)
    before, after = doc[:place].text, doc[place:].text
    return " ".join(part for part in (before, noun, after) if part)


def _place(doc: Doc) -> int:
    if not len(doc) or doc[-1].pos_ == "ADP" or doc[-1].tag_ == "RP":
        return len(doc)
    verb: Token = next(token for token in doc if token.dep_ == "ROOT")
    if verb.pos_ not in {"VERB", "AUX"}:
        # Without its object the parser may see no verb in "the school lent to Ana Holt".
        past = next(
            (token for token in doc[1:] if token.lower_ in pairs("irregular_past").values()), None
        )
        return past.i + 1 if past is not None else len(doc)
    while True:
        below = next(
            (c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i
             and c.pos_ in {"VERB", "AUX"}), None
        )  # fmt: skip
        if below is None:
            break
        verb = below
    place = verb.i + 1
    while place < len(doc) and _belongs_to_verb(doc[place]):
        place += 1
    return place


def _belongs_to_verb(token: Token) -> bool:
    """Whether a word stands between a verb and its object: a particle, or whom it is given."""
    return token.dep_ in {"prt", "neg"} or (token.dep_ == "dative" and token.pos_ != "ADP")
