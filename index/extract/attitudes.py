"""Attitudes: what somebody wants, praises, blames, names or brings up (A5).

A verb of stance attributes the attitude and nothing of its object: "praised the cuts" is no word
that there were any. Such a row has the stance NONE, and its clause stays the outlet's to state.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.joined_verbs import joined_to
from index.extract.operators import operator_stack
from index.extract.quotation import Quotes
from index.extract.speakers import can_speak, find_speaker
from index.extract.tree import PREDICATES, first_child, is_passive
from index.ledger import CueClass, Stance
from index.lexicon import complements, cue_class, words

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
    for token in sorted(sentence, key=lambda t: t.pos_ != "VERB"):
        read = _READERS.get(token.pos_)
        if read is None or token.i in spoken or quotes.holds(token.i):
            continue
        item = read(token)
        if item is not None:
            spoken |= item.content if token.pos_ == "VERB" else set()
            yield item


def _of_verb(verb: Token) -> Found | None:
    """ "Praised the cuts", "called for a vote"."""
    forms = complements("attitudes").get(verb.lemma_.lower(), "").split()
    if not _is_main(verb) and "anywhere" not in forms:
        return None
    objects = [c for c in verb.children if _form(c) in forms]
    if verb.lemma_ in words("asking_verbs") and _is_unasked(verb):
        return _asked(verb, forms)
    nobodys = is_passive(verb) and first_child(verb, {"agent"}) is None
    if not objects or (nobodys and "passive" not in forms):
        return None
    stack = operator_stack(verb)
    source = None if nobodys else find_speaker(verb, stack.top)[0]
    if not nobodys and (source is None or not _may_hold(source)):
        return None
    if source is not None and any(source in o.subtree for o in objects):
        return None
    seen = [c for c in verb.children if c.dep_ == "dobj" and any(o.lower_ == "as" for o in objects)]
    content = {t.i for o in (*objects, *seen) for t in o.subtree}
    particles = [o for o in objects if o.dep_ in {"prt", "prep"}]
    content -= {o.i for o in particles}
    if not content:
        content = _rest(verb)
    cue = sorted({verb, *stack.tokens, *_adjoining(verb, particles)}, key=lambda t: t.i)
    kind = cue_class(verb.lemma_.lower()) or CueClass.BELIEVE
    head = next((o for o in objects if o not in particles), None)
    return Found("A5", verb, cue, source, content, kind, Stance.NONE, head, [FLAG])


def _adjoining(verb: Token, particles: Sequence[Token]) -> list[Token]:
    """Those of some small words that follow the verb straight: "calls on X", not "sees X as"."""
    found: list[Token] = []
    for particle in sorted(particles, key=lambda t: t.i):
        if particle.i == verb.i + 1 + len(found):
            found.append(particle)
    return found


def _may_hold(holder: Token) -> bool:
    """Whether a noun can have a stance: who can speak, or a share of those who can."""
    of = next((c for c in holder.children if c.lower_ == "of"), None)
    counted = first_child(of, {"pobj"}) if of is not None else None
    share = holder.lemma_ in words("share_words") or holder.pos_ == "NUM"
    return can_speak(holder) or (share and (counted is None or can_speak(counted)))


def _of_adjective(adjective: Token) -> Found | None:
    """ "Is critical of the cuts", "was confident that they work"."""
    forms = complements("attitude_adjectives").get(adjective.lower_, "").split()
    verb = adjective.head
    if not forms or adjective.dep_ != "acomp" or not _is_main(verb):
        return None
    about = [c for c in adjective.children if c.i > adjective.i and _form(c) in forms]
    stack = operator_stack(verb)
    source = find_speaker(verb, stack.top)[0]
    if not about or source is None or not _may_hold(source):
        return None
    prepositions = [c for c in about if c.dep_ == "prep"]
    content = {t.i for c in about for t in c.subtree} - {c.i for c in prepositions}
    helping = [c for c in verb.children if c.dep_ in {"aux", "neg"}]
    cue = sorted({verb, adjective, *helping, *stack.tokens, *prepositions[:1]}, key=lambda t: t.i)
    if not content or source.i in content or verb.i > adjective.i:
        return None
    head = next((c for c in about if c not in prepositions), None)
    kind = CueClass.BELIEVE
    return Found("A5", verb, cue, source, content, kind, Stance.NONE, head, [FLAG])


def _is_unasked(verb: Token) -> bool:
    """Whether whoever asks goes without a name, or stands behind "by"."""
    return is_passive(verb) or (verb.tag_ == "VBN" and verb.dep_ in {"advcl", "acl"})


def _asked(verb: Token, forms: Sequence[str]) -> Found | None:
    """ "Was asked by Y about p", "asked to explain it": what is asked commits nobody (G2)."""
    about = [c for c in verb.children if c.i > verb.i and _asks_for(c, forms)]
    if not about:
        return None
    source = _passive_source(verb)
    content = {t.i for c in about for t in c.subtree} - {c.i for c in about if c.dep_ == "prep"}
    cue = [c for c in verb.children if c.dep_ in {"auxpass", "aux"} and c.i < verb.i]
    cue += [verb, *(c for c in about[:1] if c.dep_ == "prep")]
    return Found("A4", verb, cue, source, content, CueClass.ASSERT, Stance.NONE, None, [FLAG])


def _asks_for(child: Token, forms: Sequence[str]) -> bool:
    if child.dep_ == "advcl":  # "asked if p"
        return any(c.dep_ == "mark" and c.lower_ in {"if", "whether"} for c in child.children)
    return child.dep_ in {"ccomp", "xcomp", "dobj"} or (
        child.dep_ == "prep" and child.lower_ in forms
    )


def _passive_source(verb: Token) -> Token | None:
    agent = first_child(verb, {"agent"})
    return first_child(agent, {"pobj"}) if agent is not None else None


def _of_noun(noun: Token) -> Found | None:
    """ "Her support for the cuts", "a call for a vote"."""
    forms = complements("attitude_nouns").get(noun.lemma_.lower(), "").split()
    objects = [c for c in noun.children if c.i > noun.i and _form_of(c) in forms]
    if not objects:
        return None
    source = _holder(noun)
    clause = noun.lemma_.lower() in words("nominal_cues") and any(
        c.dep_ != "prep" and not any(k.tag_ == "TO" for k in c.children) for c in objects
    )
    if not clause and (source is None or not _is_main(_predicate(noun))):
        return None
    content = {t.i for o in objects for t in o.subtree}
    prepositions = [o for o in objects if o.dep_ == "prep"]
    content -= {o.i for o in prepositions}
    if not content or (source is not None and source.i in content):
        return None
    cue = [noun, *prepositions[:1]]
    kind = CueClass.BELIEVE
    return Found("A6", noun, cue, source, content, kind, Stance.NONE, None, [FLAG])


def _form_of(child: Token) -> str:
    if child.dep_ == "prep":
        return str(child.lower_)
    return "clause" if child.dep_ in {"acl", "ccomp", "relcl"} and _is_complement(child) else ""


def _is_complement(clause: Token) -> bool:
    """ "That p" or "to do it", and not "made on Monday" or "which he gave"."""
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children) or any(
        c.tag_ == "TO" for c in clause.children
    )


def _predicate(noun: Token) -> Token:
    """The verb that a noun stands with."""
    return next((a for a in noun.ancestors if a.pos_ in PREDICATES), noun)


def _holder(noun: Token) -> Token | None:
    """Whose stance a noun names: "X's call", "a call by X", "X voiced support"."""
    owner = first_child(noun, {"poss"})
    if owner is None:
        by = (c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"by", "from", "among"})
        owner = next((n for c in by for n in c.children if n.dep_ == "pobj"), None)
    if owner is None and noun.dep_ == "dobj" and noun.head.lemma_ in words("voicing_verbs"):
        owner = find_speaker(noun.head)[0]
    return owner if owner is not None and can_speak(owner) else None


def _form(child: Token) -> str:
    """By which complement a child makes its verb a cue: a relation, or the word itself."""
    if child.dep_ in {"prep", "prt"}:
        return str(child.lower_)
    if child.dep_ == "dobj" and child.head.lemma_ in words("told_verbs") and can_speak(child):
        return ""  # "told the story" tells something, "told the mayor" only whom
    if child.dep_ == "xcomp" and not any(c.tag_ == "TO" for c in child.children):
        return "predicate"
    return _RELATIONS.get(child.dep_, "")


def _is_main(verb: Token) -> bool:
    """Whether a verb carries the sentence or runs beside it, and does not describe a thing in it.

    "The man who praised it", "for praising it" and "to praise it" only say which man, and why.
    """
    node = verb
    if any(c.tag_ == "TO" for c in verb.children):
        node = verb.head  # "continued to praise it"
        if verb.dep_ != "xcomp" or node.lemma_ not in words("going_on_verbs"):
            return False
    while node.dep_ == "conj":
        node = joined_to(node) or node.head
    if node.dep_ == "relcl":  # "X, who praised it, ..." says it of X
        return bool(node.doc[node.left_edge.i - 1].text == ",") and node.left_edge.tag_ == "WP"
    return node.dep_ in {"ROOT", "advcl", "parataxis"}


def _rest(verb: Token) -> set[int]:
    """What stands behind the verb and its particle, where the particle governs nothing."""
    wanted = {"dobj", "ccomp", "prep", "xcomp"}
    return {t.i for c in verb.children if c.dep_ in wanted and c.i > verb.i for t in c.subtree}


_READERS = {"VERB": _of_verb, "NOUN": _of_noun, "ADJ": _of_adjective}
