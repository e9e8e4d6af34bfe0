"""Whether a noun without a name is the speaker's class: "the ministry", "officers"."""

from __future__ import annotations

from collections.abc import Sequence

from index.ledger import Source, SourceKind
from index.lexicon import table, words
from index.nouns import lookup, singular
from index.own_names import (
    FILLERS,
    ORGANISATIONS,
    SPEAKS_FOR_BODY,
    class_words,
    common_bodies,
    fields,
    is_among,
    own_names,
    ranks_in,
    role_words,
    tokens_of,
)

# Words that tell which one, or that it is none at all.
_NEAR_WORDS = frozenset(
    {"the", "this", "that", "our", "own", "no", "not", "a", "single", "any", "none", "of"}
)


def is_own_class(source: Source, row: Sequence[str]) -> bool:
    """Whether a nameless phrase is the speaker's class: "the ministry", "the country"."""
    head = [word for word in row if word not in _NEAR_WORDS]
    if not head or source.former:
        return False
    if _is_house_of_field(source, head) or _is_led_group(source, head):
        return True
    name = [word for word in tokens_of(source.name) if word not in _NEAR_WORDS]
    if source.kind in ORGANISATIONS and name == head:
        return True  # a name of plain words: "the Ministry of Justice"
    if source.kind not in SPEAKS_FOR_BODY or len(head) > 3:
        return False
    last = singular(head[-1])
    if last in words("titles") and ranks_in(head) != ranks_in(role_words(source)):
        return False
    if len(head) == 1 and last in class_words(source):
        return True
    if tokens_of(source.name)[-len(head) :] == tuple(head):
        return True
    if len(head) == 1 and _is_staff(source, head[0]):
        return True
    if _is_counted_staff(source, head):
        return True
    return _speaks_for_state(source, head)


def _is_house_of_field(source: Source, head: Sequence[str]) -> bool:
    """Whether a ministry is named by its minister's field: the Ministry of Culture, for his (T1).

    Any other word tells of another's: "the finance ministry", "the Sundish culture ministry".
    """
    holders = table("predicates")["office_holders"]
    houses = [word for word in head if word in {"ministry", "department"}]
    roles = role_words(source)
    if source.kind is not SourceKind.OFFICIAL_NAMED or len(houses) != 1:
        return False
    if roles.isdisjoint(holders[houses[0]]):
        return False
    told = {word for word in head if word not in {*houses, "for", "and", *FILLERS}}
    held = roles & fields()
    return bool(held) and held <= told <= roles


def _is_led_group(source: Source, head: Sequence[str]) -> bool:
    """Whether a party or a union is meant by who leads it: its office tells its decisions (T1)."""
    if source.kind is not SourceKind.PERSON_NAMED or len(head) != 1:
        return False
    role = tokens_of(source.role or "")
    leads = not set(role).isdisjoint(table("predicates")["heads"]["groups"])
    house = {*role, *tokens_of(source.body or "")}
    return leads and head[0] in words("group_nouns") and head[0] in house


def _is_counted_staff(source: Source, head: Sequence[str]) -> bool:
    """Whether a civil service tells of some of its people: "two constables", where police speak.

    Who fights counts the other side's soldiers too (T6).
    """
    told = set(tokens_of(f"{source.name} {source.body or ''} {source.role or ''}"))
    fights = {"army", "military", "navy", "forces", "air"}
    return _is_counted(head) and told.isdisjoint(fights) and _is_staff(source, head[1])


def is_own_fallen(source: Source, doer: str, row: Sequence[str]) -> bool:
    """Whether a force counts its own dead: "rebels killed 18 soldiers", says the army (T1, T4).

    Irregulars and mines have no soldiers to lose; another state's army has (T6).
    """
    head = [word for word in row if word not in _NEAR_WORDS]
    counted = _is_counted(head) or len(head) == 1
    against = doer in table("predicates")["harm"]["irregulars"]
    return against and counted and not source.former and _is_staff(source, head[-1])


def _is_counted(head: Sequence[str]) -> bool:
    """Whether a noun stands with its number alone: "two constables"."""
    return len(head) == 1 + 1 and (head[0] in words("count_words") or head[0].isdigit())


def is_placed_staff(source: Source, row: Sequence[str]) -> bool:
    """Whether a service's own people are meant with where they work: "detectives in Aldwick".

    Only where the service itself bears no name, or that of the place (T1).
    """
    stop = next((i for i, word in enumerate(row) if i and word in {"in", "at", "from"}), 0)
    if not stop or source.kind not in SPEAKS_FOR_BODY or source.former:
        return False
    head = [word for word in row[:stop] if word not in _NEAR_WORDS]
    own = own_names(source)
    elsewhere = bool(own) and not any(is_among(word, own) for word in row[stop:])
    return len(head) == 1 and _is_staff(source, head[0]) and not elsewhere


def is_working_staff(source: Source, row: Sequence[str]) -> bool:
    """Whether a service's own people are meant by what they are at: "detectives investigating it".

    "Officers from Sund" may be another's; who "searches the flat" is sent by who tells it (T1).
    """
    if source.kind not in SPEAKS_FOR_BODY or source.former:
        return False
    duties = table("predicates")["duties"]["verbs"]
    at = next((i for i, word in enumerate(row) if i and word in duties), 0)
    head = [word for word in row[:at] if word not in _NEAR_WORDS]
    return (len(head) == 1 or _is_counted(head)) and _is_staff(source, head[-1])


def _is_staff(source: Source, word: str) -> bool:
    """Whether a service's own people are meant: "officers", where the police speak."""
    text = f"{source.name} {source.body or ''} {source.role or ''}"
    name = f" {' '.join(tokens_of(text))} "
    staff = table("predicates")["staff"]
    kept = (names for service, names in staff.items() if f" {service} " in name)
    return any(word in names or f"{word}s" in names for names in kept)


def _speaks_for_state(source: Source, head: Sequence[str]) -> bool:
    if source.kind not in {
        SourceKind.GOV_BODY,
        SourceKind.OFFICIAL_NAMED,
        SourceKind.SPOKESPERSON,
    }:
        return False
    groups = table("predicates")["state_words"]
    roles = role_words(source)
    phrase = " ".join(head)
    if phrase in groups["national"] and not roles.isdisjoint(groups["national_roles"]):
        return True
    if phrase in groups["cabinet"] and not roles.isdisjoint(groups["cabinet_roles"]):
        return True
    if phrase in groups["local"] and not roles.isdisjoint(groups["local_roles"]):
        return True
    return source.kind is not SourceKind.GOV_BODY and _is_of_office(source, phrase, roles)


def _is_of_office(source: Source, noun: str, roles: frozenset[str]) -> bool:
    """Whether "the ministry" is that of an office holder: a minister's, not a managing director's.

    Whose body is named speaks of a body of that class alone; else his title tells (T1, T5).
    """
    holders = table("predicates")["office_holders"].get(noun, ())
    if lookup("titles", tokens_of(source.role or "")) == "private":
        return False
    named = common_bodies().intersection(singular(w) for w in tokens_of(source.body or ""))
    if named:
        return noun in named
    spoken = source.kind is SourceKind.SPOKESPERSON and source.body is None
    return not roles.isdisjoint(holders) or (spoken and bool(holders))
