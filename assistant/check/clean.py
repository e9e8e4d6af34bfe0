"""A draft without its markup: the words that claim something, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from assistant.check.labels import label_pattern

_HEADING = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t].*|[-=*_]{3,}[ \t]*)$", re.M)
_CLOSING = re.compile(r"^[ \t]*\*Sources:[^\n]*\*[ \t]*$", re.M)
_BULLET = re.compile(r"^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]+", re.M)
_QUOTE_BLOCK = re.compile(r"^[ \t]*>[ \t]?", re.M)
_MARKS = re.compile(r"[ \t]*\[\d{1,3}\](?!\()|\*\*|__|(?<!\w)[*_](?=\w)|(?<=[\w.!?”\"])[*_](?!\w)|`+")
_ESCAPE = re.compile(r"\\(?=[\\`*_\[\]<>|~#])")
# "Channel Nine reported on 6 March 2026, citing ...": the day hides "citing" from the parser.
# It is checked with the other dates of the sentence (V5).
_REPORTED_ON = re.compile(
    r"(?<=\breported) on \d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?(?=[,;:.\s]|$)"
)
_SKIPPED = (_HEADING, _CLOSING)
_REMOVED = (_BULLET, _QUOTE_BLOCK, _MARKS, _ESCAPE, _REPORTED_ON)


@dataclass(frozen=True, slots=True)
class Clean:
    """Words to read, with the offset in the draft of each character.

    `skipped` are the spans of headings and the like, which claim nothing by themselves.
    """

    draft: str
    text: str
    places: tuple[int, ...]
    skipped: tuple[tuple[int, int], ...]

    def start(self, offset: int) -> int:
        """The place in the draft of a character of the clean text."""
        return self.places[offset]

    def end(self, offset: int) -> int:
        """The place in the draft behind the last character before `offset`."""
        return self.places[offset - 1] + 1 if offset else 0

    def offset(self, place: int) -> int:
        """The first character of the clean text that stands at or after a place."""
        return bisect_left(self.places, place)


def clean(draft: str) -> Clean:
    """The words of a draft without headings, marks, citations and status labels."""
    skipped = sorted(m.span() for pattern in _SKIPPED for m in pattern.finditer(draft))
    spans = [m.span() for pattern in _REMOVED for m in pattern.finditer(draft)]
    spans += [m.span() for m in label_pattern().finditer(draft)]
    gone = sorted([*skipped, *spans])
    kept: list[int] = []
    position = 0
    for start, end in gone:
        kept.extend(range(position, start))
        position = max(position, end)
    kept.extend(range(position, len(draft)))
    return Clean(draft, "".join(draft[i] for i in kept), tuple(kept), tuple(skipped))
