"""Whether a thing is one that the speaker runs or keeps: a water company's dam (T1).

Read from what the speaker is for (`houses.toml`) or from what is said of it ("which runs it").
What bears another's name is another's, however much it is the speaker's trade.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import Any

from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import table, words
from index.nouns import body_kind, singular
from index.own_names import ORGANISATIONS, names_in, own_names, same_name, tokens_of

_KINDS = frozenset(
    {
        SourceKind.GOV_BODY,
        SourceKind.COMPANY,
        SourceKind.BODY,
        SourceKind.SPOKESPERSON,
        SourceKind.OFFICIAL_NAMED,
    }
)
# "The Lerma Water Company, which runs it"; "Telda, operator of the dam".
_RUNS = re.compile(
    r"\b(?:which|who|that) (?:runs|owns|operates|manages|maintains|is building) (?:the )?([\w-]+)"
    r"|, (?:the )?(?:operator|owner|builder) of (?:the )?([\w-]+)"
)
# "flights to Orlia": where a thing stands or goes is no owner.
_PLACED = re.compile(r"\b(?:to|from|in|at|near|between|on|into|through)\b [^,]*")
_OWNER = re.compile(r"([\w-]+)(?:'s|\u2019s|s'|s\u2019) ")


def is_own_thing(source: Source, slot: Slot | None) -> bool:
    """Whether a slot is a thing of the speaker's house that nobody else is named with."""
    if slot is None or source.kind not in _KINDS or source.former:
        return False
    head = singular(slot.head)
    if _is_said_to_run(source, head):
        return not _names_company(source, slot) and not _others(source, slot, ())
    held = (h for h in _houses(source) if head in h["fixed"] or head in h["things"])
    return any(not _is_anothers(source, slot, house) for house in held)


def is_keeper_of(source: Source, claim: Claim) -> bool:
    """Whether a claim without a doer is about a thing that the speaker's house keeps."""
    return claim.agent is None and is_own_thing(source, claim.patient)


def _houses(source: Source) -> Iterator[Mapping[str, Any]]:
    """The houses that the speaker is, or speaks for, by the words of its name or office."""
    name = source.name if source.kind in ORGANISATIONS else ""
    row = set(tokens_of(f"{name} {source.body or ''} {source.role or ''} {_described(source)}"))
    houses = table("houses")
    if not row.isdisjoint(houses["none"]["bodies"]):
        return
    yield from (h for h in houses.values() if not row.isdisjoint(h["bodies"]) and "things" in h)


def _described(source: Source) -> str:
    """What is said of a body before its name: "the rail operator Norrail"."""
    if source.span is None or source.kind not in ORGANISATIONS:
        return ""
    before, name, _ = source.span.text.partition(source.name)
    return before if name and "," not in before else ""


def _is_said_to_run(source: Source, head: str) -> bool:
    """Whether the report says that the speaker runs it: "it" is what the claim is about."""
    found = _RUNS.search(source.span.text) if source.span is not None else None
    if found is None:
        return False
    thing = singular((found.group(1) or found.group(2)).lower())
    return thing in {"it", "them", "her", head}


def _others(source: Source, slot: Slot, things: Collection[str]) -> list[str]:
    """The names before a slot's head, or of its doer or owner, that are not the speaker's."""
    own = own_names(source)
    names = set(names_in(slot)) - _graded(slot)
    told = set(tokens_of(_PLACED.sub(" ", slot.text)))
    return [
        name
        for name in names & told
        if singular(name) not in things and not any(same_name(name, known) for known in own)
    ]


def _graded(slot: Slot) -> set[str]:
    """The words before a number in a slot: "Grade 9", "Ward 4" name nobody."""
    row = slot.text.split()
    return {word.lower() for word, after in pairwise(row) if after[:1].isdigit()}


def _names_company(source: Source, slot: Slot) -> bool:
    """Whether a slot has a capitalised word that only companies and clubs have in their names."""
    own = set(tokens_of(f"{source.name} {source.body or ''}"))
    marks = (words("company_suffixes") | words("club_suffixes")) - own
    capitals = [w for i, w in enumerate(slot.text.split()) if i and w[:1].isupper()]
    return any(word in marks for capital in capitals for word in tokens_of(capital))


def _is_anothers(source: Source, slot: Slot, house: Mapping[str, Any]) -> bool:
    """Whether a thing bears the name of somebody else; a place's may stand on what is fixed."""
    if _names_company(source, slot):
        return True
    others = _others(source, slot, {*house["things"], *house["fixed"]})
    if not others or singular(slot.head) not in house["fixed"]:
        return bool(others)
    owner = _OWNER.search(slot.text)
    if owner is None:
        return body_kind(others[-1:]) is not None
    # "Larkfield's new line" is its city's authority's, who is not named otherwise.
    name = source.name if source.kind in ORGANISATIONS else ""
    row = tokens_of(f"{name} {source.body or ''} {source.role or ''}")
    local = set(table("predicates")["state_words"]["local_roles"]).intersection(row)
    own = own_names(source)
    named = any(same_name(owner.group(1).lower(), known) for known in own)
    return not named and not (local and not own)
