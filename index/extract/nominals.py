"""Answers withheld by a noun: "no comment from X", "had no confirmation of p" (A11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.speakers import find_speaker
from index.extract.tree import first_child
from index.ledger import CueClass, Stance
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token


def nominals(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a withheld noun that somebody is said not to give."""
    for token in sentence:
        if token.i in taken or token.lemma_ not in words("withheld_nouns"):
            continue
        if not any(c.lower_ in {"no", "any", "neither"} for c in token.children):
            continue
        source = _giver(token)
        if source is None:
            continue
        kind = CueClass.NON_CONFIRM if token.lemma_ == "confirmation" else CueClass.REFUSE
        about = _about(token)
        content = {t.i for t in about.subtree} if about is not None else set()
        if token.lemma_ not in words("responses") and not content:
            about, content = token, {t.i for t in token.subtree}
        cue = [t for t in token.children if t.dep_ == "det"] + [token]
        verb = token.head if token.dep_ == "dobj" else None
        cue = ([verb] if verb is not None else []) + cue
        yield Found("A11", token, cue, source, content, kind, Stance[kind.name], about)


def _giver(noun: Token) -> Token | None:
    if noun.dep_ == "dobj" and noun.head.lemma_ in words("giving_verbs"):
        return find_speaker(noun.head)[0]
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"from", "by"}:
            return first_child(child, {"pobj"})
    return None


def _about(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "acl":
            return child
        if child.dep_ == "prep" and child.lower_ in {"on", "of", "for", "about"}:
            return first_child(child, {"pobj", "pcomp"})
    return None
