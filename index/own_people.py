"""Whom a force takes into custody, as its own act (T1, T2)."""

from __future__ import annotations

from index.ledger import Claim
from index.lexicon import words
from index.nouns import singular
from index.own_names import tokens_of

_AT = {("of",), ("at",), ("for",), ("in",), ("from",)}


def is_custody(claim: Claim) -> bool:
    """Whether somebody is taken into custody by those who may: "officers have arrested a man".

    What he is suspected of stays an accusation (R10): this is of the arrest alone.
    """
    if claim.predicate not in words("custody_verbs"):
        return False
    agent = claim.agent
    if agent is None:
        return True
    row = tokens_of(agent.text)
    head = next((i for i, word in enumerate(row) if singular(word) in words("police_people")), -1)
    plain = words("count_words") | words("function_words") | words("police_people")
    if head < 0 or any(w not in plain and singular(w) not in plain for w in row[:head]):
        return False  # "Ruvian officers", "two militiamen"
    return row[head + 1 : head + 2] not in _AT
