"""Accusations and pleas: a charge says what somebody is accused of (R10, section 9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import operator_stack
from index.extract.speakers import find_speaker
from index.extract.tree import first_child, is_passive
from index.ledger import Claim, CueClass, Slot, Stance
from index.lexicon import entries, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token


def pleas(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """ "Pleaded not guilty" denies the charge, "pleaded guilty" admits it (section 9)."""
    for verb in sentence:
        if verb.lemma_ not in {"plead", "enter"} or verb.i in taken:
            continue
        said = " ".join(t.lower_ for t in verb.doc[verb.i : verb.i + 7])
        if "guilty" not in said:
            continue
        source = find_speaker(verb)[0]
        if source is None:
            continue
        denies = "not guilty" in said
        kind = CueClass.DENY if denies else CueClass.CONFIRM
        cue = [t for t in verb.doc[verb.i : verb.i + 7] if t.lower_ in {"guilty", "not"}]
        yield Found("A11", verb, [verb, *cue], source, set(), kind, Stance[kind.name])


def accusations(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """What somebody is accused of, as a claim of its own beside the charge itself."""
    for verb in sentence:
        if verb.lemma_ not in words("accusing_verbs") or verb.pos_ != "VERB":
            continue
        accused = first_child(verb, {"nsubjpass"} if is_passive(verb) else {"dobj"})
        act = _accused_act(verb, accused)
        if accused is None or act is None:
            continue
        stack = operator_stack(verb)
        if stack.negated or stack.irrealis:
            continue
        source = find_speaker(verb)[0] if _has_accuser(verb) else None
        content = {t.i for t in accused.subtree if not act.is_ancestor(t) and t.i != act.i}
        content = {i for i in content if i < act.left_edge.i} | {t.i for t in act.subtree}
        flags = ["accusation"] if "finding" not in _complement_of(verb) else ["finding"]
        kind = CueClass.ALLEGE
        yield Found("A5a", verb, [verb], source, content, kind, Stance.ASSERT, act, flags)


def accused_of(claim: Claim, verb: Token, act: Token | None) -> Claim:
    """The claim of an accusation with the accused as its agent: "accused X of hiding it"."""
    accused = first_child(verb, {"nsubjpass"} if is_passive(verb) else {"dobj"})
    if accused is None or act is None or act.pos_ != "VERB" or claim.agent is not None:
        return claim
    phrase = [t for t in accused.subtree if t.i < act.left_edge.i and t.dep_ != "punct"]
    while phrase and phrase[-1].dep_ == "prep":
        phrase.pop()
    if not phrase:
        return claim
    text = accused.doc[phrase[0].i : phrase[-1].i + 1].text
    names = tuple(t.lower_ for t in phrase if t.pos_ == "PROPN")
    return replace(claim, agent=Slot(text, accused.lemma_.lower(), names))


def _complement_of(verb: Token) -> str:
    return entries("accusing_verbs").get(verb.lemma_, "")


def _has_accuser(verb: Token) -> bool:
    return not is_passive(verb) or any(c.dep_ == "agent" for c in verb.children)


def _accused_act(verb: Token, accused: Token | None) -> Token | None:
    holders = [verb] if accused is None else [verb, accused]
    for holder in holders:
        for child in holder.children:
            if child.dep_ == "prep" and child.lower_ in {"with", "of", "for"} and child.i > verb.i:
                act = first_child(child, {"pcomp"}) or first_child(child, {"pobj"})
                if act is not None and (act.pos_ == "VERB" or holder == verb):
                    return act
    return None
