"""Plain questions to a dependency tree."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

PREDICATES = frozenset({"VERB", "AUX"})
_TIMES = frozenset({"DATE", "TIME"})
# What leads to the matter that words are about: "comment on it", "silent about the cracks".
ABOUT = frozenset({"about", "on", "over", "regarding", "concerning"})


def first_child(token: Token, relations: Collection[str]) -> Token | None:
    """The first child that hangs by one of some relations."""
    return next((c for c in token.children if c.dep_ in relations), None)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, clausal and passive ones too."""
    return first_child(verb, ("nsubj", "nsubjpass", "csubj"))


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive; a subject of its own outweighs what stands in a quotation."""
    relations = {c.dep_ for c in verb.children}
    return "nsubjpass" in relations or ("auxpass" in relations and "nsubj" not in relations)


def has_that(clause: Token) -> bool:
    """Whether a clause opens with "that"."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def that_clause_behind(word: Token, relations: Collection[str]) -> Token | None:
    """The first clause of "that" behind a word, however deep below it the parser hangs it."""
    behind = (t for t in word.subtree if t.i > word.i and t.dep_ in relations)
    return next(filter(has_that, behind), None)


def matter_of(holders: Iterable[Token], leads: Collection[str]) -> Token | None:
    """What the first preposition of some governs ("about the drones"); never a day or an hour."""
    small = (c for h in holders for c in h.children if c.dep_ == "prep" and c.lower_ in leads)
    things = (first_child(c, {"pobj", "pcomp"}) for c in small)
    return next((t for t in things if t is not None and t.ent_type_ not in _TIMES), None)


def is_infinitive(verb: Token) -> bool:
    """Whether "to" opens a verb."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def has_modal(verb: Token) -> bool:
    """Whether "would", "may" or the like stands before a verb."""
    return any(c.tag_ == "MD" for c in verb.children)


def without_marks(clause: Token) -> set[int]:
    """The indices under a clause without the words that only open it: "that", "whether"."""
    return {t.i for t in clause.subtree} - {t.i for t in clause.children if t.dep_ == "mark"}


def depth(token: Token) -> int:
    """How many tokens stand above one; 0 for the root."""
    return sum(1 for _ in token.ancestors)


def subtree_without(head: Token, verb: Token) -> set[int]:
    """The indices under `head`, without the attributing verb that the parser hung below it."""
    return {t.i for t in head.subtree} - {verb.i}
