"""Events that a count asserts: "the number of people killed by the storm went up to eight" (G3).

What is counted stands inside a noun phrase, where events are only mentioned. The clause around
it gives its number, and with that it says that it happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant import lexicon
from index import lexicon as index_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEVELS = frozenset({"be", "stand", "total", "reach", "come", "pass", "top", "exceed", "number"})
_HANGS = frozenset({"relcl", "acl", "pobj", "prep", "compound"})


def is_counted(event: Token) -> bool:
    """Whether an event is what a main clause counts, and gives the number of."""
    count = _count_over(event)
    if count is None or count.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    clause = count.head
    told = clause.lemma_ in _LEVELS or clause.lemma_ in index_lexicon.words("change_verbs")
    inside = {t.i for t in count.subtree}
    given = any(t.like_num and t.i not in inside for t in clause.subtree)
    return clause.dep_ == "ROOT" and told and given


def _count_over(event: Token) -> Token | None:
    """The noun of counting that an event hangs on or is: "the number of people", "the toll"."""
    token = event
    while token.lemma_.lower() not in lexicon.words("counting_nouns"):
        if token.dep_ not in _HANGS or token.head.i == token.i:
            return None
        token = token.head
    return token
