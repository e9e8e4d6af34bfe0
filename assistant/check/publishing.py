"""Who published an account, which is another claim than what the account says (V7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.parse import parsed
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"ccomp", "acl", "conj"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_TELLING = frozenset({"of", "about", "on", "into"})


def is_of_publishing(claim: str) -> bool:
    """Whether a claim only says who published an account, or when.

    "The Post was first to publish the allegation" asks for no official line: that belongs to what
    is alleged. "The Post published an allegation that the fund was empty" says that as well.
    """
    doc = parsed(claim)
    if any(t.dep_ in _CLAUSES and t.pos_ in {"VERB", "AUX"} for t in doc):
        return False  # what the account says hangs on it as a clause, or more is told beside it
    acts = [t for t in doc if t.lemma_.lower() in lexicon.words("publishing_verbs")]
    return any(_is_main(act) and _is_of_a_bare_account(act) for act in acts)


def _is_main(act: Token) -> bool:
    """Whether the claim is of this act, also in "was the first to publish it"."""
    first = act.head
    if act.dep_ in {"relcl", "xcomp"} and first.dep_ in {"attr", "acomp"}:
        return first.head.dep_ == "ROOT" and first.head.lemma_ == "be"
    return act.dep_ == "ROOT"


def _is_of_a_bare_account(act: Token) -> bool:
    things = [child for child in act.children if child.dep_ in _OBJECTS]
    return bool(things) and all(_is_bare_account(thing) for thing in things)


def _is_bare_account(thing: Token) -> bool:
    telling = any(c.dep_ == "prep" and c.lower_ in _TELLING for c in thing.children)
    return thing.lemma_.lower() in words("report_nouns") and not telling
