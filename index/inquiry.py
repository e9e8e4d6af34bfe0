"""Courts and inquiries that find what happened, and whose own they are (R9)."""

from __future__ import annotations

from index.ledger import Source, SourceKind
from index.own_names import tokens_of


def decides(source: Source) -> bool:
    """Whether a court speaks, or an inquiry that is nobody's own: what they find stands (R9)."""
    return source.kind is SourceKind.COURT or (is_inquiry(source) and not is_in_house(source))


def is_inquiry(source: Source) -> bool:
    """Whether an inquiry speaks."""
    return tokens_of(source.name)[-1:] == ("inquiry",)


def is_in_house(source: Source) -> bool:
    """Whether an inquiry is held by one of those it is about: "Telda's", "an internal inquiry"."""
    return source.body is not None or not {"internal", "own"}.isdisjoint(tokens_of(source.name))
