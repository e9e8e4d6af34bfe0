"""Whether words of a report can stand in a sentence of the answer, read with the parser.

Extraction sometimes leaves a fragment; a sub-editor quotes the sentence then, and so do we.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from assistant.question.parse import parsed
from index.lexicon import words as lexicon_words
from index.nouns import singular

_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"}
_NO_START = {"VBD", "VBZ", "VBP", "MD", "WDT", "WP", "WP$", "CC", "POS", "VBN", "RP"}
_FIRST_PERSON = re.compile(r"(?<!['\u2019\w])(we|our|ours|us|i|my|me|mine|you|your)\b", re.I)
_ECHO = re.compile(
    r"(?:so|nor|neither) (?:did|does|do|has|have|had|was|were|is|are|will|would)\b", re.I
)
_NO_END = {"DT", "CC", "PRP$", "WDT", "WRB"}
_COMMON_LISTS = (
    "person_nouns", "count_words", "bodies", "company_nouns", "club_nouns", "group_nouns",
    "documents", "vague_sources", "titles", "unnamed_person_heads", "modifiers",
)  # fmt: skip
_COMMON_TAGS = {"NNS", "DT", "PRP", "PRP$", "CD", "IN", "RB", "EX", "WDT", "WP", "WRB", "CC", "JJR",
                "TO", "VBG", "RBR", "PDT"}  # fmt: skip


@lru_cache(maxsize=4096)
def is_clause(words: str) -> bool:
    """True where the words are a whole clause: a finite verb with its subject, nothing before."""
    doc = parsed(words.removeprefix("that ").strip())
    if not len(doc) or _is_subject_clause(words):
        return False
    first = doc[0]
    if (
        doc[-1].tag_ in _NO_END
        or doc[-1].lower_ == "to"
        or first.tag_ in _NO_START
        or (len(doc) > 1 and doc[1].tag_ in {"WDT", "WP$"})
    ):
        return False
    if _ECHO.match(words):
        return False
    return any(_is_predicate(token) for token in doc)


@lru_cache(maxsize=4096)
def opens_in_common(words: str) -> bool:
    """True where the first word has its capital only from standing at the start of a sentence."""
    doc = parsed(words)
    if not len(doc) or not doc[0].text[:1].isupper() or doc[0].text == "I":
        return False
    first = doc[0]
    word = first.lower_
    if (
        not word.isalpha()
        or first.text.isupper()
        or first.pos_ == "PROPN"
        or first.ent_type_ in _NAMES
    ):
        return False
    listed = any(
        word in lexicon_words(n) or singular(word) in lexicon_words(n) for n in _COMMON_LISTS
    )
    return listed or first.tag_ in _COMMON_TAGS


_NAMES = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART"}


def _is_subject_clause(words: str) -> bool:
    """ "That he had gone was our inference": a clause as the subject cannot follow "that"."""
    return words[:5].lower() == "that " and any(
        token.dep_ in {"csubj", "csubjpass"}
        or (token.dep_ == "ccomp" and token.head.lemma_ == "be")
        for token in parsed(words)
    )


def is_first_person(words: str) -> bool:
    """True where the words are the speaker's own mouth: "we will pay"."""
    return _FIRST_PERSON.search(words) is not None


def _is_predicate(token: Any) -> bool:
    """A main verb, finite itself or by its auxiliary, with a subject of its own."""
    if token.dep_ not in {"ROOT", "conj", "ccomp", "parataxis"}:
        return False
    finite = token.tag_ in _FINITE or any(
        child.dep_ in {"aux", "auxpass"} and child.tag_ in _FINITE for child in token.children
    )
    return finite and any(child.dep_ in _SUBJECTS for child in token.children)
