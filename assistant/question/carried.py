"""Events told by a verb and a noun: "launched an attack on X", "suffered an attack by Y" (G3).

The verb carries no event of its own, but says who does what the noun names, or who undergoes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.words import lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = frozenset({"dobj", "nsubjpass"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_DONE_TO = ("of", "on", "against", "into", "to", "over", "for", "with")


@dataclass(frozen=True, slots=True)
class Carried:
    """The verb that carries an event noun, with the nouns for who does and who undergoes it."""

    verb: Token
    doer: Token | None
    undergoer: Token | None
    does: bool


def carrier(noun: Token) -> Carried | None:
    """What carries an event noun; None where no verb of ours does."""
    verb, name = _verb_of(noun)
    if verb is None or lemma(noun) in lexicon.lone_words():
        return None
    befalls = f"{name}_{lemma(noun)}" in lexicon.undergone()
    if name in lexicon.words("doing_verbs") and not befalls:
        passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children)
        doer = behind(noun, "by") or (behind(verb, "by") if passive else subject(verb))
        return Carried(verb, doer, undergoer(noun, verb), does=True)
    undergoes = befalls or name in lexicon.words("undergoing_verbs")
    if undergoes and noun.dep_ != "nsubjpass":
        return Carried(
            verb, behind(noun, "by", "from") or behind(verb, "from"), subject(verb), False
        )
    return None


def undergoer(noun: Token, verb: Token | None = None) -> Token | None:
    """Whom or what an event noun is done to: "the purchase *of X*", "gave *X* its approval"."""
    if verb is not None:
        given = next((c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"), None)
        if given is not None and given.i != noun.i:
            return given
    hosts = (noun,) if verb is None else (noun, verb)
    found = (behind(host, lead) for lead in _DONE_TO for host in hosts)
    return next((token for token in found if token is not None and not _is_amount(token)), None)


def _is_amount(noun: Token) -> bool:
    """ "A fine *of 38 million*" is how much, and not whom."""
    return bool(noun.like_num) or any(c.dep_ == "nummod" for c in noun.children)


def behind(host: Token, *leads: str) -> Token | None:
    """The noun behind one of the prepositions, where it hangs on a word and stands after it."""
    for prep in host.children:
        if prep.lower_ in leads and prep.i > host.i and prep.dep_ in {"prep", "agent", "dative"}:
            return next((n for n in prep.children if n.dep_ == "pobj"), None)
    return None


def subject(verb: Token) -> Token | None:
    """The subject of a verb, also where it shares that of the verb before it."""
    found = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if found is None and verb.dep_ in {"conj", "xcomp"} and verb.head.i != verb.i:
        return subject(verb.head)
    if found is not None and found.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl":
        return verb.head
    return found


def _verb_of(noun: Token) -> tuple[Token | None, str]:
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "under":
        verb = head.head
        return (verb, "come_under") if lemma(verb) == "come" else (None, "")
    if noun.dep_ not in _OBJECTS or head.pos_ != "VERB":
        return None, ""
    particle = next((c.lower_ for c in head.children if c.dep_ == "prt"), None)
    return head, f"{lemma(head)}_{particle}" if particle else lemma(head)
