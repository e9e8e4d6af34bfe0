"""The words that attribute, as spans: the cue itself, and the whole phrase around it.

The cue is the verb with its auxiliaries, by which a reader tells what is claimed: "has also said".
The phrase is all that belongs to the attribution and to neither source nor content: "has also said
in a statement on Friday", "issued a statement saying", "continued to express".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from index.extract.tree import PREDICATES, first_child
from index.ledger import Attribution, Span
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from index.extract.found import Found
    from index.extract.parse import Paragraph

_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})
_ADJUNCTS = frozenset({"npadvmod", "advmod", "prt"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "pcomp"})
_LONGEST_CUE = 7  # words; a longer stretch holds more than the cue
_LONGEST_PHRASE = 14
_LONGEST_ADJUNCT = 8


def cue_span(item: Found, paragraph: Paragraph) -> Span | None:
    """The words that attribute, with what stands between them."""
    if not item.cue:
        return None
    first, last = _range(item)
    return paragraph.cover(item.head.doc[first : last + 1])


def cue_phrase(item: Found, paragraph: Paragraph, said: Sequence[Span]) -> Span | None:
    """The cue with what belongs to it; None where that is no more than the cue.

    `said` is the attributed text, of which no word is part of the phrase.
    """
    if not item.cue:
        return None
    first, last = _range(item)
    apart = item.content | _speakers(item)
    start, end = _light_start(first, item, apart), _adjunct_end(last, item, apart)
    end = _governing_end(end, item, apart)
    if (start, end) == (first, last):
        return None
    for low, high in ((start, end), (first, end), (start, last)):
        phrase = paragraph.cover(item.head.doc[low : high + 1])
        free = not any(s.start < phrase.end and phrase.start < s.end for s in said)
        if free and high - low < _LONGEST_PHRASE and (low, high) != (first, last):
            return phrase
    return None


def with_phrases(rows: Sequence[Attribution]) -> list[Attribution]:
    """The rows, those of one cue all with its phrase."""
    found = {row.cue: row.attributing for row in rows if row.attributing is not None}
    return [replace(row, attributing=found.get(row.cue)) if row.cue else row for row in rows]


def _range(item: Found) -> tuple[int, int]:
    places = [t.i for t in item.cue]
    first, last = _group_start(min(places), item), max(places)
    return (item.head.i, item.head.i) if last - first >= _LONGEST_CUE else (first, last)


def _group_start(first: int, item: Found) -> int:
    """Where the verb group of a cue starts: "has also said", "did not immediately respond"."""
    doc = item.head.doc
    while first > item.head.sent.start:
        before = doc[first - 1]
        if before.dep_ not in _GROUP or before.tag_ == "WRB":
            break
        if before.head.i not in range(first, max(t.i for t in item.cue) + 1):
            break
        first -= 1
    return first


def _speakers(item: Found) -> set[int]:
    return {s.i for s in (item.source, item.inner_source) if s is not None}


def _adjunct_end(last: int, item: Found, apart: Collection[int]) -> int:
    """Where the adjuncts right behind a cue end: "said in a statement on Friday"."""
    heads = set(item.cue)
    doc, end = item.head.doc, item.head.sent.end
    while last + 1 < end:
        adjunct = _adjunct_from(doc[last + 1], heads)
        if adjunct is None or any(t.i in apart for t in adjunct.subtree):
            break
        if any(t.dep_ in _CLAUSES for t in adjunct.subtree):
            break
        if adjunct.right_edge.i - last > _LONGEST_ADJUNCT:
            break
        last = adjunct.right_edge.i
    return last


def _governing_end(last: int, item: Found, apart: Collection[int]) -> int:
    """The preposition by which a cue governs what it attributes ("responded to"), or its colon."""
    doc, end = item.head.doc, item.head.sent.end
    if last + 1 >= end or last + 1 in apart:
        return last
    small = doc[last + 1]
    governs = small.dep_ in {"prep", "agent"} and small.head.i in {t.i for t in item.cue}
    behind = last + 2 < end and last + 2 in item.content
    return last + 1 if small.text == ":" or (governs and behind) else last


def _adjunct_from(first: Token, heads: Collection[Token]) -> Token | None:
    """The adjunct of some words that begins with a token."""
    node = first
    while node.head not in heads:
        if node.head == node or node.head.left_edge.i != first.i:
            return None
        node = node.head
    fits = node.dep_ in _ADJUNCTS or _is_medium(node)
    return node if fits and node.left_edge.i == first.i and node.tag_ != "WRB" else None


def _is_medium(node: Token) -> bool:
    """ "In an interview", "on her show": by what somebody speaks, and neither place nor time."""
    thing = first_child(node, {"pobj"}) if node.dep_ == "prep" else None
    return thing is not None and thing.lemma_.lower() in words("speaking_media")


def _light_start(first: int, item: Found, apart: Collection[int]) -> int:
    """Where a verb that only carries the cue starts: "issued a statement saying"."""
    carrier = _carrier(item.head)
    if carrier is None or not carrier.i < item.head.i or first < carrier.i:
        return first
    between = range(carrier.i, first)
    if len(between) > _LONGEST_ADJUNCT or any(i in apart for i in between):
        return first
    start = carrier.i
    while start > carrier.sent.start:
        before = carrier.doc[start - 1]
        if before.dep_ not in _GROUP or before.head != carrier or before.tag_ == "WRB":
            break
        start -= 1
    return start


def _carrier(head: Token) -> Token | None:
    """The verb above a cue that only helps it to be said."""
    above = head.head
    if head.dep_ == "xcomp" and any(c.tag_ == "TO" for c in head.children):
        # "led him to say": the one who says it is another
        own = above.pos_ in PREDICATES and first_child(above, {"dobj"}) is None
        return above if own else None
    if head.pos_ == "NOUN" and head.dep_ == "dobj" and above.lemma_ in words("voicing_verbs"):
        return above
    paper = head.dep_ == "acl" and head.tag_ == "VBG" and above.dep_ == "dobj"
    issued = paper and above.head.lemma_ in words("issuing_verbs") | words("voicing_verbs")
    return above.head if issued else None
