"""Whether a denial is the accused party's own: what is denied is laid at its door (T1, R24).

It weighs only against p: nobody confirms anything by it.
"""

from __future__ import annotations

import re

from assistant.gather.sets import INSTITUTIONS
from index import Attribution, Claim, Source
from index.identity import is_own
from index.ledger import Slot
from index.lexicon import words
from index.nouns import singular
from index.own_names import is_among, own_names, tokens_of

_OURS = re.compile(r"\b(?:we|our|ours|us)\b", re.I)
_THEIRS = re.compile(r"\b(?:its|their)\b", re.I)


def is_about_house(source: Source, text: str) -> bool:
    """Whether p names the house that a source speaks for, by name or by its kind."""
    if source.kind not in INSTITUTIONS or not source.named or source.former:
        return False
    told = tokens_of(text)
    return any(is_among(name, told) for name in own_names(source))


def is_about_own(source: Source, claim: Claim) -> bool:
    """Whether p is of what is the speaker's by its kind: "soldiers", where the army denies it.

    "The forest ministry" is the forest minister's, "traffic police" the chief of police's.
    """
    if source.kind not in INSTITUTIONS or not source.named or source.former:
        return False
    slots = (claim.agent, claim.patient)
    return any(
        slot is not None and (is_own(source, slot) or _is_of_office(source, slot)) for slot in slots
    )


def _is_of_office(source: Source, slot: Slot) -> bool:
    """Whether a body of the field of an office, or of the bare class of its body, is meant."""
    head = [singular(word) for word in tokens_of(slot.text) if word not in {"the", "a", "an"}]
    field = set(tokens_of(source.role or "")) - words("titles")
    if len(head) > 1 and head[-1] in {"ministry", "department"}:
        return bool(field) and set(head[:-1]) <= field
    bare = [singular(word) for word in tokens_of(source.body or "")]
    return len(bare) == 1 and bool(head) and head[-1] == bare[0] and bare[0] in words("bodies")


def speaks_of_itself(row: Attribution) -> bool:
    """Whether a party denies in words on itself: "nobody broke into our network"."""
    source = row.effective
    if source.kind not in INSTITUTIONS or not source.named or source.former:
        return False
    said = row.claim.text
    return bool(_OURS.search(said) if row.quoted else _THEIRS.search(said))
