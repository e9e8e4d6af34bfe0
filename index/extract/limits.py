"""What of a body is not read, or only with care, and the line that says so.

All of it is seen in the text itself, before anything is parsed, so that no text can make the
parser or the rules take long: what is left out of reading can still be searched and cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.extract.injection import hidden, ordering
from index.lexicon import words
from index.report import Report

MOST_CHARACTERS = 1_000_000
"""Of a longer body the middle is not read: what corrects a report stands at its head or foot."""
MOST_WORDS = 200
"""A sentence with more words, or with `MOST_MARKS` characters, is not parsed."""
MOST_MARKS = 3_000

_FOOT = 200_000
_ENOUGH = 12  # words by which a language can be told
_ENGLISH = 0.11  # the share of the words of the list in any prose; news has three times that
_LINE = re.compile(r"[^\n]+")
# Hard-wrapped text: lines of one paragraph, blank lines between paragraphs.
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
_WRAPPED = re.compile(r"[^\n.!?:\"]{40,80}[\w,]\n[a-z]")
_SENTENCE = re.compile(r"[.!?;](?=[\"'\u201d\u2019)\]]*\s)")
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|\]\([^()\s]{1,300}\)|\*\*")
_STRAIGHT, _OPENS, _CLOSES = '"', "\u201c\u201e\u00ab", "\u201d\u00bb"


@dataclass(frozen=True, slots=True)
class Notice:
    """One stretch of a report that is not read as it stands: where, which, and what was done."""

    report: str
    start: int
    end: int
    reason: str

    def __str__(self) -> str:
        return f"{self.report} ({self.start}-{self.end}): {self.reason}"


@dataclass(frozen=True, slots=True)
class Unread:
    """A stretch of a body that is not read, and why."""

    start: int
    end: int
    reason: str


def notices(report: Report) -> list[Notice]:
    """What of a report is not read or read with care, in reading order; empty for most."""
    body = report.text
    found = [(left.start, left.end, left.reason) for left in unread(body)]
    found += [(*span, _SET_ASIDE) for span in _joined(ordering(body))]
    found += [(*span, _HIDDEN) for span in _joined(hidden(body))[:1]]
    found += [(*span, _MARKED) for span in _joined(m.span() for m in _MARKUP.finditer(body))[:1]]
    for start, end in paragraphs(body):
        text = body[start:end]
        if is_unmatched(text):
            found.append((start, end, _UNMATCHED))
        if is_capitals(text):
            found.append((start, end, _CAPITALS))
    return [Notice(report.id, *each) for each in sorted(found)]


_SET_ASIDE = (
    "speaks to machines; its sentence is set aside, and the whole report counts as the outlet's "
    "own words at most"
)
_HIDDEN = (
    "holds hidden characters; their sentences are set aside, and the whole report counts as the "
    "outlet's own words at most"
)
_MARKED = "has markup, from here on; tags are skipped and only the text between them is read"
_UNMATCHED = "has a quotation mark without its other; it is read to the end of its sentence only"
_CAPITALS = "is all in capitals; names in it may be missed"
_LONG = "is longer than a report can be; this middle part is not read"
_ENDLESS = f"is one sentence of more than {MOST_WORDS} words; it is not read"
_FOREIGN = "is not English prose; it is not read"


def unread(body: str) -> list[Unread]:
    """The stretches of a body that are not read, in order, apart from each other."""
    if len(body) > MOST_CHARACTERS:
        cut = MOST_CHARACTERS - _FOOT, len(body) - _FOOT
        return [*_left_out(body, 0, cut[0]), Unread(*cut, _LONG), *_left_out(body, cut[1])]
    return list(_left_out(body))


def paragraphs(body: str) -> Iterator[tuple[int, int]]:
    """The offsets of each paragraph that is not blank."""
    for match in (_PARAGRAPH if _WRAPPED.search(body) else _LINE).finditer(body):
        if match.group().strip():
            yield match.span()


def is_capitals(text: str) -> bool:
    """Whether a text is written in capitals throughout, and is more than a name or two."""
    capitals = sum(c.isupper() for c in text)
    return capitals >= 20 and capitals >= 0.9 * sum(c.isalpha() for c in text)


def is_unmatched(text: str) -> bool:
    """Whether a paragraph has a double quotation mark that opens or closes nothing.

    A paragraph that only opens with one goes on in the next, as printers have it.
    """
    marks = [c for c in text if c in _STRAIGHT + _OPENS + _CLOSES]
    lone = len(marks) == 1 and text.lstrip()[0] in _STRAIGHT + _OPENS
    curly = [c for c in marks if c != _STRAIGHT]
    uneven = sum(c in _OPENS for c in curly) != sum(c in _CLOSES for c in curly)
    return not lone and (len(marks) % 2 == 1 or uneven)


def without_markup(text: str) -> str:
    """The text with its tags blanked, of exactly the same length."""
    return _MARKUP.sub(lambda match: " " * len(match.group()), text)


def _left_out(body: str, start: int = 0, end: int | None = None) -> Iterator[Unread]:
    part = body[start:end]
    whole = _is_foreign(part)
    for first, last in paragraphs(part):
        text = part[first:last]
        told = _is_foreign(text)
        if told or (told is None and whole):
            yield Unread(start + first, start + last, _FOREIGN)
            continue
        for a, b in _sentences(text):
            if b - a > MOST_MARKS or sum(1 for _ in _WORD.finditer(text, a, b)) > MOST_WORDS:
                yield Unread(start + first + a, start + first + b, _ENDLESS)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE.finditer(text):
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def _is_foreign(text: str) -> bool | None:
    """Whether a text is in another language; None where it is too short to tell."""
    letters = [c for c in text if c.isalpha()]
    if len(letters) >= _ENOUGH and sum(c > "\u024f" for c in letters) > len(letters) / 2:
        return True  # another script
    found = _LETTERS.findall(text.lower())
    if len(found) < _ENOUGH:
        return None
    english = _count(found, "english_words")
    if english >= _ENGLISH * len(found):
        return False
    if english:
        return _count(found, "foreign_words") > english
    return bool(_count(found, "foreign_words")) or (
        _count(found, "english_shared") < _ENGLISH * len(found)
    )


def _count(found: list[str], name: str) -> int:
    listed = words(name)
    return sum(word in listed for word in found)


def _joined(spans: Iterator[tuple[int, int]] | list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
