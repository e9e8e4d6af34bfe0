"""Compound questions, cut into their parts (R22, Q6)."""

from __future__ import annotations

import re

from assistant.question.subject import AUXILIARY

_WH = "who|what|when|where|why|how|which"
_OPENERS = f"{AUXILIARY}|{_WH}"
_BEFORE_WH = rf"(?:by|for|from|to|of|in|on|at|with|since|until)\s+(?:{_WH}|whom|whose)"
_JOINT = re.compile(rf",?\s+and\s+(?=(?:{_OPENERS}|{_BEFORE_WH})\b)|\?\s+(?=\S)", re.I)
_QUALITY = re.compile(
    r",?\s+and\s+how\s+(?:solid|firm|certain|sure|reliable|good|credible|well sourced)\b[^?]*", re.I
)


def split_parts(text: str) -> list[str]:
    """The questions that a text asks, in order, each with its question mark.

    A statement before a question stays with it: it gives the topic.
    """
    text = _QUALITY.sub("", text).strip()
    parts = [part.strip(" ,") for part in _JOINT.split(text)]
    parts = [part for part in parts if part.strip("?.! ")]
    return [part if part.endswith("?") else f"{part.rstrip('.')}?" for part in _glue(parts)]


def _glue(parts: list[str]) -> list[str]:
    """Join what the cut should not have separated: a part that asks nothing by itself."""
    joined: list[str] = []
    for part in parts:
        if joined and not _asks(joined[0]) and len(joined) == 1:
            joined[0] = f"{joined[0]} and {part}"
        else:
            joined.append(part)
    return joined


def _asks(part: str) -> bool:
    return (
        re.search(rf"(?:^|[,.;:]\s+|\b(?:so|and|but)\s+)(?:{_OPENERS})\b", part, re.I) is not None
    )
