"""What a party says of its own silence: "we do not discuss clients", "there is no statement" (A11).

It says so in words of its own, so that the clause is a statement as well; what it keeps back is
the matter of a refusal beside it (S1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.open_matters import Matter
from index.extract.operators import is_negated
from index.extract.set_phrases import lemma_matches, surface
from index.extract.tree import (
    ABOUT,
    PREDICATES,
    first_child,
    is_passive,
    matter_of,
    subject_of,
    subtree_without,
)
from index.lexicon import entries, words

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Token

_ABOUT = ABOUT | {"of", "as", "upon", "in"}
_TOLD = frozenset({"comment", "discuss", "disclose", "reveal", "divulge", "speak", "talk"})
_OPENING = frozenset({"it", "there", "that", "this", "they", "we", "i", "he", "she", "you"})
_NOBODY = frozenset({"nothing", "none", "no"})


def kept_back(head: Token, tokens: Collection[int], *, own: bool) -> Matter | None:
    """The matter on which the clause of `head` says that nothing will be said; None without one.

    `own` tells that its subject is the speaker: what is kept back in general needs none.
    """
    if is_passive(head) and is_negated(head) and head.lemma_ in _TOLD:
        return _of(first_child(head, {"nsubjpass"}), head)
    if _is_secret(head):
        return _of(first_child(head, {"nsubj"}), head)
    subject = subject_of(head)
    if not own and (subject is None or subject.lower_ not in _OPENING | {"all"}):
        return None
    if _no_statement(head):
        return _of(matter_of((head, *head.children), _ABOUT), head)
    shunned = _shunned(head)
    if shunned is not None:
        return _of(shunned, head)
    row = [surface(head.doc[i]) for i in sorted(tokens)]
    if next(lemma_matches(row, "reply_refusals"), None) is not None:
        return None, set()
    return None


def _of(thing: Token | None, head: Token) -> Matter:
    if thing is None or thing.lower_ in _OPENING | _NOBODY:
        return None, set()
    return thing, subtree_without(thing, head)


def _is_secret(head: Token) -> bool:
    """ "Personnel matters are confidential"."""
    if head.lemma_ not in {"be", "remain"} or is_negated(head):
        return False
    said = (c for c in head.children if c.dep_ in {"acomp", "attr"})
    subject = first_child(head, {"nsubj"})
    plural = subject is not None and subject.tag_ in {"NNS", "NNPS"}
    return plural and any(c.lower_ in words("secret_words") for c in said)


def _no_statement(head: Token) -> bool:
    """ "There would be no statement today", "no comment would be made"."""
    named = words("withheld_nouns") | {"announcement", "comment", "interview"}
    expletive = any(c.dep_ == "expl" for c in head.children)
    thing = first_child(head, {"attr", "nsubj", "nsubjpass"}) if expletive else None
    if thing is None and is_passive(head) and head.lemma_ in {"make", "issue", "give", "offer"}:
        thing = first_child(head, {"nsubjpass"})
    told = thing is not None and thing.lemma_.lower() in named - _FACTS
    return told and thing is not None and any(c.lower_ == "no" for c in thing.children)


_FACTS = frozenset({"cause", "reason", "evidence", "grounds", "number", "sum", "motive", "figure",
                    "date", "indication", "information", "detail", "details"})  # fmt: skip


def _shunned(head: Token) -> Token | None:
    """The talk of "does not trade in hearsay", "we do not hand out half-finished work"."""
    small = entries("dealing_verbs").get(head.lemma_)
    if small is None or not is_negated(head) or head.pos_ not in PREDICATES:
        return None
    if not small:
        return first_child(head, {"dobj"})
    for child in head.children:
        if child.lower_ not in small.split():
            continue
        thing = first_child(child, {"pobj"}) or first_child(head, {"dobj"})
        if thing is not None and thing.lemma_.lower() in words("shunned_talk"):
            return thing
    return None
