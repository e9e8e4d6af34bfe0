"""Which quotation of a sentence a verb attributes: the one beside it, before or behind (A1, A2)."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from index.extract.quotation import quotes_of
from index.extract.tree import PREDICATES, depth, first_child, subject_of
from index.lexicon import cue_class

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def quoted_before(verb: Token) -> set[int]:
    """The quotation whose closing mark stands right before "said X" or "X said"."""
    subject = first_child(verb, {"nsubj"})
    start = verb if subject is None or subject.i > verb.i else verb.doc[subject.left_edge.i]
    for first, last in quotes_of(verb.doc).ranges:
        if last == start.i - 1 and last > verb.sent.start:
            return set(range(max(first, verb.sent.start), last))
    return set()


def head_among(tokens: Collection[int], doc: Doc) -> Token | None:
    """The predicate that governs a stretch, where it has one with a subject or a tense."""
    finite = {"VBD", "VBZ", "VBP", "MD"}
    heads = [
        t
        for t in (doc[i] for i in tokens)
        if t.pos_ in PREDICATES and (t.tag_ in finite or subject_of(t) is not None)
    ]
    return min(heads, key=depth, default=None)


def quoted(verb: Token, *, beside: bool = False) -> set[int]:
    """The quoted tokens of the sentence outside the cue's own clause.

    With `beside` only of the quotation right behind the verb; else none that stands right behind
    another verb that attributes.
    """
    start, end = verb.sent.start, verb.sent.end
    if verb.tag_ == "VBG" and subject_of(verb) is None:
        start = verb.i  # "..., adding p": what stands before is somebody's already
    elif verb.dep_ == "relcl" and not beside:
        start, end = verb.left_edge.i, verb.right_edge.i + 1
    found: set[int] = set()
    for first, last in quotes_of(verb.doc).ranges:
        announcing = _announcing(verb.doc, first)
        if beside and announcing != verb:
            continue
        if not beside and announcing is not None and announcing != verb:
            continue
        if not first <= verb.i < last and start < last:
            found.update(range(max(first, start), min(last, end)))
    return found


def _announcing(doc: Doc, first: int) -> Token | None:
    """The verb that attributes right before a quotation, as in "said, "."""
    at = first - 2  # before the mark
    if at > 0 and doc[at].text in {",", ":"}:
        at -= 1
    spoken = at >= 0 and doc[at].pos_ in PREDICATES and cue_class(doc[at].lemma_) is not None
    return doc[at] if spoken else None
