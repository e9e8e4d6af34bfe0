"""What two sides go on to do behind a talk of theirs: "They also exchanged views" (T3, 8.5).

A ministry that has just told of its minister's talk with one other tells of the same two.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.ledger import Attribution, Claim, FactType, Slot, Source, Standing
from index.lexicon import table
from index.nouns import is_plural
from index.own_names import names_in, role_words, tokens_of
from index.predicate import has_verb

# How many rows before it the talk may stand.
_BEFORE = 3
_PAIRS = (("they",), ("both",), ("the", "two"), ("both", "sides"), ("the", "sides"))


def goes_on_jointly(speaker: Source, claim: Claim, before: Sequence[Attribution]) -> bool:
    """Whether a joint act has no doer but the two of the talk that the speaker just told of."""
    if not has_verb("joint", claim) or not _is_pair(claim.agent):
        return False
    if not role_words(speaker).isdisjoint(table("predicates")["joint"]["between"]):
        return False
    return any(_is_talk(row, speaker) for row in before[-_BEFORE:])


def _is_pair(agent: Slot | None) -> bool:
    if agent is None:
        return True
    row = tokens_of(agent.text)
    return not names_in(agent) and any(row[: len(pair)] == pair for pair in _PAIRS)


def _is_talk(row: Attribution, speaker: Source) -> bool:
    """Whether a row tells of the speaker's own joint act, with one other and no more."""
    claim = row.claim
    if row.effective.name != speaker.name or claim.fact_type is not FactType.JOINT_ACT:
        return False
    others = [slot for slot in (claim.patient, claim.recipient) if slot is not None]
    several = any(is_plural(slot.head) or " and " in slot.text for slot in others)
    return row.standing is Standing.PRINCIPAL and not several
