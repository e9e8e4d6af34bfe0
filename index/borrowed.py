"""Claims that are not the speaker's flat word on itself: what a paper says, a first count, a share.

T5, T8, S5.
"""

from __future__ import annotations

import re

from index.identity import mentions_own, names_other
from index.ledger import Claim, Source, SourceKind
from index.lexicon import complements, table
from index.nouns import singular
from index.own_names import tokens_of
from index.predicate import any_in

# How far behind its noun a clause may open, or a noun behind its adjective.
_NEAR = 4
# A name, and the clause that hangs on it.
_AFTER = re.compile(r"([A-Z][\w'-]*), (?:who|which) ")


def is_carried(claim: Claim) -> bool:
    """Whether the speaker only holds what says so: "it had proof that Istan paid" (T5)."""
    if not claim.positive:
        return False
    group = table("predicates")["carrier"]
    row = tokens_of(claim.text)
    for position, word in enumerate(row[:-1]):
        if singular(word) not in group["nouns"]:
            continue
        if any_in(row[position + 1 : position + _NEAR], group["opens"]):
            return True
    return False


def tells_of_another(source: Source, claim: Claim) -> bool:
    """Whether a clause at the end tells what another named party did: "with Marn, who agreed"."""
    found = _AFTER.search(claim.text)
    return found is not None and not mentions_own(source, found.group(1))


def is_provisional(claim: Claim) -> bool:
    """Whether the claim calls itself an estimate or a first count (S5)."""
    formal = table("predicates")["formal"]["rate_verbs"]
    if claim.predicate in formal or claim.predicate == "publish":
        return False
    group = table("predicates")["provisional"]
    row = tokens_of(claim.text)
    if any_in(row, group["words"]):
        return True
    firsts = (at for at, word in enumerate(row) if word in group["first"])
    return any(
        singular(word) in group["nouns"] for at in firsts for word in row[at + 1 : at + _NEAR]
    )


def accuses_partner(source: Source, claim: Claim) -> bool:
    """Whether a private person's own part in it accuses the other side: a bribe he paid."""
    if source.kind is not SourceKind.PERSON_NAMED:
        return False
    sides = (claim.agent, claim.patient, claim.recipient)
    named = any(names_other(source, side) for side in sides)
    table_ = complements("person_nouns")
    role = tokens_of(source.role or "")
    if named and any(table_.get(singular(word)) == "witness" for word in role):
        return True
    return any_in(tokens_of(claim.text), table("predicates")["carrier"]["corrupt"])
