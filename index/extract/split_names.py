"""Names cut off the noun before them by the parser: "an engineer at the firm Velmar said".

It makes two subjects of one phrase, and the wrong one speaks: an engineer's words became the
company's own (T11). So it does with the two syllables of "Ryu Min-jae".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.source_phrase import is_syllable

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def join_names(doc: Doc) -> Doc:
    """The document with each such name hung on the noun before it, as what it names."""
    for token in doc[2:]:
        _join_syllables(token)
    for token in doc:
        if token.pos_ != "PROPN" or token.dep_ not in _SUBJECTS:
            continue
        noun = _noun_before(token)
        if noun is not None:
            token.head = noun
            token.dep_ = "appos"
    return doc


def _join_syllables(last: Token) -> None:
    """Hangs the first syllable of a given name on the last, where each was made a subject."""
    hyphen, first = last.nbor(-1), last.nbor(-2)
    one_verb = first.head == last.head and first.dep_ == last.dep_ and last.dep_ in _SUBJECTS
    if one_verb and is_syllable(last) and first.text.istitle() and not first.whitespace_:
        first.head = hyphen.head = last
        first.dep_, hyphen.dep_ = "compound", "punct"


def _noun_before(name: Token) -> Token | None:
    """The common noun right before a name, where it ends another subject of the same verb."""
    start = name.left_edge.i
    if start == name.sent.start or any(t.pos_ != "PROPN" for t in name.doc[start : name.i]):
        return None
    noun = name.doc[start - 1]
    if noun.tag_ != "NN" or noun.dep_ not in {*_SUBJECTS, "pobj", "appos"}:
        return None
    others = (c for c in name.head.children if c.dep_ in _SUBJECTS and c.i < start)
    return noun if any(c.right_edge.i == noun.i for c in others) else None
