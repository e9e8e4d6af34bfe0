"""What is declined that is no answer: "refused entry", "declined the offer" (S1).

To refuse a thing is an act like another; only to refuse a word, a view or a question is a silence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.speakers import can_speak, is_press
from index.extract.tree import first_child
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOLD = (
    "contact_nouns",
    "withheld_nouns",
    "matter_nouns",
    "view_nouns",
    "report_nouns",
    "nominal_cues",
    "responses",
    "answered_nouns",
    "filings",
)
_MOVING = frozenset({"return", "respond", "reply", "answer"})


def is_told(thing: Token) -> bool:
    """Whether a noun is something that is said or asked: a comment, a question, a report."""
    lemmas = {thing.lemma_.lower(), thing.lower_}
    if thing.pos_ == "PRON" or is_press(thing):
        return True
    return any(not lemmas.isdisjoint(words(name)) for name in _TOLD)


def is_act_refused(verb: Token) -> bool:
    """Whether the object of "declined", "refused" is a thing: entry, a loan, a new contract."""
    if first_child(verb, {"xcomp", "ccomp"}) is not None:
        return False
    thing = first_child(verb, {"dobj"})
    if thing is not None:
        return not any(is_told(t) for t in thing.subtree if t == thing or t.dep_ == "dobj")
    return first_child(verb, {"prep"}) is not None  # "declined by 4 percent"


def is_other_response(verb: Token) -> bool:
    """Whether "did not respond to the cut", "return the deposit" is no silence to a question."""
    if verb.lemma_ not in _MOVING:
        return False
    thing = first_child(verb, {"dobj"})
    to = next((c for c in verb.children if c.lower_ == "to"), None)
    if thing is None and to is not None:
        thing = first_child(to, {"pobj"})
        if verb.lemma_ == "answer":
            return thing is not None and not is_told(thing)  # "answers to the governor"
    if thing is None or is_told(thing):
        return False
    asked = thing.lemma_.lower() in words("question_nouns") or can_speak(thing)
    return not asked or verb.lemma_ == "return"
