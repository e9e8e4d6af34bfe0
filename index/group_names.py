"""Groups by what they are for or call themselves, and bodies known by a short name (R6, T2, T8).

An aid group, a monitor or a rebel army may bear a name like an authority's; where the words say
that it is a group, it is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from index.lexicon import entries, table, words

_MEMBERS = frozenset({"militants", "fighters", "gunmen", "insurgents", "rebels", "group"})


@lru_cache(maxsize=8192)
def class_of(row: tuple[str, ...]) -> tuple[str, ...]:
    """The class of a body that every reader knows by the name that ends a row, else nothing."""
    known = entries("known_bodies")
    endings = (" ".join(row[start:]) for start in range(len(row)))
    return next((tuple(known[ending].split()) for ending in endings if ending in known), ())


def is_group(row: Sequence[str]) -> bool:
    """Whether words say a group by its purpose, or an army by what it fights for."""
    purpose, force = table("groups")["purpose"], table("groups")["force"]
    if any(tuple(row[-len(phrase) :]) == phrase for phrase in _phrases()):
        return True
    if len(row) > 1 and row[-1] in purpose["heads"] and row[-2] in purpose["kinds"]:
        return True
    if row[-1] in _MEMBERS and "group" in class_of(tuple(row[:-1])):
        return True  # "the Islamic State group"
    before = [word for word in row[:-1] if word not in force["between"]]
    return row[-1] in force["heads"] and bool(before) and before[-1] in force["marks"]


def is_held_by_group(row: Sequence[str]) -> bool:
    """Whether a group runs a house, or another put in its head: "rebel-run", "-installed"."""
    held = table("groups")["held"]
    parts = (word.rsplit("-", 1) for word in row if "-" in word)
    return any(
        end in held["put_in"] or (end in held["endings"] and _is_fighter(who)) for who, end in parts
    )


def _is_fighter(word: str) -> bool:
    force = table("groups")["force"]["marks"]
    return word in force or word in words("partisans") or "group" in class_of((word,))


def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in table("groups")["purpose"]["phrases"])
