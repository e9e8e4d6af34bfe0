"""Numbers that tell how old somebody is, and count nobody: "a woman of 44", "Ruud Hall, 58"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_INSERTED = frozenset({",", ".", ";"})


def is_age(number: Token) -> bool:
    """Whether a number of one token is an age, by what stands before it (G3)."""
    if number.i < 2:
        return False
    before, first = number.nbor(-1), number.nbor(-2)
    if before.lower_ in {"aged", "age"}:
        return True
    if before.lower_ == "of":
        person = first.lemma_.lower() in words("person_nouns") | words("titles")
        return first.lower_ == "age" or (first.tag_ == "NN" and person)
    after = number.nbor() if number.i + 1 < len(number.doc) else None
    inserted = before.text == "," and (after is None or after.text in _INSERTED)
    return inserted and number.is_digit and first.pos_ == "PROPN"
