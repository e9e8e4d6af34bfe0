"""What kind of source a phrase presents (T8-T12, R6), from its parts and the lists.

The order of the questions matters: nobody in particular, an outlet, a person, a document, a body.
Where nothing tells, the answer is the weaker one: an unnamed person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.ledger import SourceKind
from index.lexicon import entries, words
from index.source_phrase import (
    Core,
    Part,
    core_of,
    descriptor_of,
    is_plural,
    longest,
    lookup,
    lookup_exact,
    name_in,
    owner_of,
    parts,
    singular,
    text_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Span as ParsedSpan
    from spacy.tokens import Token

_BODY_KINDS = {
    "gov": SourceKind.GOV_BODY,
    "court": SourceKind.COURT,
    "company": SourceKind.COMPANY,
    "club": SourceKind.CLUB,
    "group": SourceKind.GROUP,
    "body": SourceKind.BODY,
}
_LIST_KINDS = {
    "court_nouns": SourceKind.COURT,
    "group_nouns": SourceKind.GROUP,
    "club_nouns": SourceKind.CLUB,
    "company_nouns": SourceKind.COMPANY,
}
_BODY_LISTS = ("court_nouns", "group_nouns", "club_nouns", "bodies", "company_nouns")
_AUTHORED = frozenset({"by", "from", "of"})
_INDEFINITE = frozenset({"a", "an", "another", "some", "several", "two", "three", "many", "one"})
_SELF_NAMED = frozenset({"itself", "themselves", "called", "named", "as"})
_OUTLET_OPENERS = frozenset({"radio", "channel", "tv", "telewizja", "agence"})

# "Professor" says what somebody is, "Ms" does not.
_ADDRESS = words("honorifics") - words("titles")


@dataclass(frozen=True, slots=True)
class Reading:
    """A source phrase taken apart.

    `core` is the part that tells what the source is; `role` its words without the name;
    `name` the name, of a person where `is_person`; `owner_tail` what to add to the core to say
    which body it is ("of Orlia"); `outlet` the outlet's name if the phrase leads to one.
    """

    parts: tuple[Part, ...]
    core: Core
    name: tuple[Token, ...]
    role: str
    role_core: Core
    is_person: bool
    name_kind: SourceKind | None
    body: str | None
    former: bool
    owner_tail: tuple[Token, ...]
    outlet: str | None
    state: bool

    @property
    def name_alone(self) -> bool:
        """Whether the name says it all: nothing before it but an article or a description."""
        return bool(self.name) and self.name[-1] is self.core.core[-1]


def reading_of(span: ParsedSpan, head: Token, *, outlets: frozenset[str]) -> Reading:
    """The phrase taken apart; `head` serves where the phrase has no words of its own."""
    pieces = parts(span) or (Part((head,)),)
    core = _counted(core_of(pieces[0].tokens))
    name, role_core, role = _name_and_role(core, pieces)
    name_kind = _kind_of_name(name, core, role) if name else None
    is_person = bool(name) and name_kind in {None, SourceKind.PERSON_NAMED}
    outlet, state = _outlet(core, name, role, outlets)
    body = owner_of(role_core)
    row = role.split()
    return Reading(
        parts=pieces,
        core=core,
        name=name,
        role=role,
        role_core=role_core,
        is_person=is_person,
        name_kind=name_kind,
        body=body,
        former=_is_former(row),
        owner_tail=_owner_tail(core),
        outlet=outlet,
        state=state,
    )


def kind_of(reading: Reading) -> tuple[SourceKind, bool]:
    """The kind of source, and whether it is named (or an institution on record)."""
    if _is_vague(reading):
        return SourceKind.VAGUE, False
    if reading.outlet:
        return (SourceKind.STATE_OUTLET if reading.state else SourceKind.OUTLET), True
    if reading.is_person:
        return _kind_of_person(reading), True
    if reading.name_kind is not None:
        return reading.name_kind, True
    return _kind_of_common(reading)


def described(reading: Reading) -> bool:
    """Whether common words before the name tell what it is: "the grid company Isonet"."""
    return bool(reading.role) and body_kind(reading.role.split()) is not None


def name_reads_as_outlet(name: str, outlets: frozenset[str]) -> bool:
    """Whether a name is an outlet's by the corpus, by the lists or by its shape."""
    row = name.lower().split()
    if row and row[0] == "the":
        row = row[1:]
    if not row:
        return False
    plain = " ".join(row)
    known = outlets | {outlet.removeprefix("the ") for outlet in outlets}
    if plain in known or plain in entries("outlets") or plain in entries("state_agencies"):
        return True
    capital = name.split()[-1][:1].isupper()
    if len(row) > 1 and row[0] in _OUTLET_OPENERS:
        return capital
    strong = entries("outlet_heads").get(row[-1]) == "" or (
        len(row) > 1 and lookup("outlet_heads", row) == "noun"
    )
    return capital and strong


def _counted(core: Core) -> Core:
    """The core of "three of the doctors": the doctors, since they are what speaks."""
    word = core.head.lower_
    number = word in words("count_words") or core.head.like_num or word in words("pronouns")
    if not number or len(core.post) < 2 or core.post[0].lower_ != "of":
        return core
    inner = core_of(core.post[1:])
    return Core((*core.core, *inner.core), inner.post)


def _name_and_role(core: Core, pieces: Sequence[Part]) -> tuple[tuple[Token, ...], Core, str]:
    name = name_in(core)
    for part in pieces[1:]:
        if part.relative or part.tokens[0].tag_ in {"IN", "TO", "VBG", "VBN"}:
            continue
        other = core_of(part.tokens)
        added = name_in(other)
        if not name and added and other.head is added[-1] and not _says_part(other):
            return added, core, " ".join(core.lower)
        if name and not added and _is_role(other.lower):
            return name, other, " ".join(other.lower)
    if not name:
        naming = _self_given(pieces)
        return naming, core, " ".join(core.lower)
    row = [word for word in descriptor_of(core, name) if word.strip(".") not in _ADDRESS]
    return name, core, " ".join(row)


def _says_part(core: Core) -> bool:
    """Whether an added part speaks of some of them only ("one of them a senior official")."""
    return core.core[0].lower_ in words("count_words") | words("pronouns")


def _self_given(pieces: Sequence[Part]) -> tuple[Token, ...]:
    """The name in "a group that calls itself Tin Lantern"."""
    tokens = [token for part in pieces for token in part.tokens]
    for i, token in enumerate(tokens[:-1]):
        if token.lower_ in _SELF_NAMED and tokens[i + 1].text[:1].isupper():
            rest = tokens[i + 1 :]
            stop = next((j for j, held in enumerate(rest) if not held.text[:1].isupper()), None)
            return tuple(rest[:stop])
    return ()


def _is_role(row: Sequence[str]) -> bool:
    lists = ("titles", "institutional", "person_nouns", "partisans", "unnamed_person_heads")
    bodies = ("bodies", "company_nouns", "club_nouns", "group_nouns", "outlet_heads")
    return any(lookup(name, row) is not None for name in (*lists, *bodies))


def _is_former(row: Sequence[str]) -> bool:
    table = entries("demoters")
    return any(table.get(word) == "" or word.startswith("ex-") for word in row)


def _owner_tail(core: Core) -> tuple[Token, ...]:
    """What follows the head as long as it tells whose or which body it is."""
    if not core.post or core.post[0].lower_ not in {"of", "for", "in", "at", "from"}:
        return ()
    inner = core_of(core.post[1:])
    tail = (core.post[0], *inner.core)
    return (*tail, *_owner_tail(inner)) if inner.post else tail


def _is_vague(reading: Reading) -> bool:
    core, table = reading.core, entries("vague_sources")
    if reading.name or core.head.tag_ == "POS":
        return False
    if core.head.lower_ in words("pronouns"):
        return True
    plain = " ".join(core.lower)
    whole = " ".join((*core.lower, *(token.lower_ for token in core.post)))
    if whole in table or f"{core.core[0].lower_} {plain}" in table:
        return True
    authored = bool(core.post) and core.post[0].lower_ in _AUTHORED
    media = any(table.get(ending) == "any" for ending in (plain, core.head.lower_))
    return (plain in table and not core.post) or (media and not authored and not core.definite)


def _outlet(
    core: Core, name: Sequence[Token], role: str, outlets: frozenset[str]
) -> tuple[str | None, bool]:
    """The outlet a phrase leads to, and whether it is a state voice (T9)."""
    row = role.split()
    state = entries("state_agencies")
    owner = owner_of(core)
    staff = core.head.lower_ in words("outlet_staff") and owner is not None
    if staff and owner and _outlet_name(owner, outlets, definite=core.definite):
        return owner, owner.lower() in state
    label = text_of(name)
    plain = label.lower().removeprefix("the ")
    generic = lookup("state_agencies", row) == "generic"
    common = lookup_exact("outlet_heads", row[-1:]) == "noun" if row else False
    if label and (generic or state.get(plain) == ""):
        return label, True
    if label and (common or name_reads_as_outlet(label, outlets)):
        return label, False
    if not label and (generic or common):
        return text_of([token for token in core.core if token.lower_ != "the"]), generic
    return None, False


def _outlet_name(owner: str, outlets: frozenset[str], *, definite: bool) -> bool:
    if name_reads_as_outlet(owner, outlets):
        return True
    return definite and lookup_exact("outlet_heads", owner.lower().split()[-1:]) == "noun"


def _kind_of_name(name: Sequence[Token], core: Core, role: str) -> SourceKind:
    """What a name names: by what stands before it, by its own words, by the parser's label."""
    row = [token.lower_.strip(".") for token in name]
    own = _kind_of_name_words(row, plural=is_plural(row[-1]))
    if row[-1] == "bank" and core.post and core.post[0].lower_ == "of":
        own = SourceKind.GOV_BODY
    before = role.split()
    if own is not None and not _is_person_role(before):
        return own
    described = body_kind(before)
    if described is not None and not _is_person_role(before):
        grouped = before[-1] == "group" and core.head is not name[-1]
        return SourceKind.GROUP if grouped else described
    if _is_person_role(before):
        return SourceKind.PERSON_NAMED
    return _kind_by_label(name, core)


def _kind_of_name_words(row: Sequence[str], *, plural: bool) -> SourceKind | None:
    if " ".join(row) in entries("metonyms"):
        return SourceKind.GOV_BODY
    several = len(row) > 1
    if (several or plural) and not words("club_suffixes").isdisjoint((row[0], row[-1])):
        return SourceKind.CLUB
    if several and lookup_exact("bodies", row[-2:]) == "gov":
        return SourceKind.GOV_BODY
    suffix = several and row[-1] in words("company_suffixes")
    if several and row[-1] in words("body_suffixes"):
        return SourceKind.BODY
    if suffix or (len(row[-1]) > 5 and row[-1].endswith("bank")):
        return SourceKind.COMPANY
    return body_kind(row)


def _kind_by_label(name: Sequence[Token], core: Core) -> SourceKind:
    label = name[-1].ent_type_
    honoured = any(token.lower_.strip(".") in words("honorifics") for token in core.core)
    if honoured:
        return SourceKind.PERSON_NAMED
    if core.core[0].lower_ == "the" and len(name) > 1:
        return SourceKind.BODY
    if len(name) == 1:
        return _kind_of_single(name[0], label)
    # Two plain words that the parser takes for an organisation are as often a person: weaker.
    if label == "ORG" and len(name) > 2:
        return SourceKind.BODY
    return SourceKind.PERSON_NAMED


def _kind_of_single(name: Token, label: str) -> SourceKind:
    """A single capitalised word: by its fuller mention in the text, its ending, its label."""
    for mention in name.doc:
        if mention.text == name.text and mention.i != name.i:
            fuller = _kind_of_mention(mention)
            if fuller is not None:
                return fuller
    if label in {"GPE", "NORP"}:
        return SourceKind.GOV_BODY
    if label != "PERSON" and name.lower_.endswith(tuple(words("country_endings"))):
        return SourceKind.GOV_BODY
    if label == "ORG" or (name.text.isupper() and len(name.text) > 1):
        return SourceKind.BODY
    return SourceKind.PERSON_NAMED


def _kind_of_mention(mention: Token) -> SourceKind | None:
    """What another mention says in so many words: "Insurer Castellan", "Orsa Group"."""
    doc, sentence = mention.doc, mention.sent
    start, end = mention.i, mention.i + 1
    while start > sentence.start and doc[start - 1].text[:1].isupper():
        start -= 1
    while end < sentence.end and doc[end].text[:1].isupper():
        end += 1
    row = [token.lower_ for token in doc[start:end]]
    kind = _kind_of_name_words(row, plural=False) if len(row) > 1 else None
    before = [token.lower_ for token in doc[max(sentence.start, start - 2) : start]]
    return kind or body_kind([*before, *row[:-1]] if len(row) > 1 else before)


def body_kind(row: Sequence[str]) -> SourceKind | None:
    """The kind of body that a row of lower-case words ends by naming, or None."""
    found = longest(_BODY_LISTS, row)
    if found is None:
        return None
    name, complement = found
    return _BODY_KINDS[complement] if name == "bodies" else _LIST_KINDS[name]


def _is_person_role(row: Sequence[str]) -> bool:
    lists = ("titles", "person_nouns", "unnamed_person_heads", "honorifics")
    if any(lookup(name, row) is not None for name in lists):
        return True
    rival = lookup("partisans", row) is not None and lookup("group_nouns", row) is None
    return rival or lookup("institutional", row) == "role"


def _kind_of_person(reading: Reading) -> SourceKind:
    """A named person: spokesperson, official, or anybody (R6, T8)."""
    row = reading.role.split()
    titled = lookup("titles", row)
    if (lookup("institutional", row) == "role" and titled is None) or _is_spokesperson(row):
        return SourceKind.SPOKESPERSON if not reading.former else SourceKind.PERSON_NAMED
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
    return body_kind(row) is not None or inner.head.text[:1].isupper()


def _kind_of_common(reading: Reading) -> tuple[SourceKind, bool]:
    """A phrase without a name."""
    core, row = reading.core, reading.core.lower
    loose = core.core[0].lower_ in _INDEFINITE or (is_plural(row[-1]) and not core.definite)
    if loose and lookup_exact("person_nouns", row[-1:]) and row[-1] not in words("bodies"):
        return SourceKind.PERSON_UNNAMED, False
    spoken = lookup("institutional", row)
    if _is_spokesperson(row) or (spoken == "role" and lookup("titles", row) is None):
        return SourceKind.SPOKESPERSON, True
    unnamed = lookup("unnamed_person_heads", row)
    titled = lookup("titles", row)
    holder = core.definite and not is_plural(row[-1])
    if unnamed is not None and not (unnamed == "office" and holder):
        official = unnamed != "person" or _is_state(reading.body)
        return (SourceKind.OFFICIAL_UNNAMED if official else SourceKind.PERSON_UNNAMED), False
    body = _body_of_common(reading, spoken)
    if body is not None:
        return body
    if titled is not None and titled not in {"expert", "party"} and not reading.former:
        return (SourceKind.OFFICIAL_NAMED, True) if holder else (SourceKind.OFFICIAL_UNNAMED, False)
    return SourceKind.PERSON_UNNAMED, False


def _body_of_common(reading: Reading, spoken: str | None) -> tuple[SourceKind, bool] | None:
    """A body, an office or a document without a name of its own."""
    core, row = reading.core, reading.core.lower
    if spoken == "office":
        press = len(row) > 1 and lookup_exact("institutional", row[-2:]) == "office"
        return (SourceKind.SPOKESPERSON if press else SourceKind.GOV_BODY), True
    kind = body_kind(row)
    document = lookup("documents", row)
    if document is not None and (kind is None or row[-1] in words("documents")):
        return SourceKind.DOCUMENT, True
    if kind is None:
        return None
    if kind in {SourceKind.GOV_BODY, SourceKind.COURT}:
        return kind, True
    loose = core.core[0].lower_ in _INDEFINITE or (is_plural(row[-1]) and not core.definite)
    return kind, bool(reading.body) or not loose


def _is_state(body: str | None) -> bool:
    return body is not None and body_kind(body.lower().split()) is SourceKind.GOV_BODY
