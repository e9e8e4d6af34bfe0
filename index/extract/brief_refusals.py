"""Replies of a few words that answer nothing: '"No comment," X said', "from X: no comment" (A11).

They have no clause, so that the parser makes of them a subject or a heap; what they do not answer
was told before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from index.extract.brief_denials import speaker_beside, speaks
from index.extract.found import Found
from index.extract.operators import operator_stack
from index.extract.quotation import is_mark
from index.extract.set_phrases import surface
from index.extract.speakers import can_speak
from index.extract.tree import first_child
from index.ledger import CueClass, Stance
from index.lexicon import entries, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_STOPS = frozenset({",", "!", ".", "?"})
_FINITE = frozenset({"VBD", "VBZ"})
_FEW = 6  # words before the mark of a brief reply
_REPLIES = frozenset({"word", "line", "sentence", "statement", "message", "e-mail", "email"})


def brief_refusals(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """The attribution of a reply of a few words to whoever gives it."""
    told = [t for t in sentence if not (is_mark(t) or t.is_space)]
    verb = _behind_reply(told) or _before_reply(told)
    source = speaker_beside(verb) if verb is not None else None
    if verb is None:
        verb, source = _behind_colon(told) or (None, None)
    if verb is None or source is None or verb.i in taken or operator_stack(verb).irrealis:
        return
    taken.add(verb.i)
    yield Found("A11", verb, [verb], source, set(), CueClass.REFUSE, Stance.REFUSE)


def is_brief_reply(said: Sequence[Token]) -> bool:
    """Whether some words are a reply that answers nothing, and are all of it."""
    words_ = [t for t in said if not t.is_punct]
    if not 0 < len(words_) <= _FEW:
        return False
    return " ".join(map(surface, words_)) in entries("brief_refusals")


def _behind_reply(told: list[Token]) -> Token | None:
    """The verb of '"No comment," X said'."""
    stop = next((i for i, t in enumerate(told) if t.text in _STOPS), 0)
    if not stop or not is_brief_reply(told[:stop]):
        return None
    near = told[stop + 1 : stop + 8]
    return next((t for t in near if t.tag_ in _FINITE and speaks(t)), None)


def _before_reply(told: list[Token]) -> Token | None:
    """The verb of 'X said: "No comment"'."""
    for place, token in enumerate(told[:-1]):
        if token.text in {":", ","} and is_brief_reply(told[place + 1 :]):
            verbs = (t for t in reversed(told[:place]) if t.tag_ in _FINITE and speaks(t))
            return next(verbs, None)
    return None


def _behind_colon(told: list[Token]) -> tuple[Token, Token] | None:
    """The verb and the party of "from X came two words: no comment"."""
    colon = next((i for i, t in enumerate(told) if t.text == ":"), 0)
    if not colon or not is_brief_reply(told[colon + 1 :]):
        return None
    return replier(told[:colon])


def replier(before: Sequence[Token]) -> tuple[Token, Token] | None:
    """The verb and the party of words that announce a reply: "X ran an answer by e-mail:"."""
    verb = next((t for t in before if t.tag_ in _FINITE), None)
    names = words("responses") | _REPLIES
    reply = next((t for t in before if t.lemma_.lower() in names and t != verb), None)
    if verb is None or reply is None:
        return None
    lead = next((t for t in before if t.lower_ == "from"), None)
    owners = [first_child(reply, {"poss"}), first_child(verb, {"nsubj"})]
    parties = [first_child(lead, {"pobj"}) if lead is not None else None, *owners]
    party = next((p for p in parties if p is not None and p != reply and can_speak(p)), None)
    return (verb, party) if party is not None else None
