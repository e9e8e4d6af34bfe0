"""What a pronoun can stand for: one person, a body, several (8.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.extract.kinds import PERSONS
from index.ledger import Source

if TYPE_CHECKING:
    from spacy.tokens import Token

SINGULAR = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
IMPERSONAL = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "both", "themselves", "each"})


def is_plural_source(source: Source) -> bool:
    """Whether a source is several; a person by name is one, whatever the name ends with."""
    head = re.split(r" (?:of|at|in|for|from|with|who|familiar|close|on)\b", source.name)[0]
    person = source.named and source.kind in PERSONS and head.split()[-1:][0][:1].isupper()
    return source.count is not None or (head.endswith("s") and not person)


def may_stand_for(word: str, source: Source) -> bool:
    """Whether a pronoun can mean a source, by number and by person or thing."""
    if word in SINGULAR:
        return source.kind in PERSONS and not is_plural_source(source)
    if word in IMPERSONAL:
        return source.kind not in PERSONS
    return is_plural_source(source) or source.kind not in PERSONS


def is_its(head: Token) -> bool:
    """Whether a noun, or the office before a name, is "its ..."."""
    return any(c.dep_ == "poss" and c.lower_ == "its" for h in and_office(head) for c in h.children)


def and_office(head: Token) -> list[Token]:
    """A name and the office before it: "its chief *executive* Gerard *Pyrkosz*"."""
    offices = [c for c in head.children if c.dep_ == "compound" and c.tag_ == "NN"]
    return [head, *offices]
