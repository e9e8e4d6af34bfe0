"""Nouns of saying that are the subject: "the ministry's line is that p" (A6).

"Word from the harbour office is that p", "the mayor's boast is that p": somebody's word is p.
Whose it is must be told; talk and word that are nobody's are rumour (C4).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import operator_stack, resolve
from index.extract.speakers import can_speak
from index.extract.tree import first_child, has_that, without_marks
from index.ledger import CueClass
from index.lexicon import complements, entries

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_SPOKEN = frozenset({CueClass.ASSERT, CueClass.ALLEGE, CueClass.ANNOUNCE})
_BE = frozenset({"be", "remain"})


def positions(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a noun of saying that a clause with "that" is told of."""
    for verb in sentence:
        if verb.lemma_ not in _BE or verb.i in taken:
            continue
        noun = first_child(verb, {"nsubj"})
        clause = first_child(verb, {"ccomp"})
        if noun is None or clause is None or noun.i in taken or clause.i < verb.i:
            continue
        kind, source = _class_of(noun), _speaker_of(noun)
        if kind not in _SPOKEN or source is None or not has_that(clause):
            continue
        kind, stance = resolve(kind, operator_stack(verb), noun.lemma_.lower())
        content = without_marks(clause)
        yield Found("A6", verb, [noun, verb], source, content, kind, stance, clause)


def _class_of(noun: Token) -> CueClass | None:
    lemma = noun.lemma_.lower()
    name = complements("nominal_cues").get(lemma) or entries("position_nouns").get(lemma)
    return CueClass[name] if name else None


def _speaker_of(noun: Token) -> Token | None:
    """Whose word it is: "the ministry's line", "the message from the club"."""
    owner = first_child(noun, {"poss"})
    if owner is None:
        givers = (c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"from", "of"})
        owner = next((t for g in givers if (t := first_child(g, {"pobj"})) is not None), None)
    return owner if owner is not None and can_speak(owner) else None
