"""Nouns that attribute: "no comment from X" (A11), "confirmation from X that p" (A6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import is_negated, operator_stack, resolve
from index.extract.speakers import find_speaker
from index.extract.tree import first_child, has_that, without_marks
from index.ledger import CueClass, Stance
from index.lexicon import complements, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token


def nominals(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """One attribution a noun of speaking, given or withheld by somebody."""
    yield from _withheld(sentence, taken)
    yield from _given(sentence, taken)


def _given(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    """ "There was confirmation from X that p": what X said, whatever the outlet makes of it."""
    for token in sentence:
        kind = complements("nominal_cues").get(token.lemma_.lower())
        if kind is None or token.i in taken or is_negated(token.head) or _has_no(token):
            continue
        giver = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "from"), None)
        source = first_child(giver, {"pobj"}) if giver is not None else None
        clause = next((c for c in token.subtree if _is_that_clause(c, token)), None)
        if source is None or clause is None:
            continue
        cue_class = CueClass[kind]
        stance = resolve(cue_class, operator_stack(token), token.lemma_)[1]
        content = without_marks(clause)
        yield Found("A6", token, [token], source, content, cue_class, stance, clause)


def _is_that_clause(clause: Token, noun: Token) -> bool:
    """Whether a clause opens with "that" and belongs to a noun or to its giver."""
    hangs = clause.dep_ in {"acl", "relcl", "ccomp"} and noun in clause.ancestors
    return hangs and has_that(clause)


def _has_no(noun: Token) -> bool:
    before = noun.doc[max(noun.i - 2, noun.sent.start) : noun.i]
    if [t.lower_ for t in before] in (["not", "a"], ["not", "one"]):  # "not a word came from X"
        return True
    return any(c.lower_ in {"no", "any", "neither"} for c in noun.children)


def _withheld(sentence: Tokens, taken: set[int]) -> Iterator[Found]:
    for token in sentence:
        if token.i in taken or token.lemma_ not in words("withheld_nouns"):
            continue
        if not _has_no(token) or has_deed(token):
            continue
        source = _giver(token)
        if source is None:
            continue
        kind = CueClass.NON_CONFIRM if token.lemma_ == "confirmation" else CueClass.REFUSE
        about = _about(token)
        content = {t.i for t in about.subtree} if about is not None else set()
        if token.lemma_ not in words("responses") and not content:
            about, content = token, {t.i for t in token.subtree}
        cue = [t for t in token.children if t.dep_ == "det"] + [token]
        verb = token.head if token.dep_ == "dobj" else None
        cue = ([verb] if verb is not None else []) + cue
        yield Found("A11", token, cue, source, content, kind, Stance[kind.name], about)


def has_deed(noun: Token) -> bool:
    """ "No cause to queue", "no reason to doubt it": nothing is withheld there."""
    last = noun.i + 1 >= len(noun.doc)
    return not last and noun.lemma_ in {"cause", "reason"} and noun.nbor().lower_ == "to"


def _giver(noun: Token) -> Token | None:
    if noun.dep_ == "dobj" and noun.head.lemma_ in words("giving_verbs"):
        return find_speaker(noun.head)[0]
    beside = noun.head.children if noun.head.lemma_ in {"be", "come"} else ()
    for child in (*noun.children, *beside):  # "from the palace there was no comment"
        if child.dep_ == "prep" and child.lower_ in {"from", "by"}:
            return first_child(child, {"pobj"})
    return None


def _about(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "acl":
            return child
        if child.dep_ == "prep" and child.lower_ in {"on", "of", "for", "about"}:
            return first_child(child, {"pobj", "pcomp"})
    return None
