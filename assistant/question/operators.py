"""Operators above a predicate: negation, plan, possibility, condition (S1, S5, S6, G2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.predicates import is_voted
from index.extract.joint_scope import joined_before, nor_before
from index.extract.operators import is_negated_before, is_not_one
from index.extract.tree import is_infinitive
from index.ledger import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

_FUTURE = frozenset({"will", "'ll", "would", "shall", "wo", "\u2019ll", "'d"})
_POSSIBLE = frozenset({"may", "might", "could"})
_NEGATIVE = frozenset({"never", "neither"})
_CONDITIONS = frozenset({"if", "unless", "whether"})

# "Came close to closing", "on the verge of closing".
_SHORT_OF = frozenset({"close", "near", "verge", "brink", "point"})
_CLIMBED = frozenset({"xcomp", "ccomp", "acl", "pcomp", "dobj", "pobj", "prep", "oprd", "attr"})


@dataclass(frozen=True, slots=True)
class Operators:
    """What stands above a predicate."""

    positive: bool
    modality: Modality
    hedged: bool
    asserted: bool


def read_operators(head: Token) -> Operators:
    """The operators on a predicate, from its own auxiliaries up to the root."""
    verb = head.head if _is_argument(head) else head
    positive = not _negated(verb)
    modality, hedged = _own_modality(verb)
    asserted = not (_conditional(verb) or _asked(verb) or _is_short_of(verb))
    if verb is not head and _rules_out(verb):
        positive, asserted = False, asserted and not _negated(verb)
    if modality is Modality.FACT and _is_still_to_do(verb):
        modality = Modality.PLAN
    token = verb
    while (token.dep_ in _CLIMBED or _is_gerund_beside(token)) and token.head.i != token.i:
        above = token.head
        positive ^= _reverses(above, token)
        if modality is Modality.FACT and _turns_down(above, token) and token.tag_ != "VBD":
            modality = Modality.PLAN
        if modality is Modality.FACT and _plans(above) and _is_planned(token):
            modality = Modality.PLAN
        asserted = asserted and not _suspends(above, token)
        token = above
    if modality is Modality.PLAN and _counterfactual(verb):
        modality = Modality.COUNTERFACTUAL
    return Operators(positive, modality, hedged, asserted)


def _is_argument(head: Token) -> bool:
    """Whether a noun hangs on a verb, whose operators are then its own."""
    direct = head.dep_ in {"dobj", "attr", "nsubj", "nsubjpass", "oprd"}
    return head.pos_ in {"NOUN", "PROPN"} and direct and head.head.pos_ in {"VERB", "AUX"}


def _negated(head: Token) -> bool:
    count = sum(child.dep_ == "neg" or child.lower_ in _NEGATIVE for child in head.children)
    count += nor_before(head) is not None or _opens_with_nor(head)
    for child in head.children:
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj", "det"}:
            words = [child, *child.children]
            count += any(
                word.lower_ in {"no", "none", "nobody", "nothing", "neither"} for word in words
            )
            count += is_not_one(child)
        if child.dep_ == "prep":
            nouns = [n for n in child.children if n.dep_ == "pobj"]
            count += any(w.lower_ == "no" for n in nouns for w in n.children)
            count += child.lower_ == "without" and _is_bare_state(head)
    count += is_ended(head)
    if joined_before(head) is not None:
        count += is_negated_before(head)
    return count % 2 == 1


def _opens_with_nor(head: Token) -> bool:
    """ "Nor has he resigned": what is left of a sentence that went before it with "not"."""
    first = head.sent[0]
    return first.lower_ == "nor" and first.head == head


def _is_bare_state(head: Token) -> bool:
    """Whether what stands behind a verb of being is all it says: "is *without power*"."""
    told = any(c.dep_ in {"acomp", "attr", "advmod"} for c in head.children)
    return head.lemma_ in {"be", "remain", "go"} and not told


def is_ended(head: Token) -> bool:
    """Whether something is no longer so: "no longer accepts", "does not pay any longer"."""
    return any(
        child.lower_ == "longer" and child.i > 0 and child.nbor(-1).lower_ == "no"
        for child in head.children
    )


def _own_subject(head: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in head.children)


def _reverses(above: Token, below: Token) -> bool:
    """Whether the word above makes the one below false (deny p, no p, fail to p, yet to p)."""
    word = above.lemma_.lower()
    if below.dep_ in {"ccomp", "xcomp", "dobj"} and word in lexicon.words("negators"):
        return True
    if _turns_down(above, below):
        return True
    if below.dep_ == "pcomp" and _keeps_from(above):
        return True
    if below.dep_ == "xcomp" and below.tag_ == "VBG" and word in lexicon.words("ending_verbs"):
        return not _negated(above)  # "has stopped rising"
    if below.dep_ == "xcomp" and any(child.lower_ == "yet" for child in above.children):
        return not _negated(above)  # "has yet to approve"
    if below.dep_ == "xcomp":
        return _negated(above) and word not in {"say", "know"}
    planned = below.dep_ == "dobj" and below.lemma_.lower() in lexicon.words("plan_nouns")
    if planned and any(child.dep_ == "neg" for child in above.children):
        return True  # "does not have any plans to close"
    governed = below.dep_ == "acl" or any(c.dep_ == "pcomp" for c in below.children)
    return any(child.lower_ == "no" for child in above.children) and governed


def _rules_out(verb: Token) -> bool:
    """Whether a verb and its small word turn down what it governs: "ruled out", "voted down"."""
    small = (c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"})
    return any(f"{verb.lemma_.lower()}_{s}" in lexicon.words("ruling_out") for s in small)


def _keeps_from(prep: Token) -> bool:
    """ "Refrained *from* sending", "was dissuaded *from* it", "stopped short *of* it" (-/+)."""
    verb, short = prep.head, prep.head.lower_ == "short"
    verb = verb.head if short else verb
    if prep.lower_ == "of" and not short and not any(c.lower_ == "short" for c in verb.children):
        return False
    return f"{verb.lemma_.lower()}_{prep.lower_}" in lexicon.words("kept_from")


def _turns_down(above: Token, below: Token) -> bool:
    """ "Ruled out closing", "decided against closing", "scrapped its plan to close" (S6, S7)."""
    planned = below.lemma_.lower() in lexicon.words("plan_nouns")
    if above.dep_ == "prep":
        phrase = f"{above.head.lemma_.lower()}_{above.lower_}"
        return (below.dep_ == "pcomp" or planned) and phrase in lexicon.words("ruling_out")
    if below.dep_ in {"xcomp", "ccomp"} or _is_gerund_beside(below):
        return _rules_out(above)
    undoing = {verb for line in lexicon.lines("undoing_verbs") for verb in line.split()}
    dropped = above.lemma_.lower() in undoing | {"reject", "block", "veto"}
    return below.dep_ == "dobj" and planned and (dropped or _rules_out(above))


def _is_gerund_beside(token: Token) -> bool:
    """ "Ruled out *sending* troops": what the parser hangs on the verb as beside it."""
    return token.dep_ == "advcl" and token.tag_ == "VBG" and _rules_out(token.head)


def _own_modality(head: Token) -> tuple[Modality, bool]:
    modality = Modality.FACT
    hedged = False
    carrier = head.head if head.dep_ == "conj" and not _own_subject(head) else head
    for child in [*head.children, *(carrier.children if carrier.i != head.i else ())]:
        if child.dep_ == "aux" and child.lower_ in _FUTURE:
            modality = Modality.PLAN
        elif child.dep_ == "aux" and child.lower_ in _POSSIBLE:
            modality, hedged = Modality.POSSIBLE, True
        elif child.dep_ == "aux" and child.lower_ in {"must", "should"}:
            modality = Modality.PLAN
        hedged = hedged or (
            child.lower_ in lexicon.words("hedging_adverbs") and child.dep_ in {"advmod", "acomp"}
        )
    ahead = is_infinitive(head) or any(
        c.dep_ == "auxpass" and is_infinitive(c) for c in head.children
    )  # "is going to be closed"
    if head.dep_ == "xcomp" and head.head.lemma_ in {"be", "go"} and ahead:
        modality = Modality.PLAN
    return modality, hedged


def _is_still_to_do(verb: Token) -> bool:
    """Whether a vote is to do it: "voted to close the baths" (S6); "voted to ban it" does it."""
    return is_voted(verb) and verb.lemma_.lower() not in lexicon.words("deciding_verbs")


def _plans(above: Token) -> bool:
    if any(child.lower_ == "yet" for child in above.children):
        return False  # "has yet to open": not so far, whatever is planned
    return above.lemma_.lower() in lexicon.words("plan_verbs") or (
        above.pos_ == "NOUN"
        and above.lemma_.lower() in {"talk", "plan", "proposal", "bid", "intention"}
    )


def _is_planned(below: Token) -> bool:
    """Whether a clause says what is to be done: "want X *to be jailed*", "urge that X *free* Y"."""
    if below.dep_ in {"xcomp", "acl"} or any(c.dep_ == "pcomp" for c in below.children):
        return True  # the latter: "has no intention *of closing* the plant"
    helpers = [c for c in below.children if c.dep_ in {"aux", "auxpass"}]
    bare = below.tag_ == "VB" and not helpers
    return below.dep_ == "ccomp" and (
        bare or is_infinitive(below) or any(c.tag_ == "VB" and c == helpers[0] for c in helpers)
    )


def _suspends(above: Token, below: Token) -> bool:
    """Whether the word above leaves open whether the one below holds (G2)."""
    clausal = below.dep_ in {"ccomp", "pcomp", "xcomp"}
    if below.dep_ == "pcomp" and above.head.lemma_.lower() in _SHORT_OF:
        return True
    if clausal and above.lemma_.lower() in lexicon.words("unasserted"):
        return True
    if _turns_down(above, below):
        return _negated(above if above.dep_ != "prep" else above.head)  # "did not rule out closing"
    if below.dep_ == "pcomp" and above.lower_ == "against":
        return True  # "warned against closing"
    if below.dep_ == "pcomp" and _keeps_from(above):
        return _negated(above.head)  # "did not prevent it from closing"
    if below.dep_ == "ccomp" and above.dep_ == "pcomp" and above.head.lower_ == "without":
        return True
    if below.dep_ in {"ccomp", "acl"} and _conditional(above):
        return True
    return below.dep_ == "ccomp" and above.pos_ == "VERB" and _negated(above)


def _is_short_of(head: Token) -> bool:
    """Whether something did not quite happen: "almost closed", "all but closed"."""
    near = lexicon.words("approximators")
    if any(c.lower_ in near and c.dep_ == "advmod" and c.i < head.i for c in head.children):
        return True
    before = [t.lower_ for t in head.doc[max(0, head.i - 3) : head.i]]
    return any("_".join(before[i:]) in near for i in range(len(before)))


def _asked(head: Token) -> bool:
    """Whether a clause is an embedded question ("how the files were passed")."""
    if head.dep_ not in {"ccomp", "pcomp", "dobj"}:
        return False
    return any(child.tag_ in {"WRB", "WP", "WDT"} and child.i < head.i for child in head.children)


def _conditional(head: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in head.children)


def _counterfactual(head: Token) -> bool:
    would = any(child.lower_ in {"would", "'d"} and child.dep_ == "aux" for child in head.children)
    return would and any(
        child.dep_ in {"advcl", "prep"} and any(g.lower_ in {"if", "unless"} for g in child.subtree)
        for child in head.children
    )
