"""What a body tells of its own people and premises (T1, T2, T4).

A force of its arrests, and a body of what was taken or hurt in a place that it calls its own.
"""

from __future__ import annotations

import re

from index.identity import is_own, is_party, names_other
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import words
from index.nouns import singular
from index.own_names import tokens_of
from index.predicate import has_verb

_HOUSES = frozenset({SourceKind.COMPANY, SourceKind.BODY, SourceKind.CLUB})
_BODIES = _HOUSES | {SourceKind.GOV_BODY}
_PLACING = frozenset({"of", "at", "for", "in", "from"})
_AT_HOME = re.compile(r"\b(?:from|into|in|at|on|off|inside) (?:its|our) ((?:[\w'-]+ ?){1,4})", re.I)
_AT = {(word,) for word in _PLACING}


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
