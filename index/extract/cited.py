"""The source that a report names inside itself: "reported, citing a doctor" (A7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.tree import first_child
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

CITING = frozenset({"cite", "quote", "credit"})


def cite(item: Found) -> None:
    """Adds to an attribution whom its speaker cites in it, and takes that out of its content."""
    cited = _cited(item.head)
    if cited is None:
        return
    item.inner_source, item.rule = cited, "A7"
    if cited.head.dep_ == "advcl":
        item.content -= {t.i for t in cited.head.subtree}


def _cited(verb: Token) -> Token | None:
    # "The Herald, citing a doctor, reported": the parser hangs it on the subject, too
    nodes = [verb, *(c for c in verb.children if c.dep_ in {"ccomp", "nsubj"})]
    for node in nodes:
        for child in node.children:
            if child.dep_ in {"advcl", "acl"} and child.lemma_ in CITING:
                return first_child(child, {"dobj"})
            if child.dep_ == "prep" and child.lower_ in {"citing", "quoting"}:
                return first_child(child, {"pobj"})
    return _learned_from(verb)


def _learned_from(verb: Token) -> Token | None:
    """ "The Herald has learned from people close to the board": those who stay unnamed there."""
    if verb.lemma_ not in words("knowing_verbs") | {"understand", "gather"}:
        return None
    giver = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "from"), None)
    person = first_child(giver, {"pobj"}) if giver is not None else None
    unnamed = words("unnamed_person_heads") | words("person_nouns")
    return person if person is not None and person.lemma_.lower() in unnamed else None
