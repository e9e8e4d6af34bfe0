"""What the outlet says in its own voice: the clauses that no cue covers (A9, A12, T13)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from index.extract.bench import sitting_court
from index.extract.clauses import clauses
from index.extract.found import Found
from index.extract.operators import is_irrealis
from index.extract.speakers import find_speaker
from index.extract.tree import has_modal
from index.ledger import CueClass, Stance
from index.lexicon import cue_class, words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_TELLING = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "NUM"})


def outlet_voice(sentence: Tokens, covered: set[int], items: Sequence[Found]) -> Iterator[Found]:
    """One row for each uncovered main clause of a sentence."""
    heads = {item.head.i for item in items if item.rule != "A5a"}
    everything = {t.i for t in sentence}
    root = sentence.root
    for head, tokens in clauses(root, everything):
        if head.i in covered or head.i in heads or _goes_on(head, heads) or _only_quotes(head):
            continue
        if _says_nothing(head):
            continue
        subject = tokens & _subject_tokens(head)
        left = tokens - covered - subject
        if not any(sentence.doc[i].pos_ in _TELLING for i in left):
            continue  # "the mayor was in a", of "was in a position to discuss the plan"
        free = left | subject
        yield _row(head, free)


def _goes_on(head: Token, heads: set[int]) -> bool:
    """ "... and would go on": without a subject, after a cue, it is still the speaker's (A13)."""
    joined = head.dep_ == "conj" and (head.head.i in heads or _only_quotes(head.head))
    return joined and has_modal(head) and not _subject_tokens(head)


def _says_nothing(head: Token) -> bool:
    """Whether a clause leaves out what there is, or only announces words: "X replied:"."""
    if any(c.dep_ == "expl" for c in head.children) and head.lemma_ == "be":
        return not any(c.dep_ in {"attr", "nsubj", "acomp"} for c in head.children)
    announces = head.dep_ == "ROOT" and head.sent.text.rstrip().endswith(":")
    return announces and cue_class(head.lemma_) is CueClass.ASSERT


def _only_quotes(head: Token) -> bool:
    """Whether a verb is the frame of "quoted X as saying"."""
    return head.lemma_ in {"quote", "cite"} and any(c.lower_ == "as" for c in head.children)


def _subject_tokens(head: Token) -> set[int]:
    return {t.i for c in head.children if c.dep_ in {"nsubj", "nsubjpass"} for t in c.subtree}


def _row(head: Token, tokens: set[int]) -> Found:
    stance = Stance.NONE if _is_hypothetical(head) else Stance.ASSERT
    hearsay = [t for t in (head.doc[i] for i in sorted(tokens)) if _is_hearsay(t, head)]
    if hearsay:
        return Found("A9", head, hearsay[:1], None, tokens, CueClass.HEARSAY, stance, head)
    source = sitting_court(head) or find_speaker(head)[0]
    return Found("A12", head, [], source, tokens, CueClass.OUTLET, stance, head)


def _is_hearsay(token: Token, head: Token) -> bool:
    if token.lower_ not in words("hearsay"):
        return False
    return token.pos_ != "VERB" and (token.head.i == head.i or token.pos_ == "ADV")


def _is_hypothetical(head: Token) -> bool:
    """Whether a main clause only holds under a condition, or is a question (G2)."""
    if is_irrealis(head) or _only_asks(head):
        return True
    modal = next((c.lower_ for c in head.children if c.tag_ == "MD"), None)
    conditional = any(
        c.dep_ in {"advcl", "prep"} and any(d.lower_ in {"if", "were", "unless"} for d in c.subtree)
        for c in head.children
    )
    starts_if = head.sent[0].lower_ in {"if", "unless", "should", "were", "had"}
    return modal in {"would", "could", "might", "will", "may"} and (conditional or starts_if)


def _only_asks(head: Token) -> bool:
    """ "Asked whether p, X smiled", read as one clause: a question put is no evidence (G2)."""
    return head.lemma_ in words("asking_verbs") and head.tag_ == "VBN" and head.i == head.sent.start
