"""Lemmas that the parser gets wrong, by the rules of spelling: "fined" is not of "fin"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

# One short vowel and one consonant: before "-ed" and "-ing" that consonant would be doubled.
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def stems(form: str) -> tuple[str, ...]:
    """The lemmas that a verb form can have, where there is no parse to tell which."""
    return (form, form[:-1], form[:-2], f"{form[:-3]}y")


def mend_lemmas(doc: Doc) -> Doc:
    """The document, with the silent "e" back in the lemma of every verb that has lost it."""
    for token in doc:
        stem = token.lemma_
        regular = token.lower_ in {f"{stem}ed", f"{stem}ing"} and token.pos_ in {"VERB", "AUX"}
        if regular and _DOUBLING.fullmatch(stem):
            token.lemma_ = f"{stem}e"
    return doc
