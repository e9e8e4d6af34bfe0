"""Text that speaks to a reader system instead of to readers (G1)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.ledger import Span
from index.lexicon import patterns

# One of no width beside a space, a sign or another script is layout, as on many pages; in the
# middle of a word or in a row it hides something. What only keeps the direction hides nothing.
_HIDDEN = re.compile(
    "(?<=[A-Za-z])[\u200b-\u200f\u2060-\u2064\ufeff](?=[A-Za-z])"
    "|[\u200b-\u200f\u2060-\u2064\ufeff]{2,}"
    "|[\u202b\u202d\u202e\u2066-\u2069\U000e0000-\U000e007f]+"
)


def quarantined(body: str) -> list[tuple[int, int]]:
    """The offsets of what is addressed to a reader system; empty for an ordinary report."""
    return sorted([*ordering(body), *hidden(body)])


def ordering(body: str) -> list[tuple[int, int]]:
    """The offsets of orders to machines, and of markup that hides words from readers."""
    return [m.span() for pattern in patterns("injection") for m in pattern.finditer(body)]


def hidden(body: str) -> list[tuple[int, int]]:
    """The offsets of characters that hide words: of no width, or turning the direction."""
    return [match.span() for match in _HIDDEN.finditer(body)]


def touches(span: Span, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a span overlaps one of some stretches of the body."""
    return any(span.start < end and start < span.end for start, end in stretches)
