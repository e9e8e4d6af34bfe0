"""Whom "it", "its" and "the company" mean: who is told of in the same sentence (section 8.5).

"Telda has cut 300 jobs, it said", "..., its chairman said", "..., the company said" speak of the
subject of what is said. Where somebody else spoke just before, two are possible and none is meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from index.extract.found import Found
from index.extract.kinds import BODIES, NAMED_PERSONS
from index.extract.quotation import quotes_of
from index.extract.trailing import sentence_of
from index.extract.tree import subject_of
from index.ledger import Source, SourceKind
from index.lexicon import complements, entries, words
from index.nouns import body_kind, singular
from index.own_names import class_words, common_bodies, tokens_of, trade_of
from index.register import oversees
from index.source import read_source

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = frozenset({"the", "this", "that"})
_FURTHEST = 4
_COMPANIES = frozenset({SourceKind.COMPANY, SourceKind.BODY})
# Nouns that any house of business may be called by.
_ANY_HOUSE = frozenset(
    {"company", "firm", "group", "corporation", "business", "enterprise", "operator", "owner"}
)
# Houses whose product is set before them: "the truck maker"; and words that tell of another house.
_MAKERS = frozenset({"maker", "manufacturer", "producer", "builder", "retailer"})
_OTHER_HOUSES = frozenset(
    {"parent", "sister", "rival", "partner", "fellow", "part", "parts", "component", "components"}
)
_PARTS_OF_HOUSES = frozenset({"board", "management", "head", "founder", "owner", "shareholder"})
_PLACED = re.compile(r" (?:of|in|for|at|to) ")


def told_subject(item: Found, speaker: Token) -> Token | None:
    """The subject of what is said, where it stands before the speaker in the same sentence."""
    node = item.content_head
    for _ in range(_FURTHEST):
        if node is None or sentence_of(node).start != sentence_of(speaker).start:
            return None
        subject = subject_of(node)
        if subject is not None:
            before = subject.i < speaker.left_edge.i and not quotes_of(subject.doc).holds(subject.i)
            return subject if before else None  # nobody names himself in his own quotation
        node = node.head if node.dep_ in {"conj", "xcomp"} else None
    return None


def named_subject(subject: Token | None, outlets: Collection[str]) -> Source | None:
    """Whoever a subject names or describes, without what only describes him; None for a thing."""
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"}:
        return None
    end = subject.right_edge.i + (subject.right_edge.dep_ != "case")  # "Telda" of "Telda's"
    phrase = subject.doc[subject.left_edge.i : end]
    source = read_source(phrase, subject, outlets=outlets)
    held = source.kind in BODIES | NAMED_PERSONS | {SourceKind.GROUP}
    return replace(source, span=None) if held and source.named else None


def only_body_before(speaker: Token, outlets: Collection[str]) -> Source | None:
    """The one body named in a sentence before its speaker: "Kestler left Hollis Bank, it said"."""
    found = {source.name: source for source in bodies_before(speaker, outlets)}
    return next(iter(found.values())) if len(found) == 1 else None


def bodies_before(speaker: Token, outlets: Collection[str]) -> list[Source]:
    """The bodies that a sentence names before its speaker."""
    found = []
    for chunk in sentence_of(speaker).noun_chunks:
        named = any(t.pos_ == "PROPN" for t in chunk)
        if chunk.end > speaker.left_edge.i or not named or chunk[0].tag_ == "PRP$":
            continue  # "its Hallam plant" is the subject's own, and no other house
        source = read_source(chunk, chunk.root, outlets=outlets)
        if source.kind in BODIES:
            found.append(replace(source, span=None))
    return found


def class_noun(head: Token) -> str | None:
    """The noun of "the company", "the ministry": a body by its class alone; None for others.

    A maker is told by what it makes: "the truck maker" is one word in two, as "the carmaker" is.
    """
    noun = singular(head.lower_)
    if noun not in common_bodies() or any(t.pos_ == "PROPN" for t in head.subtree):
        return None
    before = [c for c in head.children if c.i < head.i and not c.is_punct]
    made = [c for c in before if noun in _MAKERS and _is_product(c)]
    alone = all(c.lower_ in _DEFINITE or c in made for c in before)
    if not alone or len(made) > 1 or not any(c.lower_ in _DEFINITE for c in before):
        return None
    if made and _other_named(head):
        return None
    return " ".join([*(c.lower_ for c in made), noun])


def _other_named(head: Token) -> bool:
    """Whether the sentence before names somebody that this one does not: he may be meant."""
    here = sentence_of(head)
    if here.start == 0:
        return False
    known = {t.lower_ for t in here}
    before = head.doc[here.start - 1].sent
    return any(
        t.pos_ == "PROPN" and t.ent_type_ != "DATE" and t.lower_ not in known for t in before
    )


def _is_product(token: Token) -> bool:
    """Whether a word before "maker" says what is made; what goes into a thing is a supplier's."""
    whole = token.dep_ == "compound" and not any(True for _ in token.children)
    return whole and token.lower_ not in _OTHER_HOUSES


def may_be_a_place(told: Source, subject: Token | None) -> bool:
    """Whether a bare name only undergoes what is told, as a town may: "Wexley will lose 400 jobs".

    Who closes a works, orders or hires is a house; "the company" behind it is that house.
    """
    bare = told.role is None and told.body is None and len(tokens_of(told.name)) == 1
    if subject is None or not bare or told.kind in _COMPANIES:
        return False
    verb = subject.head
    return subject.dep_ == "nsubjpass" or verb.lemma_ in words("undergoing_verbs")


def of_class(noun: str, source: Source) -> Source | None:
    """The source as a body of a class, if it can be called so: "the company" after "Castellan"."""
    if noun in class_words(source) or _is_kin(noun, source):
        return source
    described = as_body(source)
    row, role = noun.split(), (source.role or "").lower().split()
    if described is not source and role[-len(row) :] == row:
        return described  # "Grid operator Isonet has ..., the operator said"
    if len(row) > 1 and (role or len(tokens_of(source.name)) > 1):
        return None  # another trade: "chip maker Brakko", "Norda Insurance"; "the truck maker"
    kind = body_kind(row)
    bare = source.role is None and source.body is None and len(tokens_of(source.name)) == 1
    if kind is SourceKind.COMPANY and source.kind is SourceKind.PERSON_NAMED and bare:
        return replace(source, kind=kind)
    if kind is SourceKind.COMPANY and source.kind in _COMPANIES:
        known = body_kind(tokens_of(source.name))
        # An insurer is no bank: two trades are two houses.
        other = (known is kind or bool(trade_of(source))) and noun not in _ANY_HOUSE
        return source if known in {None, kind} and not other else None
    # A port authority is overseen; the regulator is one that licenses or inspects.
    overseer = noun in words("overseers") and source.kind is SourceKind.GOV_BODY
    return source if overseer and oversees(source) else None


def house_of_subject(head: Token, subject: Token | None, outlets: Collection[str]) -> Source | None:
    """The house whose thing or office a sentence tells of, where "the company" speaks behind it.

    "Telda's profit rose, the company said"; "the board of Korda", "resigned as chairman of Korda".
    """
    owners = [c for c in subject.children if c.dep_ == "poss"] if subject is not None else []
    owners += [
        token
        for token in sentence_of(head)
        if token.i < head.left_edge.i and token.dep_ == "pobj" and token.head.lower_ == "of"
        and token.head.head.lemma_.lower() in _offices_of_houses()
    ]  # fmt: skip
    held = [named_subject(token, outlets) for token in owners if token.pos_ == "PROPN"]
    houses = {source.name: source for source in held if source is not None}
    return next(iter(houses.values())) if len(houses) == 1 else None


@cache
def _offices_of_houses() -> frozenset[str]:
    """The last words of the offices and parts that a house of business has."""
    private = {t.split()[-1] for t, c in complements("titles").items() if c == "private"}
    return _PARTS_OF_HOUSES | private


def short_for(head: Token, told: Source | None) -> Source | None:
    """The body whose name a capitalised class word cuts short: "the Guard", "the Commission"."""
    if told is None or told.kind not in BODIES or head.text not in told.name.split():
        return None
    own = [c for c in head.children if c.i < head.i]
    alone = [c.lower_ for c in own] == ["the"] and not any(
        t.pos_ == "PROPN" for t in head.subtree if t.i != head.i
    )
    longer = len(told.name.split()) > 1 and _head_of_name(told.name) == head.lower_
    return told if alone and longer and head.text[:1].isupper() else None


def _is_kin(noun: str, source: Source) -> bool:
    """Whether a noun is another word for the class in a name: a Philharmonic is an orchestra."""
    kin = entries("class_kin").get(_head_of_name(source.name), "").split()
    return source.kind in BODIES and noun in kin


def _head_of_name(name: str) -> str:
    """The class word of a body's name: "guard" of "the Harbour Guard of Tolmera"."""
    row = tokens_of(_PLACED.split(name)[0])
    return row[-1] if row else ""


def as_body(source: Source) -> Source:
    """A bare name as that of a body: what speaks "on its website" is no person."""
    kind = body_kind(tokens_of(source.role)) if source.role else None
    if kind is SourceKind.COMPANY and source.named and source.kind in NAMED_PERSONS:
        return replace(source, kind=kind, role=None, body=None)  # "Torwen Gas, the seller"
    bare = source.role is None and source.body is None and source.named
    if source.kind is not SourceKind.PERSON_NAMED or not bare:
        return source
    return replace(source, kind=SourceKind.BODY)


def same_body(one: Source, other: Source) -> bool:
    """Whether two mentions can be one: "Telda", "Telda Mobile"."""
    first, second = set(tokens_of(one.name)), set(tokens_of(other.name))
    return first <= second or second <= first


def names_person(head: Token) -> bool:
    """Whether a noun is a name, or one for people."""
    lemma = head.lemma_.lower()
    lists = ("titles", "person_nouns", "unnamed_person_heads", "count_words", "speaking_pronouns")
    listed = any(lemma in words(name) for name in lists)
    return listed or head.pos_ == "PROPN" or lemma.endswith(("man", "woman", "person", "ist"))
