"""Relative clauses that assert: "the vase, which was bought in 1998, was a copy" (section 8.9)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from index.extract.found import SILENT
from index.extract.tree import PREDICATES, first_child
from index.ledger import Claim, Slot, Stance
from index.lexicon import cue_class

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHO = frozenset({"which", "who"})


def relatives(head: Token, tokens: Collection[int]) -> Iterator[tuple[Token, set[int]]]:
    """The verb and the tokens of each clause that only adds to a noun of a clause.

    It stands behind a comma, has "which" or "who" as its subject, and is told in a tense. Verbs
    that attribute are left to the cues.
    """
    for token in head.subtree:
        if token.i not in tokens or token.dep_ != "relcl" or token.pos_ not in PREDICATES:
            continue
        pronoun = first_child(token, {"nsubj", "nsubjpass"})
        if pronoun is None or pronoun.lower_ not in _WHO or cue_class(token.lemma_) is not None:
            continue
        start = token.left_edge.i
        if pronoun.i != start or start == 0 or token.doc[start - 1].text != ",":
            continue
        yield token, {t.i for t in token.subtree if t.i in tokens}


def about(verb: Token, clause: Collection[int], tokens: Collection[int]) -> set[int]:
    """The tokens of a relative clause as a sentence: its noun in the place of "which"."""
    pronoun = first_child(verb, {"nsubj", "nsubjpass"})
    noun = {t.i for t in verb.head.subtree if t.i < verb.left_edge.i and t.i in tokens}
    return noun | (set(clause) - ({pronoun.i} if pronoun is not None else set()))


def with_noun(claim: Claim, verb: Token) -> Claim:
    """The claim of a relative clause with its noun as the argument that "which" was."""
    noun = verb.head
    part = [t for t in noun.subtree if t.i < verb.left_edge.i]
    while part and part[-1].is_punct:
        part.pop()
    names = tuple(t.lower_ for t in part if t.pos_ == "PROPN")
    text = "".join(t.text_with_ws for t in part).strip()
    slot = Slot(text, noun.lemma_.lower(), names)
    passive = first_child(verb, {"nsubjpass"}) is not None
    return replace(claim, patient=slot) if passive else replace(claim, agent=slot)


def stance_of(stance: Stance) -> Stance:
    """What an act does to what is only added: said with the rest, or taken for granted (S3)."""
    if stance in SILENT | {Stance.DENY}:
        return Stance.PRESUPPOSE
    return Stance.ASSERT if stance is Stance.CONFIRM else stance
