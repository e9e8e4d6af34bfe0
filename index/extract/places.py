"""Where something is said to happen: the places that some tokens name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NOT_PLACES = frozenset({"DATE", "TIME", "PERSON", "MONEY", "EVENT", "WORK_OF_ART"})
_WHERE = frozenset({"in", "near", "outside", "around", "across", "off", "towards", "toward"})


def read_places(members: Sequence[Token]) -> Iterator[str]:
    """Each place by its whole name, in lower case, without an article.

    The parser does not know every name; behind "in" or "near" a name is a place whoever bears it,
    behind "on" it is one where its last word says so ("on Gull Island").
    """
    position = 0
    while position < len(members):
        name = _name_from(members, position)
        if name and _is_place(name):
            yield " ".join(t.lower_ for t in name)
        position += max(1, len(name))


def _name_from(members: Sequence[Token], start: int) -> list[Token]:
    """The adjacent proper nouns from a place on."""
    run: list[Token] = []
    for token in members[start:]:
        proper = token.pos_ == "PROPN" or (bool(run) and token.ent_type_ in _PLACES)
        capital = token.text[:1].isupper() or not proper
        if not (proper and capital) or (run and token.i != run[-1].i + 1):
            break
        run.append(token)
    return run


def _is_place(name: list[Token]) -> bool:
    if all(t.ent_type_ in _PLACES for t in name):
        return True
    if any(t.ent_type_ in _NOT_PLACES for t in name) or name[0].lower_ in words("months"):
        return False
    before = name[0].nbor(-1) if name[0].i > 0 else None
    if before is None or before.dep_ != "prep":
        return False
    return before.lower_ in _WHERE or (
        before.lower_ == "on" and name[-1].lower_ in words("place_nouns")
    )
