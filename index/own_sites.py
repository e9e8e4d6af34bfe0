"""What "its" makes the speaker's own: at its pit, from its systems, our coach (T1, T4).

Only of what nobody else is named as doing: a fall of rock, a theft without a thief, a post.
"""

from __future__ import annotations

import re

from index.identity import head_of, is_other_party, is_own, is_party, names_other
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import table, words
from index.nouns import singular
from index.own_names import tokens_of
from index.predicate import has_verb

_BODIES = frozenset({SourceKind.COMPANY, SourceKind.BODY, SourceKind.CLUB, SourceKind.GOV_BODY})
_HOUSES = _BODIES | {SourceKind.SPOKESPERSON}
_AT = re.compile(r"\b(?:at|in|on|of) (?:its|our) ([\w -]+)")
_FROM = re.compile(r"\b(?:from|in|on|into) (?:its|our) ([\w -]+)")
_AT_HOME = re.compile(r"\b(?:from|into|in|at|on|off|inside) (?:its|our) ((?:[\w'-]+ ?){1,4})", re.I)
# A name and an adjective may stand before the noun: "its old Karsk pit".
_REACH = 3


def is_at_own_place(source: Source, claim: Claim) -> bool:
    """Whether something without a doer happened at the speaker's works, or to what it keeps."""
    if source.kind not in _HOUSES or source.former:
        return False
    return _is_fall(source, claim) or _is_taken(source, claim)


def is_own_post(source: Source, claim: Claim) -> bool:
    """Whether somebody is said to hold a post in the speaker's house: "Raul is our coach"."""
    patient = claim.patient
    if source.kind not in _HOUSES or source.former or patient is None:
        return False
    row = tokens_of(patient.text)
    post = claim.predicate == patient.head and patient.head in words("titles")
    return post and row[0] in {"its", "our"} and not is_other_party(source, patient)


def _is_fall(source: Source, claim: Claim) -> bool:
    """ "A wall had fallen at its Karsk pit": a thing, and not people, whose toll others keep."""
    agent = claim.agent
    if agent is None or claim.patient is not None or names_other(source, agent):
        return False
    row = tokens_of(agent.text)
    found = _AT.search(claim.text)
    own = found is not None and _is_first_of(found.group(1), "places")
    return own and not is_party(head_of(row)) and not agent.names


def _is_taken(source: Source, claim: Claim) -> bool:
    """ "The numbers had been copied from its systems", with no one named as doing it (T4)."""
    group = table("predicates")["harm"]
    taken = claim.patient or claim.agent
    if claim.predicate not in {*group["of_property"], "leave"} or taken is None:
        return False
    if claim.agent is not None and (claim.patient is not None or claim.predicate != "leave"):
        return False
    found = _FROM.search(claim.text)
    held = found is not None and _is_first_of(found.group(1), "stores")
    return held and not names_other(source, taken) and not is_party(head_of(tokens_of(taken.text)))


def _is_first_of(behind: str, group: str) -> bool:
    """Whether such a thing is what "its" is of: no other party stands between."""
    row = [singular(word) for word in tokens_of(behind)[:_REACH]]
    wanted = table("houses")["own_words"][group]
    at = next((i for i, word in enumerate(row) if word in wanted), None)
    others = table("predicates")["other_party"]["nouns"]
    return at is not None and not any(word in others or is_party(word) for word in row[:at])


def is_harm_at_home(source: Source, claim: Claim) -> bool:
    """Whether a body tells what was taken or hurt in a place that it calls its own (T4).

    "The numbers had been copied from its systems"; not what another party did there (T5).
    """
    if source.kind not in _BODIES or source.former or _is_anothers(source, claim.agent):
        return False
    taken = has_verb("harm", claim) or claim.predicate in words("taking_verbs")
    places = (word for found in _AT_HOME.findall(claim.text) for word in tokens_of(found))
    return taken and any(singular(word) in words("home_places") for word in places)


def _is_anothers(source: Source, agent: Slot | None) -> bool:
    if agent is None or is_own(source, agent):
        return False
    return names_other(source, agent) or is_party(singular(agent.head.lower()))
