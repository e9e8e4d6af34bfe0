"""Verb forms: which form a word can be, and the past and the third person of a verb."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.parse import parser

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAME = frozenset({"come", "become", "run", "overcome"})  # base and participle are one form


@cache
def _bases() -> frozenset[str]:
    lookups = parser().get_pipe("lemmatizer").lookups
    return frozenset(lookups.get_table("lemma_index")["verb"])


@cache
def _irregular() -> frozenset[str]:
    lookups = parser().get_pipe("lemmatizer").lookups
    forms = lookups.get_table("lemma_exc")["verb"]
    equal = (
        base for base, past_form in lexicon.pairs("irregular_past").items() if base == past_form
    )
    return frozenset(form for form in forms if not form.endswith(("ing", "s"))) | {*equal, *_SAME}


def can_be_base(token: Token) -> bool:
    """Whether a word can be a bare infinitive, also where the tagger saw a noun in it."""
    return token.tag_ in {"VB", "VBP"} or token.text in _bases() or token.text in {"be", "have"}


def can_be_participle(token: Token) -> bool:
    """Whether a word can be a past participle."""
    if token.tag_ in {"VBN", "VBD"} or token.text in _irregular():
        return True
    return token.text.islower() and token.text.endswith("ed") and token.pos_ != "ADV"


def past(verb: str) -> str:
    """The past tense of a verb."""
    irregular = lexicon.pairs("irregular_past")
    low = verb.lower()
    if low in irregular:
        return irregular[low]
    prefixed = re.match(r"(over|under|re|out|un|fore|mis|up)(.+)$", low)
    if prefixed and prefixed[2] in irregular and len(prefixed[2]) > 2:
        return prefixed[1] + irregular[prefixed[2]]
    if low.endswith("e"):
        return f"{low}d"
    if re.search(r"[^aeiou]y$", low):
        return f"{low[:-1]}ied"
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", low) or low in lexicon.words("doubled_verbs"):
        return f"{low}{low[-1]}ed"
    return f"{low}ed"


def third_person(verb: str) -> str:
    """The third person singular of a verb."""
    low = verb.lower()
    irregular = {"have": "has", "be": "is", "do": "does", "go": "goes"}
    if low in irregular:
        return irregular[low]
    if re.search(r"(?:s|sh|ch|x|z|o)$", low):
        return f"{low}es"
    if re.search(r"[^aeiou]y$", low):
        return f"{low[:-1]}ies"
    return f"{low}s"
