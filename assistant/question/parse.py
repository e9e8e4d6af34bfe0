"""Parses of short texts, remembered: one question has the same clause read several times."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.question.slots import parser

if TYPE_CHECKING:
    from spacy.tokens import Doc


@lru_cache(maxsize=512)
def parsed(text: str) -> Doc:
    """The parse of a text."""
    doc: Doc = parser()(text)
    return doc
