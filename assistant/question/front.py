"""The front of a question: its question word, the noun or degree with it, the clause behind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.parse import parsed
from assistant.question.subject import AUXILIARIES, BE, DO, HAVE, has_fitting_end, subject_end
from assistant.question.verbs import can_be_base, can_be_participle
from assistant.question.words import lemma

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WORDS = re.compile(
    r"^(?:(?P<prep>(?:by|as of|up to|at|in|on|to|from|for|with|under|of|near|since|until|through"
    r"|about|after|before|against|over|into|within|behind))\s+)?"
    r"(?P<word>how\s+many|how\s+much|how|what|which|whose|whom|who|when|whereabouts|where|why)\b",
    re.I,
)
_NOUN_WORDS = frozenset({"how many", "how much", "what", "which", "whose"})
_RELATIVE = frozenset({"who", "which", "that"})
_CLIPPED = frozenset({"wo", "ca", "sha"})
_MISREAD = frozenset({"NOUN", "ADJ", "PROPN"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "you", "i"})
_POSSESSIVES = frozenset({"their", "his", "her", "its"})


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the clause of a question.

    `word` is the question word in lower case, `prep` the preposition before it, `noun` the noun
    phrase that it asks about ("ready meals"), `head` that phrase's lemma, `degree` the word that
    "how" measures. `inverted`: the clause behind begins with its auxiliary, so that the front is
    not its subject.
    """

    word: str
    rest: str
    prep: str = ""
    noun: str = ""
    head: str = ""
    degree: str = ""
    inverted: bool = False
    causative: bool = False  # "how many voters had their entries copied?"


def read_front(text: str) -> Front | None:
    """The front of a question, or None where no question word begins it."""
    found = _WORDS.match(text)
    if not found:
        return None
    doc = parsed(text.rstrip(" ?.!"))
    word = " ".join(found["word"].lower().split())
    start = next((t.i for t in doc if t.idx >= found.end()), len(doc))
    degree = ""
    if word in {"how", "how much"}:
        start, degree = _degree(doc, start, word)
    if degree and degree not in {"many", "much"}:
        word = "how"
    end = _noun_end(doc, start) if word in _NOUN_WORDS or degree else start
    noun = doc[start:end]
    head = _head(noun)
    rest = doc[end:]
    if not len(rest):
        return Front(word, "", found["prep"] or "", noun.text, head, degree)
    causative = _is_causative(rest.doc, end) and bool(noun.text)
    return Front(
        word,
        rest.text,
        (found["prep"] or "").lower(),
        noun.text,
        head,
        degree,
        inverted=not causative
        and _is_inverted(doc, end, amount=word == "how much" and not noun.text),
        causative=causative,
    )


def _degree(doc: Doc, start: int, word: str) -> tuple[int, str]:
    """Where the degree after "how" ends, and the degree ("big", "long ago"); "" for plain "how"."""
    if start >= len(doc) or doc[start].lower_ in AUXILIARIES | _CLIPPED:
        return start, ""
    token = doc[start]
    if word == "how much":
        compared = token.tag_ in {"JJR", "RBR"} and token.lower_ != "more"
        return (start + 1, token.lemma_.lower()) if compared else (start, "")
    if token.pos_ not in {"ADJ", "ADV"} and token.lower_ not in lexicon.pairs("degrees"):
        return start, ""
    end = start + 1
    words = [token.lower_]
    while end < len(doc) and (
        doc[end].lower_ in {"ago", "back", "badly", "likely", "well"}
        or (end == start + 1 and token.pos_ == "ADV" and _is_said(doc[end]))
    ):
        words.append(doc[end].lower_)
        end += 1
    return end, " ".join(words)


def _is_said(token: Token) -> bool:
    """Whether a word behind "how badly" is what is measured ("how badly *hurt* is he?")."""
    return token.tag_ in {"VBN", "JJ", "VBD"} and token.lower_ not in AUXILIARIES


def _noun_end(doc: Doc, start: int) -> int:
    """Where the noun phrase after the question word ends: at the first verb that is not in it."""
    open_clauses = 0
    for token in doc[start:]:
        if token.lower_ in _RELATIVE and token.i > start:
            open_clauses += 1
        elif _is_clause_start(token):
            if not open_clauses:
                return int(token.i)
            following = doc[token.i + 1] if token.i + 1 < len(doc) else token
            helps = token.pos_ == "AUX" and following.pos_ in {"AUX", "VERB", "ADV", "PART"}
            open_clauses -= not helps
    return len(doc)


def _is_clause_start(token: Token) -> bool:
    if token.lower_ in AUXILIARIES | _CLIPPED and token.tag_ not in {"NN", "NNP"}:
        return True
    if token.pos_ != "VERB" or token.tag_ == "VBG":
        return False
    reduced = token.tag_ == "VBN" and token.dep_ in {"acl", "amod"}
    return not reduced


def _head(noun: object) -> str:
    nouns = [t for t in noun if t.pos_ in {"NOUN", "PROPN"}]  # type: ignore[attr-defined]
    of = next((t.i for t in noun if t.lower_ == "of"), None)  # type: ignore[attr-defined]
    if nouns and of is not None and any(t.i < of for t in nouns):
        nouns = [t for t in nouns if t.i < of]
    heads = [t for t in nouns if t.dep_ not in {"compound", "poss"}]
    heads = [t for t in heads if t.dep_ != "pobj" or of is not None] or nouns
    return lemma(heads[0]) if heads else ""


def _is_causative(doc: Doc, position: int) -> bool:
    if doc[position].lower_ not in HAVE or position + 2 >= len(doc):
        return False
    own = doc[position + 1].lower_ in _POSSESSIVES
    return own and any(can_be_participle(t) for t in doc[position + 2 :])


def _is_inverted(doc: Doc, position: int, *, amount: bool = False) -> bool:
    """Whether the auxiliary at a position stands before its own subject.

    An `amount` ("how much is X accused of taking?") is never named by what follows "is".
    """
    auxiliary = doc[position].lower_
    if auxiliary in _CLIPPED:
        return doc[position + 2 : position + 3].text != "" and _begins_noun(doc[position + 2])
    if auxiliary not in AUXILIARIES or position + 1 >= len(doc):
        return False
    start = position + 1
    if doc[start].lower_ in {"n't", "not"} and start + 1 < len(doc):
        start += 1
    first = doc[start]
    if auxiliary in BE:
        if first.lower_ in _SUBJECTS and start + 1 < len(doc):
            return True
        if not amount and not _names(first) and subject_end(doc, start, auxiliary) == len(doc):
            return False  # "how many are missing?"
        said = _has_participle(doc, start, auxiliary, stranding=not amount)
        return _begins_noun(first) and said
    verb = next((t for t in doc[start:] if t.pos_ not in {"ADV", "PART"}), first)
    follows = can_be_participle(verb) if auxiliary in HAVE else can_be_base(verb)
    if follows and verb.pos_ in {"VERB", "AUX"}:
        return False
    if has_fitting_end(doc, start, auxiliary):
        return True
    return auxiliary in DO and _begins_noun(first) and len(doc) - start > 2


def _names(token: Token) -> bool:
    """Whether a word begins what is surely a subject."""
    return token.pos_ in {"DET", "PRON", "PROPN", "NUM"} or token.lower_ == "there"


def _begins_noun(token: Token) -> bool:
    return token.pos_ in {"DET", "PRON", "PROPN", "NOUN", "NUM"} or (
        token.pos_ == "ADJ" and token.dep_ in {"amod", "compound"}
    ) or token.lower_ == "there"  # fmt: skip


def _has_participle(doc: Doc, start: int, auxiliary: str, *, stranding: bool) -> bool:
    """Whether "is X" goes on with what X is doing or what is done to X."""
    if doc[start].lower_ == "there":
        return True
    end = subject_end(doc, start, auxiliary)
    token = next((t for t in doc[end:] if t.pos_ != "ADV"), None)
    if token is None:
        return False
    stranded = not stranding or doc[len(doc) - 1].pos_ == "ADP" or token.i == len(doc) - 1
    if token.tag_ in {"VBG", "TO"} or (token.pos_ in _MISREAD and token.lower_.endswith("ing")):
        return True
    return (can_be_participle(token) or token.pos_ == "ADJ") and stranded
