"""Verbs of saying that share a subject across the clause that the parser hung them on (A1).

She says the toll is wrong and says the count was short.        Both are hers.
He left, saying it had failed - and arguing that it would again.        Both are his.
Holt waved the offer off, then says she will think about it.        The first verb has the subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.tree import first_child, subject_of
from index.ledger import CueClass
from index.lexicon import cue_class, words

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
    if cue_class(verb.lemma_) is None:
        return None
    if _turns_from(verb):
        return next((a for a in verb.ancestors if _tells(a)), None)
    if any(c.dep_ in {"aux", "auxpass"} for c in verb.children):
        return None
    for above in verb.ancestors:
        if above == verb.head or above.tag_ != verb.tag_ or cue_class(above.lemma_) is None:
            continue
        alone = verb.tag_ == "VBG" and verb.head.tag_ != "VBG"
        alone = alone or (verb.tag_ in _FINITE and verb.head.tag_ == "VB")
        if above.i < verb.i and (above.lemma_ == verb.lemma_ or alone):
            return above
    return None


def _turns_from(verb: Token) -> bool:
    """ "... that 300 were rescued, but did not say where", "but later said that figure was wrong".

    Who counts does so, and not who is counted: the clause between tells of people or of things
    without a name, and of no speech of theirs.
    """
    clause, subject = verb.head, subject_of(verb.head)
    turned = any(c.lower_ == "but" and c.dep_ == "cc" and c.i < verb.i for c in clause.children)
    if not turned or subject is None or cue_class(clause.lemma_) is not None:
        return False
    if clause.dep_ != "ccomp" or subject.tag_ not in {"NN", "NNS", "DT", "CD"}:
        return False
    owns_up = verb.lemma_ in words("admitting_verbs") or cue_class(verb.lemma_) is CueClass.DENY
    if any(c.dep_ == "neg" for c in verb.children):  # "but did not admit it": they did not
        return not owns_up and any(c.lower_ in {"do", "did", "does"} for c in verb.children)
    said = first_child(verb, {"ccomp"}) if verb.tag_ in _FINITE else None
    told = subject_of(said) if said is not None else None
    pointing = told is not None and any(
        c.lower_ in {"that", "those", "these"} for c in told.children
    )
    return pointing and told is not None and told.lemma_.lower() in words("figure_nouns")


def _tells(verb: Token) -> bool:
    return cue_class(verb.lemma_) is not None and subject_of(verb) is not None


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
