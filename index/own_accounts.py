"""How a house of business tells that its own books stand, and whom only it counts (T1)."""

from __future__ import annotations

import re

from index.identity import names_other
from index.ledger import Claim, Source, SourceKind
from index.lexicon import table
from index.nouns import singular
from index.own_names import tokens_of
from index.predicate import is_harm

_PERIOD = re.compile(
    r"\s+(?:per share|(?:for|in|of|during) (?:the )?(?:(?:first|second|third|fourth|last|past|full"
    r"|three|six|nine|twelve|financial|fiscal|\d+)[\s-])*(?:quarter|half|year|months?|period|\d{4})\b"
    r".*)$",
    re.I,
)


def is_own_account(source: Source, claim: Claim) -> bool:
    """Whether a company tells how its own books stand: "profit had fallen" (T1).

    Only by what it is and when: "sales of cars", "industry sales" are not its own alone.
    """
    agent = claim.agent
    if agent is None or source.kind not in {SourceKind.COMPANY, SourceKind.BODY}:
        return False
    figures = table("predicates")["figures"]
    *kinds, noun = tokens_of(_PERIOD.sub("", agent.text)) or ("",)
    return noun in figures["accounts"] and set(kinds) <= set(figures["account_kinds"])


def is_count_of_own(source: Source, claim: Claim) -> bool:
    """Whether a house of business counts whom only it counts: "the number of passengers" (T1)."""
    if source.kind not in {SourceKind.COMPANY, SourceKind.BODY} or is_harm(claim):
        return False
    counts = ("number of ", "the number of ", "total number of ", "the total number of ")
    text = claim.text.lower()
    opening = next((c for c in counts if text.startswith(c)), None)
    if opening is None or any(names_other(source, s) for s in (claim.agent, claim.patient)):
        return False
    word = tokens_of(text[len(opening) :])[:2]
    return any(singular(w) in table("predicates")["figures"]["counted_by_house"] for w in word)
