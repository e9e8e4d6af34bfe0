"""Whose register establishes a fact (T2): by kind of body and topic, from `register.toml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from index.identity import is_own, names_other, tokens_of
from index.ledger import Claim, Source, SourceKind
from index.lexicon import table
from index.source_kind import body_kind
from index.source_phrase import singular

# Registers of what others do: a winner's agent is the candidate, not the commission.
_OF_OTHERS = frozenset(
    {"electoral", "sport", "statistics", "exchange", "geology", "weather", "parliament", "court"}
)
_WITH_REGISTER = frozenset(
    {
        SourceKind.GOV_BODY,
        SourceKind.COURT,
        SourceKind.CLUB,
        SourceKind.BODY,
        SourceKind.COMPANY,
        SourceKind.SPOKESPERSON,
        SourceKind.OFFICIAL_NAMED,
    }
)
# What makes an active claim with a doer an accusation, whoever keeps the count (R10).
_DEEDS = frozenset(
    {"kill", "shoot", "injure", "wound", "attack", "steal", "rob", "stab", "murder", "assault"}
)


def register_of(source: Source, claim: Claim) -> str | None:
    """The name of the register that makes the speaker the registrar of the claim, or None."""
    if source.kind not in _WITH_REGISTER or source.former:
        return None
    for name, register in table("register").items():
        if not _keeps(source, register["heads"]):
            continue
        if _covers(claim, register) and _is_its_own(source, claim, name):
            return name
    return None


def _keeps(source: Source, heads: Sequence[str]) -> bool:
    """Whether the speaker is, or speaks for, a body of these heads."""
    texts = [source.name]
    if source.kind is SourceKind.SPOKESPERSON:
        texts = [source.body or ""]
    elif source.kind is SourceKind.OFFICIAL_NAMED:
        texts = [source.role or "", source.body or ""]
    return any(_ends_with(text, head) for text in texts for head in heads)


def _ends_with(text: str, head: str) -> bool:
    """Whether a name ends with a head, apart from what follows "of", "in" or "for"."""
    row = text.lower().replace("\u2019", "'").removeprefix("the ").split()
    wanted = head.split()
    for stop in range(len(row), 0, -1):
        if stop < len(row) and row[stop] not in {"of", "in", "for", "at"}:
            continue
        if row[max(0, stop - len(wanted)) : stop] == wanted:
            return True
    return row[: len(wanted)] == wanted and wanted[-1] == "of"


def _covers(claim: Claim, register: Mapping[str, Any]) -> bool:
    """Whether the claim's predicate or words are of the register, and nothing takes it out."""
    row = set(tokens_of(claim.text))
    row |= {singular(word) for word in row} | {claim.predicate}
    row |= {singular(quantity.unit) for quantity in claim.quantities}
    if not row.isdisjoint(register["exclude"]):
        return False
    return not row.isdisjoint(register["topics"])


def _is_its_own(source: Source, claim: Claim, name: str) -> bool:
    """Whether no other party is said to have done it, where the register is of its own doings."""
    if name in _OF_OTHERS or claim.agent is None or is_own(source, claim.agent):
        return True
    if claim.predicate in _DEEDS and claim.patient is not None:
        return not _is_doer(claim)
    organisation = body_kind(tokens_of(claim.agent.text)) is not None
    return not (organisation and names_other(source, claim.agent))


def _is_doer(claim: Claim) -> bool:
    """Whether the agent can be blamed: a name or a person, not a flood."""
    agent = claim.agent
    if agent is None:
        return False
    named = bool(agent.names) or any(word[:1].isupper() for word in agent.text.split()[1:])
    return named or agent.text[:1].isupper()
