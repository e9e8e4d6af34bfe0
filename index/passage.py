"""Passages: the pieces of a report that are searched, with their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.report import Report

LIMIT = 900
"""Characters a passage holds at most: what the embedding model reads in one go."""

OVERLAP = 240
"""The last sentence of a passage opens the next one as well, unless it is longer than this."""

# A sentence ends at its stop with the quotes and brackets that close it, where white space and
# then something other than a small letter follow; not at the stop of an initial or of a short
# title (Dr., Gen., Jan.). A paragraph ends at a blank line.
_BORDER = re.compile(
    r"(?:(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])\.|[!?…])"
    r"[.!?…]*[\"'”\u2019)\]]*(?=\s+[^\sa-z])|(?=\n[^\S\n]*\n)"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim piece of a report: `report.text[start:end] == text`, always."""

    report: str
    start: int
    end: int
    text: str


def split_passages(report: Report, *, limit: int = LIMIT) -> list[Passage]:
    """Passages of up to `limit` characters that together hold everything but white space.

    They begin and end at sentences, as far as the sentences fit; a passage repeats the last
    sentence of the one before it where that is short.
    """
    return [
        Passage(report.id, start, end, report.text[start:end])
        for start, end in _packed(list(_sentences(report.text, limit)), limit)
    ]


def _sentences(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """Spans of sentences without the white space around them; over-long ones are cut."""
    start = 0
    borders = [match.end() for match in _BORDER.finditer(text)]
    for border in [*borders, len(text)]:
        yield from _cut(text, *_trimmed(text, start, border), limit)
        start = border


def _cut(text: str, start: int, end: int, limit: int) -> Iterator[tuple[int, int]]:
    """The span in pieces of up to `limit` characters, cut between words where there are any."""
    while end - start > limit:
        space = max(text.rfind(" ", start, start + limit), text.rfind("\n", start, start + limit))
        piece = _trimmed(text, start, space if space > start else start + limit)
        if piece[0] < piece[1]:
            yield piece
        start, end = _trimmed(text, max(piece[1], start + 1), end)
    if start < end:
        yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _packed(sentences: list[tuple[int, int]], limit: int) -> Iterator[tuple[int, int]]:
    """Runs of neighbouring sentences, each as long as `limit` allows."""
    if not sentences:
        return
    start, end = sentences[0]
    last = sentences[0]
    for sentence in sentences[1:]:
        if sentence[1] - start > limit:
            yield start, end
            repeats = last[1] - last[0] <= OVERLAP and sentence[1] - last[0] <= limit
            start = last[0] if repeats and last[0] > start else sentence[0]
        end = sentence[1]
        last = sentence
    yield start, end
