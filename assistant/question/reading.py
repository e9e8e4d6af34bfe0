"""A question's kind and claim, before its slots are read; and what a statement gives of them."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.question.model import Act, Asked, QuestionKind
from assistant.question.speech import is_collective, read_speech


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


def read_statement(text: str) -> Reading:
    """The reading of a statement: a speech act, or the statement itself as p."""
    speech = read_speech(text)
    if speech is None:
        return Reading(QuestionKind.YES_NO, text)
    if is_collective(speech.speaker):
        return Reading(QuestionKind.YES_NO, speech.content, anyone=True, act=speech.act)
    return Reading(QuestionKind.SPEECH_ACT, speech.content, speaker=speech.speaker, act=speech.act)
