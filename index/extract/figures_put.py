"""Figures that somebody gives: "put the toll at 12", "gave turnout as 63 percent" (section 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.tree import first_child
from index.lexicon import entries

if TYPE_CHECKING:
    from spacy.tokens import Token


def figure_put(verb: Token) -> tuple[Token, Token] | None:
    """The thing and the figure of "put the toll at 12", or None.

    The parser may hang "at 12" on any noun of the thing.
    """
    small = entries("figure_verbs").get(verb.lemma_.lower())
    thing = first_child(verb, {"dobj", "nsubjpass"})
    if small is None or thing is None:
        return None
    for token in sorted({*verb.subtree, *thing.subtree}, key=lambda t: t.i):
        if token.dep_ == "prep" and token.lower_ == small and token.i > thing.i:
            figure = first_child(token, {"pobj"})
            if figure is not None and any(t.like_num for t in figure.subtree):
                return thing, figure
    return None
