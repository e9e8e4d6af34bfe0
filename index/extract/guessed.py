"""Verbs of speaking that no list has, guessed by structure and by nearness to those that do.

"The ministry fluted that p": a person or a body, a finite verb, and a clause or a quotation as its
content. Nearness in meaning does not tell a verb from its contrary ("agree", "disagree"), so a
guess says who speaks of p and commits nobody to it: its stance is NONE (section 8.8).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.speakers import can_speak
from index.extract.told_clauses import has_clause, has_quotation
from index.extract.tree import first_child, is_passive
from index.extract.verbs import read_verb
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, table, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

FLAG = "guessed"
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOBODY = frozenset({"it", "this", "that", "which", "what"})  # "it means that p"
_SMALL = frozenset({"be", "do", "have"})
# Verbs that the lists know as something else than telling: what they say is read elsewhere.
_KNOWN = (
    "agentless_verbs",
    "answering_verbs",
    "asking_verbs",
    "attitudes",
    "change_verbs",
    "deciding_verbs",
    "knowing_verbs",
    "looking_verbs",
    "naming_acts",
    "plan",
    "quelling_verbs",
    "refusers",
    "responses",
    "retract",
)


def guesses(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a verb that may be one of telling; its words are added to `taken`."""
    for verb in sentence:
        if verb.i in taken or not _may_tell(verb):
            continue
        item = read_verb(verb, CueClass.ASSERT)
        if item is None or item.source is None or not can_speak(item.source):
            continue
        item.stance = Stance.NONE
        item.flags.append(FLAG)
        taken.update(t.i for t in item.cue)
        yield item


def _may_tell(verb: Token) -> bool:
    """Whether a verb stands as one of telling does, and no list says that it is another one."""
    if verb.pos_ != "VERB" or verb.tag_ not in _FINITE or is_passive(verb):
        return False
    lemma = verb.lemma_.lower()
    if cue_class(lemma) is not None or lemma in _otherwise_known() or lemma in _SMALL:
        return False
    subject = first_child(verb, {"nsubj"})
    if subject is None or not can_speak(subject) or subject.lower_ in _NOBODY:
        return False
    if has_quotation(verb):
        return True
    return lemma in words("near_verbs") and has_clause(verb)


@cache
def _otherwise_known() -> frozenset[str]:
    governing = (each for group in table("implicatives")["signatures"].values() for each in group)
    return frozenset(governing).union(*(words(name) for name in _KNOWN))
