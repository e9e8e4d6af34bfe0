"""Attitudes: what somebody wants, praises, blames, names or brings up (A5).

A verb of stance attributes the attitude and nothing of its object: "praised the cuts" is no word
that there were any. Such a row has the stance NONE, and its clause stays the outlet's to state.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.operators import operator_stack
from index.extract.quotation import Quotes
from index.extract.speakers import can_speak, find_speaker
from index.extract.tree import first_child, is_passive
from index.ledger import CueClass, Stance
from index.lexicon import complements, cue_class

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

FLAG = "attitude"
_RELATIONS = {
    "dobj": "object",
    "ccomp": "clause",
    "xcomp": "to",
    "oprd": "predicate",
    "nsubjpass": "object",
}


def attitudes(sentence: Tokens, items: Sequence[Found], quotes: Quotes) -> Iterator[Found]:
    """One attribution a verb of stance that stands in nobody's words.

    `items` are the attributions of the sentence that tell what somebody said.
    """
    spoken = {t.i for item in items for t in item.cue}.union(*(item.content for item in items))
    for token in sentence:
        if token.pos_ != "VERB" or token.i in spoken or quotes.holds(token.i):
            continue
        forms = complements("attitudes").get(token.lemma_.lower())
        item = _read(token, set(forms.split())) if forms is not None else None
        if item is not None:
            yield item


def _read(verb: Token, forms: set[str]) -> Found | None:
    if not _is_main(verb):
        return None
    objects = [c for c in verb.children if _form(c) in forms]
    if not objects or (is_passive(verb) and first_child(verb, {"agent"}) is None):
        return None
    stack = operator_stack(verb)
    source = find_speaker(verb, stack.top)[0]
    if source is None or not can_speak(source) or any(source in o.subtree for o in objects):
        return None
    content = {t.i for o in objects for t in o.subtree}
    particles = [o for o in objects if o.dep_ in {"prt", "prep"}]
    content -= {o.i for o in particles}
    if not content:
        content = _rest(verb)
    cue = sorted({verb, *stack.tokens, *particles}, key=lambda t: t.i)
    kind = cue_class(verb.lemma_.lower()) or CueClass.BELIEVE
    head = next((o for o in objects if o not in particles), None)
    return Found("A5", verb, cue, source, content, kind, Stance.NONE, head, [FLAG])


def _form(child: Token) -> str:
    """By which complement a child makes its verb a cue: a relation, or the word itself."""
    if child.dep_ in {"prep", "prt"}:
        return str(child.lower_)
    if child.dep_ == "xcomp" and not any(c.tag_ == "TO" for c in child.children):
        return "predicate"
    return _RELATIONS.get(child.dep_, "")


def _is_main(verb: Token) -> bool:
    """Whether a verb carries the sentence or runs beside it, and does not describe a thing in it.

    "The man who praised it", "for praising it" and "to praise it" only say which man, and why.
    """
    if any(c.tag_ == "TO" for c in verb.children):
        return False
    node = verb
    while node.dep_ == "conj":
        node = node.head
    return node.dep_ in {"ROOT", "advcl", "parataxis"}


def _rest(verb: Token) -> set[int]:
    """What stands behind the verb and its particle, where the particle governs nothing."""
    wanted = {"dobj", "ccomp", "prep", "xcomp"}
    return {t.i for c in verb.children if c.dep_ in wanted and c.i > verb.i for t in c.subtree}
