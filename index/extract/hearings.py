"""What was said to somebody by nobody in particular: "the court was told that p" (C4, R9).

Who hears is no source: neither the court that was told, nor the inquest that heard.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import operator_stack
from index.extract.set_phrases import forms
from index.extract.speakers import can_speak
from index.extract.tree import (
    PREDICATES,
    first_child,
    is_passive,
    that_clause_behind,
    without_marks,
)
from index.ledger import CueClass, Stance
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_CLAUSES = ("acl", "relcl", "ccomp")


def hearings(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution to nobody a verb of being told, or of a court that heard."""
    for verb in sentence:
        if verb.i in taken or verb.pos_ not in PREDICATES or not (_told(verb) or _heard(verb)):
            continue
        # the parser may hang it on the witness: "heard from a witness that p"
        clause = first_child(verb, {"ccomp"}) or that_clause_behind(verb, _CLAUSES)
        if clause is None:
            continue
        giver = next((c for c in verb.children if c.lower_ == "from"), None)
        witness = first_child(giver, {"pobj"}) if giver is not None else None
        source = witness if witness is not None and can_speak(witness) else None
        content = without_marks(clause)
        stack = operator_stack(verb)
        empty = stack.negated or stack.refused or stack.irrealis or stack.modal is not None
        stance = Stance.NONE if empty else Stance.ASSERT
        kind, rule = (CueClass.HEARSAY, "A10") if source is None else (CueClass.ASSERT, "A1")
        yield Found(rule, verb, [verb], source, content, kind, stance, clause)


def _told(verb: Token) -> bool:
    """ "The court was told": who told it, "by" would say."""
    subject = first_child(verb, {"nsubjpass"})
    told = verb.lemma_ in words("told_verbs") and is_passive(verb) and subject is not None
    return told and first_child(verb, {"agent"}) is None and _hears(subject)


def _heard(verb: Token) -> bool:
    """ "The inquest heard", "jurors heard"."""
    return verb.lemma_ == "hear" and _hears(first_child(verb, {"nsubj"}))


def _hears(subject: Token | None) -> bool:
    if subject is None:
        return False
    listed = words("court_nouns") | words("hearing_bodies")
    return not listed.isdisjoint({subject.lemma_.lower(), *forms(subject)})
