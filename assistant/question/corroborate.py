"""Whether repetition makes p confirmed: "Three papers have it. Is it settled?" (M9: never)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.question.model import Act, QuestionKind
from assistant.question.reading import Reading
from assistant.question.subject import AUXILIARY

if TYPE_CHECKING:
    from collections.abc import Callable

_COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|many|most|all|both|half\s+a\s+dozen"
    r"|a\s+dozen|these|other|every|each|another|more|so\s+many|enough|\d+)"
)
_OUTLETS = (
    r"(?:outlets?|newspapers?|papers?|media|reports?|sources?|broadcasters?|sites?|agenc(?:y|ies)"
    r"|titles?)"
)
_VOICES = rf"(?:{_COUNT}\s+)+(?:(?:of\s+)?(?:the\s+)?\w+\s+)?{_OUTLETS}"
_CARRY = (
    r"(?:(?:is|are|has|have|had|now|all|independently|already|been|also|do|does|did)\s+)*"
    r"(?:confirm|report|carr[yi]|ha[vsd]|having|say|run|publish|cit|repeat|print|agree|tell|told|claim|said)\w*"
)
_ASKED = re.compile(rf"^(?:do|does|did|have|has)\s+{_VOICES}\s+{_CARRY}\s*(?P<p>.*)$", re.I)
_TOLD = re.compile(
    rf"^(?:(?:with|given\s+that|as|since|because|if|now\s+that|but)\s+)?{_VOICES}\s+{_CARRY}\b\s*"
    r"(?P<p>[^.,;!]*?)\s*(?P<rest>[.,;!].*)?$", re.I
)  # fmt: skip
_COUNTS = re.compile(
    r"\b(?:does|do|did|would)\s+(?:not\s+)?(?:that|this|it|they)\s+(?:not\s+)?(?:all\s+)?"
    r"(?:make|mean|count|(?:settle|prove|establish|clinch)(?=\s+(?:it|that|this|the\s+matter|things|anything)\b)"
    r"|suffice)\b"
    r"|\bcounts?\s+as\s+confirmed\b|\bstill\s+says?\s+so\b|\bstory\s+still\s+(?:good|stands?|true)\b"
    r"|\bstill\s+(?:stands?|holds?)(?=\s*\??$)"
    r"|\b(?:is|are|is\s+not)\s+(?:that|this|it)\s+(?:not\s+)?(?:enough|confirmation|proof)\W*$",
    re.I,
)  # fmt: skip
_POINTER = re.compile(
    r"^(?:that|it|this|so|the\s+(?:same|story|news|claim|report|thing))?\b"
    r"(?:\s*\b(?:now|too|though|already|by\s+now|independently|as\s+well|so)\b)*$", re.I
)  # fmt: skip
_QUESTION = re.compile(
    rf"^\W*(?:(?:so|then|and|but|surely)\b\W*)*(?P<q>(?:{AUXILIARY})\b.+)$",
    re.I,
)  # fmt: skip
_EMPTY = re.compile(
    r"^(?:\w+\s+)?(?:it|that|this|we|i|they|one|you|the\s+\w+|surely|can|are|is)\b.{0,60}"
    r"\b(?:confirmed|certain|settled?|sure|true|official|proved|proven|established|enough|fact"
    r"|confirmation|proof|solid|so|beyond\s+doubt)\b\W*$", re.I
)  # fmt: skip
_STRAY = re.compile(r"^(?:that|it|this|so)\b\s*|\b(?:independently|now|too)\b", re.I)


def read_corroboration(text: str, read: Callable[[str], Reading]) -> Reading | None:
    """The reading of a question whether several reports make p confirmed; None for any other.

    `read` reads the question that follows. p stays "" where the words only point back at one.
    """
    text = text.strip(" ?")
    asked = None if _COUNTS.search(text) else _ASKED.match(text)
    if asked:
        return _corroborated(_STRAY.sub("", asked["p"]).strip())
    told = _TOLD.match(text)
    if told is None:
        return _corroborated("") if _COUNTS.search(text) else None
    said = _STRAY.sub("", told["p"]).strip()
    carried = "" if _POINTER.match(told["p"]) else said
    rest = (told["rest"] or "").strip(" .,;!")
    question = _QUESTION.match(rest)
    if carried or not question or _COUNTS.search(rest) or _EMPTY.match(question["q"]):
        if not rest and not _asks_nothing(text):
            return None
        return _corroborated(carried)
    return replace(read(question["q"]), kind=QuestionKind.YES_NO, speaker=None, anyone=True,
                   act=Act.CONFIRM, corroboration=True)  # fmt: skip


def _asks_nothing(text: str) -> bool:
    """Whether a statement alone is put as a question: "So two papers confirmed it?"."""
    return not re.match(rf"^(?:{AUXILIARY})\b", text, re.I)


def _corroborated(p: str) -> Reading:
    return Reading(QuestionKind.YES_NO, p, anyone=True, act=Act.CONFIRM, corroboration=True)
