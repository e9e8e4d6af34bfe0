"""Quotations that reach beyond the sentence of their cue (A8).

The text of a quotation is its speaker's from mark to mark, however many sentences it has; where
a paragraph leaves it open and the next one opens it again, it goes on there; and a quotation
that stands alone behind another is still the last speaker's, for a few sentences.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from index.extract.parse import Paragraph
from index.extract.quotation import MOST_FLOATING, is_mark, quotes_of
from index.ledger import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_STOPS = frozenset(".!?\u2026")

Cue = tuple[int, int]


@dataclass(slots=True)
class _Stretch:
    """A quotation: its characters with their marks, and how it stands among the sentences.

    `before` is the sentence before it, which may be its own; `alone` says that it is made of
    whole sentences, `leads` that it opens its paragraph, `open` that no mark closes it.
    `owners` are the cues whose text it is.
    """

    span: Span
    before: Span | None
    sentences: int
    alone: bool
    leads: bool
    open: bool
    owners: list[Cue] = field(default_factory=list)


class _Reach:
    """Which cues reach into a stretch of the body, without going through all of them."""

    def __init__(self, said: Mapping[Cue, Sequence[Span]]) -> None:
        found = [(s.start, s.end, cue) for cue, spans in said.items() for s in spans]
        self._spans = sorted(found)
        self._longest = max((end - start for start, end, _ in found), default=0)

    def owners(self, span: Span) -> list[Cue]:
        """The cues outside a span whose text touches it, first texts first."""
        first = bisect_left(self._spans, (span.start - self._longest,))
        last = bisect_left(self._spans, (span.end,))
        touching = [cue for _, end, cue in self._spans[first:last] if end > span.start]
        return [cue for cue in dict.fromkeys(touching) if not span.start <= cue[0] < span.end]


def with_quotations(
    rows: Sequence[Attribution], paragraphs: Sequence[Paragraph]
) -> list[Attribution]:
    """The rows, those of one cue all with the whole of its attributed text."""
    said: dict[Cue, list[Span]] = {}
    for row in rows:
        if row.cue is not None:
            said.setdefault((row.cue.start, row.cue.end), []).extend(row.said)
    stretches = list(_stretches(paragraphs))
    within = _Reach(said)
    for stretch in stretches:
        stretch.owners = within.owners(stretch.span)
    labels = sorted(row.cue.start for row in rows if row.cue is not None and row.cue.text == ":")
    for stretch in stretches:
        inner = bisect_left(labels, stretch.span.start) < bisect_left(labels, stretch.span.end)
        stretch.alone = stretch.alone and not inner  # "PENCE: ..." in a quoted transcript
    _carry_on(stretches, said)
    _carry_back(stretches)
    for stretch in stretches:
        for cue in stretch.owners:
            said[cue].append(stretch.span)
    body = paragraphs[0].body if paragraphs else ""
    whole = {cue: tuple(_joined(spans, body)) for cue, spans in said.items()}
    return [
        replace(row, said=whole[row.cue.start, row.cue.end]) if row.cue is not None else row
        for row in rows
    ]


def _carry_on(stretches: Sequence[_Stretch], said: Mapping[Cue, Sequence[Span]]) -> None:
    """Gives each quotation that stands alone to the speaker of the words before it."""
    cues = sorted(cue for cue, spans in said.items() if spans)
    previous: _Stretch | None = None
    floating = 0
    for stretch in stretches:
        if stretch.owners:
            same = stretch.alone and previous is not None and stretch.owners == previous.owners
            floating = floating + stretch.sentences if same else 0
        elif stretch.alone and stretch.before is not None:
            goes_on = previous is not None and previous.open and stretch.leads
            if goes_on or floating < MOST_FLOATING:
                stretch.owners = _speakers(stretch, stretch.before, previous, cues)
            floating += 0 if goes_on else stretch.sentences
        previous = stretch


def _speakers(
    stretch: _Stretch, before: Span, previous: _Stretch | None, cues: Sequence[Cue]
) -> list[Cue]:
    """The cues whose text goes on in a quotation that has none of its own.

    `before` is the sentence before it, `cues` are those that attribute a text, in order.
    """
    owners = previous.owners if previous is not None else []
    beside = [cue for cue in owners if before.start <= cue[0] < before.end]
    if beside:
        return beside
    touches = previous is not None and _touch(previous.span, before)
    if previous is not None and touches and previous.span.end >= before.end - 1:
        return owners  # the sentence before is quoted to its end
    if stretch.leads and not before.text.rstrip().endswith(":"):
        return []
    first = bisect_left(cues, (before.start, 0))
    return [cue for cue in cues[first : first + 1] if cue[0] < before.end]


def _carry_back(stretches: Sequence[_Stretch]) -> None:
    """Gives a quotation left open to whoever speaks where it goes on, a paragraph later."""
    for stretch, following in reversed(list(pairwise(stretches))):
        if stretch.open and not stretch.owners and stretch.alone and following.leads:
            stretch.owners = list(following.owners)


def _stretches(paragraphs: Sequence[Paragraph]) -> Iterator[_Stretch]:
    last: Span | None = None  # the last sentence of the paragraph before
    for paragraph in paragraphs:
        doc = paragraph.doc
        words = [t for t in doc if not t.is_space]
        for first, end in quotes_of(doc).ranges:
            if first >= end:
                continue
            closed = end < len(doc) and is_mark(doc[end])
            whole = doc[first - 1 : end + closed]
            behind = next((t for t in reversed(words) if t.i < whole.start), None)
            ahead = next((t for t in words if t.i >= whole.end), None)
            yield _Stretch(
                paragraph.cover(whole),
                last if behind is None else paragraph.cover(behind.sent),
                max(1, sum(t.text[-1:] in _STOPS for t in whole)),
                _starts(behind) and _ends(doc[end - 1], ahead),
                leads=behind is None,
                open=not closed,
            )
        if words:
            last = paragraph.cover(words[-1].sent)


def _starts(behind: Token | None) -> bool:
    return behind is None or behind.text[-1:] in _STOPS | {":"} or is_mark(behind)


def _ends(final: Token, ahead: Token | None) -> bool:
    if ahead is None or is_mark(ahead):
        return True
    return final.text[-1:] in _STOPS and ahead.text[:1].isupper() and bool(ahead.is_sent_start)


def _joined(spans: Iterable[Span], body: str) -> Iterator[Span]:
    """The spans in order, those that overlap or only blanks part made one."""
    start = end = -1
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if end >= 0 and (span.start <= end or not body[end : span.start].strip()):
            end = max(end, span.end)
            continue
        if end >= 0:
            yield Span(start, end, body[start:end])
        start, end = span.start, span.end
    if end >= 0:
        yield Span(start, end, body[start:end])


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
