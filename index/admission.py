"""What a house owns to, against its interest, as its own matter (T1, T4, S4).

"The valve had been left open, Kalder Metals conceded": who admits a deed that has no other doer
answers for it. Not what is another's, nor what befell a market or a country.
"""

from __future__ import annotations

import re

from index.identity import is_own, is_party, names_other
from index.ledger import Claim, Modality, Source, SourceKind
from index.lexicon import table
from index.nouns import singular
from index.own_names import is_among, own_names, tokens_of
from index.own_things import is_keeper_of
from index.register import has_topic
from index.standing_facts import is_harm_to_people

_PRIVATE = frozenset({SourceKind.COMPANY, SourceKind.BODY, SourceKind.CLUB})
_AUTHORITIES = frozenset({SourceKind.GOV_BODY})
_AT_WORKS = re.compile(r"\b(?:at|in|on|inside) (?:the|one of its|its) ((?:[\w'\u2019-]+ ?){1,4})")


def is_admission(source: Source, claim: Claim) -> bool:
    """Whether a house admits what nobody else is said to have done or to own."""
    if source.former or not claim.positive or claim.modality is not Modality.FACT:
        return False
    if _is_anothers(source, claim):
        return False
    if _is_house(source):
        return _is_mishap_at_works(claim) or _is_deed_without_doer(source, claim)
    if source.kind not in _AUTHORITIES or claim.agent is not None or claim.patient is None:
        return False
    theirs = has_topic(source, claim) or is_keeper_of(source, claim)
    return theirs and not is_harm_to_people(claim)


def is_own_paper(source: Source, claim: Claim) -> bool:
    """Whether a house concedes that a paper of a kind that houses keep is genuine (S4)."""
    group = table("predicates")["admission"]
    if not (_is_house(source) or source.kind in _AUTHORITIES) or claim.agent is None:
        return False
    row = tokens_of(claim.text)
    real = any(word in group["genuine"] for word in row) and claim.positive
    paper = claim.agent.head in group["papers"] or singular(claim.agent.head) in group["papers"]
    return real and paper and not names_other(source, claim.agent) and not claim.hedges


def _is_house(source: Source) -> bool:
    """Whether a private house speaks; counsel, a person or a group only recognises things.

    A name that no word explains may be a person's, whose word is no house's: "Emma Jones".
    """
    return source.kind in _PRIVATE


def _is_mishap_at_works(claim: Claim) -> bool:
    """Whether something broke or burned at works that no other house is named with."""
    group = table("predicates")["admission"]
    words_ = set(tokens_of(claim.text))
    mishap = any(singular(word) in group["mishaps"] for word in words_)
    places = table("houses")["own_words"]["places"]
    found = (tokens_of(behind) for behind in _AT_WORKS.findall(claim.text))
    return mishap and any(singular(word) in places for row in found for word in row)


def _is_deed_without_doer(source: Source, claim: Claim) -> bool:
    """Whether a thing was dealt with by nobody named: "the valve had been removed"."""
    if claim.agent is not None or claim.patient is None or is_harm_to_people(claim):
        return False
    group = table("predicates")["admission"]
    lapse = claim.predicate in group["lapses"]
    return lapse and not is_party(singular(claim.patient.head))


def _is_anothers(source: Source, claim: Claim) -> bool:
    """Whether the words name another doer, or another as whose thing it is."""
    agent, own = claim.agent, own_names(source)
    acts = agent is not None and (is_party(singular(agent.head)) or bool(agent.names))
    if acts and not is_own(source, agent):
        return True
    text = claim.text.replace("\u2019", "'")
    owners = (t.lower() for t in re.findall(r"([\w-]+)'s?\b (?=\w)", text))
    if any(not is_among(owner, own) for owner in owners):
        return True
    others = table("predicates")["other_party"]["nouns"]
    if any(singular(word) in others for word in tokens_of(text)):
        return True
    wide = table("predicates")["admission"]["wide"]
    return " by " in text or not set(tokens_of(text)).isdisjoint(wide)
