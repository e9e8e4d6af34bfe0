"""The statement behind a question word: with a filler where the asked thing stood (Q3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.declare import declare
from assistant.question.gap import put_back
from assistant.question.measured import read_be
from assistant.question.parse import parsed
from assistant.question.verbs import can_be_participle

if TYPE_CHECKING:
    from assistant.question.front import Front

SLOTS = {"when": "date", "where": "place", "whereabouts": "place", "why": "reason",
         "how": "manner"}  # fmt: skip
_OWNED = re.compile(r"(?:is|was|are|were) (?:it|he|she|they|this|that|these|those|the)\b", re.I)


def slot_of(front: Front) -> str:
    """The slot that a question word asks for (the names of `Asked`)."""
    if front.word in {"how many", "how much"}:
        return "quantity"
    if front.degree:
        return "quantity" if front.degree in lexicon.pairs("degrees") else "manner"
    if front.word in SLOTS:
        return SLOTS[front.word]
    return lexicon.asked_nouns().get(front.head, "patient")


def filler_of(front: Front) -> str:
    """The words that stand for the asked thing in the statement."""
    noun = front.noun
    if front.word in {"how many", "how much"}:
        bare = re.sub(r"^(?:more|of)\s+", "", noun)
        loose = re.match(r"(?:in|on|at|from|among)\s", bare)
        if not bare:
            return "people" if _is_human(front.rest) else "something"
        return f"people {bare}" if loose else bare
    if front.word == "whose":
        return f"someone's {noun}".strip()
    if front.word in {"who", "whom"}:
        return "someone"
    if not noun:
        return "something"
    if noun.startswith("of "):
        return f"one {noun}"
    plural = any(t.tag_ in {"NNS", "NNPS"} and t.lemma_.lower() == front.head for t in parsed(noun))
    return noun if plural or front.word == "how" else f"a {noun}"


def _is_human(rest: str) -> bool:
    """Whether what is said can only be said of people ("were killed", "are missing")."""
    words = {t.lower_ for t in parsed(rest)[:5]}
    return bool(words & lexicon.words("human_predicates"))


def statement_of(front: Front) -> str:
    """The statement that the question takes for granted, with the asked noun in its place."""
    filler = filler_of(front)
    affected = _affected(front, filler) if front.causative else None
    if affected is not None:
        return affected
    if front.inverted:
        inner = declare(front.rest)
        if front.word == "whose" and front.prep:
            return f"{inner} {front.prep} {filler}"
        return inner if front.prep or not front.noun else put_back(inner, filler)
    counted = front.word == "how many" and not front.noun and not front.prep
    owned = front.prep or not front.noun or _OWNED.match(front.rest)
    be = read_be(front) if owned and not counted else None
    if be is not None:
        return f"{be} {filler}" if front.word == "whose" else be
    return f"{filler} {front.rest}".strip()


def _affected(front: Front, filler: str) -> str | None:
    """The statement in "had their entries copied": the entries of <filler> were copied."""
    owned = re.match(r"\w+\s+(?:their|his|her|its)\s+(.+)$", front.rest)
    words = parsed(owned[1] if owned else front.rest)
    verb = next((t for t in words if can_be_participle(t)), None)
    if verb is None:
        return None
    things = words[: verb.i]
    be = "were" if things.text.endswith("s") else "was"
    return f"the {things.text} of {filler} {be} {words[verb.i :].text}"
