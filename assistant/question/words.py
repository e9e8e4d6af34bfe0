"""Content words: which words of a text carry its meaning, and which of them mean the same."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.phrases import covered
from assistant.question.plain_forms import base_of
from assistant.question.values import CALENDAR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span, Token

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
_SUFFIX = re.compile(
    r"(?:isation|ization|ations?|ions?|ments?|ings?|ances?|ences?|edly|ed|es|ers?|ors?|als?|ly|s|e|y)$"
)


def lemma(token: Token) -> str:
    """The lower-case lemma; forms that the tagger took for a name lose their ending too."""
    found = base_of(token).replace("\u2019", "'")
    if token.tag_ in {"NNPS", "NNS"} and found == token.lower_ and found.endswith("s"):
        return re.sub(r"s$", "", found) if not found.endswith("ss") else found
    if found == token.lower_ and token.pos_ == "NOUN":
        return lexicon.past_forms().get(found, found)
    return found


def content_lemmas(span: Span) -> tuple[str, ...]:
    """The lemmas of the words that carry meaning, in order, each once; fixed phrases as one."""
    found: dict[str, None] = {}
    phrases = covered(span)
    for token in span:
        if token.i in phrases:
            found[phrases[token.i]] = None
        elif is_content(token):
            found[lemma(token)] = None
    return tuple(found)


def spelled_out(lemmas: Iterable[str]) -> tuple[str, ...]:
    """The lemmas, each fixed phrase followed by those of its words that carry meaning."""
    small = lexicon.words("small_words") | lexicon.words("stop_words")
    small |= lexicon.words("light_verbs")
    found: dict[str, None] = {}
    for entry in lemmas:
        found[entry] = None
        found.update((part, None) for part in entry.split("_") if part not in small)
    return tuple(found)


def is_content(token: Token) -> bool:
    """Whether a word says something that a report must match."""
    low = token.lower_
    if token.pos_ not in _CONTENT or low in CALENDAR or not any(c.isalpha() for c in low):
        return False
    if low == "longer" and token.i > 0 and token.nbor(-1).lower_ in {"no", "any"}:
        return False
    word = lemma(token)
    light = token.pos_ == "VERB" and word in lexicon.words("light_verbs")
    return not light and low not in lexicon.words("stop_words")


@lru_cache(maxsize=262_144)
def same_word(one: str, other: str) -> bool:
    """Whether two lemmas mean the same: equal, one synonym class, or one stem."""
    if one == other:
        return True
    classes = lexicon.synonym_classes()
    if classes.get(one, frozenset()) & classes.get(other, frozenset()):
        return True
    return same_stem(one, other)


@lru_cache(maxsize=262_144)
def same_stem(one: str, other: str) -> bool:
    """Whether two lemmas are forms of one word ("approve", "approval")."""
    if one == other:
        return True
    first, second = _stem(one), _stem(other)
    return first == second and len(first) >= 4


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    short = _SUFFIX.sub("", word)
    return short if len(short) >= 4 else word


def any_same(word: str, others: Iterable[str]) -> bool:
    """Whether one of the words means the same."""
    return any(same_word(word, other) for other in others)


@lru_cache(maxsize=262_144)
def bears_out(asked: str, given: str) -> bool:
    """Whether what is said of the given is said of the asked: the same, or one of its kind."""
    return same_word(asked, given) or given in lexicon.kinds().get(asked, frozenset())


@lru_cache(maxsize=262_144)
def is_kindred(one: str, other: str) -> bool:
    """Whether two words can tell of one event in the news, though neither means the other."""
    classes = lexicon.kindred_classes()
    return bool(classes.get(one, frozenset()) & classes.get(other, frozenset()))
