"""Text all in capitals, written again as prose has it, so that the parser can read it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.lexicon import words

if TYPE_CHECKING:
    from spacy.language import Language

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ENDINGS = ("'s", "s", "es", "d", "ed", "ing", "ly", "er", "est")
_STARTS = re.compile(r"(?:^|[.!?:]\s+|[\"(]\s*)$")


def recased(text: str, parser: Language) -> str:
    """The text with small letters but for the first of a sentence and of a name.

    A name is what the parser's dictionary does not have. The length stays the same.
    """

    def small(match: re.Match[str]) -> str:
        word = _lower(match.group())
        first = _STARTS.search(text, max(0, match.start() - 3), match.start()) is not None
        named = not _is_common(word, parser)
        return (
            word[0].upper() + word[1:] if (first or named) and len(word[0].upper()) == 1 else word
        )

    return _WORD.sub(small, text)


def _lower(word: str) -> str:
    """The word in small letters, save those whose small form is longer."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in word)


def _is_common(word: str, parser: Language) -> bool:
    known = _dictionary(parser)
    if word in words("outlet_heads"):
        return False  # "the Post": an outlet lost would read as a body
    if word in known:
        return True
    stems = (word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending))
    return any(stem in known or f"{stem}e" in known or stem[:-1] in known for stem in stems)


@cache
def _dictionary(parser: Language) -> frozenset[str]:
    """The words of the parser's lemmatizer, those without forms and those of our own lists."""
    tables = parser.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    known = set(parser.Defaults.stop_words)
    for name in ("lemma_index", "lemma_exc"):
        for entries in tables.get_table(name).values():
            known.update(entries)
    return frozenset(known | words("person_nouns") | words("months") | words("titles"))
