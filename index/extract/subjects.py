"""Subjects that the parser tears apart: "the state agency" and "Vesna" before one verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


def join_subjects(doc: Doc) -> Doc:
    """The document, with a common noun and the name right behind it as one subject."""
    for noun in doc[:-1]:
        if noun.dep_ != "nsubj" or noun.pos_ != "NOUN":
            continue
        name = next((c for c in noun.head.children if c.left_edge.i == noun.i + 1), None)
        if name is not None and name.dep_ == "nsubj" and name.pos_ == "PROPN":
            noun.head, noun.dep_ = name, "compound"
    return doc
