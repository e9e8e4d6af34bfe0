"""Whether somebody met before can be whom a phrase means (section 8.5b)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from index.ledger import Source


def is_meant(known: Source, called: str, head: Token) -> bool:
    """Whether a phrase can mean somebody: no field is another's, and it does not tell of him.

    "The finance minister said Health Minister Ada Holm had resigned" is not her word.
    """
    fields = {c.lower_ for c in head.children if c.i < head.i and c.pos_ in {"NOUN", "PROPN"}}
    fields |= {c.lower_ for c in head.children if c.lower_ in words("portfolios")}
    if not fields <= set(called.lower().split()):
        return False
    last = known.name.split()[-1]
    return not any(t.text == last and t.i > head.i for t in head.sent)


def may_be(known: Source, source: Source) -> bool:
    """Whether a name met before can be the one here: never with another given name."""
    if len(known.name) < len(source.name):
        return False
    given = [w for w in source.name.split()[:-1] if w[:1].isupper()]
    return all(w in known.name.split() for w in given if w not in {"Mr", "Ms", "Mrs", "Dr"})
