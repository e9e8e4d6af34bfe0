"""Which words of a sentence attributions cover; what is left is the outlet's own (A12)."""

from __future__ import annotations

from collections.abc import Iterable

from index.extract.found import Found
from index.extract.phrase import noun_phrase


def covered(items: Iterable[Found]) -> set[int]:
    """The tokens of attributions; a charge itself is still the outlet's to state (T13)."""
    found: set[int] = set()
    for item in items:
        if item.rule != "A5a":
            found |= item.content | {t.i for t in item.cue}
            found |= {t.i for t in noun_phrase(item.source)} if item.source is not None else set()
    return found
