"""Who pays the sum that stands behind him: "fined *Delmar* two million marks" (G3).

The parser takes the sum for the object, and the name before it for a part of the sum's name. Only
a bare name or noun is read so; one with an owner or an adjective stays where the parser put it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.lexicon import words
from assistant.question.words import lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE = frozenset({"compound", "nmod"})
_NUMBERS = frozenset({"nummod", "quantmod"})


def fined_party(verb: Token) -> Token | None:
    """The party before the sum that a fining verb takes from it; None for any other verb."""
    if lemma(verb) not in words("fining_verbs"):
        return None
    paid = next((c for c in verb.children if c.dep_ == "dobj"), None)
    beside = [c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    beside += [c for c in verb.children if paid is not None and c.i == verb.i + 1 and _is_name(c)]
    if beside:
        return beside[0]
    party = None if paid is None else _named_before(paid)
    return party if party is not None and _is_plain(party) else None


def _is_name(word: Token) -> bool:
    """A name that the parser took for a time: "fined *Stannard* 2 million"."""
    return word.dep_ == "npadvmod" and word.pos_ == "PROPN" and word.ent_type_ != "DATE"


def _is_plain(party: Token) -> bool:
    """Whether a party is a name or a noun, and not somebody of another: "former Norda boss"."""
    row = [t for t in party.subtree if t.dep_ != "det"]
    named = [t.pos_ == "PROPN" and t.text[:1].isupper() for t in row]
    return all(named) or (not any(named) and not any(t.dep_ in {"poss", "prep"} for t in row))


def _named_before(paid: Token) -> Token | None:
    """The one name that the parser read into a sum: "*Delmar Chemicals* two million marks"."""
    left = [c for c in paid.lefts if c.dep_ != "det"]
    number = next((c for c in left if c.dep_ in _NUMBERS and c.pos_ in {"NUM", "SYM"}), None)
    if number is None:
        return None
    told = [c for c in left if c.i < number.i and c.dep_ not in _NUMBERS]
    lone = len(told) == 1 and told[0].dep_ in _BEFORE and told[0].pos_ in {"NOUN", "PROPN"}
    return told[0] if lone else None
