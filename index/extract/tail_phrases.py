"""The words before a verb of speaking at the end of a sentence: a speaker, and what he says (8.3).

Read from tags alone, since the tail is cut off before the parse.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from index.extract.set_phrases import forms
from index.extract.speakers import names_speaker
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
_LONGEST_BARE = 6
_STARTS = frozenset({"DT", "PRP$", "NNP", "NNPS", "NN", "NNS", "CD", "JJ", "JJR", "JJS"})


def speaker_start(
    doc: Doc, region: Sequence[Token], commas: Sequence[int], verb: int
) -> int | None:
    """Where the speaker's phrase before a verb starts, or None where that is no noun phrase.

    "The minister, Ilse Vandervaart, said": a comma before the verb closes what describes him.
    """
    before = [c for c in commas if c < verb]
    if not before:
        return None
    closed = before[-1] == verb - 1
    if not closed:
        start = before[-1] + 1
        return start if is_speaker(doc[start:verb]) else None
    for place in reversed(before[:-2]):
        parts = [p for p in before if p >= place]
        named, *described = [doc[a + 1 : b] for a, b in pairwise(parts)]
        noun = any(t.tag_ in NOUNS for t in named)
        if noun and is_speaker(named) and all(_describes(piece) for piece in described):
            return place + 1
    return None


def _describes(piece: Tokens) -> bool:
    """Whether a stretch between commas describes a speaker: an age, an office, a clause."""
    if len(piece) == 0:
        return False
    first = piece[0]
    return first.lower_ in RELATIVE or first.tag_ in {"VBN", "VBG"} or is_speaker(piece)


def is_speaker(phrase: Tokens) -> bool:
    """Whether a stretch is a noun phrase, its verbs all behind "who" or its like."""
    if len(phrase) == 0 or phrase[0].tag_ not in _STARTS:
        return False
    return _verbs(phrase) == (0, False)


def is_statement(tokens: Tokens) -> bool:
    """Whether a stretch has a verb of its own, and is no clause that goes before another."""
    if len(tokens) == 0:
        return False
    if _verbs(tokens)[0] == 0 and not (_ends_with_verb(tokens) or _has_past(tokens)):
        return False
    first = tokens[0]
    if first.tag_ == "VBN" and first.lemma_.lower() in words("asking_verbs"):
        return False
    subordinate = first.tag_ == "WRB" or first.lower_ in _BEFORE
    return not subordinate or any(t.text == "," for t in tokens)


def is_bare_statement(tokens: Tokens) -> bool:
    """Whether a stretch without a verb of its own says something before ", a clerk said".

    "Far too early for that kind of talk"; a phrase of time or place says nothing by itself.
    """
    if len(tokens) < _SHORTEST_BARE:
        return False
    first = tokens[0]
    aside = first.tag_ in {"IN", "TO", "WRB", "VBG", "VBN"} or first.lower_ in _BEFORE
    return not aside and not any(t.text == "," for t in tokens)


_SHORTEST_BARE = 5
_BEFORE = frozenset(
    {"as", "if", "although", "though", "since", "because", "once", "after", "before", "while",
     "asked", "pressed", "speaking", "until"}
)  # fmt: skip


def _verbs(tokens: Tokens) -> tuple[int, bool]:
    """How many verbs with a tense stand in no relative clause, and whether one still lacks its own.

    "A man who" before "said": the clause of "who" waits for a verb.
    """
    count, waiting, inside = 0, False, False
    for token in tokens:
        joined = token.i > tokens.start and token.nbor(-1).tag_ == "CC"
        if token.lower_ in RELATIVE and token.tag_ != "DT":
            waiting, inside = True, False
        elif token.tag_ in FINITE and waiting:
            waiting, inside = False, True
        elif token.tag_ in FINITE and not (inside and joined):
            count, inside = count + 1, False
        elif token.text == ",":
            inside = False
    return count, waiting


def _ends_with_verb(tokens: Tokens) -> bool:
    """ "The plant leaks": a last word that the tagger may well take for a noun."""
    tags = [t.tag_ for t in tokens]
    return tags[0] == "DT" and len(tags) < _LONGEST_BARE and tags[-2:] == ["NN", "NNS"]


def _has_past(tokens: Tokens) -> bool:
    """ "Forty homes burned down": a form right behind a noun that the tagger took for another."""
    return any(a.tag_ in {"NNS", "NNPS"} and b.tag_ == "VBN" for a, b in pairwise(tokens))


def may_speak(phrase: Tokens) -> bool:
    """Whether a stretch has a name or a noun that can speak: "rain fell, the lights gave out"."""
    named = any(t.tag_ in {"NNP", "NNPS", "PRP"} for t in phrase)
    nouns = (t for t in phrase if t.tag_ in {"NN", "NNS"})
    return named or any(names_speaker(form) for t in nouns for form in forms(t))


def is_person(noun: Token) -> bool:
    """Whether a noun is a name, or one for people; from its tag, before the parse."""
    lists = ("titles", "person_nouns", "unnamed_person_heads")
    listed = any(form in words(name) for form in forms(noun) for name in lists)
    return noun.tag_ in {"NNP", "NNPS"} or listed or noun.lower_.endswith(("man", "woman"))
