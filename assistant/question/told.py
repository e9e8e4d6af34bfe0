"""Whose words are asked for, with the slot asked: "How many does X say are missing?" (R2, R25)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.question.declare import read_inverted
from assistant.question.filler import filler_of, slot_of
from assistant.question.gap import put_back
from assistant.question.model import Act, Asked, QuestionKind
from assistant.question.parse import parsed
from assistant.question.reading import Reading
from assistant.question.speech import is_collective, speech_of

if TYPE_CHECKING:
    from assistant.question.front import Front

_K = QuestionKind
_CLAUSAL = frozenset({Act.SAY, Act.COMMENT})
_CAUSAL = re.compile(
    r"(?:is |was |has |had )?"
    r"(?:caus|led to|lead to|trigger|spark|prompt|bring about|brought about)", re.I
)  # fmt: skip


_TIMED = re.compile(
    r"^(?:when|after|before|once|while|until|as\s+soon\s+as|as|during|following)\s", re.I
)
_WHEN_SAID = re.compile(r"\s+(?:when|once|while|as\s+soon\s+as|after|before)\s+", re.I)


def is_causal(rest: str) -> bool:
    """Whether what is said of "something" is that it brought something about."""
    return _CAUSAL.match(rest) is not None


def read_told(front: Front) -> Reading | None:
    """What did X say about p? How many does X say are missing? Where does X see p heading?"""
    inverted = read_inverted(front.rest) if front.inverted else None
    speech = speech_of(inverted) if inverted else None
    if speech is None:
        return None
    bare = front.word == "what" and not front.noun
    if not bare and (speech.act not in _CLAUSAL or not speech.clause):
        return None
    if bare and speech.act is Act.ADMIT and not speech.content:
        return None
    said = _at_a_time(speech.content) if bare else speech.content
    content, asked = _content(front, said, clause=speech.clause and said != "")
    collective = is_collective(speech.speaker)
    return Reading(
        _K.OVERVIEW if collective and bare else _K.YES_NO if collective else _K.SPEECH_ACT,
        content,
        speaker=None if collective else speech.speaker,
        anyone=collective,
        act=speech.act,
        asked=asked,
    )


def _at_a_time(content: str) -> str:
    """What "what did X say ...?" asks about, without the time of the saying ("when asked")."""
    if _TIMED.match(content):
        return ""
    cut = _WHEN_SAID.search(content)
    verbal = cut and any(t.pos_ in {"VERB", "AUX"} for t in parsed(content[cut.end() :]))
    return content[: cut.start()] if cut and verbal else content


def _content(front: Front, content: str, *, clause: bool) -> tuple[str, Asked]:
    """What is said, with a filler where the asked slot was its subject; and that slot."""
    doc = parsed(content)
    subjectless = len(doc) > 0 and doc[0].pos_ in {"VERB", "AUX"} and doc[0].tag_ != "VBG"
    if front.word == "what" and not front.noun:
        if clause and subjectless:
            return f"something {content}", Asked("reason" if is_causal(content) else "agent")
        return content, Asked("patient")
    filler = filler_of(front) or "someone"
    slot = slot_of(front)
    if subjectless:
        return f"{filler} {content}", Asked("agent" if slot == "patient" else slot, front.head)
    placed = put_back(content, filler) if front.noun else content
    return placed, Asked(slot, front.head)
