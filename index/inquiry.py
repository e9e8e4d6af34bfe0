"""Courts and inquiries that find what happened, and whose own they are (R9)."""

from __future__ import annotations

from index.ledger import Source, SourceKind
from index.lexicon import words
from index.own_names import tokens_of


def decides(source: Source) -> bool:
    """Whether a court speaks, or an inquiry that is nobody's own: what they find stands (R9)."""
    return source.kind is SourceKind.COURT or (is_inquiry(source) and not is_in_house(source))


def rules_from_bench(source: Source, cue: str) -> bool:
    """Whether a judge speaks for the court, as he does where he rules: not where he says (R9)."""
    role = tokens_of(source.role or "")
    judge = role[-1:] in {("judge",), ("justice",), ("magistrate",)} and "county" not in role
    held = source.kind is SourceKind.OFFICIAL_NAMED and not source.former
    return held and judge and cue in words("ruling_verbs")


def is_inquiry(source: Source) -> bool:
    """Whether an inquiry speaks."""
    return tokens_of(source.name)[-1:] == ("inquiry",)


def is_in_house(source: Source) -> bool:
    """Whether an inquiry is held by one of those it is about: "Telda's", "an internal inquiry"."""
    return source.body is not None or not {"internal", "own"}.isdisjoint(tokens_of(source.name))
