"""What somebody declares a thing to be: "declared the vote void", "declared Silva the winner"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.extract.tree import PREDICATES, first_child, subject_of
from index.ledger import Claim, Slot
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def declared(claim: Claim, verb: Token) -> Claim:
    """The claim of a verb of declaring as a sentence with "is"; as it came for any other verb."""
    if verb.lemma_ not in words("declaring_verbs"):
        return claim
    found = _verdict(verb)
    if found is None:
        if _says_a_clause(verb):
            return claim
        text = re.sub(r"^((?:[A-Z][\w'.-]+ )+)(?=[a-z])", r"\1is ", claim.text, count=1)
        return replace(claim, text=text)
    thing, verdict = found
    first = verdict
    while first.nbor(-1).head == verdict and first.nbor(-1).dep_ in {"advmod", "det", "amod"}:
        first = first.nbor(-1)
    pattern = rf"\s+(?={re.escape(first.text)}\b)"
    parts = re.split(pattern, claim.text, maxsplit=1)
    if len(parts) < 2:
        return claim
    slot = Slot(parts[0], thing.lemma_.lower(), _names(thing, first))
    text = f"{parts[0]} is {parts[1]}"
    return replace(claim, text=text, predicate=verdict.lemma_.lower(), agent=slot, patient=None)


def _says_a_clause(verb: Token) -> bool:
    """ "Declared that Silva had won": what is declared is a sentence already."""
    clause = first_child(verb, {"ccomp"})
    if clause is None or subject_of(clause) is None:
        return False
    return first_child(clause, {"mark", "aux", "auxpass"}) is not None


def _verdict(verb: Token) -> tuple[Token, Token] | None:
    """The thing and what it is declared to be; the parser may take the two for one phrase."""
    clause = first_child(verb, {"ccomp"})
    if clause is not None and clause.pos_ not in PREDICATES:
        thing = subject_of(clause)
        return (thing, clause) if thing is not None and thing.i < clause.i else None
    thing = first_child(verb, {"dobj", "nsubjpass"})
    if thing is None:
        return None
    found = first_child(verb, {"oprd", "acomp"})
    if found is None:
        found = first_child(thing, {"appos"})
        if found is not None and (found.pos_ != "NOUN" or found.left_edge.nbor(-1).text == ","):
            found = None
    if found is None:
        below = (t for t in thing.subtree if t.i > thing.i and t.lower_ in words("verdicts"))
        found = next(below, None)
    return (thing, found) if found is not None and found.i > thing.i else None


def _names(thing: Token, end: Token) -> tuple[str, ...]:
    return tuple(t.lower_ for t in thing.subtree if t.pos_ == "PROPN" and t.i < end.i)
