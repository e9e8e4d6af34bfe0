"""Verbs of saying that share a subject across the clause that the parser hung them on (A1).

She says the toll is wrong and says the count was short.        Both are hers.
He left, saying it had failed - and arguing that it would again.        Both are his.
Holt waved the offer off, then says she will think about it.        The first verb has the subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.tree import first_child, subject_of
from index.lexicon import cue_class

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def joined_to(verb: Token) -> Token | None:
    """The verb of saying that one is joined to although it hangs on a clause of its content.

    The two are the same word in the same form; or the clause between them has another form: "said
    it would go and warned of more" has a tense behind an infinitive.
    """
    if verb.dep_ != "conj" or subject_of(verb) is not None:
        return None
    helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    if helped or cue_class(verb.lemma_) is None:
        return None
    for above in verb.ancestors:
        if above == verb.head or above.tag_ != verb.tag_ or cue_class(above.lemma_) is None:
            continue
        alone = verb.tag_ == "VBG" and verb.head.tag_ != "VBG"
        alone = alone or (verb.tag_ in _FINITE and verb.head.tag_ == "VB")
        if above.i < verb.i and (above.lemma_ == verb.lemma_ or alone):
            return above
    return None


def subject_before(verb: Token) -> Token | None:
    """The subject of the clause before ", then says p", where the parser made that clause content.

    The verb has no subject, and another clause behind it as what is said.
    """
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].tag_ == "RB":
        at -= 1
    if verb.tag_ not in _FINITE or verb.doc[at].text != "," or verb.dep_ != "ROOT":
        return None
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    if len(clauses) != 2 or not clauses[0].i < at < verb.i < clauses[1].i:
        return None
    same = clauses[0].tag_ in _FINITE
    return first_child(clauses[0], {"nsubj"}) if same else None
