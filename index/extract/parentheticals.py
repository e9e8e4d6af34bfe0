"""Attributions that stand inside what they attribute, or beside it: "p, X said, q" (A2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.quotation import is_mark
from index.extract.tree import PREDICATES, first_child, subject_of
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_DASHES = frozenset({",", "\u2014", "--", "-", "("})


def told_around(verb: Token) -> Token | None:
    """The head of the clause that a verb attributes by standing in it; None if it does not."""
    if verb.dep_ == "parataxis" or _is_parenthetical(verb):
        return verb.head
    return _as_clause_host(verb)


def ends_quotation(verb: Token) -> bool:
    """'... say that," she said': what the parser hangs on the quoted verb stands behind it."""
    subject = subject_of(verb)
    behind = (subject.left_edge.i if subject is not None else verb.i) - 1
    if verb.dep_ != "ccomp" or behind <= verb.head.i:
        return False
    mark = verb.doc[behind]
    return is_mark(mark) and bool(mark.whitespace_) and verb.doc[behind - 1].is_punct


def _is_parenthetical(verb: Token) -> bool:
    """Whether ", X said," stands inside another clause that the parser made its head."""
    if verb.dep_ not in {"ccomp", "advcl", "conj", "dep"} or verb.head.pos_ not in PREDICATES:
        return False
    if ends_quotation(verb):
        return True
    if any(c.dep_ in {"mark", "cc"} for c in verb.children):
        return False
    if first_child(verb, {"dobj"}) is not None and verb.lemma_ not in words("told_verbs"):
        return False  # "since he announced his plan, ..." has said what there was to say
    if verb.tag_ == "VBG" and subject_of(verb) is None:
        return False  # "..., adding p" goes on, it does not comment on what it stands in
    left, behind = verb.left_edge.i, verb.right_edge.i + 1
    leads = verb.dep_ == "ccomp" and behind < verb.head.i and subject_of(verb) is not None
    if leads and cue_class(verb.head.lemma_) is None:
        return bool(verb.doc[behind].text == ",")  # "If anything, X argued, p"
    return left > verb.head.i and _divides(verb.doc[left - 1]) and verb.dep_ != "conj"


def _divides(token: Token) -> bool:
    return token.text == "," or is_mark(token)


def _as_clause_host(verb: Token) -> Token | None:
    """ "As X said, p": the clause around it is what X said; "as X said goodbye" is a time.

    "The dam, as X told the Bugle, leaks": whom X told is no content, and p may stand around both.
    """
    opening = verb.doc[verb.left_edge.i]
    if verb.dep_ != "advcl" or opening.lower_ != "as" or opening.head != verb:
        return None
    objects = {"ccomp", "xcomp", "attr", "acomp", "intj"}
    if verb.lemma_ not in words("told_verbs"):
        objects.add("dobj")
    if first_child(verb, {"nsubj"}) is None or first_child(verb, objects) is not None:
        return None
    if verb.head.pos_ in PREDICATES:
        return verb.head
    noun = verb.doc[opening.i - 1].text in _DASHES and verb.head.dep_ in {"nsubj", "nsubjpass"}
    return verb.head.head if noun and verb.head.head.pos_ in PREDICATES else None
