"""A model's reply as sentences, each with the rows that it says it has them from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, Field

from assistant.model.failure import ModelFailure

MOST = 60  # sentences of a reply that are read; a briefing has far fewer
_ROWS = re.compile(r"\[\s*(\d{1,3}(?:\s*,\s*\d{1,3})*)\s*\]")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|`+|^\s*#+\s+")
_LIST = re.compile(r"^\s*(?:[-*+•]|\d{1,2}[.)])\s+")
_END = re.compile(r"(?<=[.!?\]])\s+(?=[A-Z“\"])")


class DraftSentence(BaseModel):
    """One sentence of a briefing, and the numbers of the rows that it is written from."""

    text: str = Field(description="One sentence that names its source.")
    rows: list[int] = Field(description="The numbers of the rows that the sentence is from.")


class Draft(BaseModel):
    """A briefing, sentence by sentence."""

    sentences: list[DraftSentence]


@dataclass(frozen=True, slots=True)
class Drafted:
    """A sentence of a draft; its words hold no citation, no markup and no line break."""

    text: str
    rows: tuple[int, ...]


def read_reply(reply: str) -> list[Drafted]:
    """The sentences of a reply, which is JSON or one sentence a line with its rows behind it.

    Raises:
        ModelFailure: There is nothing in it, or nothing that reads as sentences.
    """
    if not reply.strip():
        raise ModelFailure("it gave no words")
    found = _from_json(reply)
    sentences = list(_from_lines(reply)) if found is None else found
    kept = [s for s in sentences if any(c.isalpha() for c in s.text)]
    if not kept:
        raise ModelFailure("what it gave cannot be read as sentences")
    return kept[:MOST]


def _from_json(reply: str) -> list[Drafted] | None:
    start = min((i for i in (reply.find("{"), reply.find("[{")) if i >= 0), default=-1)
    if start < 0:
        return None
    try:
        value: Any = json.JSONDecoder().raw_decode(reply, start)[0]
    except (ValueError, RecursionError):
        return None
    listed = value.get("sentences") if isinstance(value, dict) else value
    if not isinstance(listed, list):
        return None
    return [d for d in (_from_item(item) for item in listed) if d is not None]


def _from_item(item: Any) -> Drafted | None:
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        return None
    text, rows = _parted(item["text"])
    given = item.get("rows")
    more = [n for n in given if isinstance(n, int)] if isinstance(given, list) else []
    return Drafted(text, tuple(dict.fromkeys([*more, *rows])))


def _from_lines(reply: str) -> Iterator[Drafted]:
    for line in reply.splitlines():
        for part in _END.split(_LIST.sub("", line)):
            text, rows = _parted(part)
            if text:
                yield Drafted(text, tuple(dict.fromkeys(rows)))


def _parted(text: str) -> tuple[str, list[int]]:
    """The words without the citations, and the citations."""
    rows = [int(n) for found in _ROWS.findall(text) for n in found.split(",")]
    words = re.sub(r"\s+([.,;:!?])", r"\1", _EMPHASIS.sub("", _ROWS.sub("", text)))
    return " ".join(words.split()), rows
