"""When two quotes are the same evidence."""

from __future__ import annotations

from collections.abc import Sequence

_STRAIGHT = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})
SHORTEST_RUN = 3
"""So many words in a row at least; fewer are shared by chance."""


def overlaps(quote: str, gold: str) -> bool:
    """True where one holds the other, or they share a run of half the shorter one's words."""
    first, second = _plain(quote), _plain(gold)
    if not first or not second:
        return False
    if first in second or second in first:
        return True
    left, right = first.split(), second.split()
    needed = max(SHORTEST_RUN, min(len(left), len(right)) / 2)
    return _longest_run(left, right) >= needed


def _plain(text: str) -> str:
    return " ".join(text.translate(_STRAIGHT).split()).lower()


def _longest_run(left: Sequence[str], right: Sequence[str]) -> int:
    """The length of the longest run of words that both hold."""
    longest = 0
    ending: dict[int, int] = {}  # position in `right` -> length of the run that ends there
    for word in left:
        ending = {
            position: ending.get(position - 1, 0) + 1
            for position, other in enumerate(right)
            if other == word
        }
        longest = max(longest, *ending.values(), 0)
    return longest
