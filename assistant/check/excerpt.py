"""Whole sentences of a report, quoted: they are shown, not claimed anew."""

from __future__ import annotations

from dataclasses import replace

from assistant.check.lookup import Ledger
from assistant.check.reading import Quotation, Sentence
from assistant.check.statement import Statement

_FEWEST = 5  # words of a sentence that speaks for itself
_JOINT = 3  # characters of the colon, the blank and the mark before a quotation
_ENDS = (".", "!", "?")


def without_excerpts(sentence: Sentence, ledger: Ledger) -> Sentence:
    """The sentence without the statements that stand inside a verbatim excerpt."""
    excerpts = [q for q in sentence.quotations if _is_excerpt(q.text, ledger)]
    if not excerpts:
        return sentence
    shown = [s for s in sentence.statements if any(_lies_in(s, q) for q in excerpts)]
    kept = [s for s in sentence.statements if s not in shown]
    return replace(sentence, statements=tuple(kept), shown=tuple(shown))


def _is_excerpt(quotation: str, ledger: Ledger) -> bool:
    words = " ".join(quotation.split()).strip(' .,;:"').lower()
    if len(words.split()) < _FEWEST or not quotation.lstrip('"')[:1].isupper():
        return False
    return any(_is_whole(words, text) for text in ledger.plain_texts)


def _is_whole(words: str, text: str) -> bool:
    start = text.find(words)
    if start < 0:
        return False
    before, after = text[:start].rstrip(' "'), text[start + len(words) :].lstrip('" ')
    return (not before or before.endswith(_ENDS)) and after[:1] in {*_ENDS, ""}


def _lies_in(statement: Statement, quotation: Quotation) -> bool:
    spans = statement.row.claim.spans
    if statement.voice is None and spans and 0 < quotation.start - spans[-1].end <= _JOINT:
        return True  # "The Lantern reported:" only leads up to it
    told = [s for s in (statement.row.cue, *spans[:1]) if s is not None]
    return any(quotation.start <= s.start and s.end <= quotation.end for s in told)
