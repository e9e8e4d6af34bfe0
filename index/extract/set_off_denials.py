"""Denials set off behind what they deny: "48 had died, a figure that the governor disputed" (S7).

A noun for what was said stands behind a comma, and whoever denies it in a clause of its own; the
aside is no part of what was said before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import operator_stack
from index.extract.speakers import can_speak
from index.extract.tree import first_child, has_modal
from index.extract.untruth import calls_untrue
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

FLAG = "set_off"
_ARTICLES = frozenset({"a", "an", "one"})
_MARKS = frozenset({",", "-", "\u2013", "\u2014", "("})
_CALLING = frozenset({"call", "describe", "brand", "label", "dismiss", "denounce", "term"})
_SIZES = frozenset({"low", "high", "small", "large"})
_FURTHEST = 12  # tokens between the noun and its verb


def set_off_denials(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a noun that is set off and denied."""
    for noun in sentence:
        if not _is_set_off(noun):
            continue
        verb = _denying(noun, sentence)
        if verb is None or verb.i in taken or operator_stack(verb).irrealis:
            continue
        if has_modal(verb):
            continue  # "would dispute it"
        source = _denier(verb, noun)
        if source is not None and can_speak(source):
            yield Found("A5", verb, [verb], source, set(), CueClass.DENY, Stance.DENY, None, [FLAG])


def set_apart(found: Sequence[Found]) -> None:
    """Takes the asides out of what the other attributions of the sentence say."""
    for item in found:
        if FLAG in item.flags:
            item.flags.remove(FLAG)
            start = _start(item.head)
            for other in found:
                if other is not item and other.head.i < start:
                    other.content -= set(range(start, item.head.sent.end))


def _start(verb: Token) -> int:
    """Where the aside that a verb closes begins: at its comma."""
    noun = next(t for t in reversed(verb.sent[: verb.i - verb.sent.start]) if _is_set_off(t))
    first = next(t.i for t in reversed(verb.doc[: noun.i]) if t.lower_ in _ARTICLES)
    return first - 1


def _is_set_off(noun: Token) -> bool:
    """Whether ", a (new) figure" stands there, and it is of what was said."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or lemma not in words("report_nouns") | words("figure_nouns"):
        return False
    start = noun.i - 1
    while start > noun.sent.start and noun.doc[start].pos_ == "ADJ":
        start -= 1
    article = noun.doc[start]
    before = noun.doc[start - 1] if start > noun.sent.start else None
    return article.lower_ in _ARTICLES and before is not None and before.text in _MARKS


def _denying(noun: Token, sentence: Tokens) -> Token | None:
    """The first verb behind the noun, where it denies: "the ministry *denied*"."""
    for token in noun.doc[noun.i + 1 : min(noun.i + 1 + _FURTHEST, sentence.end)]:
        if token.pos_ != "VERB":
            continue
        lemma = token.lemma_.lower()
        behind = token.doc[token.i + 1 : min(token.i + 5, sentence.end)]
        untrue = any(calls_untrue(t) or t.lower_ in _SIZES for t in behind)
        if lemma in _CALLING and untrue:
            return token
        return token if cue_class(lemma) is CueClass.DENY else None
    return None


def _denier(verb: Token, noun: Token) -> Token | None:
    """Who denies: the subject, or whoever stands behind "by"."""
    subject = first_child(verb, {"nsubj"})
    if subject is not None and subject.tag_ not in {"WDT", "WP"} and noun.i < subject.i < verb.i:
        return subject
    by = next((t for t in verb.doc[verb.i + 1 : verb.i + 3] if t.lower_ == "by"), None)
    return first_child(by, {"pobj"}) if by is not None else None
