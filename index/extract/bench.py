"""Courts that are named by where they sat: "was jailed at Harrow Crown Court" (T2, T13).

A sentence without "by" does not say who passed it; the court that it was passed at did. What
happened at a court and is no work of the bench ("was arrested at the High Court") is nobody's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.set_phrases import forms
from index.extract.tree import first_child, is_passive
from index.lexicon import table, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINDINGS = frozenset({"guilty", "liable"})
_TERMS = frozenset({"life", "prison", "jail", "custody", "bail"})


def sitting_court(verb: Token) -> Token | None:
    """The court that a passive verb of the bench was done at, if no other doer is named."""
    if not is_passive(verb) or not _is_of_bench(verb) or first_child(verb, {"agent"}) is not None:
        return None
    for word in verb.subtree:
        if word.dep_ == "prep" and word.lower_ in {"at", "in"} and _goes_with(word, verb):
            court = first_child(word, {"pobj"})
            if court is not None and _is_court(court):
                return court
    return None


def _is_of_bench(verb: Token) -> bool:
    if verb.lemma_ == "find":
        return any(c.lower_ in _FINDINGS for c in verb.children)
    return verb.lemma_ in table("predicates")["office"]["bench_verbs"]


def _is_court(noun: Token) -> bool:
    """A court by its name, and no office in it: "the court's car park" is none."""
    named = any(t.tag_ in {"NNP", "NNPS"} for t in noun.subtree)
    return named and not words("court_nouns").isdisjoint({noun.lemma_.lower(), *forms(noun)})


def _goes_with(place: Token, verb: Token) -> bool:
    """Whether a place is the verb's own, across the term or the day that the parser hung it on.

    "For a brawl at Leeds Crown Court" says where the brawl was.
    """
    word = place.head
    while word != verb:
        term = word.lower_ in _TERMS or word.tag_ == "NNP" or first_child(word, {"nummod"})
        if not (term or word.dep_ == "prep") or word.i < verb.i:
            return False
        word = word.head
    return place.i > verb.i
