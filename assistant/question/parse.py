"""The parser, and parses of short texts remembered: one question has a clause read several times.

The step that understands reads it, and so do those that match, weigh and word.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc


@cache
def parser() -> Any:
    """The spaCy parser that reports are read with, loaded once a process."""
    from index.extract.parse import load_parser

    return load_parser()


@lru_cache(maxsize=2048)
def parsed(text: str) -> Doc:
    """The parse of a text."""
    doc: Doc = parser()(text)
    return doc
