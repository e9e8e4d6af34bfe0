"""Whom a source phrase ties its head to: the body or country the source speaks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.lexicon import entries, words
from index.nouns import lookup, role_length
from index.source_phrase import (
    AFFILIATING,
    ARTICLES,
    QUOTES,
    Core,
    core_of,
    is_role_word,
    name_in,
    row_of,
    text_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def owner_of(core: Core) -> str | None:
    """The organisation, country or person a phrase ties its head to, or None.

    A possessor first ("Ruvia's spokesman"), then a name before the head ("Kremlin spokesman"),
    then an of-phrase ("the navy of Orlia"), then any words before the head ("bank spokesman"),
    then the owner of the channel that it stands on.
    """
    owner = _possessor(core.core)
    if owner is None:
        before, after = _compound(core), _complement(core.post)
        named = before is not None and any(word[:1].isupper() for word in before.split()[-1:])
        owner = before if named and core.core[0].text != before else after or before
        owner = owner or _channel_owner(core.post)
    return None if owner is None or owner.lower() in words("pronouns") else owner


def _channel_owner(post: Sequence[Token]) -> str | None:
    """Whose channel something stands on: "a notice on the county council's website" (T10)."""
    if len(post) < 3 or post[0].lower_ != "on":
        return None
    inner = core_of(post[1:])
    kept = entries("institutional").get(inner.head.lower_) == "channel"
    return _possessor(inner.core) if kept else None


def _possessor(core: Sequence[Token]) -> str | None:
    for i, token in enumerate(core):
        if token.tag_ == "POS" or token.text in {"'s", "\u2019s"}:
            owner = [held for held in core[:i] if held.lower_ not in ARTICLES]
            return text_of(owner) or None
        if token.text.endswith(("'s", "\u2019s")) and len(token.text) > 2:
            return str(token.text[:-2])
    return None


def _complement(post: Sequence[Token]) -> str | None:
    """The object of the phrases after a head: the first that is a name or a body, else the first.

    "head of paediatrics at St Anne's Hospital" belongs to the hospital; a chain of of-phrases is
    one object ("Minister of Foreign Affairs of Talvia").
    """
    objects: list[list[Token]] = []
    rest = tuple(post)
    while len(rest) > 1 and rest[0].lower_ in AFFILIATING:
        inner = core_of([token for token in rest[1:] if token.lower_ not in ARTICLES] or rest[1:])
        if objects and rest[0].lower_ == "of":
            objects[-1].extend((rest[0], *inner.core))
        else:
            objects.append(list(inner.core))
        rest = inner.post
    best = next((row for row in objects if _is_organisation(row)), objects[0] if objects else [])
    return text_of(best) or None


def _is_organisation(row: Sequence[Token]) -> bool:
    if any(token.text[:1].isupper() for token in row):
        return True
    lists = ("bodies", "company_nouns", "club_nouns", "group_nouns", "court_nouns")
    return any(lookup(name, row_of(row)) is not None for name in lists)


def _compound(core: Core) -> str | None:
    name = name_in(core)
    row = core.core[: len(core.core) - len(name)]
    if not row:
        return None
    length = role_length(row_of(row))
    if length:
        kept = _before_role(row, length)
    elif name:
        return None
    else:
        # A body's own words are its name; only a nationality or a place before them is an owner.
        kept = [token for token in row[:-1] if _is_nationality(token)]
    return text_of(kept) or None


def _before_role(row: Sequence[Token], length: int) -> list[Token]:
    """The tokens before the last `length` written words, without modifiers."""
    stop = len(row)
    while length and stop:
        stop -= 1
        # A written word may be several tokens ("runner-up").
        if stop == 0 or row[stop - 1].whitespace_:
            length -= 1
    kept = list(row[:stop])
    while kept and (_is_modifier(kept[0]) or _is_former_word(kept[0])):
        kept.pop(0)
    return [token for token in kept if not is_role_word(token) and not _is_modifier(token)]


def _is_former_word(token: Token) -> bool:
    return token.lower_ in words("demoters") or token.text == "-"


def _is_nationality(token: Token) -> bool:
    if not token.text[:1].isupper() or _is_modifier(token):
        return False
    first = token.i == token.sent.start
    return token.ent_type_ in {"NORP", "GPE"} or not first or token.tag_ in {"NNP", "NNPS"}


def _is_modifier(token: Token) -> bool:
    word = token.lower_
    lists = ("modifiers", "count_words", "demoters", "honorifics")
    return (
        word in ARTICLES
        or word.isdigit()
        or token.text in QUOTES
        or token.tag_ in {"PRP$", "CD"}
        or any(word in words(name) for name in lists)
    )
