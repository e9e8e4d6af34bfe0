"""A source phrase taken apart: what tells its kind, its name, its role, its owner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from index.ledger import SourceKind
from index.lexicon import entries, words
from index.nouns import lookup, lookup_exact
from index.source_heads import headed_by, runs_business
from index.source_name import kind_of_name
from index.source_outlet import outlet_of
from index.source_owner import owner_of
from index.source_phrase import ARTICLES, Core, Part, core_of, descriptor_of, name_in, parts

if TYPE_CHECKING:
    from spacy.tokens import Span as ParsedSpan
    from spacy.tokens import Token

_LONGEST_NAME = 3
_OLDEST = 120
_REFLEXIVE = frozenset({"itself", "themselves"})
_SELF_NAMED = frozenset({"itself", "themselves", "called", "named", "as"})
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
    name_kind = kind_of_name(name, core, role) if name else None
    if len(name) == 1 and name_kind is SourceKind.GOV_BODY and name[0].ent_type_ != "GPE":
        name_kind = SourceKind.COMPANY if runs_business(pieces) else name_kind
    if name_kind is SourceKind.PERSON_NAMED and not role and runs_business(pieces):
        name_kind = SourceKind.COMPANY
    if name_kind is SourceKind.COMPANY and _is_who(pieces):
        name_kind = SourceKind.PERSON_NAMED  # "Jon Steel, who runs a mill"
    if name_kind in {SourceKind.BODY, SourceKind.GOV_BODY} and _is_aged(pieces):
        name_kind = SourceKind.PERSON_NAMED  # "Kant, 45,"
    is_person = bool(name) and name_kind in {None, SourceKind.PERSON_NAMED}
    outlet, state = outlet_of(core, name, role, outlets)
    body = owner_of(role_core)
    row = role.split()
    headed = headed_by(pieces) if is_person and not role and body is None else None
    if headed is not None:
        role, body = headed.role, headed.body
    return Reading(
        parts=pieces,
        core=core,
        name=name,
        role=role,
        role_core=role_core,
        is_person=is_person,
        name_kind=name_kind,
        body=body,
        former=_is_former(row) or (headed is not None and headed.former),
        owner_tail=_owner_tail(core),
        outlet=outlet,
        state=state,
    )


def _is_who(pieces: Sequence[Part]) -> bool:
    return any(part.relative and part.tokens[0].lower_ == "who" for part in pieces[1:2])


def _is_aged(pieces: Sequence[Part]) -> bool:
    """Whether the second part of a phrase is an age alone."""
    row = [token.lower_ for part in pieces[1:2] for token in part.tokens if token.lower_ != "aged"]
    return len(row) == 1 and row[0].isdigit() and int(row[0]) < _OLDEST


def _counted(core: Core) -> Core:
    """The core of "three of the doctors": the doctors, since they are what speaks."""
    word = core.head.lower_
    number = word in words("count_words") or core.head.like_num or word in words("pronouns")
    if not number or len(core.post) < 2 or core.post[0].lower_ != "of":
        return core
    inner = core_of(core.post[1:])
    return Core((*core.core, *inner.core), inner.post)


def _name_and_role(core: Core, pieces: Sequence[Part]) -> tuple[tuple[Token, ...], Core, str]:
    held = _office_holder(core)
    if held is not None:
        return held[1], Core(core.core, held[0]), _role_text(core, held[0])
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
        naming = _self_given(pieces, core)
        return naming, core, " ".join(core.lower)
    plain = _ADDRESS | ARTICLES
    row = [word for word in descriptor_of(core, name) if word.strip(".") not in plain]
    return name, core, " ".join(row)


def _office_holder(core: Core) -> tuple[tuple[Token, ...], tuple[Token, ...]] | None:
    """The field and the name in "Minister of Health Ana Holt": they stand in one run of capitals.

    The field ends with the last word that names one; where none does, nothing tells them apart.
    """
    lists = ("titles", "person_nouns", "unnamed_person_heads")
    if not any(lookup(name, core.lower) is not None for name in lists):
        return None
    if not core.post or core.post[0].lower_ != "of":
        return None
    run = list(
        takewhile(lambda t: t.text[:1].isupper() or t.lower_ in {"and", "the"}, core.post[1:])
    )
    fields = words("portfolios") | words("office_fields")
    last = max((i for i, token in enumerate(run) if token.lower_ in fields), default=-1)
    name = tuple(run[last + 1 :])
    if last < 0 or not name or len(name) > _LONGEST_NAME or len(run) < len(core.post) - 1:
        return None
    return (core.post[0], *run[: last + 1]), name


def _role_text(core: Core, field: Sequence[Token]) -> str:
    """The role in lower case: one that is known as it stands, or with the title last."""
    words_of_field = [token.lower_ for token in field]
    whole = (*core.lower, *words_of_field)
    known = lookup_exact("titles", whole) is not None  # "secretary of state"
    return " ".join(whole if known else (*words_of_field[1:], *core.lower))  # "health minister"


def _says_part(core: Core) -> bool:
    """Whether an added part speaks of some of them only ("one of them a senior official")."""
    return core.core[0].lower_ in words("count_words") | words("pronouns")


def _self_given(pieces: Sequence[Part], core: Core) -> tuple[Token, ...]:
    """The name in "a group that calls itself Tin Lantern", "a group known as Tin Lantern"."""
    tokens = [token for part in pieces for token in part.tokens]
    for i, token in enumerate(tokens[:-1]):
        if token.lower_ not in _SELF_NAMED:
            continue
        between = [t for t in tokens[:i] if t.i > core.head.i]
        if token.lower_ not in _REFLEXIVE and any(t.tag_.startswith("NN") for t in between):
            return ()  # "residents of the area known as the Flats"
        rest = tokens[i + 2 :] if tokens[i + 1].lower_ == "the" else tokens[i + 1 :]
        if rest and rest[0].text[:1].isupper():
            return _named_so(rest)
    return ()


def _named_so(rest: Sequence[Token]) -> tuple[Token, ...]:
    """The capitalised words that open a row, with "of" and "the" between them."""
    kept = list(takewhile(lambda t: t.text[:1].isupper() or t.lower_ in {"of", "the"}, rest))
    while kept and not kept[-1].text[:1].isupper():
        kept.pop()
    return tuple(kept)


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
