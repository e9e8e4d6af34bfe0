"""Whose act it is that a registrar tells of: its own, or another's that its register names (T5).

A court tells what a court does, and not what a ministry rejected; police tell of a death, and whom
they say did it is their accusation (R10).
"""

from __future__ import annotations

import re

from index.identity import head_of, is_other_party, is_own, is_party, names_other
from index.ledger import Claim, Slot, Source
from index.lexicon import table, words
from index.nouns import singular
from index.own_names import own_names, tokens_of
from index.predicate import has_verb

_VIOLENCE = re.compile(
    r"\b(?:killed|murdered|stabbed|shot|injured|wounded|beaten|attacked|robbed|kidnapped|abducted"
    r"|raped|strangled|poisoned|hurt) by ((?:[\w\u2019'-]+ ?){1,4})"
)
_BLAMING = frozenset({"police", "health", "civil_protection", "prosecutor"})


def is_done_by_other(source: Source, claim: Claim, name: str) -> bool:
    """Whether a claim of a register's topic tells of a deed of somebody else's."""
    if name in _BLAMING and (_is_laid_at_person(claim) or _is_laid_at_force(claim)):
        return True
    if name == "club" and is_other_party(source, claim.agent or Slot("", "")):
        return True
    if name == "sport" and _is_anothers_event(source, claim):
        return True
    if name == "police" and claim.agent is not None:
        armed = tokens_of(claim.agent.text)
        if any(word in armed for word in ("army", "air", "navy", "armed", "military")):
            return True
    if name == "club" and _is_another_club(source, claim):
        return True
    register = table("register")[name]
    if claim.agent is None or claim.predicate not in register.get("doings", ()):
        return False
    return head_of(tokens_of(claim.agent.text)) in register["not_by"] and not is_own(
        source, claim.agent
    )


def _is_another_club(source: Source, claim: Claim) -> bool:
    """Whether a club of another name does it: "Wanderers have appointed him", says its rival."""
    agent = claim.agent
    if agent is None or is_own(source, agent):
        return False
    return tokens_of(agent.text)[-1:] != () and tokens_of(agent.text)[-1] in words("club_suffixes")


def _is_anothers_event(source: Source, claim: Claim) -> bool:
    """Whether the holders of one event tell of another by its name: "the Tesk Festival"."""
    holds = any(word.startswith("organi") for word in tokens_of(source.name))
    event = claim.patient or claim.agent
    return holds and bool(own_names(source)) and names_other(source, event)


def _is_laid_at_force(claim: Claim) -> bool:
    """Whether a state's own force, or a mob, is said to have hurt somebody: its deed, or none's."""
    agent = claim.agent
    if agent is None or claim.patient is None or not has_verb("harm_to_others", claim):
        return False
    return head_of(tokens_of(agent.text)) in {"army", "military", "navy", "mob", "crowd", "junta"}


def _is_laid_at_person(claim: Claim) -> bool:
    """Whether the words lay a violent deed at a person's door: "killed by her husband"."""
    found = _VIOLENCE.search(claim.text)
    if found is None:
        return False
    row = [singular(word) for word in tokens_of(found[1])]
    stop = next(
        (i for i, word in enumerate(row) if i and word in words("function_words")), len(row)
    )
    return any(is_party(word) for word in row[:stop])
