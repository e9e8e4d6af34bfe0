"""Words that only say what kind of thing a name is of: "the drug Noventrex", "Minister Holt".

They tell the reader who is meant, and a report that knows him need not repeat them (G3, aliases).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.names import is_name_word
from assistant.question.parse import parsed
from assistant.question.phrases import covered
from assistant.question.words import lemma

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Token


@lru_cache(maxsize=4096)
def descriptions(text: str) -> Mapping[str, str]:
    """The words of a text that describe a name and do nothing else, each with that name."""
    doc = parsed(text)
    phrases = covered(doc[:])
    describing: dict[int, str] = {}
    for token in doc:
        title = token.lower_ in lexicon.words("titles") and token.text[:1].isupper()
        noun = token.pos_ == "NOUN" and not is_name_word(token)
        if (title or noun) and (first := _named(token)):
            name = " ".join(t.lower_ for t in _run(first))
            describing |= {t.i: name for t in (token, *_before(token))}
    words = {phrases.get(i) or lemma(doc[i]): name for i, name in describing.items()}
    other = {phrases.get(t.i) or lemma(t) for t in doc if t.i not in describing}
    return {word: name for word, name in words.items() if word not in other}


def _named(noun: Token) -> Token | None:
    """The first word of the name that a noun describes: right behind it, or behind "of"."""
    doc = noun.doc
    apart = doc[noun.i + 1 : noun.i + 2].text.lower() == "of"
    first = noun.i + (2 if apart else 1)
    if first >= len(doc) or not is_name_word(doc[first]):
        return None
    place = apart and noun.lower_ in lexicon.words("settlements")
    return doc[first] if place or (not apart and _is_one_phrase(noun, doc[first])) else None


def _is_one_phrase(noun: Token, name: Token) -> bool:
    """Whether a noun and the name behind it are one phrase in the tree."""
    last = list(_run(name))[-1]
    return last in {noun.head, *noun.children} or noun.head == last.head


def _run(first: Token) -> Iterator[Token]:
    for token in first.doc[first.i :]:
        if not is_name_word(token):
            return
        yield token


def _before(noun: Token) -> Iterator[Token]:
    """The adjectives and nouns before it in its phrase: "former tennis player"."""
    for token in reversed(list(noun.doc[: noun.i])):
        if token.pos_ not in {"ADJ", "NOUN"} or is_name_word(token):
            return
        yield token
