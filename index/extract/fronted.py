"""Refusals whose matter stands first: "Who is paying she would not say" (A11, S1).

The parser takes the fronted question for the main clause, so that these are read word by word: a
question, the phrase of a party, words of not telling, and a verb of telling without an object.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.set_phrases import forms
from index.extract.speakers import can_speak
from index.ledger import CueClass, Stance
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_ASKS = frozenset({"who", "what", "when", "where", "which", "whom", "whose", "why", "how",
                   "whether", "if"})  # fmt: skip
_ENDS = frozenset({".", ",", ";", ":", "!", "\u2014", "-"})
_SMALL = frozenset({"in", "on", "at", "to", "for", "when", "either", "yesterday", "today"})
_WILL = frozenset({"would", "will", "could", "can", "did", "does", "do", "had", "has", "have",
                   "was", "were", "is", "are", "wo", "ca"})  # fmt: skip
_NOT = frozenset({"not", "n't", "never", "neither"})
_UNWILLING = frozenset({"decline", "refuse", "prefer", "choose", "decide"})
_IN_NAMES = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "PART"})
_TURNED = frozenset({"nor", "neither"})


def fronted(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """The attribution of a sentence that opens with the question that is not answered."""
    told = [t for t in sentence if not t.is_space]
    if len(told) < _FEWEST or told[-1].text == "?" or "?" in {t.text for t in told[-2:]}:
        return
    if told[0].lower_ in _TURNED:
        yield from _turned(told, taken)
    if told[0].lower_ not in _ASKS:
        return
    for place in range(3, len(told) - 1):
        end = _not_telling(told, place)
        source = _party(told, place) if end else None
        if source is None or end is None or any(t.i in taken for t in told[place : end + 1]):
            continue
        start = _phrase_start(told, place)
        question = [t for t in told[:start] if t.text not in {",", "\u2014"}]
        if len(question) < 2 or not any(t.pos_ in {"VERB", "AUX"} for t in question):
            continue
        cue = told[place : end + 1]
        taken.update(t.i for t in cue)
        content = {t.i for t in told[:start]}
        yield Found("A11", told[end], cue, source, content, CueClass.REFUSE, Stance.REFUSE)
        return


_FEWEST = 5  # words of a question, a party and its not telling


def _turned(told: list[Token], taken: set[int]) -> Iterator[Found]:
    """ "Nor did the ministry answer questions": the verb of answering behind its party."""
    if told[1].lower_ not in _WILL:
        return
    for verb in told[3:]:
        if verb.text in _ENDS:
            return
        bare = not verb.is_title and verb.lower_ in words("responses")
        before = told[: told.index(verb)]
        if not bare or _phrase_start(told, len(before)) != 2:
            continue
        source = before[-1]
        if can_speak(source) and not {verb.i, told[0].i} & taken:
            taken.update(t.i for t in (*told[:2], verb))
            cue = [*told[:2], verb]
            yield Found("A11", verb, cue, source, set(), CueClass.REFUSE, Stance.REFUSE)
        return


def _not_telling(told: list[Token], place: int) -> int | None:
    """Where words of not telling end that begin at a place: "would not say", "kept to herself"."""
    first = told[place]
    if first.lemma_ in {"keep", "leave"} and first.tag_ in {"VBD", "VBZ", "VBN"}:
        behind = [t.lower_ for t in told[place + 1 : place + 3]]
        kept = behind[:1] == ["to"] and behind[1:] and behind[1].endswith(("self", "selves"))
        if kept or behind[:1] in (["open"], ["unsaid"], ["unanswered"]):
            return place + (2 if kept else 1)
        return None
    negated = first.lower_ in _WILL and told[place + 1].lower_ in _NOT
    unwilling = not forms(first).isdisjoint(_UNWILLING)
    if not (negated or unwilling):
        return None
    for i in range(place + 1, min(place + 8, len(told))):
        if told[i].text in _ENDS:
            return None
        tells = not forms(told[i]).isdisjoint(words("telling_lone_verbs"))
        if tells and told[i - 1].lemma_ == "be" and told[i].lemma_ not in {"draw", "drawn"}:
            return None  # "cannot be told from the paper"
        if tells and _is_alone(told, i):
            return i if negated or any(t.lower_ == "to" for t in told[place:i]) else None
    return None


def _is_alone(told: list[Token], place: int) -> bool:
    """Whether a verb has no thing told behind it, but a hearer at most: "tell the meeting"."""
    behind = told[place + 1] if place + 1 < len(told) else None
    if behind is None or behind.text in _ENDS or behind.lower_ in _SMALL:
        return True
    return "tell" in forms(told[place]) and behind.lower_ not in _ASKS | {"that"}


def _party(told: list[Token], place: int) -> Token | None:
    """Who does not tell: the noun or pronoun right before."""
    before = told[place - 1]
    if before.text == ",":  # "the minister, Oda Renn, would not say"
        before = told[place - 2]
    if before.lower_ in {"he", "she", "they", "it", "we", "i"}:
        return before
    named = before.pos_ in {"NOUN", "PROPN"} or before.is_title
    of = any(t.lower_ == "of" for t in told[max(0, place - 3) : place - 1])
    if of and told[place - 2].lower_ == "of":
        return told[place - 3]
    return before if named and (can_speak(before) or before.is_title) else None


def _phrase_start(told: list[Token], place: int) -> int:
    """Where the phrase of the party starts that ends before a place."""
    i = place - 1
    if told[i].lower_ in {"he", "she", "they", "it", "we", "i"}:
        return i
    name = told[i].pos_ == "PROPN"
    while i > 0:
        before = told[i - 1]
        if told[i].pos_ == "DET" or told[i].tag_ == "PRP$":
            return i
        inside = before.pos_ == "PROPN" or before.lower_ in {"mr", "ms", "mrs", "dr"}
        if name and not inside and before.pos_ != "DET":
            return i
        if not (
            before.pos_ in _IN_NAMES | {"DET"} or before.tag_ == "PRP$" or before.lower_ == "of"
        ):
            return i
        name = name and inside
        i -= 1
    return i
