"""Verbs joined under one negation (S1): what is denied of the first is denied of each.

It did not build, sell or operate the drone.        None of the three was done.
He had not met the banker, but had written to him.  The second was done: it has its own "had".
No soldier entered the town or fired at it.         Nobody did either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.tree import PREDICATES, first_child, is_infinitive, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_EITHER = frozenset({"or", "nor"})
_HELPS = frozenset({"aux", "auxpass", "neg"})
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "oprd", "ccomp", "xcomp", "prep", "agent"})


def joined_before(verb: Token) -> Token | None:
    """The verb whose negation holds for this one too; None where it stands by itself.

    With "and" the negation ends, save where the bare verb has no other helper than "did not".
    """
    first = verb.head
    if verb.dep_ != "conj" or first.pos_ not in PREDICATES or verb.pos_ not in PREDICATES:
        return None
    if subject_of(verb) is not None or any(_helps(c) for c in verb.children):
        return None
    joint = _joint(verb)
    if joint in _EITHER:
        return first
    done = verb.tag_ == "VB" and first.tag_ == "VB" and not is_infinitive(first)
    helped = any(c.lemma_ == "do" and c.dep_ == "aux" for c in first.children)
    return first if joint == "and" and done and helped else None


def nor_before(verb: Token) -> Token | None:
    """The "nor" that opens a clause of its own: "..., nor had he been removed"."""
    if verb.dep_ != "conj":
        return None
    small = (c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i)
    return next((c for c in small if c.lower_ == "nor"), None)


def helpers_of(verb: Token) -> set[int]:
    """The indices of the words that negate a verb and help it: "have never", "did not"."""
    small = (c for c in verb.children if c.i < verb.i)
    return {c.i for c in small if c.dep_ in _HELPS | {"preconj"} or c.lower_ == "never"}


def shared_object(verb: Token) -> Token | None:
    """The thing that "never bought *or used a drug*" names behind the last verb only."""
    if any(c.dep_ in _COMPLEMENTS for c in verb.children if c.i > verb.i):
        return None
    later = next((c for c in verb.children if c.dep_ == "conj"), None)
    if later is None or joined_before(later) is None:
        return None
    return first_child(later, {"dobj"}) or shared_object(later)


def _helps(word: Token) -> bool:
    """Whether a word makes a verb stand by itself; "not to build or *to* sell" does not."""
    return word.dep_ in _HELPS and word.i < word.head.i and word.tag_ != "TO"


def _joint(verb: Token) -> str:
    """The word that joins a verb to the one before; in a list, that before its last one."""
    before = (c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i)
    word = next((c.lower_ for c in before if c.i > verb.head.i), None)
    if word is not None:
        return word
    later = next((c for c in verb.children if c.dep_ == "conj"), None)
    return _joint(later) if later is not None else ""
