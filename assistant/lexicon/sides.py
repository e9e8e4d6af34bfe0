"""The reader of `converses.txt`: one event told from the side of either party."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product

from assistant.lexicon import clauses, verbs_of


@dataclass(frozen=True, slots=True)
class Side:
    """One way to tell the event: its verbs, and the letter of each party by its place.

    `beside`: for each party behind a preposition, the prepositions that can lead it.
    """

    verbs: frozenset[str]
    subject: str
    object: str | None
    beside: tuple[tuple[frozenset[str], str], ...]


@cache
def sides() -> tuple[tuple[Side, Side], ...]:
    """The pairs of sides, each pair in both orders."""
    read = [_side(clause) for clause in clauses()]
    pairs = zip(read[::2], read[1::2], strict=True)
    return tuple(both for one, other in pairs for both in ((one, other), (other, one)))


@cache
def _converses() -> frozenset[tuple[str, str]]:
    return frozenset(pair for one, other in sides() for pair in product(one.verbs, other.verbs))


def is_converse(one: str, other: str) -> bool:
    """Whether two verbs tell one event from its two sides."""
    return (one, other) in _converses()


@cache
def has_converse(verb: str) -> bool:
    """Whether a verb tells an event from one of two sides ("receive")."""
    return any(verb in side.verbs for side, _ in sides())


def _side(clause: str) -> Side:
    subject, _, *rest = clause.split()
    thing = rest.pop(0) if rest and rest[0].isupper() else None
    beside = tuple(
        (frozenset(leads.split("|")), party)
        for leads, party in zip(rest[::2], rest[1::2], strict=True)
    )
    return Side(frozenset(verbs_of(clause)), subject, thing, beside)
