"""Speakers named by layout: "PENCE: Well, ...", and "- Ana Holt" under a quotation (A8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.extract.parse import Paragraph, label_end
from index.extract.quotation import is_mark, quotes_of
from index.extract.speakers import can_speak
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_DASHES = frozenset({"-", "--", "\u2014"})
_LONGEST = 8  # tokens of a signature
_NAMES = frozenset({"PERSON", "ORG", "NORP"})
_REACH = 2  # paragraphs to the next label
_FEWEST = 2  # labelled paragraphs of a transcript


@dataclass(frozen=True, slots=True)
class Byline:
    """Whoever speaks a paragraph: the head of the name, and the colon or dash as a cue.

    `sure` says that the layout leaves no doubt; a label may be a topic, too.
    """

    head: Token
    cue: Token
    paragraph: Paragraph
    sure: bool = True

    @property
    def labels(self) -> bool:
        """Whether it stands before the words, and not under a quotation."""
        return self.cue.text == ":"

    def names(self, sentence: Tokens) -> bool:
        """Whether a sentence is the byline itself."""
        if sentence.doc is not self.cue.doc:
            return False
        return sentence.end <= self.cue.i + 1 if self.labels else sentence.start >= self.cue.i


def bylines(paragraphs: Sequence[Paragraph]) -> dict[int, Byline]:
    """The byline of each paragraph that has one, by the number of the paragraph."""
    found: dict[int, Byline] = {}
    labels = {n: end for n, p in enumerate(paragraphs) if (end := label_end(p.doc)) is not None}
    several = len(labels) >= _FEWEST
    for number, paragraph in enumerate(paragraphs):
        doc = paragraph.doc
        if number in labels:
            colon = doc[labels[number]]
            head = _speaker(doc, 0, colon.i)
            sure = several or is_mark(colon.nbor())
            if head is not None and (sure or (number == 0 and _is_name(head, paragraphs))):
                found[number] = Byline(head, colon, paragraph, sure)
            continue
        if number - 1 in found and any(number < n <= number + _REACH for n in labels):
            found[number] = found[number - 1]  # between two labels of a transcript
            continue
        signed = _signature(paragraph)
        if signed is not None:
            quoted = number if signed.cue.i else number - 1
            if quoted >= 0 and quoted not in found and _only_quoted(paragraphs[quoted].doc):
                found[quoted] = signed
    return found


def _speaker(doc: Doc, start: int, end: int) -> Token | None:
    """The last name of a label or signature, before what describes it."""
    named: Token | None = None
    for token in doc[start:end]:
        if token.text in {",", "("}:
            break
        if token.pos_ in {"PROPN", "NOUN"} or token.is_upper:
            named = token
    if named is None or named.lower_ in words("labels"):
        return None
    return named if named.pos_ == "PROPN" or not named.is_lower or can_speak(named) else None


def _is_name(head: Token, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a headline's "X:" is somebody whom the report names again."""
    if head.ent_type_ in {"GPE", "LOC", "FAC"}:
        return False
    again = (t for p in paragraphs[1:] for t in p.doc if t.text == head.text)
    return any(t.ent_type_ in _NAMES for t in again) or can_speak(head)


def _signature(paragraph: Paragraph) -> Byline | None:
    """The dash and the name at the end of a paragraph, or alone in it."""
    doc = paragraph.doc
    tokens = [t for t in doc if not t.is_space]
    for at, token in enumerate(tokens):
        alone = at == 0 or is_mark(tokens[at - 1])
        if token.text not in _DASHES or not alone or not 2 <= len(tokens) - at <= _LONGEST:
            continue
        rest = tokens[at + 1 :]
        plain = all(t.pos_ in {"PROPN", "NOUN", "PUNCT", "DET", "ADP", "ADJ"} for t in rest)
        head = _speaker(doc, rest[0].i, rest[-1].i + 1)
        if plain and rest[0].pos_ == "PROPN" and head is not None:
            return Byline(head, token, paragraph)
    return None


def _only_quoted(doc: Doc) -> bool:
    """Whether a paragraph is a quotation, and at most a signature behind it."""
    ranges = quotes_of(doc).ranges
    return (
        bool(ranges)
        and ranges[0][0] <= 1
        and not any(t.pos_ == "VERB" for t in doc[ranges[-1][1] :])
    )
