"""How far the attributed text of one cue reaches in its sentence, marks and "that" included.

A claim is one clause without its marks; the attributed text is all that a reader would give to
the speaker: "that", the quotation marks, every clause, up to the words of the attribution.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from index.extract.found import SILENT, Found
from index.extract.phrase import noun_phrase
from index.extract.place import Place
from index.extract.quotation import is_mark
from index.ledger import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ENDS = frozenset({",", ".", ";", ":", "\u2014", "-", "(", ")", ""})
_LEFT_OPEN = frozenset({"advmod", "prep", "dobj", "xcomp"})
_GAP = 40  # tokens; what stands between two parts of a content belongs to it


def attributed(item: Found, place: Place) -> tuple[Span, ...]:
    """The spans of the attributed text of an attribution in its own sentence, in order."""
    doc = place.sentence.doc
    apart = _attribution(item)
    tokens = _refused(item) or _filled(item.content - apart, apart) or _left_open(item)
    tokens = {i for i in tokens if place.sentence.start <= i < place.sentence.end}
    found = (_trimmed(run, doc) for run in runs(tokens))
    return tuple(place.paragraph.cover(doc[run[0] : run[-1] + 1]) for run in found if run)


def runs(tokens: Collection[int]) -> Iterator[list[int]]:
    """Runs of adjacent token indices, in order."""
    run: list[int] = []
    for i in sorted(tokens):
        if run and i != run[-1] + 1:
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _refused(item: Found) -> set[int]:
    """ "Declined to comment on p": what is refused is all behind the verb."""
    below = (c for t in item.cue for c in t.children if c.lower_ == "to" and c.dep_ == "aux")
    first = next((t.i for t in below if t.i > item.cue[0].i), None)
    if item.rule != "A11" or first is None:
        return set()
    return set(range(first, max(item.content | {t.i for t in item.cue}) + 1))


def _left_open(item: Found) -> set[int]:
    """ "Did not say when", "did not respond to a request": what stands behind, though no claim."""
    if item.stance not in SILENT:
        return set()
    behind = (c for c in item.head.children if c.i > item.head.i and c.dep_ in _LEFT_OPEN)
    return {t.i for c in behind for t in c.subtree} - {t.i for t in item.cue}


def _attribution(item: Found) -> set[int]:
    """The tokens that attribute: the cue and the phrases of its sources."""
    apart = {t.i for t in item.cue}
    for source in (item.source, item.inner_source):
        if source is not None and source.i not in item.content:
            apart |= {t.i for t in noun_phrase(source, apart | item.content)}
    return apart


def _filled(content: set[int], apart: set[int]) -> set[int]:
    """The content with what stands between its parts, where no attribution does."""
    found = set(content)
    ordered = sorted(content)
    for one, other in pairwise(ordered):
        between = set(range(one + 1, other))
        if len(between) <= _GAP and not between & apart:
            found |= between
    return found


def _trimmed(run: list[int], doc: Doc) -> list[int]:
    """The run with a mark that belongs to it, and without other marks at its ends."""
    while run and doc[run[0]].text.strip() in _ENDS:
        run = run[1:]
    while run and doc[run[-1]].text.strip() in _ENDS:
        run = run[:-1]
    return [] if all(is_mark(doc[i]) for i in run) else run
