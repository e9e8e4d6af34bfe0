"""What a party has not decided, does not know yet, or is only looking at (R23, S1).

Saying so commits it to nothing on the matter, beside the plain negative that it also is (R3).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from index.extract.nominals import has_deed
from index.extract.operators import is_negated
from index.extract.tree import (
    PREDICATES,
    first_child,
    has_modal,
    has_that,
    is_passive,
    subject_of,
    subtree_without,
)
from index.lexicon import complements, words

if TYPE_CHECKING:
    from spacy.tokens import Token

Matter = tuple["Token | None", set[int]]

_ABOUT = frozenset({"on", "about", "over", "of", "as", "into", "at", "for"})
_OF_SPEAKER = frozenset({"its", "our", "my"})
_MATTERS = frozenset({"matter", "question", "issue", "case", "proposal"})
_OWN = frozenset({"it", "they", "we", "he", "she", "i", "no", "none", "nothing"})


def left_open(head: Token) -> Matter | None:
    """The matter that the clause of `head` leaves open, as head and tokens; None without one.

    The matter is empty where the clause does not name it: "has yet to take a decision".
    """
    asked = _questioned(head) or _too_early(head) or _unknown(head) or _under_review(head)
    if asked is not None:
        return asked, subtree_without(asked, head)
    for verb in (head, *(c for c in head.children if c.dep_ == "xcomp")):
        if _waits(verb) or _is_to_come(verb):
            return None, set()
        open_ = _is_undecided(verb, head) or _is_put_off(verb) or _is_far_off(verb)
        if open_ or _is_looking(verb):
            return _matter(verb)
    return None


def is_own(head: Token, source: Token | None) -> bool:
    """Whether a clause tells of its speaker, or of nobody: "it had yet to decide", "no decision".

    `source` is the head of the speaker's phrase: "the board has not decided, its director said".
    """
    subject = subject_of(head)
    if subject is None and head.dep_ == "conj":
        subject = subject_of(head.head)
    if subject is None or subject.lower_ in _OWN:
        return True
    if subject.lemma_.lower() in words("matter_nouns") | _MATTERS:
        return True
    if any(c.lower_ in _OF_SPEAKER for c in subject.children):
        return True  # "its people had formed no view"
    if source is None:
        return False
    if source.lemma_.lower() in words("institutional") | words("titles"):
        return True
    return any(
        c.tag_ == "PRP$" or (c.dep_ in {"poss", "compound"} and c.lemma_ == subject.lemma_)
        for c in source.children
    )


def _is_undecided(verb: Token, head: Token) -> bool:
    """ "Has not decided", "no date has been set", "had yet to take a decision"."""
    if not (is_negated(verb) or _is_yet_to(verb, head) or _of_none(verb)):
        return False
    if verb.lemma_ in words("deciding_verbs"):
        return True
    if verb.lemma_ not in words("reaching_verbs"):
        return False
    thing = first_child(verb, {"nsubjpass"} if is_passive(verb) else {"dobj", "attr"})
    if thing is None and verb.lemma_ in {"be", "exist"}:
        thing = first_child(verb, {"nsubj"})
    if thing is None and verb.lemma_ in {"come", "arrive"}:
        at = next((c for c in verb.children if c.lower_ in {"to", "at"}), None)
        thing = first_child(at, {"pobj"}) if at is not None else None
    matters = words("matter_nouns") | words("view_nouns")  # "formed no view"
    named = thing is not None and thing.lemma_.lower() in matters
    return named and thing is not None and not has_deed(thing)


def _of_none(verb: Token) -> bool:
    """ "Has come to no conclusion": the negative stands behind a preposition."""
    return any(
        t.lower_ == "no" and t.head.dep_ == "pobj" and t.head.head.head == verb
        for t in verb.subtree
    )


def _questioned(verb: Token) -> Token | None:
    """The clause of "whether p is being examined", "how they vote is never disclosed"."""
    clause = first_child(verb, {"csubj", "csubjpass"}) or _behind_it(verb)
    if clause is None or clause.left_edge.lower_ not in words("asking_words") | {"whether"}:
        return None
    told = words("telling_verbs") | words("deciding_verbs") | {"know", "say", "discuss", "publish"}
    looked = words("looking_verbs") | words("inquiry_verbs")
    open_ = {c.lemma_.lower() for c in verb.children if c.dep_ in {"attr", "acomp"}}
    if not is_negated(verb) and verb.lemma_ in {"be", "remain"}:
        return clause if open_ & words("open_words") else None
    if is_negated(verb) and (verb.lemma_ in told or open_ & {"clear", "known", "certain"}):
        return clause
    return clause if not is_negated(verb) and verb.lemma_ in looked else None


def _behind_it(verb: Token) -> Token | None:
    """The clause of "it remained unclear whether p", where "it" stands for it."""
    it = first_child(verb, {"nsubj", "nsubjpass", "expl"})
    known = verb.lemma_ == "know" and is_passive(verb)  # "it is not known whether p"
    if it is None or it.lower_ != "it" or not (known or verb.lemma_ in {"be", "remain"}):
        return None
    said = (verb, *(c for c in verb.children if c.dep_ in {"attr", "acomp"}))
    return next((c for h in said for c in h.children if c.dep_ == "ccomp" and c.i > verb.i), None)


def _too_early(verb: Token) -> Token | None:
    """The verb of "it was too early to link the illness to the building"."""
    for early in verb.children:
        too = any(c.lower_ == "too" for c in early.children)
        if early.lower_ in {"early", "soon"} and too and verb.lemma_ == "be":
            below = [c for h in (early, verb) for c in h.children if c.i > early.i]
            return next((c for c in below if c.dep_ in {"xcomp", "advcl", "ccomp"}), None)
    return None


def _unknown(verb: Token) -> Token | None:
    """The subject of "the cause was not yet known", "the motive remains unclear"."""
    subject = first_child(verb, {"nsubj", "nsubjpass"})
    if subject is None or subject.lemma_.lower() not in words("matter_nouns"):
        return None
    said = {c.lemma_.lower() for c in verb.children if c.dep_ in {"attr", "acomp"}} | {verb.lower_}
    settled = said & {"clear", "known", "certain", "established", "determined"}
    open_ = settled if is_negated(verb) else said & words("open_words")
    return subject if open_ else None


def _under_review(verb: Token) -> Token | None:
    """The subject of "the sale was under review", "remained under consideration"."""
    under = next((c for c in verb.children if c.lower_ == "under"), None)
    looked = first_child(under, {"pobj"}) if under is not None else None
    if looked is None or verb.lemma_ not in {"be", "remain"} or is_negated(verb):
        return None
    return subject_of(verb) if looked.lemma_ in words("looking_nouns") else None


def _is_to_come(verb: Token) -> bool:
    """ "It will take its decision by 30 June", "will declare a winner only when all is counted"."""
    if is_negated(verb) or not any(c.lower_ in {"will", "would", "'ll"} for c in verb.children):
        return False
    thing = first_child(verb, {"dobj", "nsubjpass"})
    settles = verb.lemma_ in words("reaching_verbs") | words("deciding_verbs")
    if settles and thing is not None and thing.lemma_.lower() in {"decision", "ruling", "verdict"}:
        return True
    told = (
        words("telling_verbs") | words("declaring_verbs") | {"publish", "announce", "tell", "say"}
    )
    if verb.lemma_ not in told:
        return False
    behind = [t.lower_ for t in verb.subtree if t.i > verb.i]
    pairs = set(pairwise(behind))
    return bool(pairs & {("only", "when"), ("only", "after"), ("only", "once"), ("not", "before")})


def _is_yet_to(verb: Token, head: Token) -> bool:
    told = head.lemma_ in {"have", "be", "remain"} and verb.dep_ == "xcomp"
    return told and any(c.lower_ == "yet" for c in (*head.children, *verb.children))


def _is_put_off(verb: Token) -> bool:
    """ "Reserved its ruling", "put off a decision"."""
    thing = first_child(verb, {"dobj", "nsubjpass"})
    decision = thing is not None and thing.lemma_.lower() in words("matter_nouns")
    off = verb.lemma_ != "put" or any(c.lower_ == "off" for c in verb.children)
    return decision and off and verb.lemma_ in words("postponing_verbs")


def _is_far_off(verb: Token) -> bool:
    """ "Is nowhere near an answer", "is no closer to a decision"."""
    for child in verb.children if verb.lemma_ == "be" else ():
        text = {t.lower_ for t in child.subtree} | {c.lower_ for c in verb.children}
        far = ("near" in text and not text.isdisjoint({"nowhere", "not"})) or (
            not text.isdisjoint({"closer", "nearer"}) and "no" in text
        )
        if far and any(t.lemma_.lower() in words("matter_nouns") for t in child.subtree):
            return True
    return False


def _is_looking(verb: Token) -> bool:
    """ "Is looking at both claims", "was being assessed", "were making inquiries"."""
    if verb.tag_ != "VBG" and not any(c.lower_ == "being" for c in verb.children):
        return False
    if is_negated(verb) or not any(c.lemma_ == "be" and c.dep_ != "xcomp" for c in verb.children):
        return False
    wanted = complements("looking_verbs").get(verb.lemma_)
    if wanted is None:
        return verb.lemma_ in words("looking_verbs")
    return any(t.lower_ in wanted.split() for c in verb.children for t in (c, *c.children))


def _waits(verb: Token) -> bool:
    """ "Would read the judgment before it commented": the answer is put off."""
    for child in verb.children if has_modal(verb) and not is_negated(verb) else ():
        marks = {c.lower_ for c in child.children if c.dep_ in {"mark", "advmod"}}
        answers = child.lemma_ in words("responses") | words("deciding_verbs") or _settles(child)
        if child.dep_ == "advcl" and answers and marks & {"before", "until"}:
            return True
        said = first_child(child, {"pcomp"}) if child.dep_ == "prep" else None
        spoken = said is not None and child.lower_ in {"before", "until"}
        if spoken and said is not None and (said.lemma_ in words("responses") or _settles(said)):
            return True
    return False


def _settles(verb: Token) -> bool:
    """ "Took a view", "drawing conclusions"."""
    thing = first_child(verb, {"dobj"})
    settled = words("matter_nouns") | words("view_nouns") | words("withheld_nouns")
    named = thing is not None and thing.lemma_.lower() in settled
    return named and verb.lemma_ in words("reaching_verbs") - {"have", "be"}


def _matter(verb: Token) -> Matter:
    """What is open: a question, a deed or a thing that the verb or its noun governs."""
    said = _put_off_subject(verb)
    if said is not None:
        return said, subtree_without(said, verb)
    named = words("matter_nouns") | words("view_nouns")
    nouns = [c for c in verb.children if c.lemma_.lower() in named]
    for holder in (verb, *nouns):
        for child in holder.children:
            asks = any(t.lower_ in {"whether", "if"} or t.tag_ in {"WRB", "WP", "WDT"}
                       for t in child.children)  # fmt: skip
            if child.dep_ in {"ccomp", "advcl", "acl"} and child.i > holder.i and asks:
                return child, subtree_without(child, verb)
            if child.dep_ in {"xcomp", "acl"} and child.i > holder.i and child.pos_ in PREDICATES:
                return child, subtree_without(child, verb)
            if child.dep_ == "prep" and child.lower_ in _ABOUT and child.i > holder.i:
                to = first_child(child, {"prep"}) if child.lower_ == "as" else None  # "as to"
                thing = first_child(to or child, {"pcomp", "pobj"})
                if thing is not None and thing.ent_type_ not in {"DATE", "TIME"}:
                    return thing, {t.i for t in thing.subtree}
    thing = first_child(verb, {"dobj", "nsubjpass"})
    if thing is None and verb.dep_ == "xcomp" and is_passive(verb):
        thing = subject_of(verb.head)  # "the cause has yet to be determined"
    looked = complements("looking_verbs").get(verb.lemma_, "").split()
    if thing is None or thing in nouns or thing.lower_ in {"nothing", *looked}:
        return None, set()
    return thing, {t.i for t in thing.subtree}


def _put_off_subject(verb: Token) -> Token | None:
    """The clause that "it" stands for: "it has not been established that p"."""
    it = first_child(verb, {"nsubjpass", "nsubj", "expl"})
    clause = first_child(verb, {"ccomp"})
    if it is None or it.lower_ != "it" or clause is None or clause.i < verb.i:
        return None
    return clause if has_that(clause) and is_passive(verb) else None
