"""Whether an event that a noun names is said to have happened (S3, G3).

A noun alone only mentions: "the resignation of X" is no news. The verb above it may say that it
came about ("took effect", "was completed") or what brought it about ("forced the closure of X").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.operators import read_operators
from assistant.question.predicates import is_passive, is_put_forward
from assistant.question.words import lemma, same_word
from index.ledger import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_told_as_news(noun: Token) -> bool:
    """Whether the main clause says that the event came about, or what brought it about."""
    verb, listed = _telling(noun)
    return verb is not None and listed and is_put_forward(verb) and _is_fact(verb)


def _telling(noun: Token) -> tuple[Token | None, bool]:
    """The verb that an event noun depends on, and whether it tells that the event came about."""
    if any(c.lower_ in {"no", "any", "a", "an"} for c in noun.lefts):
        return None, False
    head = noun.head
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        return head.head, f"{lemma(head.head)}_{head.lower_}" in lexicon.words("causing_verbs")
    if noun.dep_ == "dobj":
        return head, not is_passive(head) and _is_listed(head, "causing_verbs")
    if noun.dep_ == "nsubj":
        return head, _is_listed(head, "occurring_verbs")
    if noun.dep_ == "nsubjpass":
        return head, lemma(head) in lexicon.words("completing_verbs")
    return None, False


def _is_listed(verb: Token, listed: str) -> bool:
    """Whether a verb is in a list, alone or with its particle or object: "take_place"."""
    beside = {"prt", "advmod", "dobj"}
    told = {f"{lemma(verb)}_{lemma(c)}" for c in verb.children if c.dep_ in beside}
    return not ({lemma(verb)} | told).isdisjoint(lexicon.words(listed))


def _is_striking(noun: Token) -> bool:
    """Whether an event is told by what it does: "a blast rocked the plant", "hit by a storm"."""
    if lemma(noun) not in lexicon.words("happening_events"):
        return False
    if not any(c.dep_ == "det" or c.like_num for c in noun.lefts):
        return False  # "enemy fire"
    verb = noun.head
    if noun.dep_ == "pobj" and verb.dep_ == "agent":
        verb = verb.head
    elif noun.dep_ != "nsubj":
        return False
    listed = "happening_verbs" if any(c.lower_ == "no" for c in noun.lefts) else "striking_verbs"
    return _is_fact(verb) and _is_listed(verb, listed)


def _is_fact(verb: Token) -> bool:
    """Whether a clause says that something was so: not that it could, would or did not."""
    operators = read_operators(verb)
    bare = not any(c.tag_ in {"MD", "TO"} or c.dep_ == "neg" for c in verb.children)
    return bare and operators.modality is Modality.FACT and operators.asserted


def is_said_to_happen(noun: Token) -> bool:
    """Whether the clause around an event noun says that the event did happen."""
    head = noun.head
    if noun.dep_ in {"appos", "oprd"}:
        return True
    if (
        noun.dep_ == "pobj"
        and head.lower_ == "of"
        and lemma(head.head) in lexicon.words("measuring_nouns")
    ):
        return head.head.dep_ == "ROOT" or is_said_to_happen(head.head)
    if _is_striking(noun) or is_told_as_news(noun):
        return True
    level, change = lexicon.measures()
    if noun.dep_ == "compound" and head.pos_ == "NOUN":
        return same_word(lemma(noun), lemma(head)) and is_said_to_happen(head)
    if noun.dep_ == "nsubj":
        return lemma(head) in level | change
    verb = head.head if noun.dep_ == "pobj" and head.head.lemma_ == "be" else head
    asserting = lexicon.words("asserting_nouns")
    return noun.dep_ in {"dobj", "attr", "pobj", "nsubjpass"} and lemma(verb) in asserting
