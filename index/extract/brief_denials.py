"""Denials of a word or two: "Not so, replied the bank", "'Nonsense,' the minister said" (S7, A2).

They have no clause, so that the parser makes of them a subject or an adverb; what they deny was
told before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import operator_stack
from index.extract.quotation import is_mark
from index.extract.retorts import first_noun
from index.extract.speakers import can_speak
from index.extract.tree import first_child
from index.extract.untruth import calls_untrue
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, entries

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_SO = frozenset({"so", "true", "right", "correct", "accurate"})
_STRESS = frozenset({"at", "all", "remotely", "a", "an", "even"})
_UTTER = frozenset({"utter", "complete", "pure", "total", "absolute", "sheer", "plain", "simply",
                    "completely", "utterly", "totally", "absolutely", "just", "plainly", "a", "an",
                    "all"})  # fmt: skip
_FINITE = frozenset({"VBD", "VBZ"})
_SPEECH = frozenset({CueClass.ASSERT, CueClass.ALLEGE})


def brief_denials(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """The attribution of a sentence that opens with a bare denial and tells whose it is."""
    verb = _behind_denial(sentence)
    if verb is None or verb.i in taken or operator_stack(verb).irrealis:
        return
    source = speaker_beside(verb)
    if source is not None:
        yield Found("A2", verb, [verb], source, set(), CueClass.DENY, Stance.DENY, None)


def _behind_denial(sentence: Tokens) -> Token | None:
    """The verb of speaking of "Not so, replied X" or "Not so, X replied"; None elsewhere."""
    told = [t for t in sentence if not (is_mark(t) or t.is_space)]
    comma = next((i for i, t in enumerate(told) if t.text in {",", "!", "."}), 0)
    said, rest = told[:comma], told[comma + 1 :]
    if not said or not _denies(said):
        return None
    return next((t for t in rest if t.tag_ in _FINITE and speaks(t)), None)


def _denies(said: list[Token]) -> bool:
    if said[0].lower_ == "not":
        rest = {t.lower_ for t in said[1:]}
        return bool(rest & _SO) and rest <= _SO | _STRESS
    return calls_untrue(said[-1]) and all(t.lower_ in _UTTER for t in said[:-1])


def speaks(verb: Token) -> bool:
    """Whether a verb is one of speaking or of answering."""
    lemma = verb.lemma_.lower()
    return cue_class(lemma) in _SPEECH or lemma in entries("retorts")


def speaker_beside(verb: Token) -> Token | None:
    """Who stands before the verb, or right behind it."""
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    if before is not None and (before.text in {",", "!", "."} or is_mark(before)):
        behind = verb.i + 1
        small = entries("retorts").get(verb.lemma_.lower(), "").split()
        behind += behind < verb.sent.end and verb.doc[behind].lower_ in small
        return first_noun(verb.doc[behind : verb.sent.end])
    source = first_child(verb, {"nsubj"})
    return source if source is not None and can_speak(source) else None
