"""Events that a verb only carries out: "imposed a fine on X", "completed the purchase of X".

The noun says what was done; whoever does the verb does it, and what stands behind the noun is
what it is done to. Without that, "Orsk began the invasion of Velm" would bear out that Velm did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.words import lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_TARGETS = ("on", "against", "to", "of", "for")


def performing_verb(event: Token) -> Token | None:
    """The verb that carries an event noun out, or None: "imposed" of "imposed a fine"."""
    verb = event.head
    if event.dep_ not in {"dobj", "nsubjpass"} or verb.pos_ not in {"VERB", "AUX"}:
        return None
    names = {lemma(verb), *(f"{lemma(verb)}_{c.lower_}" for c in verb.children if c.dep_ == "prt")}
    listed = lexicon.words("performing_verbs") | lexicon.words("carrying_verbs")
    return verb if names & listed else None


def performer(event: Token, verb: Token) -> Token | None:
    """Who does it: the subject of the verb, or whoever stands behind "by"."""
    if event.dep_ == "nsubjpass":
        by = next((c for c in verb.children if c.dep_ == "agent"), None)
        return next((n for n in by.children if n.dep_ == "pobj"), None) if by is not None else None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ in {"conj", "xcomp"}:
        subject = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    relative = subject is not None and subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
    return verb.head if relative else subject


def undergoer(event: Token, verb: Token) -> Token | None:
    """What it is done to, behind "on", "against", "to" or "of"; "of 38 million" is how much."""
    hosts = [c for host in (event, verb) for c in host.children if c.dep_ in {"prep", "dative"}]
    for lead in _TARGETS:
        for prep in hosts:
            if prep.lower_ != lead or prep.i < event.i:
                continue
            noun = next((n for n in prep.children if n.dep_ == "pobj"), None)
            counted = noun is not None and (
                noun.like_num or any(c.dep_ == "nummod" for c in noun.children)
            )
            if noun is not None and not counted:
                return noun
    return None
