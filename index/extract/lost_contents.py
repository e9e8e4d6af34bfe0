"""Contents that the tree hung on another word, and answers that are no clause (A1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.tree import PREDICATES
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_DATES = frozenset({"DATE", "TIME"})


def far_clause(verb: Token) -> Token | None:
    """ "Said on Friday during a talk that p": the clause that the tree hung on another word."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.i > token.i:
            return token.head
        if token.pos_ in PREDICATES:
            return None
    return None


def bare(verb: Token) -> set[int]:
    """ "Said yes", "said so", "said as much": an answer that is no clause."""
    if verb.lemma_ not in words("answering_verbs"):
        return set()
    kinds = {"dobj", "intj", "oprd", "attr", "acomp", "dep"}
    adverbs = {"so", "yes", "no", "much", "otherwise"}
    answer = next((c for c in verb.rights if c.dep_ in kinds or c.lower_ in adverbs), None)
    if answer is None or answer.ent_type_ in _DATES or answer.tag_ == "PRP":
        return set()
    return {t.i for t in answer.subtree}
