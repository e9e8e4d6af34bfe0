"""What goes round: "rumour has it that p", "there is talk of p", "p, it is understood" (A9, A10, C4).

The nouns of rumour, and the verbs that say it spreads, put a claim on nobody's account.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import operator_stack
from index.extract.tree import PREDICATES, first_child, is_passive, subject_of
from index.ledger import CueClass, Stance
from index.lexicon import entries, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

Told = tuple["Token", "list[Token]", "set[int]"]


def rumours(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution to nobody a verb by which something is said to go round."""
    for verb in sentence:
        if verb.i in taken or verb.pos_ not in PREDICATES:
            continue
        told = _has_it(verb) or _rumour(verb) or _put_about(verb) or _by_the_way(verb)
        if told is None:
            continue
        clause, cue, content = told
        stack = operator_stack(verb)
        stance = Stance.NONE if stack.negated or stack.irrealis else Stance.ASSERT
        yield Found("A10", verb, cue, None, content, CueClass.HEARSAY, stance, clause)


def _has_it(verb: Token) -> Told | None:
    """ "Rumour has it that p", "the fans' pages had it that p"."""
    thing, clause = first_child(verb, {"dobj"}), first_child(verb, {"ccomp"})
    subject = subject_of(verb)
    if verb.lemma_ != "have" or clause is None or thing is None or thing.lower_ != "it":
        return None
    if subject is None or subject.pos_ == "PROPN":
        return None
    return clause, [verb, thing], {t.i for t in clause.subtree}


def _rumour(verb: Token) -> Told | None:
    """ "Word had spread that p", "there is talk of p": the noun is nobody's in particular."""
    noun = first_child(verb, {"nsubj", "nsubjpass", "attr"})
    if noun is None or noun.lemma_.lower() not in words("rumour_nouns") or _is_ones_own(noun):
        return None
    if verb.lemma_ not in words("spreading_verbs"):
        return None
    for holder in (verb, noun):
        clause = first_child(holder, {"ccomp", "acl"})
        if clause is not None and clause.i > noun.i and clause.pos_ in PREDICATES:
            return clause, [noun], {t.i for t in clause.subtree}
    about = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    thing = first_child(about, {"pcomp", "pobj"}) if about is not None else None
    return (thing, [noun], {t.i for t in thing.subtree}) if thing is not None else None


def _is_ones_own(noun: Token) -> bool:
    """ "The minister's word that", "word from the palace that": somebody stands behind it."""
    return any(c.dep_ == "poss" or c.lower_ in {"from", "by"} for c in noun.children)


def _put_about(verb: Token) -> Told | None:
    """ "A figure of two million has been put about"."""
    particles = entries("bandying_verbs").get(verb.lemma_)
    subject = first_child(verb, {"nsubjpass"})
    if particles is None or subject is None or first_child(verb, {"agent"}) is not None:
        return None
    if not any(c.lower_ in particles.split() for c in verb.children):
        return None
    return subject, [verb], {t.i for t in subject.subtree}


def _by_the_way(verb: Token) -> Told | None:
    """ "The fort, it is understood, will close": the clause around it is what is understood."""
    subject = subject_of(verb)
    if verb.lemma_ not in words("agentless_verbs") or not is_passive(verb):
        return None
    aside = verb.dep_ in {"parataxis", "ccomp", "advcl", "dep"} and verb.head.pos_ in PREDICATES
    if subject is None or subject.lower_ != "it" or not aside:
        return None
    if first_child(verb, {"ccomp", "xcomp", "agent"}) is not None:
        return None
    before, after = verb.doc[max(verb.left_edge.i - 1, 0)], verb.right_edge
    around = {before.text, after.text, after.nbor().text if after.i + 1 < len(verb.doc) else ""}
    if "," not in around:
        return None
    host, inside = verb.head, {t.i for t in verb.subtree}
    content = {t.i for t in host.subtree} - inside
    if subject_of(host) is None and host.dep_ == "conj":
        first = subject_of(host.head)
        content |= {t.i for t in first.subtree} if first is not None else set()
    return host, [verb], content
