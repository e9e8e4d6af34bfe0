"""What a recording is only said to show: "a video purporting to show p" (C4, A10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.tree import first_child, is_infinitive
from index.ledger import CueClass, Stance
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_PURPORTING = frozenset({"purport", "claim", "allege", "say", "suppose", "reckon"})
_SHOWING = frozenset({"show", "depict", "capture", "document", "prove", "portray", "reveal"})


def purported(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution to nobody a recording; its words are added to `taken`."""
    for verb in sentence:
        bearer = verb.head
        if verb.i in taken or verb.dep_ not in {"acl", "relcl"} or verb.lemma_ not in _PURPORTING:
            continue
        if bearer.lemma_.lower() not in words("recordings"):
            continue
        show = first_child(verb, {"xcomp", "advcl"})
        if show is None or show.lemma_ not in _SHOWING or not is_infinitive(show):
            continue
        thing = first_child(show, {"dobj", "ccomp"})
        if thing is None:
            continue
        cue = [verb, *(t for t in show.children if t.lower_ == "to"), show]
        taken.update(t.i for t in cue)
        content = {t.i for t in thing.subtree}
        yield Found("A10", verb, cue, None, content, CueClass.HEARSAY, Stance.ASSERT, _deed(thing))


def _deed(thing: Token) -> Token:
    """What the thing shown does: "two men *beating* a boy"."""
    return first_child(thing, {"acl"}) or thing
