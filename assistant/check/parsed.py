"""Texts as the parser sees them; what was parsed before is remembered."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.question.slots import parser

if TYPE_CHECKING:
    from spacy.tokens import Doc


@lru_cache(maxsize=2048)
def parsed(text: str) -> Doc:
    """The parsed text; the same sentences are held against many drafts."""
    doc: Doc = parser()(text)
    return doc
