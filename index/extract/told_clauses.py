"""Whether a verb has a clause or a quotation as its object, as one of telling has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.quoted_contents import quoted, quoted_before
from index.extract.tree import first_child

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def has_quotation(verb: Token) -> bool:
    """Whether the quotation of a whole clause stands as object ("We left," she fluted)."""
    inside = quoted_before(verb) or quoted(verb, beside=True)
    return any(verb.doc[i].tag_ in _FINITE | {"MD"} for i in inside)


def has_clause(verb: Token) -> bool:
    """Whether a clause with "that", or with a subject and a tense of its own, is the object."""
    clause = first_child(verb, {"ccomp"})
    if clause is None:
        return False
    if clause.i < verb.i:  # "p, the ministry fluted"
        between = (c.text for c in verb.children if clause.i < c.i < verb.i)
        return "," in between
    told = first_child(clause, {"mark"})
    subject = first_child(clause, {"nsubj", "nsubjpass", "expl", "csubj"})
    parts = (clause, *(c for c in clause.children if c.dep_ in {"aux", "auxpass"}))
    tensed = any(t.tag_ in _FINITE | {"MD"} for t in parts)
    return subject is not None and tensed and (told is None or told.lower_ == "that")
