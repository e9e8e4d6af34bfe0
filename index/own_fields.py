"""What a ministry plans or orders in its own field, with no other doer named (T1).

"The fuel tax will be cut in July, the finance ministry said": who else cuts it would be named.
Plans and measures alone: what it judges, what caused it, and what others count stays T5 to T7.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from index.countries import country_forms
from index.identity import is_own, is_party
from index.ledger import Claim, Modality, Slot, Source, SourceKind
from index.lexicon import table, words
from index.nouns import body_kind, singular
from index.own_names import WEEKDAYS, is_among, own_names, role_words, tokens_of
from index.predicate import any_in, is_harm

_STATE = frozenset({SourceKind.GOV_BODY, SourceKind.OFFICIAL_NAMED, SourceKind.SPOKESPERSON})
# "For the navy", "near Velm": whom or where a plan is for does not do it.
_BEHIND = re.compile(r"\b(?:for|near|in|to|from|between|on|at|of|with)\b.*$")
_OF_NAME = re.compile(r"\b(?:of|at|by) (?:the )?[A-Z]")
_NAME = re.compile(r"[^\W\d_][\w'\u2019-]*")
_BY = re.compile(r"\bby (?!\d|[a-z]+ per ?cent\b)([\w'\u2019-]+(?: [\w'\u2019-]+)?)")
_TIMES = frozenset({"the", "next", "end", "early", "late", "mid", "noon", "midnight", "summer"})


def is_own_field(source: Source, claim: Claim) -> bool:
    """Whether a ministry or its minister tells of a plan or measure in the ministry's field."""
    if source.kind not in _STATE or source.former or is_harm(claim):
        return False
    if any_in(tokens_of(claim.text), table("houses")["plainly"]["judging"]):
        return False
    thing = _dealt_with(claim)
    if thing is None or not any(_is_of(field, thing) for field in _fields_of(source)):
        return False
    return not _names_doer(source, claim) and not _is_possessed(thing)


def _dealt_with(claim: Claim) -> Slot | None:
    """What is dealt with: of a measure its object, of a plan also what will run so."""
    acts = table("fields")["acts"]
    claim = _without_measure(claim)
    plan = claim.modality is Modality.PLAN
    if claim.agent is None and claim.predicate in acts["verbs"]:
        settled = plan or claim.modality is Modality.FACT
        return claim.patient if settled else None
    if claim.agent is None and claim.predicate == "hold":
        return claim.patient if plan else None
    if claim.patient is not None and not (_is_measure(claim) or claim.patient.text[:1].isdigit()):
        return None  # "the tax will cost jobs" tells what it does to others
    runs = plan and (claim.predicate in acts["runs"] or _is_measure(claim))
    return claim.agent if runs else None


def _without_measure(claim: Claim) -> Claim:
    """A claim without a doer that only says by how much: "will be raised by 10 percent"."""
    agent = claim.agent
    counted = agent is not None and agent.text[:1].isdigit() and not is_party(singular(agent.head))
    return replace(claim, agent=None) if counted and claim.patient is not None else claim


def _is_measure(claim: Claim) -> bool:
    """Whether a thing will only come to cost or be something: "will be free for students"."""
    return claim.patient is not None and claim.predicate in table("fields")["acts"]["conditions"]


def _fields_of(source: Source) -> Iterator[Mapping[str, Any]]:
    who, row = table("fields")["who"], role_words(source)
    ministry = not row.isdisjoint(who["ministries"])
    minister = source.kind is SourceKind.OFFICIAL_NAMED and not row.isdisjoint(who["ministers"])
    if not (ministry or minister) or not row.isdisjoint({"shadow", "former", "union"}):
        return
    fields = table("fields")
    for name, field in fields.items():
        if name not in {"who", "acts"} and not row.isdisjoint(field["bodies"]):
            yield field


def _is_of(field: Mapping[str, Any], slot: Slot) -> bool:
    """Whether a slot's head, or that of what it counts, is a thing of the field."""
    row = tokens_of(_BEHIND.sub("", slot.text))
    heads = {singular(slot.head.lower()), *(singular(word) for word in row[-1:])}
    pair = " ".join((*row[-2:-1], *(singular(word) for word in row[-1:])))
    return not (heads | {pair}).isdisjoint(field["things"])


def _is_possessed(slot: Slot) -> bool:
    """Whether the thing bears an owner or a name: "the tunnels of Norrail", "Orsa's depot"."""
    before = _BEHIND.sub("", slot.text)
    if "'" in before.replace("\u2019", "'") or _OF_NAME.search(slot.text):
        return True
    return any(word[:1].isupper() for word in before.split()[1:])


def _names_doer(source: Source, claim: Claim) -> bool:
    """Whether another state, a house or a doer behind "by" is named anywhere in it."""
    own, forms = own_names(source), country_forms()
    first = claim.text.split(" ", 1)[0]
    for word in _NAME.findall(claim.text):
        plain = tokens_of(word)[0]
        if word[:1].islower() or is_among(plain, own):
            continue
        if word != first and _acts_alone(plain):
            return True
        if own and word != first and plain not in words("months") | WEEKDAYS:
            return True  # a ministry of a named land, and another place: whose, nobody says
        if plain in forms and _is_owner(claim.text, word):
            return True
    return any(_is_doer(source, found) for found in _BY.findall(claim.text))


def _acts_alone(word: str) -> bool:
    company = word in words("company_suffixes") or word in words("club_suffixes")
    return company or (body_kind((word,)) is not None and word not in words("place_nouns"))


def _is_owner(text: str, word: str) -> bool:
    return re.search(rf"\b(?:of {re.escape(word)}\b|{re.escape(word)}['\u2019]s)", text) is not None


def _is_doer(source: Source, found: str) -> bool:
    row: Sequence[str] = found.split()
    if row[0].lower() in _TIMES | words("months") and not any(is_party(w) for w in row):
        return False
    if is_own(source, Slot(found, row[-1].lower())):
        return False
    named = any(word[:1].isupper() for word in row)
    return named or any(is_party(singular(word.lower())) for word in row)
