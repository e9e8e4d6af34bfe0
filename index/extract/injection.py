"""Text that speaks to a reader system instead of to readers (G1)."""

from __future__ import annotations

import re

from index.lexicon import patterns

_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def quarantined(body: str) -> list[tuple[int, int]]:
    """The offsets of what is addressed to a reader system; empty for an ordinary report."""
    found = [m.span() for pattern in patterns("injection") for m in pattern.finditer(body)]
    found.extend(match.span() for match in _HIDDEN.finditer(body))
    return sorted(found)
