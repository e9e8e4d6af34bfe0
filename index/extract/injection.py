"""Text that speaks to a reader system instead of to readers (G1)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.ledger import Span
from index.lexicon import patterns

_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]+")


def quarantined(body: str) -> list[tuple[int, int]]:
    """The offsets of what is addressed to a reader system; empty for an ordinary report."""
    return sorted([*ordering(body), *hidden(body)])


def ordering(body: str) -> list[tuple[int, int]]:
    """The offsets of orders to machines, and of markup that hides words from readers."""
    found = [m.span() for pattern in patterns("injection") for m in pattern.finditer(body)]
    return [(start, end) for start, end in found if not _HIDDEN.fullmatch(body, start, end)]


def hidden(body: str) -> list[tuple[int, int]]:
    """The offsets of characters that are not seen: of no width, or turning the direction."""
    return [match.span() for match in _HIDDEN.finditer(body)]


def touches(span: Span, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a span overlaps one of some stretches of the body."""
    return any(span.start < end and start < span.end for start, end in stretches)
