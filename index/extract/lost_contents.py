"""Contents that the tree hung on another word, and answers that are no clause (A1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.quotation import is_mark
from index.extract.tree import PREDICATES, first_child
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_TENSED = frozenset({"VBZ", "VBD", "VBP", "MD"})
_DATES = frozenset({"DATE", "TIME"})


def far_clause(verb: Token) -> Token | None:
    """ "Said on Friday during a talk that p": the clause that the tree hung on another word."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.i > token.i:
            return token.head
        if token.pos_ in PREDICATES:
            return None
    return None


def gapped(verb: Token) -> tuple[Token, set[int]] | None:
    """ "Meet what she said is demand", "a rule he argues is bad": the clause without its subject.

    It opens right behind the verb with a verb of its own; its subject stands before the speaker.
    """
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i == verb.i - 1), None)
    behind = verb.i + 1 + (verb.i + 1 < len(verb.doc) and is_mark(verb.doc[verb.i + 1]))
    if subject is None or behind >= len(verb.doc):
        return None
    first, before = verb.doc[behind], verb.doc[max(0, subject.left_edge.i - 1)]
    if first.tag_ not in _TENSED or first.is_sent_start:
        return None
    if before.tag_ not in {"WP", "WDT"} and verb.dep_ != "relcl":
        return None
    head = first if first.pos_ == "VERB" or first.head.i < first.i else first.head
    return head, {t.i for t in head.subtree if t.i > verb.i}


def is_unmarked(clause: Token) -> bool:
    """ "Said after the talks he would go": a clause with its own subject that nothing opens."""
    if clause.dep_ != "advcl" or clause.pos_ not in PREDICATES:
        return False
    helped = any(c.tag_ in _TENSED for c in clause.children if c.dep_ in {"aux", "auxpass"})
    opened = any(
        c.dep_ == "mark" or c.tag_ in {"WRB", "WDT", "WP"} or c.text == ","
        for c in clause.children
        if c.i < clause.i
    )
    subject = first_child(clause, {"nsubj", "nsubjpass"})
    return (helped or clause.tag_ in _TENSED) and not opened and subject is not None


def first_subject(clause: Token) -> int:
    """Where the subject of a clause begins."""
    subject = first_child(clause, {"nsubj", "nsubjpass"})
    return clause.left_edge.i if subject is None else subject.left_edge.i


def bare(verb: Token) -> set[int]:
    """ "Said yes", "said so", "said as much": an answer that is no clause."""
    if verb.lemma_ not in words("answering_verbs"):
        return set()
    kinds = {"dobj", "intj", "oprd", "attr", "acomp", "dep"}
    adverbs = {"so", "yes", "no", "much", "otherwise", "same"}
    beside = (*verb.rights, *(c for c in verb.lefts if c.dep_ == "intj"))  # "Sorry, Holt said."
    answer = next((c for c in beside if c.dep_ in kinds or c.lower_ in adverbs), None)
    if answer is None or answer.ent_type_ in _DATES or answer.tag_ == "PRP":
        return set()
    return {t.i for t in answer.subtree}
