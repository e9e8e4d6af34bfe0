"""The coordinated clauses of a content, each of which becomes a claim."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from index.extract.certainty import undoubted
from index.extract.joint_scope import helpers_of, joined_before, nor_before, shared_object
from index.extract.operators import is_negated
from index.extract.tree import PREDICATES, subject_of, without_marks
from index.lexicon import cue_class

if TYPE_CHECKING:
    from spacy.tokens import Token


def clauses(head: Token, content: Collection[int]) -> Iterator[tuple[Token, set[int]]]:
    """Each coordinated clause of a content: its head and its tokens.

    A conjunct without a subject of its own keeps the subject's tokens, so that it says who.
    Of "no doubt that p", it is p; its claim has the doubt as a hedge.
    """
    for clause, tokens in _coordinated(head, content):
        sure = undoubted(clause)
        yield (clause, tokens) if sure is None else (sure, without_marks(sure) & tokens)


def _coordinated(head: Token, content: Collection[int]) -> Iterator[tuple[Token, set[int]]]:
    heads = [head, *_conjuncts(head, content)]
    if len(heads) == 1:
        yield head, set(content) - _carved_out(head)
        return
    own = {h.i: {t.i for t in h.subtree if t.i in content} for h in heads}
    for position, current in enumerate(heads):
        tokens = own[current.i]
        for later in heads[position + 1 :]:
            if later.i in tokens and later.i != current.i:
                tokens = tokens - own[later.i]
        tokens = tokens - _carved_out(current)
        if position == 0:
            tokens = tokens | {i for i in content if i < head.left_edge.i}
        subject = subject_of(current)
        if subject is None and position:
            first = subject_of(head)
            if first is not None:
                tokens = tokens | {t.i for t in first.subtree if t.i in content}
        yield current, tokens | (_under_one_negation(current) & set(content))


def _under_one_negation(verb: Token) -> set[int]:
    """What joined verbs share beside the subject: "did not ... operate it", "never bought ... it".

    Without the words that negate, the clause of the second one would say that it was done (S1).
    """
    thing = shared_object(verb) if is_negated(verb) else None
    words = {t.i for t in thing.subtree} if thing is not None else set()
    nor, before = nor_before(verb), joined_before(verb)
    words |= {nor.i} if nor is not None and before is None else set()
    while before is not None:
        words |= helpers_of(before)
        before = joined_before(before)
    return words


def _carved_out(head: Token) -> set[int]:
    """ "..., without confirming that q": what a speaker leaves open is not what he says (S4)."""
    turned_down = {t.i for r in _rejected(head) for t in r.subtree}
    return turned_down | {
        t.i
        for child in head.subtree
        if child.dep_ == "prep"
        and child.lower_ == "without"
        and any(c.dep_ == "pcomp" and cue_class(c.lemma_) is not None for c in child.children)
        for t in child.subtree
    }


def _rejected(verb: Token) -> list[Token]:
    """ "Cut jobs *rather than close* the plant": what is turned down for the first is not said."""
    small = [c for c in verb.children if c.dep_ == "cc" and c.lower_ == "than"]
    behind = (c for s in small for c in verb.children if c.dep_ == "conj" and c.i > s.i)
    turned = next(behind, None)
    return [*small, turned] if turned is not None else []


def _conjuncts(head: Token, content: Collection[int]) -> list[Token]:
    found: list[Token] = []
    node = head
    for child in node.children:
        joined = child.dep_ == "conj" and child.pos_ in PREDICATES and child.i in content
        if joined and child not in _rejected(node):
            found.append(child)
            found.extend(_conjuncts(child, content))
    return found
