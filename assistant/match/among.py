"""Whether one word of many passes a test, when the same words come again with each claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

Test = Callable[[str, str], bool]

_KEPT = 4_096  # words asked for whose tested words are remembered; the longest unused go first


def passes_among(test: Test, asked: str, given: Iterable[str]) -> bool:
    """Whether the test holds between a word and any of those given.

    The test must depend on its two words alone: each pair is tested once.
    """
    tested, passed = _known(test, asked)
    words = frozenset(given)
    for word in words - tested:
        if test(asked, word):
            passed.add(word)
        tested.add(word)  # last, for the threads that read meanwhile
    return not passed.isdisjoint(words)


@lru_cache(maxsize=_KEPT)
def _known(_test: Test, _asked: str) -> tuple[set[str], set[str]]:
    """The words that were tested against this one, and those of them that passed."""
    return set(), set()
