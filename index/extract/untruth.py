"""Words for what is not so, and where they stand: "fiction", "false", "invention" (S7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.tree import first_child
from index.ledger import CueClass
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def calls_untrue(token: Token) -> bool:
    """Whether a word says of something told that it is not so."""
    return not {token.lemma_.lower(), token.lower_}.isdisjoint(words("denial_words"))


def told_of(verb: Token) -> Token | None:
    """The noun of "said of talk that p", where p is what others tell; None elsewhere."""
    if cue_class(verb.lemma_.lower()) is not CueClass.ASSERT:
        return None
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "about"} and child.i > verb.i:
            noun = first_child(child, {"pobj"})
            if noun is not None and noun.lemma_.lower() in words("report_nouns"):
                return noun
    return None


def denies_told_of(verb: Token) -> bool:
    """ "'Pure invention,' X said of talk that p": what is said is only that it is not so."""
    noun = told_of(verb)
    if noun is None:
        return False
    return any(calls_untrue(t) for t in verb.subtree if t.i < noun.i)
