"""The words a speaker goes by: its names, the names of its body, the nouns of its kind."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from functools import cache, lru_cache

from index.countries import in_one_name
from index.group_names import class_of
from index.ledger import Slot, Source, SourceKind
from index.lexicon import entries, table, words
from index.nouns import is_numeral, lookup, singular

_WORD = re.compile(r"[^\W_]+(?:[-'\u2019][^\W_]+)*")
ORGANISATIONS = frozenset(
    {
        SourceKind.GOV_BODY,
        SourceKind.COURT,
        SourceKind.COMPANY,
        SourceKind.CLUB,
        SourceKind.BODY,
        SourceKind.GROUP,
        SourceKind.DOCUMENT,
        SourceKind.OUTLET,
        SourceKind.STATE_OUTLET,
    }
)
# Words of a ministry's name that name no field.
FILLERS = frozenset({"affairs", "state", "public"})
# Those who speak for a body, so that the body's acts are their own.
SPEAKS_FOR_BODY = ORGANISATIONS | {SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED}
_PERSONS = frozenset({SourceKind.OFFICIAL_NAMED, SourceKind.PERSON_NAMED})
WEEKDAYS = frozenset(day.lower() for day in calendar.day_name)
# A given name and a family name.
_FULL = 2
_STEM = 4
_TAIL = 4


@lru_cache(maxsize=16_384)
def tokens_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, possessive endings cut off."""
    row = (word.lower().replace("\u2019", "'") for word in _WORD.findall(text))
    return tuple(word.removesuffix("'s").removesuffix("'") for word in row)


def same_name(one: str, other: str) -> bool:
    """Whether two words are one name: equal, or a country and its adjective ("Ostia", "Ostian")."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < _STEM or len(long) - len(short) > _TAIL:
        return False
    stem = short[:-1] if short[-1] in "aeoy" else short
    return len(stem) >= _STEM and long.startswith(stem) and long[len(stem) :] in _name_endings()


def is_among(name: str, names: Iterable[str]) -> bool:
    """Whether one of some names is the same name as a word (`same_name`)."""
    return any(same_name(name, other) for other in names)


@lru_cache(maxsize=4_096)
def own_names(source: Source) -> frozenset[str]:
    """The distinctive words of the speaker's name and of its body, in lower case.

    A person who speaks for nobody but himself has only his own name.
    """
    texts = [_housed(source.name)] if source.named else []
    if source.kind in SPEAKS_FOR_BODY and source.body and not source.former:
        texts.append(source.body)
    if source.kind in SPEAKS_FOR_BODY:
        texts.extend(_seat(text) for text in tuple(texts))
    return frozenset(word for text in texts for word in tokens_of(text) if _distinctive(word))


def _housed(name: str) -> str:
    """A name without the host of a mission: the embassy of A in B is A's."""
    if not set(tokens_of(name)).isdisjoint(table("predicates")["other_party"]["missions"]):
        return re.split(r"\s+(?:in|to|at)\s+", name, maxsplit=1)[0]
    return name


def is_namesake(source: Source, slot: Slot) -> bool:
    """Whether a slot gives the speaker's family name to a person of another given name."""
    mine = tokens_of(source.name)
    if source.kind not in _PERSONS or not source.named or len(mine) < _FULL:
        return False
    given: list[str] = []
    for word in _WORD.findall(slot.text):
        plain = tokens_of(word)[0]
        if plain == mine[-1] and given:
            return not any(_same_given(one, other) for one in given for other in mine[:-1])
        name = word[0].isupper() and _distinctive(plain) and not word.endswith("'s")
        given = [*given, plain] if name else []
    return False


def _same_given(one: str, other: str) -> bool:
    """Whether two given names may be one: equal, or one the other's initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def ranks_in(row: Iterable[str]) -> frozenset[str]:
    """The words of a row that set a deputy or a predecessor apart from the holder of a title."""
    wanted = table("predicates")["other_party"]["ranks"]
    parts = (part for word in row for part in word.split("-"))
    return frozenset(part for part in parts if part in wanted)


def _seat(text: str) -> str:
    """Whom a seat of government stands for: "Kremlin" is the Russian presidency."""
    return in_one_name(entries("metonyms").get(" ".join(tokens_of(text)).removeprefix("the "), ""))


def class_words(source: Source) -> frozenset[str]:
    """The common nouns the speaker may be called by: "the ministry", "the airline", "the club"."""
    texts = [source.body or ""]
    if source.kind in ORGANISATIONS or source.kind is SourceKind.SPOKESPERSON:
        texts += [source.name, " ".join(class_of(tokens_of(source.name)))]
    if source.kind is SourceKind.OFFICIAL_NAMED and not source.former:
        texts.append(source.role or "")  # "the hospital", where its director speaks
        if lookup("titles", tokens_of(source.role or "")) == "private":
            texts.append("company firm group")  # "the company", where its managing director speaks
    row = {singular(word) for text in texts for word in tokens_of(text)}
    row = {word for word in row if word in common_bodies()}
    by_kind = {
        SourceKind.COMPANY: {"company", "firm", "group", "airline", "bank", "operator"},
        SourceKind.CLUB: {"club", "team", "league", "federation"},
        SourceKind.COURT: {"court", "tribunal", "judge", "jury"},
    }
    last = singular((tokens_of(source.name) or ("",))[-1])
    if source.kind is SourceKind.CLUB and last in by_kind[SourceKind.CLUB]:
        side = {"club", "team"}  # no league is its club, and no club its federation
        return frozenset(row | (side if last in side else {last}))
    trade = trade_of(source)
    if source.kind is SourceKind.COMPANY and trade:
        return frozenset(row | {"company", "firm", "group", trade})
    return frozenset(row | by_kind.get(source.kind, set()))


def trade_of(source: Source) -> str:
    """The trade that a company goes by, so that another trade is another's: "the insurer"."""
    told = tokens_of(source.name) or ("",)
    marks = table("predicates")["class_names"]
    named = (k for k in ("airline", "railway", "bank") if not set(told).isdisjoint(marks[k]))
    wide = {"company", "firm", "group", "holding", "corporation", "business", "line", "owner"}
    last = singular(told[-1])
    return next(named, last if last in words("company_nouns") - wide else "")


def role_words(source: Source) -> frozenset[str]:
    """The words of a speaker's office and, for a body, of its name."""
    text = f"{source.role or ''} {source.name if source.kind in ORGANISATIONS else ''}"
    return frozenset(tokens_of(f"{text} {source.body or ''}"))


def names_in(slot: Slot) -> tuple[str, ...]:
    """The distinctive words of the names in a slot, in lower case."""
    given = [word for name in slot.names for word in tokens_of(name)]
    if not given:
        given = [
            word.lower().replace("\u2019", "'").removesuffix("'s")
            for position, word in enumerate(_WORD.findall(slot.text))
            if word[0].isupper()
            and (position > 0 or word.lower() not in _common_words())
            and not is_numeral(word.lower())
        ]
    return tuple(word for word in given if _distinctive(word) and word not in _calendar())


def _distinctive(word: str) -> bool:
    return len(word) > 1 and word not in _common_words() and singular(word) not in _common_words()


@cache
def fields() -> frozenset[str]:
    """Portfolios that tell one holder of a title from another."""
    return words("portfolios") - FILLERS


@cache
def common_bodies() -> frozenset[str]:
    """The head nouns of every kind of body."""
    lists = ("bodies", "company_nouns", "club_nouns", "group_nouns", "court_nouns")
    return frozenset(entry.split()[-1] for name in lists for entry in entries(name))


def _calendar() -> frozenset[str]:
    """Days and months: "a shell early on Wednesday" names nobody."""
    return words("months") | WEEKDAYS


@cache
def _common_words() -> frozenset[str]:
    """Words that make nobody recognisable: articles, roles, kinds of bodies, modifiers."""
    lists = ("titles", "honorifics", "modifiers", "count_words", "pronouns", "person_nouns")
    more = ("unnamed_person_heads", "institutional", "documents", "demoters", "portfolios")
    common = set(common_bodies())
    for name in (*lists, *more):
        common.update(word for entry in entries(name) for word in entry.split())
    return frozenset(common | words("company_suffixes") | words("function_words"))


@cache
def _name_endings() -> frozenset[str]:
    return words("name_endings") | {""}
