"""Whether a thing is one that the speaker runs or keeps: a water company's dam (T1).

Read from what the speaker is for (`houses.toml`) or from what is said of it ("which runs it").
What bears another's name is another's, however much it is the speaker's trade.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import Any

from index.identity import is_other_party, is_party
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import table, words
from index.nouns import body_kind, singular
from index.own_names import ORGANISATIONS, is_among, names_in, own_names, tokens_of

_KINDS = frozenset(
    {
        SourceKind.GOV_BODY,
        SourceKind.COMPANY,
        SourceKind.BODY,
        SourceKind.SPOKESPERSON,
        SourceKind.OFFICIAL_NAMED,
        SourceKind.CLUB,
        SourceKind.COURT,
    }
)
# "The Lerma Water Company, which runs it"; "Telda, operator of the dam".
_RUNS = re.compile(
    r"\b(?:which|who|that) (?:runs|owns|operates|manages|maintains|is building) (?:the )?([\w-]+)"
    r"|, (?:the )?(?:operator|owner|builder) of (?:the )?([\w-]+)"
)
# "flights to Orlia": where a thing stands or goes is no owner.
_PLACED = re.compile(r"\b(?:to|from|in|at|near|between|on|into|through)\b [^,]*")
# "Parking at the Orsa Mall", "operations at Tesk Infirmary": a house that things stand in.
_HOUSED = re.compile(
    r"\b(?:to|from|in|at|near|between|on|into|through) (?:the )?((?:[A-Z][\w-]* ?)+)"
)
_AT_SHOW = re.compile(r"\b(?:for|at|to) the ([\w-]+)")
_OF_SOMEBODY = re.compile(r"\b(?:of|for) (?:the|a|an|another) (?:[\w-]+ )?([\w-]+)")
_OWNER = re.compile(r"([\w-]+)(?:'s|\u2019s|s'|s\u2019) ")


def is_own_thing(source: Source, slot: Slot | None) -> bool:
    """Whether a slot is a thing of the speaker's house that nobody else is named with."""
    if slot is None or source.kind not in _KINDS or source.former:
        return False
    if _is_in_anothers(source, slot):
        return False
    head = singular(slot.head)
    if _is_said_to_run(source, head):
        return not _names_company(source, slot) and not _others(source, slot, ())
    return any(_holds(source, house, slot) for house in _houses(source))


def _holds(source: Source, house: Mapping[str, Any], slot: Slot) -> bool:
    """Whether a house of the speaker's kind has such a thing, and nobody else is named with it."""
    plain = _without_own_name(slot) if house.get("named") else slot
    if singular(plain.head) in house.get("performed", ()):
        _, _, told = plain.text.replace("\u2019", "'").rpartition("'s ")
        plain = Slot(told, plain.head)  # "Una Brix's concert" is its promoter's to move
    head = singular(plain.head)
    held = head in house["fixed"] or head in house["things"]
    return held and not _is_anothers(source, plain, house)


def _without_own_name(slot: Slot) -> Slot:
    """A slot without the name that a thing itself bears behind its noun: "the gorilla Bako"."""
    row = slot.text.split()
    stop = next((i + 1 for i in range(len(row) - 1, -1, -1) if not row[i][:1].isupper()), 0)
    if not 0 < stop < len(row):
        return slot
    return Slot(" ".join(row[:stop]), row[stop - 1].lower())


def _is_in_anothers(source: Source, slot: Slot) -> bool:
    """Whether a thing stands in a house of another's name: "operations at Tesk Infirmary"."""
    own = own_names(source)
    for found in _HOUSED.findall(slot.text):
        row = tokens_of(found)
        shows = row[-1] in table("houses")["collection"]["bodies"]
        house = shows or body_kind(row[-1:]) is not None
        house = house and row[-1] not in words("place_nouns")
        if house and not any(is_among(word, own) for word in row):
            return True
    told = tokens_of(f"{source.name} {source.body or ''} {source.role or ''}")
    stages = set(table("houses")["collection"]["bodies"]) - set(told)
    return any(word in stages for word in _AT_SHOW.findall(slot.text.lower()))


def is_bare_trade(source: Source, slot: Slot) -> bool:
    """Whether only a maker's or a holder's trade makes a thing its own: others have such too."""
    held = [house for house in _houses(source) if _holds(source, house, slot)]
    return bool(held) and all(house.get("private") or house.get("events") for house in held)


def is_of_another_trade(source: Source, slot: Slot | None) -> bool:
    """Whether houses of another kind keep such a thing: an airport, told of by a race's holders."""
    mine = list(_houses(source))
    if slot is None or not mine:
        return False
    head = singular(slot.head)
    if any(head in house["fixed"] or head in house["things"] for house in mine):
        return False
    return any(head in house.get("fixed", ()) for house in table("houses").values())


def is_keeper_of(source: Source, claim: Claim) -> bool:
    """Whether a claim without a doer is about a thing that the speaker's house keeps."""
    return claim.agent is None and is_own_thing(source, claim.patient)


def _houses(source: Source) -> Iterator[Mapping[str, Any]]:
    """The houses that the speaker is, or speaks for, by the words of its name or office."""
    name = source.name if source.kind in ORGANISATIONS else ""
    row = set(tokens_of(f"{name} {source.body or ''} {source.role or ''} {_described(source)}"))
    row |= _said_to_run(source)
    houses = table("houses")
    other = not row.isdisjoint(houses["none"]["bodies"])
    for house in houses.values():
        barred = other and not house.get("overseen")
        if barred or "things" not in house or not _is_private_enough(source, house):
            continue
        if not row.isdisjoint(house["bodies"]) or _has_tail(row, house.get("tails", ())):
            yield house


def _is_private_enough(source: Source, house: Mapping[str, Any]) -> bool:
    """Whether it may be such a house: an authority makes nothing."""
    return not house.get("private") or source.kind is not SourceKind.GOV_BODY


def _has_tail(row: Collection[str], tails: Collection[str]) -> bool:
    """Whether a word of a name ends in what tells its trade: "Norrail"."""
    return any(word.endswith(tail) and word != tail for word in row for tail in tails)


def _described(source: Source) -> str:
    """What is said of a body before its name: "the rail operator Norrail"."""
    if source.span is None or source.kind not in ORGANISATIONS:
        return ""
    before, name, _ = source.span.text.partition(source.name)
    return before if name and "," not in before else ""


def _is_said_to_run(source: Source, head: str) -> bool:
    """Whether the report says that the speaker runs it: "it" is what the claim is about."""
    return not {"it", "them", "her", head}.isdisjoint(_said_to_run(source))


def _said_to_run(source: Source) -> set[str]:
    found = _RUNS.search(source.span.text) if source.span is not None else None
    return set() if found is None else {singular((found.group(1) or found.group(2)).lower())}


def _others(source: Source, slot: Slot, things: Collection[str]) -> list[str]:
    """The names before a slot's head, or of its doer or owner, that are not the speaker's."""
    own = own_names(source)
    names = set(names_in(slot)) - _graded(slot)
    told = set(tokens_of(_PLACED.sub(" ", slot.text)))
    return [
        name for name in names & told if singular(name) not in things and not is_among(name, own)
    ]


def _graded(slot: Slot) -> set[str]:
    """The words before a number in a slot: "Grade 9", "Ward 4" name nobody."""
    row = slot.text.split()
    return {word.lower() for word, after in pairwise(row) if after[:1].isdigit()}


def _names_owner(source: Source, slot: Slot, house: Mapping[str, Any]) -> bool:
    """Whether a slot names who is not the speaker: "deliveries from Korda", "of Tarn Gold".

    A place may be told: "the Hallam plant", "the store in Hill Street"; of one who speaks for a
    house of a named place, that is another place's.
    """
    own, row = own_names(source), slot.text.split()
    for i, word in enumerate(row):
        name = (tokens_of(word) or ("",))[0]
        if not i or not word[:1].isupper() or is_among(name, own):
            continue
        if row[i + 1 : i + 2] and row[i + 1][:1].isdigit():
            continue  # a model: "the Alba 3"
        rest = next((w for w in row[i:] if not w[:1].isupper()), "")
        before = next((w for w in reversed(row[:i]) if not w[:1].isupper()), "")
        fixed = singular(rest.lower()) in house["fixed"]
        placed = before in {"in", "near", "between"}
        if source.body or not (fixed or placed):
            return True
    return False


def _is_of_party(source: Source, slot: Slot) -> bool:
    """Whether a thing is somebody's who acts for himself: "the aircraft of the president"."""
    row = tokens_of(f"{source.name} {source.body or ''} {source.role or ''}")
    held = (singular(word) for word in _OF_SOMEBODY.findall(slot.text.lower()))
    return any(is_party(word) and word not in row for word in held)


def _is_owned(source: Source, slot: Slot) -> bool:
    """Whether somebody is said to own it: "the village's pump", "the network of its rival"."""
    owner = _OWNER.search(slot.text)
    owned = owner is not None and not is_among(owner.group(1).lower(), own_names(source))
    return owned or is_other_party(source, slot)


def _names_company(source: Source, slot: Slot) -> bool:
    """Whether a slot has a capitalised word that only companies and clubs have in their names."""
    own = set(tokens_of(f"{source.name} {source.body or ''}"))
    marks = (words("company_suffixes") | words("club_suffixes")) - own
    capitals = [w for i, w in enumerate(slot.text.split()) if i and w[:1].isupper()]
    return any(word in marks for capital in capitals for word in tokens_of(capital))


def _is_anothers(source: Source, slot: Slot, house: Mapping[str, Any]) -> bool:
    """Whether a thing bears the name of somebody else; a place's may stand on what is fixed."""
    if _names_company(source, slot) or _is_of_party(source, slot):
        return True
    if house.get("private") and (_names_owner(source, slot, house) or _is_owned(source, slot)):
        return True
    others = _others(source, slot, {*house["things"], *house["fixed"]})
    if not others or singular(slot.head) not in house["fixed"]:
        return bool(others)
    if own_names(source) and tokens_of(source.name)[-1:] == (singular(slot.head),):
        return True  # "Tesk airport" is none of Velm airport's
    owner = _OWNER.search(slot.text)
    if owner is None:
        return body_kind(others[-1:]) is not None
    # "Larkfield's new line" is its city's authority's, who is not named otherwise.
    name = source.name if source.kind in ORGANISATIONS else ""
    row = tokens_of(f"{name} {source.body or ''} {source.role or ''}")
    local = set(table("predicates")["state_words"]["local_roles"]).intersection(row)
    own = own_names(source)
    named = is_among(owner.group(1).lower(), own)
    return not named and not (local and not own)
