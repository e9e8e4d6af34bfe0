"""The word lists of the rule book (guardrail, section 9), and the one way to read them.

A list is a text file beside this module: one entry a line, lower case, each entry once.
Entries are lemmas or phrases of lemmas, `#` starts a comment.
`entry | complement` restricts an entry; the top of the file says what the complement means.
Tables (`*.toml`) hold what needs more than one column.

    >>> from index.lexicon import cue_class, phrases, words
    >>> "announce" in words("announce")
    True
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from index.ledger import CueClass

__all__ = [
    "LexiconError",
    "Match",
    "complements",
    "cue_class",
    "entries",
    "find",
    "patterns",
    "phrases",
    "table",
    "words",
]

# One lemma, one class: the first list that has the lemma wins.
# A verb that can deny or admit is read as that, since either is the stronger thing to miss;
# neutral speech verbs come last but for the factive-looking ones, which count as neutral (S2).
_CUE_LISTS: tuple[tuple[str, CueClass], ...] = (
    ("confirm", CueClass.CONFIRM),
    ("deny", CueClass.DENY),
    ("refuse", CueClass.REFUSE),
    ("announce", CueClass.ANNOUNCE),
    ("allege", CueClass.ALLEGE),
    ("believe", CueClass.BELIEVE),
    ("plan", CueClass.PLAN),
    ("retract", CueClass.RETRACT),
    ("assert", CueClass.ASSERT),
    ("factive", CueClass.ASSERT),
    ("hearsay", CueClass.HEARSAY),
)

# Complements that only the subject can settle: an act that is its own record (T13) is no speech,
# and "found" or "determined" confirm only where an inquiry is the subject (R9).
_NO_CUE = frozenset({"act", "inquiry"})


class LexiconError(LookupError):
    """A list was asked for that does not exist, or holds an entry twice."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found in a row of lemmas: `lemmas[start:end]`, and the entry that matched."""

    start: int
    end: int
    entry: tuple[str, ...]


@cache
def entries(name: str) -> Mapping[str, str]:
    """Every entry of a list, with its complement ("" where it has none), in file order."""
    found: dict[str, str] = {}
    for line in _read(f"{name}.txt").splitlines():
        entry, _, complement = line.partition("#")[0].partition("|")
        key = " ".join(entry.split())
        if not key:
            continue
        if key in found:
            raise LexiconError(f"the list {name} holds {key!r} twice")
        found[key] = " ".join(complement.split())
    return found


@cache
def words(name: str) -> frozenset[str]:
    """The one-word entries of a list, those with a complement included."""
    return frozenset(entry for entry in entries(name) if " " not in entry)


@cache
def phrases(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of more than one word as rows of lemmas, longest first."""
    rows = {tuple(entry.split()) for entry in entries(name) if " " in entry}
    return tuple(sorted(rows, key=lambda row: (-len(row), row)))


@cache
def complements(name: str) -> Mapping[str, str]:
    """The restricted entries of a list: entry to complement."""
    return {entry: complement for entry, complement in entries(name).items() if complement}


@cache
def patterns(name: str) -> tuple[re.Pattern[str], ...]:
    """The entries of a list of regular expressions, compiled; there a line is an expression."""
    lines = (line.strip() for line in _read(f"{name}.txt").splitlines())
    return tuple(
        re.compile(line, re.IGNORECASE | re.MULTILINE)
        for line in lines
        if line and not line.startswith("#")
    )


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name` (TOML) as it stands in its file."""
    return tomllib.loads(_read(f"{name}.toml"))


@cache
def cue_class(lemma: str) -> CueClass | None:
    """The class of a verb or adverb as a cue, or None if the word attributes nothing.

    Entries without a complement win over entries with one; then the order of the lists decides.
    """
    for restricted in (False, True):
        for name, kind in _CUE_LISTS:
            complement = entries(name).get(lemma)
            if complement is None or complement in _NO_CUE:
                continue
            if bool(complement) == restricted:
                return kind
    return None


def find(name: str, lemmas: Sequence[str]) -> Iterator[Match]:
    """Where entries of more than one word stand in a row of lower-case lemmas.

    Fillers ("did not *immediately* respond") may stand between the words of an entry.
    At each place the longest entry wins; matches do not overlap.
    """
    start = 0
    while start < len(lemmas):
        match = _match_at(name, lemmas, start)
        if match is None:
            start += 1
            continue
        yield match
        start = match.end


def _match_at(name: str, lemmas: Sequence[str], start: int) -> Match | None:
    for entry in _by_first(name).get(lemmas[start], ()):
        end = _end_of(entry, lemmas, start)
        if end is not None:
            return Match(start, end, entry)
    return None


@cache
def _by_first(name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    rows: dict[str, list[tuple[str, ...]]] = {}
    for entry in phrases(name):
        rows.setdefault(entry[0], []).append(entry)
    return {first: tuple(group) for first, group in rows.items()}


def _end_of(entry: Sequence[str], lemmas: Sequence[str], start: int) -> int | None:
    position = start
    for wanted in entry:
        while position < len(lemmas) and lemmas[position] != wanted:
            if position == start or lemmas[position] not in words("fillers"):
                return None
            position += 1
        if position == len(lemmas):
            return None
        position += 1
    return position


def _read(filename: str) -> str:
    place = resources.files(__name__).joinpath(filename)
    if not place.is_file():
        raise LexiconError(f"there is no list {filename}")
    return place.read_text(encoding="utf-8")
