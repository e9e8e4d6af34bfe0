"""For whom "a spokesperson for the company" speaks: the house that the report has named (T10, 8.5).

The words are read as "the company said" would be, and more narrowly: where the sentence names a
second body before them, either may be meant, and the spokesperson stays without a name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from index.extract.mentions import bodies_before, class_noun, same_body
from index.ledger import Source, SourceKind
from index.lexicon import complements
from index.own_names import common_bodies

if TYPE_CHECKING:
    from spacy.tokens import Token

_FOR = frozenset({"for", "of", "at"})
_HOUSES = frozenset({SourceKind.COMPANY, SourceKind.CLUB, SourceKind.BODY})


def with_house(
    source: Source, head: Token, find: Callable[[Token, Source], Source], outlets: Collection[str]
) -> Source:
    """A spokesperson with the body named that its words only point to.

    `find` gives the body that "the company" means here, or what it was given.
    """
    house = _house_of(head)
    if source.kind is not SourceKind.SPOKESPERSON or source.former or house is None:
        return source
    alone = Source(f"the {house.text}", SourceKind.BODY)
    found = find(house, alone)
    if found.name == alone.name or not any(w[:1].isupper() for w in found.name.split()):
        return source
    rivals = bodies_before(head, outlets)
    return replace(source, body=found.name) if _is_alone(found, rivals) else source


def with_told_house(source: Source, told: Source | None, met: Iterable[Source]) -> Source:
    """The holder of an office without its house, as that of the house told of before.

    "Kalder Metals will cut 280 jobs, chief executive Gerard Pyrkosz announced": who heads a house
    that is not named heads the one that the sentence is about, where no other house was `met` of
    late. No state's office: a mayor of no named town may be any town's. `met` is read only where
    such an office has such a house.
    """
    office = complements("titles").get((source.role or "").lower()) == "private"
    if source.body is not None or source.former or not office:
        return source
    if told is None or told.kind not in _HOUSES:
        return source
    houses = [s for s in met if _may_be_house(s)]
    return replace(source, body=told.name) if _is_alone(told, houses) else source


def _may_be_house(source: Source) -> bool:
    """Whether a party is a house, or bears one bare word for a name, as a house may."""
    bare = source.kind is SourceKind.PERSON_NAMED and " " not in source.name
    return source.named and (bare or source.kind in _HOUSES | {SourceKind.GOV_BODY})


def _is_alone(found: Source, others: Collection[Source]) -> bool:
    return all(same_body(found, other) for other in others)


def _house_of(head: Token) -> Token | None:
    """The bare class in "for the company", "the company's"; none for "the company that ..."."""
    owners = [c for c in head.children if c.dep_ == "poss"]
    links = [c for c in head.children if c.dep_ == "prep" and c.lower_ in _FOR]
    owners += [c for link in links for c in link.children if c.dep_ == "pobj"]
    if len(owners) != 1 or not (class_noun(owners[0]) or _is_capital_class(owners[0])):
        return None
    after = (c for c in owners[0].children if c.i > owners[0].i)
    return owners[0] if all(c.is_punct or c.dep_ == "case" for c in after) else None


def _is_capital_class(head: Token) -> bool:
    """Whether "the Commission" cuts a name short, which the sentence has in full."""
    before = [c.lower_ for c in head.children if c.i < head.i]
    return before == ["the"] and head.lower_ in common_bodies()
