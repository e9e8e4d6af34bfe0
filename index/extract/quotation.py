"""Quotation marks: what is quoted, how far, and what goes on from a sentence before (A8)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens


MOST_FLOATING = 5
"""Behind so many quoted sentences without a cue no further quotation is the last speaker's."""

_MARKS = frozenset({'"', "``", "''"})


def is_mark(token: Token) -> bool:
    """Whether a token is a double quotation mark, in whatever form."""
    return token.text in _MARKS


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quoted stretches of a paragraph, as half-open token ranges without their marks."""

    ranges: tuple[tuple[int, int], ...]

    def inside(self, sentence: Tokens) -> bool:
        """Whether every word of a sentence is quoted."""
        tokens = [t.i for t in sentence if not t.is_punct and not t.is_space]
        return bool(tokens) and any(a <= tokens[0] and tokens[-1] < b for a, b in self.ranges)

    def holds(self, token: int) -> bool:
        """Whether a token is quoted."""
        return any(a <= token < b for a, b in self.ranges)

    def opens_before_cue(self, sentence: Tokens) -> bool:
        """Whether a sentence is all quoted, in a quotation that opens with a sentence of its own.

        A later sentence closes it, and has words behind the mark.
        """
        if not self.inside(sentence):
            return False
        doc, last = sentence.doc, sentence[-1].i
        held = [(a, b) for a, b in self.ranges if a <= last < b]
        if not held or held[0][1] <= sentence.end or held[0][1] >= len(doc):
            return False
        first, end = held[0]
        return bool(doc[first - 1].is_sent_start) and not self.inside(doc[end].sent)

    def around(self, sentence: Tokens) -> tuple[int, int] | None:
        """The quoted stretch that a sentence begins in."""
        first = next((t.i for t in sentence if not t.is_punct and not t.is_space), -1)
        return next(((a, b) for a, b in self.ranges if a <= first < b), None)

    def form(self, tokens: Collection[int], doc: Doc) -> str:
        """Whether some tokens are a direct, a mixed or an indirect quotation."""
        content = [i for i in tokens if not doc[i].is_punct and not doc[i].is_space]
        quoted = sum(any(a <= i < b for a, b in self.ranges) for i in content)
        if not content or not quoted:
            return "indirect"
        return "direct" if quoted >= 0.9 * len(content) else "mixed"


@dataclass(slots=True)
class Thread:
    """How far the quotations of one speaker have gone on without a cue."""

    sentences: int = 0
    stretch: tuple[int, int] | None = None
    open: bool = False

    def goes_on(self, paragraph: int, quotes: Quotes, sentence: Tokens) -> bool:
        """Whether one more quoted sentence is still the speaker's; it is counted if so.

        A quotation that has begun is read to its end, and one left open to where it is closed.
        """
        around = quotes.around(sentence)
        stretch = None if around is None else (paragraph, around[0])
        if stretch != self.stretch and self.sentences >= MOST_FLOATING and not self.open:
            return False
        self.stretch = stretch
        self.open = around is not None and around[1] >= len(sentence.doc)
        self.sentences += not self.open
        return True


def quotes_of(doc: Doc) -> Quotes:
    """The quotations of a paragraph, read once a document."""
    found: Quotes | None = doc.user_data.get("quotes")
    if found is None:
        found = doc.user_data["quotes"] = _read_quotes(doc)
    return found


def _read_quotes(doc: Doc) -> Quotes:
    """The quotations of a paragraph.

    With an odd number of marks, a paragraph that only opens with one is quoted to its end (the
    paragraph-open convention); else a mark without its other reaches to the end of its sentence,
    and the pairs behind it are still pairs.
    """
    marks = [t for t in doc if is_mark(t)]
    if len(marks) % 2 == 0:
        return Quotes(tuple((a.i + 1, b.i) for a, b in zip(marks[::2], marks[1::2], strict=True)))
    if len(marks) == 1 and marks[0].i == 0:
        return Quotes(((1, len(doc)),))
    return Quotes(tuple(_uneven(marks)))


def _uneven(marks: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The quoted stretches of marks of which one at least has no other."""
    opened: Token | None = None
    for mark in marks:
        opens = is_opening(mark)
        if opened is not None:
            yield opened.i + 1, min(mark.i, opened.sent.end) if opens else mark.i
        opened = mark if opens else None
    if opened is not None:
        yield opened.i + 1, opened.sent.end


def is_opening(mark: Token) -> bool:
    """Whether a mark stands before a word, and not behind one."""
    behind = mark.i == 0 or bool(mark.doc[mark.i - 1].whitespace_)
    return behind and not mark.whitespace_
