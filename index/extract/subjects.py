"""Subjects that the parser tears apart, makes up or misses: "the state agency Vesna said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_SUFFIXES = frozenset({"jr.", "sr.", "jr", "sr"})


def mend_subjects(doc: Doc) -> Doc:
    """The document, with a common noun and the name right behind it as one subject.

    A noun behind "a man who has seen" is what he has seen, and does not speak; an adverb before a
    verb that has a clause and no subject is a name: "Ledgerly confirmed that".
    """
    for word in doc[:-1]:
        if _is_name_taken_for_adverb(word) or _is_short_name_taken_for_time(word):
            word.pos_, word.tag_, word.dep_ = "PROPN", "NNP", "nsubj"
        _mend_age(word)
    for comma in doc[1:-1]:
        _join_suffix(comma)
    for noun in doc[:-1]:
        seeing = _seeing(noun)
        if seeing is not None:
            noun.head, noun.dep_ = seeing, "dobj"
    for noun in doc[:-1]:
        if noun.dep_ != "nsubj" or noun.pos_ != "NOUN":
            continue
        name = next((c for c in noun.head.children if c.left_edge.i == noun.i + 1), None)
        if name is not None and name.dep_ == "nsubj" and name.pos_ == "PROPN":
            noun.head, noun.dep_ = name, "compound"
    return doc


def _join_suffix(comma: Token) -> None:
    """ "Joseph R. Biden, Jr. met": what follows the comma is of the name, not a second subject."""
    name, suffix = comma.nbor(-1), comma.nbor(1)
    named = comma.text == "," and name.pos_ == "PROPN" and suffix.lower_ in _SUFFIXES
    if named and suffix.dep_ in {"nsubj", "nsubjpass", "appos"} and not [*suffix.children]:
        comma.head, suffix.head, suffix.dep_ = name, name, "nmod"


def _is_name_taken_for_adverb(word: Token) -> bool:
    verb = word.head
    opens = word.is_sent_start and word.pos_ == "ADV" and word.dep_ == "advmod"
    if not opens or verb.pos_ != "VERB" or verb.tag_ not in {"VBD", "VBZ"} or verb.i > word.i + 2:
        return False
    arguments = {c.dep_ for c in verb.children}
    return "ccomp" in arguments and arguments.isdisjoint({"nsubj", "nsubjpass", "expl", "csubj"})


def _mend_age(word: Token) -> None:
    """ "The 28-year-old said": no verb with a tense has an age for an attribute."""
    verb = word.head
    if word.lower_ != "old" or word.dep_ != "amod" or verb.tag_ not in {"VBD", "VBZ"}:
        return
    if not any(c.dep_ == "nsubj" for c in verb.children):
        word.dep_ = "nsubj"
        for article in [c for c in verb.children if c.dep_ == "det" and c.i < word.i]:
            article.head = word


def _is_short_name_taken_for_time(word: Token) -> bool:
    """ "OFA suspended the club": capitals that open a sentence, as no day or month does."""
    verb = word.head
    opens = word.is_sent_start and word.dep_ == "npadvmod" and word.text.isupper()
    if not opens or len(word.text) <= 1 or verb.tag_ not in {"VBD", "VBZ"} or verb.i != word.i + 1:
        return False
    arguments = {c.dep_ for c in verb.children}
    return arguments.isdisjoint({"nsubj", "nsubjpass", "expl", "csubj"})


def _seeing(noun: Token) -> Token | None:
    """The verb, without object, of a relative clause that ends right before a second subject."""
    if noun.dep_ != "nsubj":
        return None
    first = next((c for c in noun.head.children if c.dep_ == "nsubj"), None)
    if first is None or first.i >= noun.i:
        return None
    for verb in first.children:
        ends = verb.dep_ == "relcl" and verb.i == noun.left_edge.i - 1 == verb.right_edge.i
        if ends and not any(c.dep_ in {"dobj", "nsubjpass"} for c in verb.children):
            return verb
    return None
