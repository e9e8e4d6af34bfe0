"""An arrest apart from what is suspected: that is the force's accusation, no act (R10)."""

from __future__ import annotations

import re
from dataclasses import replace

from index.identity import is_party
from index.ledger import Claim
from index.nouns import singular

_ARRESTS = frozenset(
    {"arrest", "detain", "hold", "question", "charge", "remand", "release", "bail"}
)
_ON = re.compile(r"\s(?:(?:on|under) suspicion of|suspected of|in connection with|over the)\b.*$")
# What those who arrest are at: it names no cause.
_AT = re.compile(
    r"\b(?:investigating|probing|examining) the (?:cause|origin|motive|source)s? (?:of|for)\b"
)


def plain_arrest(claim: Claim) -> Claim:
    """The claim of an arrest without the suspicion and the inquiry; any other claim as it is."""
    if claim.predicate not in _ARRESTS:
        return claim
    if claim.predicate == "hold" and claim.agent is None and claim.patient is not None:
        held = is_party(singular(claim.patient.head.lower()))
        claim = replace(claim, predicate="detain") if held else claim
    text = _AT.sub("investigating", _ON.sub("", claim.text))
    return claim if text == claim.text else replace(claim, text=text)
