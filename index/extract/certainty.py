"""What a party says that it does not doubt: "no reason to doubt that p", "no doubt that p" (S5).

It says p, and less than p: the words stay with the claim as a hedge.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.extract.tree import first_child
from index.ledger import Claim, CueClass
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Token


SURE = frozenset({"no doubt", "no question", "no reason"})
"""The hedges that `hedge_over` gives."""


def undoubted(head: Token) -> Token | None:
    """The clause that a clause of "have" or "be" says is not doubted, or None."""
    if head.lemma_ not in {"have", "be"}:
        return None
    thing = first_child(head, {"dobj", "attr"})
    if thing is None or not any(c.lower_ in {"no", "little"} for c in thing.children):
        return None
    word = thing.lemma_.lower()
    if word == "reason":
        below = [*thing.children, *head.children]
        verb = next((c for c in below if c.lemma_ in {"doubt", "question", "dispute"}), None)
        return first_child(verb, {"ccomp"}) if verb is not None else None
    if word not in {"doubt", "question"}:
        return None
    return first_child(thing, {"acl", "ccomp", "relcl"}) or first_child(head, {"ccomp"})


def only_believed(claim: Claim, cue: Token) -> Claim:
    """The claim of "is believed to have left" with that word as its hedge (S5).

    It stays one where a body says so: what it believes of others it has not established.
    """
    known = {CueClass.CONFIRM, CueClass.ANNOUNCE, CueClass.ASSERT}
    lemma = cue.lemma_.lower()
    if cue_class(lemma) in known or lemma in words("knowing_verbs"):
        return claim
    return replace(claim, hedges=tuple(dict.fromkeys((*claim.hedges, cue.lower_))))


def hedge_over(clause: Token | None) -> str | None:
    """The words that make a clause one that is not doubted: "no doubt"; None for any other."""
    for above in list(clause.ancestors)[:3] if clause is not None else ():
        if undoubted(above) == clause:
            thing = first_child(above, {"dobj", "attr"})
            return f"no {thing.lemma_.lower()}" if thing is not None else None
    return None
