"""A speaker at the end of a sentence that the tree has lost (", two officials said").

The last speaker is the outermost (C4): what somebody unnamed tells never counts as the word of
whoever is named before (C1), and what anybody tells is no public act on record (T13).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from index.extract.chains import effective
from index.extract.kinds import OUTLETS
from index.extract.place import Place
from index.ledger import Attribution, CueClass, Link, Source, SourceKind, Span, Standing
from index.lexicon import cue_class, words
from index.source import read_source

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_MARKS = "\"' \u201d\u2019"  # the end of a quotation before a tail
_LONGEST = 24  # words of a tail
_LONGEST_STACKED = 10  # words of ", Z reported."
_STANDINGS = {
    SourceKind.OFFICIAL_UNNAMED: Standing.ANON,
    SourceKind.PERSON_UNNAMED: Standing.ANON,
    SourceKind.VAGUE: Standing.VAGUE,
}
_UNNAMED = frozenset(_STANDINGS)
_NO_START = frozenset({"VBG", "RB", "IN", "WDT", "WP", "WRB", "CC", "TO"})
_SPEECH = frozenset({CueClass.ASSERT, CueClass.CONFIRM, CueClass.ALLEGE, CueClass.ANNOUNCE})


def told_by_last(
    rows: Sequence[Attribution], place: Place, outlets: Collection[str]
) -> list[Attribution]:
    """The rows of a sentence, held down by a last speaker whom no chain of theirs has read."""
    speaker = _last_speaker(place, outlets)
    if speaker is None or speaker.span is None:
        return list(rows)
    tail = speaker.span
    read = any(_touch(tail, link.source.span) for row in rows for link in row.chain)
    return [
        _behind(row, speaker)
        if not read
        or any(_touch(tail, span) for span in row.content)
        or any(_touch(tail, link.source.span) and not _is_known(link, tail) for link in row.chain)
        else row
        for row in rows
    ]


def _is_known(link: Link, tail: Span) -> bool:
    """Whether the words of a tail alone are those of somebody named before: "the Texan said"."""
    own = link.source.span
    alone = own is not None and own.end == tail.end and tail.text.strip(_MARKS) == own.text
    return alone and link.source.named and link.on_record


def _last_speaker(place: Place, outlets: Collection[str]) -> Source | None:
    """Whoever a sentence ends with, behind a comma and beside a verb of speaking; no outlet."""
    tokens = [t for t in place.sentence if not t.is_space]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    if len(tokens) < 4 or place.quotes.inside(place.sentence):
        return None
    found: list[Source] = []
    for phrase in _phrases(tokens):
        if _is_whole(phrase):
            break
        head = next((t for t in phrase if t.dep_ != "compound" and _is_person(t)), None)
        if head is None or not _is_noun_phrase(phrase) or _is_told(phrase.root):
            continue
        source = read_source(phrase, head, outlets=outlets)
        if source.kind not in OUTLETS:
            found.append(replace(source, span=place.paragraph.cover(phrase)))
    return next((s for s in found if s.kind in _UNNAMED), found[0] if found else None)


def _is_told(head: Token) -> bool:
    """Whether a phrase is the object of a verb that has its speaker: "X, ..., put their number"."""
    subject = any(child.dep_ == "nsubj" for child in head.head.children)
    return head.dep_ == "dobj" and subject


def _is_whole(phrase: Tokens) -> bool:
    """Whether a phrase is a body, and so no name of whoever stands before its comma.

    In "ordered home, at once, all trainers, the ministry announced" no trainer speaks.
    """
    return phrase[0].lower_ == "the" and phrase[-1].lemma_.lower() in words("bodies")


def _behind(row: Attribution, speaker: Source) -> Attribution:
    """The row as told by the last speaker, where its own chain makes more of it."""
    acted = "via_outlet" in row.flags
    if not acted and (row.rule == "A12" or speaker.kind not in _UNNAMED):
        return row
    if effective(row.chain).kind in _UNNAMED:
        return row
    unnamed = speaker.kind in _UNNAMED
    inner = () if acted else row.chain[1:]
    link = (Link(speaker, on_record=False),) if unnamed else ()
    return replace(
        row,
        chain=(row.chain[0], *link, *(i for i in inner if i.source.span != speaker.span)),
        rule="A2" if acted and unnamed else row.rule,
        cue_class=CueClass.ASSERT if acted else row.cue_class,
        cue=None if acted else row.cue,
        standing=_STANDINGS.get(speaker.kind, Standing.OUTLET),
        rules=tuple(dict.fromkeys((*row.rules, "C1", "T11" if unnamed else "M7"))),
        flags=(*(flag for flag in row.flags if flag != "via_outlet"), "last_speaker"),
    )


def _is_person(head: Token) -> bool:
    """Whether a noun is a name, or tells of people; "the yard" and "it" are left to the tree."""
    lists = ("unnamed_person_heads", "person_nouns", "titles")
    told = any(head.lemma_.lower() in words(name) for name in lists)
    return told or head.pos_ == "PROPN" or head.lower_ in {"someone", "somebody"}


def _touch(one: Span, other: Span | None) -> bool:
    return other is not None and one.start < other.end and other.start < one.end


def _is_noun_phrase(phrase: Tokens) -> bool:
    """Whether a phrase is no clause: its verbs, if any, stand behind "who" or its like."""
    if phrase[0].tag_ in _NO_START:
        return False
    for token in phrase:
        if token.lower_ in {"who", "whose", "which", "that"}:
            return True
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
            return False
    return True


def _phrases(tokens: list[Token]) -> Iterator[Tokens]:
    """What may be the speaker's phrase of a tail, shortest first."""
    doc, last = tokens[-1].doc, tokens[-1]
    low = max(tokens[0].i + 1, last.i - _LONGEST)
    commas = [i for i in range(last.i - 1, low - 1, -1) if doc[i].text == ","]
    if last.lower_ == "saying" and doc[last.i - 1].lower_ == "as":  # "Y quoted X as saying."
        quoting = [i for i in range(low, last.i) if doc[i].lower_ == "quoted"]
        yield from (doc[c + 1 : q] for c in commas for q in quoting if c + 1 < q)
    for comma in commas:
        if _speaks(last) and last.i - comma > 1:
            yield doc[comma + 1 : last.i]
        inverted = _speaks(doc[comma + 1]) and doc[comma + 1].lemma_ not in words("told_verbs")
        if inverted and last.i - comma > 1:
            yield doc[comma + 2 : last.i + 1]


def _speaks(token: Token) -> bool:
    return token.tag_ not in {"VBG", "NN", "NNS"} and cue_class(token.lemma_.lower()) in _SPEECH
