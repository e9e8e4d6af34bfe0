"""What kind of source a phrase presents (T8-T12, R6), from its parts and the lists.

The order of the questions matters: nobody in particular, an outlet, a person, a document, a body.
Where nothing tells, the answer is the weaker one: an unnamed person.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.ledger import SourceKind
from index.lexicon import entries, table, words
from index.natives import is_native
from index.nouns import (
    BODY_LISTS,
    body_kind,
    is_of_members,
    is_of_prize,
    is_plural,
    longest,
    lookup,
    lookup_exact,
    singular,
)
from index.source_phrase import Core, Part, core_of
from index.source_reading import Reading

_AUTHORED = frozenset({"by", "from", "of"})
_FUNCTIONS = frozenset(
    {"operations", "communications", "finance", "production", "sales", "strategy", "engineering"}
    | {"security", "personnel", "administration", "logistics", "marketing", "governors"}
)
_INDEFINITE = frozenset({"a", "an", "another", "some", "several", "two", "three", "many", "one"})


def kind_of(reading: Reading) -> tuple[SourceKind, bool]:
    """The kind of source, and whether it is named (or an institution on record).

    "The Civil Defence, a volunteer group" is a group by whatever name it goes (R6).
    """
    kind, named = _kind_of(reading)
    if kind in {SourceKind.BODY, SourceKind.GOV_BODY} and _is_group(reading.parts):
        kind = SourceKind.GROUP
    return kind, named


def _kind_of(reading: Reading) -> tuple[SourceKind, bool]:
    if _is_vague(reading):
        return SourceKind.VAGUE, False
    if reading.outlet:
        return (SourceKind.STATE_OUTLET if reading.state else SourceKind.OUTLET), True
    if _is_one_of_a_people(reading):
        return SourceKind.PERSON_UNNAMED, False
    if reading.is_person:
        return _kind_of_person(reading), True
    if is_of_members(tuple(token.lower_ for token in reading.core.core)):
        return SourceKind.GROUP, True
    if reading.name_kind is not None:
        return reading.name_kind, True
    return _kind_of_common(reading)


def described(reading: Reading) -> bool:
    """Whether common words before the name tell what it is: "the grid company Isonet"."""
    return bool(reading.role) and body_kind(reading.role.split()) is not None


def _is_group(pieces: Sequence[Part]) -> bool:
    """Whether a part beside a name says that its bearer is a group of people (R6)."""
    beside = (core_of(p.tokens) for p in pieces[1:] if not p.relative)
    rows = [core.lower for core in beside if core.head.is_lower and core.head.tag_ == "NN"]
    return any(row[-1:] == ("group",) or body_kind(row) is SourceKind.GROUP for row in rows)


def _is_vague(reading: Reading) -> bool:
    core, table = reading.core, entries("vague_sources")
    if reading.name or core.head.tag_ == "POS":
        return False
    if core.head.lower_ in words("pronouns"):
        # "Someone close to the minister" is a source without a name (T11).
        told = core.post or any(part.relative for part in reading.parts[1:])
        some = core.head.lower_ in {"someone", "somebody"}
        return not (some and told) and not _is_one_of(core)
    plain = " ".join(core.lower)
    whole = " ".join((*core.lower, *(token.lower_ for token in core.post)))
    if whole in table or f"{core.core[0].lower_} {plain}" in table:
        return True
    authored = bool(core.post) and core.post[0].lower_ in _AUTHORED
    media = any(table.get(ending) == "any" for ending in (plain, core.head.lower_))
    return (plain in table and not core.post) or (media and not authored and not core.definite)


def _is_one_of_a_people(reading: Reading) -> bool:
    """Whether "the Texan", "the Arden Democrat" tells one person without naming him (T11)."""
    core = reading.core
    lone = core.core[0].lower_ == "the" and core.head.text[:1].isupper() and not core.post
    capitals = all(token.text[:1].isupper() for token in core.core[1:])
    return lone and capitals and len(core.core) > 1 and is_native(core.head.lower_)


def _is_one_of(core: Core) -> bool:
    """Whether somebody of a number is meant, who has no name: "one of those who voted" (T11)."""
    row = [token.lower_ for token in core.core]
    counted = row[0] in words("count_words") or core.core[0].like_num
    return counted and len(row) > 1 and row[-1] in {"those", "them", "us"}


def _kind_of_person(reading: Reading) -> SourceKind:
    """A named person: spokesperson, official, or anybody (R6, T8)."""
    row = reading.role.split()
    titled = lookup("titles", row)
    if (lookup("institutional", row) == "role" and titled is None) or _is_spokesperson(row):
        return SourceKind.SPOKESPERSON if not reading.former else SourceKind.PERSON_NAMED
    if _body_of(reading) is SourceKind.GROUP:
        return SourceKind.PERSON_NAMED
    if reading.former or any(singular(word) in words("partisans") for word in row):
        return SourceKind.PERSON_NAMED
    if titled in {"", "private"}:
        return SourceKind.OFFICIAL_NAMED
    if titled == "unit" and _heads_a_body(reading.role_core):
        return SourceKind.OFFICIAL_NAMED
    return SourceKind.PERSON_NAMED


def _is_spokesperson(row: Sequence[str]) -> bool:
    """Whether the role is that of one who speaks for others: no title alone is."""
    if not row:
        return False
    return row[-1].startswith("spokes") or tuple(row[-2:]) == ("press", "secretary")


def _heads_a_body(core: Core) -> bool:
    """Whether what somebody heads is a body, not a part of one ("head of paediatrics at ...")."""
    if not core.post or core.post[0].lower_ not in {"of", "for"}:
        return True
    inner = core_of(core.post[1:])
    row = inner.lower
    if row[-1] in _FUNCTIONS and len(inner.core) == 1:
        return True  # "head of operations" runs the house, "head of paediatrics" a ward
    return body_kind(row) is not None or inner.head.text[:1].isupper()


def _kind_of_common(reading: Reading) -> tuple[SourceKind, bool]:
    """A phrase without a name."""
    core, row = reading.core, reading.core.lower
    if not row:  # white space where the parser saw a phrase
        return SourceKind.VAGUE, False
    loose = core.core[0].lower_ in _INDEFINITE or (is_plural(row[-1]) and not core.definite)
    person = lookup_exact("person_nouns", row[-1:]) is not None
    service = row[-1] in words("bodies") or lookup_exact("bodies", row[-2:]) is not None
    if person and (loose or is_plural(row[-1])) and not service:
        return SourceKind.PERSON_UNNAMED, False
    spoken = lookup("institutional", row)
    if _is_spokesperson(row) or (spoken == "role" and lookup("titles", row) is None):
        return SourceKind.SPOKESPERSON, True
    if _is_bodys_figures(row):
        return SourceKind.DOCUMENT, True
    unnamed = lookup("unnamed_person_heads", row)
    titled = lookup("titles", row)
    holder = core.definite and not is_plural(row[-1])
    office = unnamed == "office" or lookup_exact("titles", row[-2:]) == ""
    if unnamed is not None and not (office and holder):
        official = unnamed != "person" or _body_of(reading) is SourceKind.GOV_BODY
        return (SourceKind.OFFICIAL_UNNAMED if official else SourceKind.PERSON_UNNAMED), False
    body = _body_of_common(reading, spoken)
    if body is not None:
        return body
    if titled is not None and titled not in {"expert", "party"} and not reading.former:
        return (SourceKind.OFFICIAL_NAMED, True) if holder else (SourceKind.OFFICIAL_UNNAMED, False)
    return SourceKind.PERSON_UNNAMED, False


def _is_bodys_figures(row: Sequence[str]) -> bool:
    """Whether figures are those a body publishes: "coastguard figures", not "senior figures"."""
    published = table("predicates")["figures"]["published"]
    before = [word for word in row[:-1] if word not in {"'s", "\u2019s"}]
    return bool(before) and row[-1] in published and body_kind(before) is not None


def _body_of_common(reading: Reading, spoken: str | None) -> tuple[SourceKind, bool] | None:
    """A body, an office or a document without a name of its own."""
    core, row = reading.core, reading.core.lower
    if spoken == "office":
        press = len(row) > 1 and lookup_exact("institutional", row[-2:]) == "office"
        return (SourceKind.SPOKESPERSON if press else SourceKind.GOV_BODY), True
    kind = body_kind(row)
    found = longest(("documents", *BODY_LISTS), row)
    if found is not None and found[0] == "documents":
        return SourceKind.DOCUMENT, True
    if kind is None:
        return None
    if kind is SourceKind.COURT and is_of_prize(tuple(token.lower_ for token in core.post)):
        return SourceKind.BODY, True
    if kind in {SourceKind.GOV_BODY, SourceKind.COURT}:
        return kind, True
    several = is_plural(row[-1]) and not core.definite and row[-1] not in words("club_nouns")
    loose = core.core[0].lower_ in _INDEFINITE or several  # bare "organisers" are the house (T10)
    return kind, bool(reading.body) or not loose


def _body_of(reading: Reading) -> SourceKind | None:
    """The kind of what the source speaks for, or None."""
    return body_kind(reading.body.lower().split()) if reading.body else None
