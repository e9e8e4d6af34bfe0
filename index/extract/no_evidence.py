"""Clauses for which nothing was found: "found no evidence that p", "there was no sign of p" (S7).

Whoever looked and found nothing denies p, in those words; who only has or gives no proof commits
himself to nothing. Never is p asserted there (G2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.operators import is_negated
from index.extract.tree import PREDICATES, first_child, has_that
from index.ledger import Stance
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_FURTHEST = 4  # words of "no clear evidence so far that p"
_CLAUSES = frozenset({"acl", "ccomp", "relcl", "advcl"})
_THINGS = frozenset({"dobj", "attr", "nsubj", "nsubjpass", "appos", "oprd", "pobj"})
_UPON = frozenset({"across", "upon", "on"})
_OF = frozenset({"of", "for"})


def stance_without_evidence(clause: Token) -> Stance | None:
    """What a clause comes to that stands behind "no evidence that"; None behind anything else."""
    noun = _noun_before(clause)
    if noun is None or not _is_none(noun):
        return None
    lemma = noun.lemma_.lower()
    if lemma == "nothing" or (lemma in words("evidence_nouns") and _was_sought(noun)):
        return Stance.DENY
    return None if lemma in words("sure_nouns") else Stance.NON_CONFIRM


def unsupported(head: Token) -> tuple[Token, Stance] | None:
    """The clause that the clause of `head` says there is no evidence for, and what it comes to."""
    across = (n for c in head.children if c.lower_ in _UPON for n in c.children)
    for noun in (*head.children, *across):
        named = noun.lemma_.lower() in words("evidence_nouns") or noun.lower_ == "nothing"
        if noun.dep_ not in _THINGS or not named:
            continue
        for clause in (*noun.subtree, *head.children):
            if clause.i > noun.i and clause.pos_ in PREDICATES and clause.dep_ in _CLAUSES:
                stance = stance_without_evidence(clause)
                if stance is not None:
                    return clause, stance
        deed = _deed_of(noun)
        if deed is not None:
            return deed, Stance.DENY
    return None


def _deed_of(noun: Token) -> Token | None:
    """What "no evidence of stuffing" is of; a wrong without more is whatever somebody alleges."""
    of = first_child(noun, {"prep"}) if noun.lower_ != "nothing" else None
    deed = first_child(of, {"pcomp", "pobj"}) if of is not None and of.lower_ in _OF else None
    if deed is None or not _is_none(noun) or not _was_sought(noun):
        return None
    return None if any(t.lemma_.lower() in words("wrongs") for t in deed.subtree) else deed


def _noun_before(clause: Token) -> Token | None:
    """The noun right before "that", or the "nothing" of "nothing to suggest that"."""
    if clause.dep_ not in _CLAUSES or not has_that(clause):
        return None
    opening = next(c for c in clause.children if c.lower_ == "that" and c.dep_ == "mark")
    start = max(clause.sent.start, opening.i - _FURTHEST)
    for token in reversed(clause.doc[start : opening.i]):
        if token.pos_ in PREDICATES:
            return _subject_before(token, start)
        if token.pos_ == "NOUN":
            return token if token.ent_type_ not in {"DATE", "TIME"} else None
    return None


def _subject_before(verb: Token, start: int) -> Token | None:
    """ "Nothing to suggest that p", "no evidence was found that p": the noun before the verb."""
    if verb.lemma_ in words("finding_verbs"):
        subject = first_child(verb, {"nsubj", "nsubjpass"})
        named = subject is not None and subject.lemma_.lower() in words("evidence_nouns")
        return subject if named else None
    before = [t for t in verb.doc[start : verb.i] if t.lower_ == "nothing"]
    return before[-1] if before and verb.lemma_ in words("pointing_verbs") else None


def _is_none(noun: Token) -> bool:
    """ "No evidence", "not any evidence": but "some evidence" is some."""
    if noun.lower_ == "nothing":
        return True
    small = {c.lower_ for c in noun.children if c.i < noun.i}
    return "no" in small or ("any" in small and is_negated(noun.head))


def _was_sought(noun: Token) -> bool:
    """Whether the noun is what somebody came upon, or what there is: "found", "there is"."""
    verb = noun.head if noun.dep_ != "pobj" else noun.head.head
    if verb.dep_ in {"auxpass", "aux"}:
        verb = verb.head
    subject = first_child(verb, {"nsubj", "expl"})
    exists = verb.lemma_ != "be" or (subject is not None and subject.lower_ == "there")
    return verb.lemma_ in words("finding_verbs") and (exists or noun.dep_ == "nsubj")
