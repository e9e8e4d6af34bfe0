"""The party that a source speaks for, as evidence names it."""

from __future__ import annotations

import re

from assistant.gather.sets import ARTICLES, INSTITUTIONS
from index import Source, SourceKind


def body_of(source: Source) -> str | None:
    """The party that a source speaks for, in lower case, or None for a private person.

    A body speaks for itself, also where a place is part of its name.
    """
    itself = source.kind in INSTITUTIONS - {SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED}
    if source.body and itself and source.body.lower() in source.name.lower():
        return source.name.lower()
    if source.body:
        return source.body.lower()
    return source.name.lower() if source.kind in INSTITUTIONS else None


def telling_words(name: str) -> frozenset[str]:
    """The words of a body's name, in lower case, that tell it from another: not "the", "of"."""
    return frozenset(re.findall(r"\w+", name.lower())) - ARTICLES


def house_of(source: Source) -> frozenset[str]:
    """The telling words of the party that a source speaks for, or of its own name."""
    return telling_words(body_of(source) or source.name)


def is_one_house(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two names are of one body, one in full: "the bank", "the Bank of Torval"."""
    return bool(first and second) and (first <= second or second <= first)
