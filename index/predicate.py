"""Which class of predicates a claim is of: its verb, its noun, its words (`predicates.toml`)."""

from __future__ import annotations

from collections.abc import Iterable

from index.ledger import Claim
from index.lexicon import table
from index.nouns import singular
from index.own_names import tokens_of


def has_verb(group: str, claim: Claim) -> bool:
    """Whether the claim's predicate is of a class."""
    return claim.predicate in table("predicates")[group]["verbs"]


def has_noun(group: str, claim: Claim) -> bool:
    """Whether what the claim is about is of a class ("dialogue with Istan continued")."""
    nouns = table("predicates")[group]["nouns"]
    slots = (slot for slot in (claim.agent, claim.patient) if slot is not None)
    return any(slot.head in nouns or singular(slot.head) in nouns for slot in slots)


def has_phrase(group: str, claim: Claim, *, key: str = "phrases") -> bool:
    """Whether the claim's words hold a phrase of a class."""
    text = f" {' '.join(tokens_of(claim.text))} "
    return any(f" {phrase} " in text for phrase in table("predicates")[group][key])


def is_harm(claim: Claim) -> bool:
    """Whether the claim tells of harm, whose victims others count."""
    return has_verb("harm", claim) or has_noun("casualty", claim)


def any_in(row: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether any word of a row is wanted."""
    return not set(row).isdisjoint(wanted)
