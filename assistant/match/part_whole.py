"""What is said of a part or of the members, and with it of the whole (G3).

"The wall of the dam has cracked" says that the dam has; "councillors approved the plan" that the
council did. Only harm goes over from part to whole, and only a decision from the members to the
body: who demolished a wall has not demolished the dam, and two councillors are not the council.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.arguments import read_argument
from assistant.question.parse import parsed
from assistant.question.phrases import phrases_of
from assistant.question.words import lemma

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

    from assistant.question.arguments import Argument
    from assistant.question.frames import Frame

_ALL_OF_THEM = re.compile(r"^(?:the\s+)?[\w-]+?s(?:\s+(?:in|at)\s.*)?$", re.I)
_BELONGS = frozenset({"of", "on", "in"})


def wholes(frames: Iterable[Frame], text: str) -> Iterator[Frame]:
    """The frames told again of the whole, where a part's harm is the whole's."""
    doc = parsed(text)
    for frame in frames:
        if not frame.positive or frame.nominal:
            continue
        patient, agent = _whole(frame.patient, doc), _whole(frame.agent, doc)
        if patient is not None:
            yield replace(frame, patient=patient)
        if agent is not None:
            yield replace(frame, agent=agent)


def _whole(party: Argument | None, doc: Doc) -> Argument | None:
    """Whose part a party is, if the part is harmed."""
    if party is None:
        return None
    parts = [t for t in doc if t.text in party.text and is_harmed_part(t)]
    owner = _owner_of(parts[0]) if parts else None
    return read_argument(owner, doc[:]) if owner is not None else None


def _owner_of(part: Token) -> Token | None:
    """What a part is of: "the wall of *the dam*", "*the dam's* wall", "one of *its* carriages"."""
    for child in part.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in _BELONGS:
            return next((n for n in child.children if n.dep_ == "pobj"), None)
    return None


def is_harmed_part(part: Token) -> bool:
    """Whether a noun is a part of something, and harm is done to it that is the whole's too."""
    if part.pos_ not in {"NOUN", "PROPN"}:
        return False
    verb = part.head
    while verb.dep_ in {"prep", "pobj", "dobj", "nummod"} or verb.pos_ in {"ADP", "NUM"}:
        if verb.head.i == verb.i:
            break
        verb = verb.head
    told = {lemma(verb), *(phrase.text for phrase in phrases_of(verb))}
    return any(lemma(part) in _listed("harmed_parts", word) for word in told)


@cache
def _listed(name: str, word: str) -> frozenset[str]:
    """The words behind the colon of a list's lines that have a word before it."""
    split = (line.split(":", 1) for line in lexicon.lines(name))
    return frozenset(w for left, right in split if word in left.split() for w in right.split())


def decides_for(one: Argument | None, other: Argument | None, given: Frame) -> bool:
    """Whether one party is a body and the other its members, and what is told is a decision."""
    if one is None or other is None:
        return False
    if lexicon.words("deciding_verbs").isdisjoint(given.predicates):
        return False
    return is_body_of(one.head, other.head, other.text) or is_body_of(
        other.head, one.head, one.text
    )


def is_body_of(body: str, member: str, members: str) -> bool:
    """Whether a body decides through those members, if they are all meant ("the councillors")."""
    return member in _listed("members", body) and bool(_ALL_OF_THEM.match(members))
