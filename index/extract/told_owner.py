"""Whose a thing is, as the report tells somewhere: "the Lindmoor quarry belongs to Castellan" (T1).

What is told of the thing, with nobody else as its doer, is then its owner's or operator's to tell.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.identity import is_party
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import table, words
from index.nouns import singular
from index.own_names import names_in, tokens_of
from index.standing_facts import is_harm_to_people

_HOUSES = frozenset(
    {SourceKind.COMPANY, SourceKind.BODY, SourceKind.CLUB, SourceKind.GOV_BODY}
    | {SourceKind.PERSON_NAMED}
)
_RUN = "owned|operated|run|managed|built|chartered|leased|published"
_RUNS = "owns|operates|runs|manages|built|chartered|leases|publishes"
_THING = r"(?:[Tt]he )?((?:[a-z]+ )?[A-Z][\w-]*(?: [A-Z][\w-]*)*(?: [a-z]+)?)"


def is_told_own(speaker: Source, claim: Claim, text: str) -> bool:
    """Whether the report says that the one thing that a claim names is the speaker's."""
    bare = speaker.role is None and speaker.body is None
    if speaker.kind not in _HOUSES or speaker.former or not speaker.named:
        return False
    if speaker.kind is SourceKind.PERSON_NAMED and not bare:
        return False
    slot = claim.agent or claim.patient
    if slot is None or is_harm_to_people(claim) or not speaker.name[:1].isupper():
        return False
    if is_party(singular(slot.head)) or "'s " in slot.text.replace("\u2019", "'"):
        return False
    return any(_is_thing(slot, thing) for thing in _things(speaker.name, text))


def _is_thing(slot: Slot, thing: str) -> bool:
    """Whether a slot is the thing, or a part of it, and names nothing else."""
    told, names = set(tokens_of(thing)), names_in(slot)
    return bool(names) and all(name in told for name in names)


@lru_cache(maxsize=256)
def _things(owner: str, text: str) -> tuple[str, ...]:
    """The names of what the report says that a body owns or runs."""
    name = rf"(?:the )?{re.escape(owner)}\b"
    patterns = (
        rf"{_THING},? (?:(?:which|that) (?:is|was) |is |was )?(?:{_RUN}) by {name}",
        rf"{_THING},? (?:which )?belongs to {name}",
        rf"{name}, (?:which|that) (?:{_RUNS}) {_THING}",
        rf"{name}, (?:the )?(?:owner|operator|builder|publisher) of {_THING}",
    )
    told = [found for pattern in patterns for found in re.findall(pattern, text)]
    held = re.findall(rf"{name}['\u2019]s? {_THING}", text)
    # "Halden Steel's Orme works", and neither its rival nor its Brandt.
    held = [thing for thing in held if any(word.islower() for word in thing.split())]
    return tuple(thing for thing in (*told, *held) if not _is_of_party(thing))


def _is_of_party(thing: str) -> bool:
    """Whether a name is that of one who acts for himself: "rival Orme Iron"."""
    others = table("predicates")["other_party"]["nouns"]
    plain = [singular(word) for word in thing.split() if word.islower()]
    works = words("company_nouns")
    return any(word in others or (is_party(word) and word not in works) for word in plain)
