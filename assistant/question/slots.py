"""Who does what to whom: the slots of a text, read the same way for questions and claims (G3)."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.question.arguments import Argument
from assistant.question.frames import Frame, read_frames
from assistant.question.names import read_names
from assistant.question.parse import parsed, parser
from assistant.question.values import read_dates, read_quantities
from assistant.question.words import content_lemmas, is_content, lemma
from index.ledger import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Span

__all__ = ["Argument", "Frame", "Slots", "read_slots", "recalled_by", "slots_of"]

_KEPT = 20_000
_FEW = 2
_cache: OrderedDict[str, Slots] = OrderedDict()


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of a text: its frames (main clause first), content lemmas, names and values.

    `things` are those of the lemmas that are nouns or names, `modifiers` adjectives and adverbs.
    """

    text: str
    frames: tuple[Frame, ...]
    lemmas: tuple[str, ...]
    things: frozenset[str]
    modifiers: frozenset[str]
    names: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[str, ...]

    @property
    def main(self) -> Frame | None:
        """The frame of the main clause; None where the text has none."""
        return next((frame for frame in self.frames if frame.main), None)

    @property
    def name_words(self) -> frozenset[str]:
        """The single words of the names."""
        return frozenset(word for name in self.names for word in name.split())


Recall = Callable[[Sequence[str]], Mapping[str, Slots]]
"""Gives the slots of those texts for which they are kept somewhere."""

_recall: ContextVar[Recall | None] = ContextVar("recall", default=None)


def read_slots(span: Span) -> Slots:
    """The slots of a parsed text."""
    return Slots(
        text=span.text,
        frames=read_frames(span),
        lemmas=content_lemmas(span),
        things=frozenset(lemma(t) for t in span if t.pos_ in {"NOUN", "PROPN"} and is_content(t)),
        modifiers=frozenset(lemma(t) for t in span if t.pos_ in {"ADJ", "ADV"} and is_content(t)),
        names=read_names(span),
        quantities=read_quantities(span),
        dates=read_dates(span.text),
    )


@contextmanager
def recalled_by(recall: Recall) -> Iterator[None]:
    """Within, what `recall` gives need not be parsed."""
    token = _recall.set(recall)
    try:
        yield
    finally:
        _recall.reset(token)


# Nothing follows from what is set apart: "the bank, not the firm, paid" is of the bank (G3, S1).
_CONTRAST = re.compile(
    r",\s+(?:and\s+|but\s+)?not\s+(?!(?:all|every|only|just|least|that)\b)"
    r"(?:[^\s,.;:]+\s*){1,5}(?=[,.;:]|$)",
    re.I,
)


# The parser keeps the full stop of a sentence in "hepatitis A.", as if it were an initial.
_LETTER = re.compile(r"(?<=\s[A-Z])\.$")


def _without_contrast(text: str) -> str:
    """A text without ", not the firm" and its like."""
    text = _LETTER.sub("", text)
    cut = _CONTRAST.sub("", text).replace(",,", ",")
    return cut if cut.strip() else text


def slots_of(texts: Sequence[str]) -> list[Slots]:
    """The slots of each text; what was read before is remembered (the last 20,000 texts)."""
    new = list(dict.fromkeys(text for text in texts if text not in _cache))
    recall = _recall.get()
    fresh = dict(recall(new)) if recall and new else {}
    unread = [text for text in new if text not in fresh]
    few = len(unread) <= _FEW  # those of a question, which other steps parse too
    plain = [_without_contrast(text) for text in unread]
    docs = map(parsed, plain) if few else parser().pipe(plain)
    fresh |= {text: read_slots(doc[:]) for text, doc in zip(unread, docs, strict=True)}
    found = [_cache[text] if text in _cache else fresh[text] for text in texts]
    _cache.update(fresh)
    while len(_cache) > _KEPT:
        _cache.popitem(last=False)
    return found
