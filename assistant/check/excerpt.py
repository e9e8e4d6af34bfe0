"""Whole sentences of a report, quoted: they are shown, not claimed anew."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.check.lookup import Ledger
from assistant.check.reading import Sentence, Statement
from index.extract.parse import straighten

_QUOTED = re.compile(r'"([^"]+)(?:"|$)')
_FEWEST = 5  # words of a sentence that speaks for itself
_ENDS = (".", "!", "?")


def without_excerpts(sentence: Sentence, ledger: Ledger) -> Sentence:
    """The sentence without the statements that stand inside a verbatim excerpt."""
    text = straighten(sentence.words)
    inside = [m.span() for m in _QUOTED.finditer(text) if _is_excerpt(m[1], ledger)]
    if not inside:
        return sentence
    kept = [s for s in sentence.statements if not _lies_in(s, text, inside)]
    return replace(sentence, statements=tuple(kept))


def _is_excerpt(quotation: str, ledger: Ledger) -> bool:
    words = " ".join(quotation.split()).strip(" .,;:").lower()
    if len(words.split()) < _FEWEST or not quotation[:1].isupper():
        return False
    return any(_is_whole(words, text) for text in ledger.plain_texts)


def _is_whole(words: str, text: str) -> bool:
    start = text.find(words)
    if start < 0:
        return False
    before, after = text[:start].rstrip(' "'), text[start + len(words) :].lstrip('" ')
    return (not before or before.endswith(_ENDS) or start == 0) and after[:1] in {*_ENDS, ""}


def _lies_in(statement: Statement, text: str, inside: list[tuple[int, int]]) -> bool:
    row = statement.row
    base = row.sentence.start + len(row.sentence.text) - len(row.sentence.text.lstrip())
    told = [span for span in (row.cue, *row.claim.spans[:1]) if span is not None]
    return any(
        start <= span.start - base and span.end - base <= end
        for span in told
        for start, end in inside
    )
