"""A document by somebody named is that person's word: "a preprint by the chemist X" (T12).

Read where a trade stands before the name; what an officer of a body wrote stays a document, since
his name would lend it the body's authority.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_BY = frozenset({"by", "from"})
_PHRASE = frozenset({"DT", "JJ", "NN", "NNP", "NNPS"})


def author_of(source: Token | None) -> Token | None:
    """The named author of a document that speaks, or the source as it is."""
    if source is None or source.lemma_.lower() not in words("documents"):
        return source
    doc, first = source.doc, source.i + 2
    if first >= source.sent.end or doc[source.i + 1].lower_ not in _BY:
        return source
    phrase = list(takewhile(lambda t: t.tag_ in _PHRASE, doc[first : source.sent.end]))
    names = [t for t in phrase if t.tag_ in {"NNP", "NNPS"}]
    trade = phrase[-len(names) - 1] if names and len(names) < len(phrase) else None
    if trade is None or trade.tag_ != "NN" or phrase[-1] != names[-1]:
        return source
    lemma = trade.lemma_.lower()
    private = lemma in words("person_nouns") and lemma not in words("titles")
    return names[-1] if private else source
