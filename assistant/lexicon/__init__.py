"""Word lists for questions and matching: data files, and their readers.

Line format: words separated by blanks, `#` starts a comment line.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def lines(name: str) -> tuple[str, ...]:
    """The lines of a list, without comments and empty lines."""
    text = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    stripped = (line.strip() for line in text.splitlines())
    return tuple(line for line in stripped if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list of one word a line."""
    return frozenset(lines(name))


@cache
def pairs(name: str) -> dict[str, str]:
    """A list of `key value` lines as a dictionary."""
    split = (line.split(maxsplit=1) for line in lines(name))
    return {key: value.strip() for key, value in split}


@cache
def past_forms() -> dict[str, str]:
    """The verb by its irregular past tense, without pasts that are nouns or other verbs too."""
    bases = pairs("irregular_past")
    other = words("past_homographs") | set(bases)
    return {past: base for base, past in bases.items() if past not in other}


@cache
def synonym_classes() -> dict[str, frozenset[str]]:
    """For each lemma, the names of the synonym classes that it stands in."""
    return _classes("synonyms", "idioms", "events", "things")


@cache
def lone_words() -> frozenset[str]:
    """The lemmas that stand in a class of their own only: they name no event of any verb."""
    classes = synonym_classes()
    held = Counter(title for titles in classes.values() for title in titles)
    return frozenset(word for word, titles in classes.items() if all(held[t] == 1 for t in titles))


@cache
def kindred_classes() -> dict[str, frozenset[str]]:
    """For each lemma, the classes of words that can tell of one event, but need not."""
    return _classes("kindred")


@cache
def phrases() -> frozenset[str]:
    """The entries of more than one word among all word classes ("take_into_custody")."""
    listed = set(synonym_classes()) | set(kinds()).union(*kinds().values()).union(*opposites())
    listed |= {verb for clause in clauses() for verb in verbs_of(clause)}
    return frozenset(entry for entry in listed if "_" in entry)


@cache
def phrase_heads() -> frozenset[str]:
    """The first words of those entries."""
    return frozenset(entry.split("_", 1)[0] for entry in phrases())


@cache
def clauses() -> tuple[str, ...]:
    """Both sides of each line of converses.txt ("A sell X to B")."""
    return tuple(side.strip() for line in lines("converses") for side in line.split("="))


def verbs_of(clause: str) -> Iterator[str]:
    """The verbs of such a clause: "sack|fire/lay_off" stands for three."""
    return entries(clause.split()[1].replace("/", " "))


def _classes(*names: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name in names:
        for line in lines(name):
            title, members = line.split(":", 1)
            for member in entries(members):
                found.setdefault(member, set()).add(f"{name}:{title}")
    return {lemma: frozenset(titles) for lemma, titles in found.items()}


def entries(text: str) -> Iterator[str]:
    """The entries of a line: "quash|annul_conviction" stands for two."""
    for entry in text.split():
        yield from ("_".join(words) for words in product(*(p.split("|") for p in entry.split("_"))))


@cache
def undergone() -> frozenset[str]:
    """The phrases whose subject undergoes what they say: "went to prison", "lost its licence"."""
    return frozenset(entry for line in lines("undergone_phrases") for entry in entries(line))


@cache
def kinds() -> dict[str, frozenset[str]]:
    """For each general lemma, the lemmas that fall under it."""
    split = (line.split(":", 1) for line in lines("kinds"))
    return {general: frozenset(entries(special)) for general, special in split}


@cache
def opposites() -> frozenset[frozenset[str]]:
    """Pairs of lemmas that cannot both hold (each pair as a set); "a|b c" stands for two."""
    return frozenset(pair for line in lines("opposites") for pair in _pairs(line))


@cache
def complements() -> frozenset[frozenset[str]]:
    """Those opposites of which one must hold, so that denying the one asserts the other."""
    return frozenset(pair for line in lines("complements") for pair in _pairs(line))


def _pairs(line: str) -> Iterator[frozenset[str]]:
    one, other = line.split()
    yield from (frozenset(pair) for pair in product(_alternatives(one), _alternatives(other)))


def _alternatives(side: str) -> list[str]:
    """The entries of one side: "call_off/cancel|scrap_plan" stands for three."""
    return [entry for part in side.split("/") for entry in entries(part)]


@cache
def dimensions() -> dict[str, frozenset[str]]:
    """For each noun that asks for a measure, the units that it is given in."""
    split = (line.split(":", 1) for line in lines("dimensions"))
    return {noun: frozenset(units.split()) for nouns, units in split for noun in nouns.split()}


@cache
def series() -> tuple[frozenset[str], ...]:
    """The words of each series ("first", "second", ...), of which one excludes the others."""
    return tuple(frozenset(line.split()) for line in lines("series"))


@cache
def measures() -> tuple[frozenset[str], frozenset[str]]:
    """Verbs that state a level, and verbs that state a change of level."""
    level, change = lines("measures")
    return frozenset(level.split()), frozenset(change.split())


@cache
def acts() -> dict[str, str]:
    """The speech act that each lemma of a question names."""
    return {lemma: line.split()[0] for line in lines("acts") for lemma in line.split()[1:]}


@cache
def asked_nouns() -> dict[str, str]:
    """The slot that a noun after "what" or "which" asks for."""
    split = (line.split(":", 1) for line in lines("asked_nouns"))
    return {noun: slot for slot, nouns in split for noun in nouns.split()}
