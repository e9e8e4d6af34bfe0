"""From a question's words to a statement: "Did Ruvia give X?" -> "Ruvia gave X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.slots import parser

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_DO = frozenset({"do", "does", "did"})
_HAVE = frozenset({"have", "has", "had"})
_BE = frozenset({"is", "are", "was", "were", "am"})
_MODAL = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "shall"})
AUXILIARIES = _DO | _HAVE | _BE | _MODAL
_LONGEST_SUBJECT = 14


def declare(clause: str) -> str:
    """The statement that a yes-or-no clause asks about; the clause itself if it is none."""
    doc = parser()(clause.rstrip(" ?.!"))
    if len(doc) < 2 or doc[0].lower_ not in AUXILIARIES:
        return clause.rstrip(" ?.!")
    negated = doc[1].lower_ in {"n't", "not", "n\u2019t"}
    start = 2 if negated else 1
    end = _subject_end(doc, start)
    return _join(doc[start:end].text, doc[0].lower_, doc[end:], negated=negated)


def _subject_end(doc: Doc, start: int) -> int:
    """Where the subject ends: the end whose statement the parser bears out best."""
    auxiliary = doc[0].lower_
    last = min(len(doc), start + _LONGEST_SUBJECT)
    ends = [end for end in range(start + 1, last) if _can_end(doc[end - 1])]
    ends = ends or list(range(start + 1, last))
    if not ends:
        return start + 1
    texts = [f"{doc[start:end].text} {auxiliary} {doc[end:].text}." for end in ends]
    scores = [
        (_parse_score(parsed, end - start) + _form_score(doc, end, auxiliary), -end)
        for end, parsed in zip(ends, parser().pipe(texts), strict=True)
    ]
    return -max(scores)[1]


def _can_end(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} or token.tag_ in {"VBG", "EX", "CD"}


def _form_score(doc: Doc, end: int, auxiliary: str) -> int:
    score = 2 if _suits(doc, end, auxiliary) else 0
    nouns = end < len(doc) and {doc[end - 1].pos_, doc[end].pos_} <= {"NOUN", "PROPN", "NUM"}
    if nouns and auxiliary not in _DO | _MODAL:
        score -= 3
    if end < len(doc) and doc[end - 1].text[0].isupper() and doc[end].text[0].isupper():
        score -= 4
    if auxiliary in _HAVE and any(token.lower_ == "been" for token in doc[end + 1 :]):
        score -= 6  # "have ... been released": the auxiliary belongs before "been"
    return score


def _suits(doc: Doc, end: int, auxiliary: str) -> bool:
    position = end
    while position < len(doc) and (doc[position].pos_ == "ADV" or doc[position].lower_ == "not"):
        position += 1
    if position >= len(doc):
        return auxiliary in _BE
    token = doc[position]
    if auxiliary in _HAVE:
        return token.tag_ in {"VBN", "VBD"} or token.lower_ == "been"
    if auxiliary in _DO | _MODAL:
        plain = token.tag_ in {"VB", "VBP"} or token.lower_ in {"be", "have"}
        return plain or token.lower_ == token.lemma_.lower() == _verb_only(token)
    return token.pos_ not in {"PART"} and token.dep_ != "case"


def _verb_only(token: Token) -> str:
    return token.lower_ if token.pos_ == "VERB" else ""


def _parse_score(doc: Doc, size: int) -> int:
    """4 where tokens 0..size-1 are one subject of the root; 5 where the root is a full verb."""
    if size >= len(doc):
        return 0
    auxiliary = doc[size]
    verb = auxiliary if auxiliary.dep_ == "ROOT" else auxiliary.head
    if (
        verb.dep_ != "ROOT"
        or not _is_verbal(verb)
        or not (_has_subject(verb, size) or _has_subject(auxiliary, size))
    ):
        return 0
    first = next((token for token in doc[size + 1 :] if token.pos_ not in {"ADV", "PART"}), None)
    if auxiliary.lower_ in _DO | _MODAL and first is not None and verb.i != first.i:
        return 4 if first.lower_ == "be" and first.head.i == verb.i else 0
    return 5 if verb.i != auxiliary.i else 4


def _is_verbal(token: Token) -> bool:
    """Whether a token heads a clause, also a participle that the tagger took for an adjective."""
    return token.pos_ in {"VERB", "AUX"} or any(c.dep_ == "auxpass" for c in token.children)


def _has_subject(verb: Token, size: int) -> bool:
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", "expl"} and child.i < size:
            inside = list(child.subtree)
            plain = all(t.dep_ not in {"relcl", "ccomp"} for t in inside)
            return plain and inside[0].i == 0 and inside[-1].i == size - 1
    return False


def _join(subject: str, auxiliary: str, rest: Span, *, negated: bool) -> str:
    if negated:
        return f"{subject} {auxiliary} not {rest.text}".strip()
    verb = next((token for token in rest if token.pos_ != "ADV"), None)
    if auxiliary == "do" or verb is None:
        return (
            f"{subject} {rest.text}" if auxiliary == "do" else f"{subject} {auxiliary} {rest.text}"
        )
    if auxiliary not in {"did", "does"} or verb.lower_ == "not":
        return f"{subject} {auxiliary} {rest.text}".strip()
    form = past(verb.text) if auxiliary == "did" else third_person(verb.text)
    before, after = rest.doc[rest.start : verb.i].text, rest.doc[verb.i + 1 : rest.end].text
    return " ".join(part for part in (subject, before, form, after) if part)


def past(verb: str) -> str:
    """The past tense of a verb."""
    irregular = lexicon.pairs("irregular_past")
    low = verb.lower()
    if low in irregular:
        return irregular[low]
    if low.endswith("e"):
        return f"{low}d"
    if re.search(r"[^aeiou]y$", low):
        return f"{low[:-1]}ied"
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", low):
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
