"""The words of a source phrase, around its head."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

# "the council itself": the stress is no part of the name.
_NO_END = frozenset({"and", "but", "that", "itself", "himself", "herself", "themselves"})


def noun_phrase(head: Token, exclude: Collection[int] = ()) -> Tokens:
    """The source phrase of a head: its subtree, cut before anything excluded."""
    start, end = head.left_edge.i, head.right_edge.i
    for i in sorted(exclude):
        if head.i < i <= end:
            end = i - 1
            break
    for i in sorted(exclude, reverse=True):
        if start <= i < head.i:
            start = i + 1
            break
    doc = head.doc
    if doc[end].tag_ == "POS":
        end = _behind_owner(doc[end], exclude)
        end -= doc[end].tag_ == "POS" and end > head.i and _owns(doc[end])
    while end > head.i and (doc[end].is_punct or doc[end].lower_ in _NO_END):
        end -= 1
    while start < head.i and (doc[start].is_punct or doc[start].dep_ in {"cc", "mark"}):
        start += 1
    return doc[start : end + 1]


def _owns(mark: Token) -> bool:
    """ "By the army's own count": a noun follows that is no part; "Vane's said" is a name."""
    behind = [t for t in mark.doc[mark.i + 1 : mark.i + 3] if t.lower_ != "own"]
    return bool(behind) and behind[0].pos_ == "NOUN"


def _behind_owner(mark: Token, exclude: Collection[int]) -> int:
    """Where "the Space Agency's mission manager, Ilka Brandt," ends, which the tree has cut."""
    doc, end = mark.doc, mark.i
    named = False
    for token in doc[mark.i + 1 : mark.sent.end]:
        comma = token.text == "," and not named and doc[end].pos_ in {"NOUN", "PROPN"}
        if (
            token.i in exclude
            or token.lower_ == "own"
            or not (token.pos_ in {"NOUN", "PROPN", "ADJ"} or comma)
        ):
            break
        if comma and (token.i + 1 >= len(doc) or doc[token.i + 1].pos_ != "PROPN"):
            break
        named, end = named or comma, token.i
    return end
