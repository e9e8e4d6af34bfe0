"""Where the subject of an inverted clause ends: "did *teachers in Poldark* down tools"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.lexicon import words
from assistant.question.complement import SKIPPED, complement_score, next_word
from assistant.question.parse import parsed
from assistant.question.verbs import can_be_base, can_be_participle

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DO = frozenset({"do", "does", "did"})
HAVE = frozenset({"have", "has", "had"})
BE = frozenset({"is", "are", "was", "were", "am"})
MODAL = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "shall"})
AUXILIARIES = DO | HAVE | BE | MODAL
AUXILIARY = "|".join(sorted(AUXILIARIES))  # any of them, for a pattern
_LONGEST_SUBJECT = 18
_PREPOSITIONS = frozenset({"with", "up", "off", "out", "over", "by", "in", "on", "at", "for", "of"})
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they", "there"})
_INNER = frozenset({"of", "that", "who", "which", "whom", "whose", "where", "and", "or", "nor",
                    "'s", "'", "than", "between", ",", "-", "\u2013"})  # fmt: skip
_LOOSE = frozenset({"DET", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "PUNCT", "ADV"})
_BECOMING = frozenset({"staying", "remaining", "getting", "becoming", "being", "going"})
_WHOLE = frozenset({"this", "that", "these", "those", "all", "both", "some", "none", "each"})
_QUANTIFIERS = frozenset({"these", "those", "all", "both", "some", "each"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})


def subject_end(doc: Doc, start: int, auxiliary: str) -> int:
    """The index behind the subject that begins at `start`, after `auxiliary` (lower case).

    The grammar names the places where it can end, the auxiliary the verb form that must follow;
    of several, the one is taken whose statement the parser bears out best.
    """
    if doc[start].lower_ in _PRONOUNS:
        return start + 1
    last = min(len(doc), start + _LONGEST_SUBJECT)
    ends = [end for end in range(start + 1, last + 1) if _can_end(doc, start, end)]
    fitting = [end for end in ends if _fits(doc, end, auxiliary)]
    pool = fitting or ends or [min(start + 1, len(doc))]
    if len(pool) == 1:
        return pool[0]
    return max(pool, key=lambda end: (_score(doc, start, end, auxiliary), -end))


def has_fitting_end(doc: Doc, start: int, auxiliary: str) -> bool:
    """Whether the verb form that the auxiliary needs follows some subject that begins there."""
    if start < len(doc) and doc[start].lower_ in _PRONOUNS:
        return _fits(doc, start + 1, auxiliary)
    return any(
        _can_end(doc, start, end) and _fits(doc, end, auxiliary)
        for end in range(start + 1, min(len(doc), start + _LONGEST_SUBJECT) + 1)
    )


def _can_end(doc: Doc, start: int, end: int) -> bool:
    last = doc[end - 1]
    if end < len(doc) and doc[end].lower_ in _INNER:
        return False
    if last.text.endswith("-") or _is_quoting(doc, start, end):
        return False
    becoming = last.lower_ in _BECOMING and end > start + 1  # "is the tunnel *staying* closed"
    if becoming or any(_is_measured(token) for token in doc[start + 1 : end]):
        return False
    if last.text == '"':
        return True
    if last.lower_ == ",":
        return any(token.lower_ == "," for token in doc[start : end - 1])
    if last.tag_ in {"PRP$", "WP$", "WP", "WDT", "WRB", "POS", "TO"}:
        return last.tag_ == "POS" and end < len(doc) and doc[end].pos_ not in _NOMINAL
    if last.tag_ == "VBG":
        return doc[start].tag_ == "VBG" or (doc[end - 2].pos_ == "ADP" and end == len(doc) - 1)
    if last.lower_ in _QUANTIFIERS and end < len(doc) and doc[end].pos_ in {"DET", "NUM", "NOUN"}:
        return False
    named = last.text[0].isupper() and last.pos_ in {"ADV", "ADP"}  # a name taken for a particle
    return last.pos_ not in _LOOSE or last.lower_ in _WHOLE or named


def _is_measured(number: Token) -> bool:
    """Whether a number behind a noun is what is said of it: "was inflation *3.9* per cent"."""
    if not number.like_num or number.nbor(-1).pos_ != "NOUN" or number.i + 1 >= len(number.doc):
        return False
    unit = number.nbor()
    measured = unit.lemma_.lower() in words("measure_units")
    return measured or unit.pos_ == "NUM" or unit.lower_ == "per"


def _is_quoting(doc: Doc, start: int, end: int) -> bool:
    """Whether a quotation that began after `start` is open at `end`."""
    return sum(token.text == '"' for token in doc[start:end]) % 2 == 1


def _fits(doc: Doc, end: int, auxiliary: str) -> bool:
    token = next_word(doc, end)
    if auxiliary in BE:
        return end < len(doc)
    if token is None:
        token = doc[end] if end < len(doc) and doc[end].lower_ not in SKIPPED else None
    if token is None:
        return False
    if auxiliary in HAVE:
        return can_be_participle(token)
    return can_be_base(token) and token.lower_ not in _PREPOSITIONS


def _score(doc: Doc, start: int, end: int, auxiliary: str) -> int:
    score = _form_score(doc, end, auxiliary) + _ending_score(doc, start, end)
    statement = parsed(f"{doc[start:end].text} {auxiliary} {doc[end:].text}.")
    if auxiliary in BE:
        score += complement_score(doc, start, end, statement)
    return score + _parse_score(statement, end - start, auxiliary)


def _ending_score(doc: Doc, start: int, end: int) -> int:
    """What the last word of the subject and the one behind it tell against the place."""
    last = doc[end - 1]
    score = -2 if last.pos_ not in {*_NOMINAL, "PRON"} else 0
    if any(t.tag_ == "WRB" or t.lower_ in {"because", "if", "although"} for t in doc[start:end]):
        score -= 4
    if end == len(doc):
        return score
    both_names = last.text[0].isupper() and doc[end].text[0].isupper()
    cut = last.pos_ in {"ADJ", "NUM"} and doc[end].pos_ in {"NOUN", "PROPN"}
    return score - 4 if both_names or cut else score


def _form_score(doc: Doc, end: int, auxiliary: str) -> int:
    token = next_word(doc, end)
    if auxiliary in BE:
        return 0
    if token is None:
        return -3
    if auxiliary in DO | MODAL:
        compound = token.pos_ in _NOMINAL and doc[end - 1].pos_ in _NOMINAL
        return {"VB": 3, "VBP": 2}.get(token.tag_, -2 if compound else 0)
    if auxiliary in HAVE:
        if any(later.lower_ == "been" for later in doc[token.i + 1 :]):
            return -3  # "have the men called up been released": the auxiliary goes with "been"
        return 3 if token.tag_ == "VBN" or token.lower_ in {"been", "had"} else 0
    return 0


def _parse_score(doc: Doc, size: int, auxiliary: str) -> int:
    """4 where tokens 0..size-1 are one subject of the root; 5 where the root is a full verb."""
    if size >= len(doc):
        return 0
    helper = doc[size]
    verb = helper if helper.dep_ == "ROOT" else helper.head
    verbal = verb.pos_ in {"VERB", "AUX"} or any(c.dep_ == "auxpass" for c in verb.children)
    if verb.dep_ != "ROOT" or not verbal:
        return 0
    if not (_has_subject(verb, size) or _has_subject(helper, size)):
        return 0
    first = next((token for token in doc[size + 1 :] if token.pos_ not in {"ADV", "PART"}), None)
    if auxiliary in DO | MODAL and first is not None and verb.i != first.i:
        return 4 if first.lower_ == "be" and first.head.i == verb.i else 0
    return 5 if verb.i != helper.i else 4


def _has_subject(verb: Token, size: int) -> bool:
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} and child.i < size:
            inside = sorted(token.i for token in child.subtree)
            return inside[0] == 0 and inside[-1] >= size - 2
    return False
