"""A question's kind and claim, before its slots are read; and what a statement gives of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.question.declare import read_inverted
from assistant.question.model import Act, Asked, QuestionKind
from assistant.question.speech import is_collective, read_speech, speech_of

if TYPE_CHECKING:
    from assistant.question.speech import Speech


@dataclass(frozen=True, slots=True)
class Reading:
    """A question's kind and claim, before its slots are read."""

    kind: QuestionKind
    proposition: str = ""
    speaker: str | None = None
    anyone: bool = False
    act: Act | None = None
    asked: Asked | None = None
    presupposed: bool = False
    corroboration: bool = False


def read_clause(text: str) -> Reading:
    """The reading of a clause: its auxiliary before its subject, or a statement."""
    inverted = read_inverted(text)
    if inverted is None:
        return read_statement(text)
    speech = speech_of(inverted)
    return _spoken(speech) if speech else Reading(QuestionKind.YES_NO, inverted.statement())


def read_statement(text: str) -> Reading:
    """The reading of a statement: a speech act, or the statement itself as p."""
    speech = read_speech(text)
    return _spoken(speech) if speech else Reading(QuestionKind.YES_NO, text)


def _spoken(speech: Speech) -> Reading:
    if is_collective(speech.speaker):
        return Reading(QuestionKind.YES_NO, speech.content, anyone=True, act=speech.act)
    return Reading(QuestionKind.SPEECH_ACT, speech.content, speaker=speech.speaker, act=speech.act)
