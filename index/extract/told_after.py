"""Sentences that say whose the one before was: "So says the mayor", "That is what X saw".

They are an attribution whose content is the sentence before (A1, A3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import is_negated
from index.extract.tree import first_child, has_modal, subject_of
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_BACK = frozenset({"that", "this", "it", "so", "all"})
_POINTING = frozenset({"the", "that", "this", "those", "these"})
_OURSELVES = frozenset({"we", "i", "you"})
_TELLING = {CueClass.ASSERT, CueClass.ALLEGE, CueClass.BELIEVE, CueClass.ANNOUNCE, CueClass.CONFIRM}
_LONGEST = 30  # tokens; a longer sentence says more than whose the last one was


def told_after(sentence: Tokens) -> Found | None:
    """The attribution that a sentence makes of the one before it, without content of its own."""
    root = sentence.root
    if len(sentence) > _LONGEST or is_negated(root) or has_modal(root):
        return None
    for read in (_what_was_said, _so_said, _according, _comes_from):
        found = read(root)
        if found is not None:
            source, cue, rule = found
            return Found(rule, cue[-1], cue, source, set(), CueClass.ASSERT, Stance.ASSERT)
    return None


def _what_was_said(root: Token) -> tuple[Token, list[Token], str] | None:
    """ "That is what Halvard Moen saw", "This is how two officials tell it"."""
    if root.lemma_ != "be" or not _points_back(root):
        return None
    verb = first_child(root, {"ccomp", "attr", "advcl", "csubj"})
    if verb is None or verb.i < root.i or not _tells(verb) or verb.left_edge.i <= root.i:
        return None
    opens = verb.left_edge.lower_ in {"what", "how"}
    source = subject_of(verb)
    if not opens or source is None or is_negated(verb) or has_modal(verb):
        return None
    if source.lower_ in _OURSELVES or first_child(verb, {"ccomp", "xcomp"}) is not None:
        return None  # "what we know", "what she said he would do"
    return source, [root, verb], "A1"


def _so_said(root: Token) -> tuple[Token, list[Token], str] | None:
    """ "So says the mayor", "Or so two officials claim", "Two officials told us as much"."""
    source = subject_of(root)
    if source is None or not _tells(root) or source.lower_ in _BACK | _OURSELVES:
        return None
    clauses = {"ccomp", "xcomp", "advcl", "conj", "parataxis"}
    if any(c.dep_ in clauses for c in root.children):
        return None
    objects = [c for c in root.children if c.dep_ in {"dobj", "advmod", "oprd"}]
    opening = [t for t in root.sent[:2] if t.lower_ == "so" and t.i < root.i]
    back = opening or [c for c in objects if c.lower_ == "so" or _is_as_much(c)]
    beside = [c for c in objects if c not in back and c.dep_ == "dobj" and c.pos_ != "PRON"]
    return (source, [*back, root], "A1") if back and not beside else None


def _is_as_much(word: Token) -> bool:
    """ "Told us as much": no more than the sentence before said."""
    return word.lower_ == "much" and any(c.lower_ in {"as", "that"} for c in word.children)


def _according(root: Token) -> tuple[Token, list[Token], str] | None:
    """ "That is according to the mayor", however the parser takes "is"."""
    if root.lower_ == "according":
        at: Token | None = root
    elif root.lemma_ == "be":
        at = next((c for c in root.children if c.lower_ == "according"), None)
    else:
        return None
    subject = subject_of(root)
    if at is None or subject is None or subject.lower_ not in _BACK or subject.i > at.i:
        return None
    to = next((c for c in at.children if c.lower_ == "to"), None)
    source = first_child(to, {"pobj"}) if to is not None else None
    return (source, [at], "A3") if source is not None else None


def _comes_from(root: Token) -> tuple[Token, list[Token], str] | None:
    """ "The information comes from the mayor", "That figure is from the ministry"."""
    subject = subject_of(root)
    if subject is None or root.lemma_ not in {"come", "be", "stem", "originate"}:
        return None
    nouns = words("report_nouns") | words("figure_nouns") | {"word", "detail"}
    which = {c.lower_ for c in subject.children}
    if subject.lemma_.lower() not in nouns or not which <= _POINTING:
        return None
    at = next((c for c in root.children if c.lower_ == "from"), None)
    source = first_child(at, {"pobj"}) if at is not None else None
    return (source, [root], "A1") if source is not None else None


def _points_back(root: Token) -> bool:
    subject = subject_of(root)
    return subject is not None and subject.lower_ in _BACK and subject.i < root.i


def _tells(verb: Token) -> bool:
    seen = verb.lemma_ in words("perceiving_verbs") - {"expect", "await", "find", "receive"}
    return cue_class(verb.lemma_) in _TELLING or seen
