"""Verbs of speech with a small word, beside a quotation: '"p," shot back the governor' (A2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import operator_stack
from index.extract.quotation import is_mark, quotes_of
from index.extract.quoted_contents import head_among
from index.extract.set_phrases import forms
from index.extract.speakers import can_speak
from index.extract.tree import first_child
from index.ledger import CueClass, Stance
from index.lexicon import entries

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_NAMES = frozenset({"NOUN", "PROPN", "PRON"})
_BEFORE_NOUNS = frozenset({"DET", "ADJ", "NUM", "PART", "NOUN", "PROPN"})


def retorts(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a verb with its small word right beside a quotation."""
    doc = sentence.doc
    for verb in sentence[:-1]:
        small = doc[verb.i + 1]
        if verb.i in taken or verb.tag_ not in _FINITE or not _is_retort(verb, small):
            continue
        said, source = _inverted(verb) or _straight(verb) or (None, None)
        if said is None or source is None or operator_stack(verb).irrealis:
            continue
        head = head_among(said, doc)
        cue = [verb, small]
        taken.update(t.i for t in cue)
        yield Found("A2", verb, cue, source, said, CueClass.ASSERT, Stance.ASSERT, head)


def _is_retort(verb: Token, small: Token) -> bool:
    return any(small.lower_ in entries("retorts").get(form, "").split() for form in forms(verb))


def _inverted(verb: Token) -> tuple[set[int], Token] | None:
    """'"p," shot back the governor, Ilse Korn': the quotation before, the speaker behind."""
    mark = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    if mark is None or not is_mark(mark):
        return None
    source = first_noun(verb.doc[verb.i + 2 : verb.sent.end])
    said = _quoted_up_to(verb, mark.i)
    return (said, source) if source is not None and said else None


def _straight(verb: Token) -> tuple[set[int], Token] | None:
    """'"p," the minister hit back': both before; '..., "p"': the quotation behind."""
    source = first_child(verb, {"nsubj"})
    if source is None or not can_speak(source):
        return None
    start = source.left_edge.i
    mark = verb.doc[start - 1] if start > verb.sent.start else None
    if mark is not None and is_mark(mark):
        said = _quoted_up_to(verb, mark.i)
        return (said, source) if said else None
    behind = verb.doc[verb.i + 2 : verb.i + 4]
    opening = next((t for t in behind if is_mark(t)), None)
    if opening is None or not (behind[0] == opening or behind[0].text in {",", ":"}):
        return None
    ranges = quotes_of(verb.doc).ranges
    said = next((set(range(a, b)) for a, b in ranges if a == opening.i + 1), set())
    return (said, source) if said else None


def _quoted_up_to(verb: Token, mark: int) -> set[int]:
    """The quotation of the sentence that a mark closes."""
    ranges = quotes_of(verb.doc).ranges
    first = next((a for a, b in ranges if b == mark), mark)
    return set(range(max(first, verb.sent.start), mark))


def first_noun(tokens: Tokens) -> Token | None:
    """The head of the noun phrase that opens a stretch, if it is one that can speak."""
    found: Token | None = None
    for token in tokens:
        if token.pos_ not in _BEFORE_NOUNS | _NAMES:
            break
        found = token if token.pos_ in _NAMES else found
    return found if found is not None and can_speak(found) else None
