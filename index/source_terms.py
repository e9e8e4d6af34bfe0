"""On what terms a source speaks: its anonymity, its access, how many it is, in its own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.lexicon import find, words
from index.source_phrase import Core, Part, text_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOT_COUNTED = frozenset({"a", "an", "another", "other", "one"})
_NEARNESS = frozenset({"with", "near", "have", "has", "had", "in", "aware", "involved", "privy"})
_CONNECTORS = frozenset({"and", "but", "because", "as"})


def anonymity_of(parts: Sequence[Part], *, has_name: bool) -> str | None:
    """The anonymity marker, verbatim, or None (T11).

    A named person's access ("who is familiar with the case") is no anonymity.
    """
    for part in parts:
        for match in find("anonymity", _lower(part.tokens)):
            if has_name and _is_access(match.entry):
                continue
            return _clause(part, match.start)
        if has_name:
            continue
        for token in part.tokens:
            if token.lower_ in words("anonymity"):
                return str(token.text)
    return None


def access_of(parts: Sequence[Part]) -> str | None:
    """What the source was placed to know, verbatim, or None."""
    for part in parts:
        for match in find("access", _lower(part.tokens)):
            return _clause(part, match.start, whole=False)
    return None


def count_of(core: Core) -> str | None:
    """The word that counts the sources, verbatim, or None ("two", "several")."""
    for token in core.core[:2]:
        counted = token.lower_ in words("count_words") or token.text.isdigit()
        if counted and token.lower_ not in _NOT_COUNTED:
            return str(token.lower_)
    return None


def _is_access(entry: Sequence[str]) -> bool:
    """Whether a marker tells of access or nearness rather than of a withheld name."""
    return next(find("access", entry), None) is not None or entry[0] in _NEARNESS


def _clause(part: Part, start: int, *, whole: bool = True) -> str:
    """The words from a marker to the end of its clause; from the pronoun in a relative clause."""
    first = 0 if whole and part.relative else start
    end = len(part.tokens)
    for i in range(start + 1, end):
        if not whole and part.tokens[i].lower_ in _CONNECTORS:
            end = i
            break
    return text_of(part.tokens[first:end])


def _lower(tokens: Sequence[Token]) -> list[str]:
    return [token.lower_ for token in tokens]
