"""Speakers named by layout: "PENCE: Well, ...", and "- Ana Holt" under a quotation (A8)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from index.extract.datelines import is_dateline
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
_PLAIN = frozenset({"PROPN", "NOUN", "PUNCT", "DET", "ADP", "ADJ"})
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

    @property
    def of_outlet(self) -> bool:
        """Whether it labels one of the outlet's own people: "PRESENTER: Good morning"."""
        return self.labels and self.head.lower_ in words("voice_labels")

    def names(self, sentence: Tokens) -> bool:
        """Whether a sentence is the byline itself."""
        if sentence.doc is not self.cue.doc:
            return False
        first, last = sorted((self.cue.i, self.head.i))
        return sentence.start <= last and first < sentence.end

    def speaks(self, sentence: Tokens) -> bool:
        """Whether a sentence is this speaker's: behind the label, or quoted above the signature."""
        if self.labels:
            return True
        above = sentence.doc is not self.cue.doc or sentence.end <= self.cue.i
        return above and quotes_of(sentence.doc).inside(sentence)


def bylines(paragraphs: Sequence[Paragraph]) -> dict[int, list[Byline]]:
    """The bylines of each paragraph that has some, in order, by the number of the paragraph."""
    found: dict[int, list[Byline]] = {}
    labels = {n: end for n, p in enumerate(paragraphs) if (end := label_end(p.doc)) is not None}
    for number, paragraph in enumerate(paragraphs):
        if number in labels:
            label = _label(number, labels, paragraphs)
            if label is not None:
                found[number] = [label]
        elif number - 1 in found and _labelled(number, labels, found):
            found[number] = found[number - 1]  # between two labels of a transcript
        else:
            for signed in _signatures(paragraph):
                above = number if signed.cue.i else number - 1
                if above == number or (above >= 0 and _only_quoted(paragraphs[above].doc)):
                    found.setdefault(above, []).append(signed)
    return found


def _labelled(number: int, labels: Collection[int], found: Mapping[int, list[Byline]]) -> bool:
    """Whether a paragraph goes on behind a label, with another label soon behind it."""
    soon = any(number < n <= number + _REACH for n in labels)
    return soon and number > 1 and found[number - 1][0].labels  # a headline does not go on


def _label(
    number: int, labels: Mapping[int, int], paragraphs: Sequence[Paragraph]
) -> Byline | None:
    doc = paragraphs[number].doc
    colon = doc[labels[number]]
    head = _speaker(doc, 0, colon.i)
    sure = (number > 0 and len(labels) >= _FEWEST) or is_mark(colon.nbor())
    if is_dateline(doc[: colon.i + 1]):
        return None  # "OSLO: The minister said"
    if head is None or not (sure or (number == 0 and _is_name(head, paragraphs))):
        return None
    return Byline(head, colon, paragraphs[number], sure)


def _speaker(doc: Doc, start: int, end: int) -> Token | None:
    """The last name of a label or signature, before what describes it."""
    named: Token | None = None
    for token in doc[start:end]:
        if is_mark(token):
            continue
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


def _signatures(paragraph: Paragraph) -> Iterator[Byline]:
    """Each dash and name behind a quotation of a paragraph, or alone in it."""
    tokens = [t for t in paragraph.doc if not t.is_space]
    for at, token in enumerate(tokens):
        if token.text not in _DASHES or not (at == 0 or is_mark(tokens[at - 1])):
            continue
        rest = list(takewhile(lambda t: not is_mark(t), tokens[at + 1 :]))
        plain = rest and all(t.pos_ in _PLAIN for t in rest) and len(rest) < _LONGEST
        if plain and rest[0].pos_ == "PROPN":
            head = _speaker(paragraph.doc, rest[0].i, rest[-1].i + 1)
            if head is not None:
                yield Byline(head, token, paragraph)


def _only_quoted(doc: Doc) -> bool:
    """Whether a paragraph is a quotation, and at most a signature behind it."""
    ranges = quotes_of(doc).ranges
    return (
        bool(ranges)
        and ranges[0][0] <= 1
        and not any(t.pos_ == "VERB" for t in doc[ranges[-1][1] :])
    )
