"""Who does what to whom: the slots of a text, read the same way for questions and claims (G3)."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.question.arguments import Argument
from assistant.question.frames import Frame, read_frames
from assistant.question.names import read_names
from assistant.question.values import read_dates, read_quantities
from assistant.question.words import content_lemmas, is_content, lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span

    from index.ledger import Quantity

__all__ = ["Argument", "Frame", "Slots", "parser", "read_slots", "slots_of"]

_KEPT = 20_000
_cache: OrderedDict[str, Slots] = OrderedDict()
_parsers: list[Any] = []


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


def parser() -> Any:
    """The spaCy parser that reports are read with, loaded once a process."""
    if not _parsers:
        from index.extract.parse import load_parser

        _parsers.append(load_parser())
    return _parsers[0]


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


def slots_of(texts: Sequence[str]) -> list[Slots]:
    """The slots of each text; what was read before is remembered (the last 20,000 texts)."""
    unread = list(dict.fromkeys(text for text in texts if text not in _cache))
    fresh = {}
    if unread:
        for text, doc in zip(unread, parser().pipe(unread), strict=True):
            fresh[text] = _cache[text] = read_slots(doc[:])
    found = [_cache[text] if text in _cache else fresh[text] for text in texts]
    while len(_cache) > _KEPT:
        _cache.popitem(last=False)
    return found
