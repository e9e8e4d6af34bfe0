"""Whether words in a claim mean the speaker, or whom it speaks for.

Unsure is no: what is not plainly the speaker's own is somebody else's (T5).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from index.countries import country_words, in_one_name
from index.issuer import is_of_issuer
from index.ledger import Slot, Source, SourceKind
from index.lexicon import complements, table, words
from index.nouns import is_numeral, is_plural, singular
from index.own_class import is_own_class, is_placed_staff, is_working_staff
from index.own_names import (
    ORGANISATIONS,
    class_words,
    common_bodies,
    fields,
    is_among,
    is_namesake,
    names_in,
    own_names,
    ranks_in,
    role_words,
    tokens_of,
)

# Titles whose office has a name of the same stem, with the length of the stem.
_HOLDERS = {"president": 7, "minister": 6, "chancellor": 8, "governor": 6, "mayor": 5, "king": 4,
            "commissioner": 12, "ombudsman": 9, "coroner": 7, "registrar": 9,
            "ambassador": 10}  # fmt: skip
# Titles of those who head a body of another name: a central bank's governor.
_HEADS = {"governor": "bank", "mayor": "council", "rector": "university", "commandant": "academy",
          "ambassador": "embassy"}  # fmt: skip
_PLAIN = {"we", "i", "it", "they", "he", "she", "us", "me"}
_OWNING = frozenset({"its", "their", "our", "his", "her"})
_WE = frozenset(_PLAIN | {"itself", "themselves", "ourselves", "myself"})
# Whom an office holder answers for as "his".
_STAFF = frozenset({"staff", "officers", "men", "troops", "soldiers", "crews", "employees"})
_PRIVATE = frozenset({SourceKind.COMPANY, SourceKind.BODY, SourceKind.CLUB, SourceKind.GROUP})
_CUTS = frozenset({"of", "that", "which", "who", "in", "at", "from", "with", "for", "near", "on"})


def is_own(source: Source, slot: Slot | None) -> bool:
    """Whether a slot is the speaker, or whom or what it speaks for."""
    if slot is None:
        return False
    row = tokens_of(slot.text)
    if not row or is_namesake(source, slot) or is_other_party(source, slot):
        return False
    if row[1:2] == ("of",) and is_numeral(row[0]):
        row = row[2:] if set(row[2:3]) & _self_words(source) else row  # "two of her officers"
    if row[0] in _self_words(source):
        return row[0] in _WE or (len(row) > 1 and owns(source, row))
    names = names_in(slot)
    if _is_whose_office(source, row) or is_of_issuer(source, slot):
        return True
    if _is_own_holder(source, row) and not _is_of_another_state(source, row, names):
        return True
    if is_working_staff(source, row):
        return True
    if not names:
        bare = is_own_class(source, row) or _is_person_spoken_for(source, row)
        return bare or _is_bare_organ(source, row)
    return is_placed_staff(source, row) or _bears_own_name(source, row, names)


def _bears_own_name(source: Source, row: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a phrase with a name of the speaker's means the speaker or its own."""
    own = own_names(source)
    matched = [name for name in names if is_among(name, own)]
    if source.kind in _PRIVATE and all(_is_country_of(source, name) for name in matched):
        return False
    return bool(matched) and _head_fits(source, row, names)


def _is_country_of(source: Source, name: str) -> bool:
    """Whether a name is only of the country of a private house: "an Ostian bank", of Ostia."""
    return name not in own_names(source) or name in country_words()


def _is_of_another_state(source: Source, row: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a name before a title is not the speaker's: "the Ostian president", in Veld."""
    title = next((i for i, word in enumerate(row) if word in _HOLDERS), 0)
    own = own_names(source)
    before = [word for word in row[:title] if word in names]
    return any(not is_among(word, own) for word in before)


def _is_whose_office(source: Source, row: Sequence[str]) -> bool:
    """ "President Ferrant has pardoned them, his office said": the office acts in his name."""
    holder = tokens_of(source.body or "")
    name = tuple(word for word in tokens_of(source.name) if word != "the")
    if not holder or name[len(holder) :][-1:] != ("office",):
        return False
    same_rank = ranks_in(row) == ranks_in(holder)  # no deputy's office is the minister's
    return name[: len(holder)] == holder and row[-1:] == holder[-1:] and same_rank


def owns(source: Source, row: Sequence[str]) -> bool:
    """Whether "its ..." or "her ..." is the speaker's own doing: its house, its staff, not its kin.

    An organisation answers for its people, save former ones; a person for his office, not for
    a deputy or a brother.
    """
    head = head_of(row)
    if not words("demoters").isdisjoint(row):
        return False
    if source.kind in ORGANISATIONS or source.kind is SourceKind.SPOKESPERSON:
        return True
    if source.kind is SourceKind.OFFICIAL_NAMED and not source.former and row[-1] in _STAFF:
        return True
    if row[0] == "our" and row[-1] in table("predicates")["state_words"]["envoys"]:
        return not source.former and is_national(source)
    people = ("titles", "person_nouns", "unnamed_person_heads")
    return not any(head in words(name) for name in people)


def is_other_party(source: Source, slot: Slot) -> bool:
    """Whether a possessed phrase is of one who acts for himself: "its rival Orsa", "our supplier".

    "Its customer service" is not the customer: a name, or nothing, must follow the noun.
    """
    row = tokens_of(slot.text)
    itself = {singular(word) for word in role_words(source)}
    others = set(table("predicates")["other_party"]["nouns"]) - itself
    shown = slot.text.split()
    if any(one in _OWNING and singular(other) in others for one, other in pairwise(row[1:])):
        return True  # "profits of its rivals"
    for position in range(_stop(row)):
        if singular(row[position]) not in others:
            continue
        if position + 1 == _stop(row):
            return True
        if len(shown) == len(row) and shown[position].endswith(("'s", "\u2019s")):
            return True  # "its rival's ship"
        if len(shown) == len(row) and shown[position + 1][:1].isupper():
            return True
    return False


def head_of(row: Sequence[str]) -> str:
    """The head of a phrase in the singular: the last word before "of", "that" and the like."""
    return singular(row[_stop(row) - 1])


def _stop(row: Sequence[str]) -> int:
    return next((i for i, word in enumerate(row) if i and word in _CUTS), len(row))


def says_self(source: Source, row: Sequence[str]) -> bool:
    """Whether a phrase says "its", "their", "our" or "her" of the speaker."""
    return not _self_words(source).isdisjoint(row)


def mentions_own(source: Source, text: str) -> bool:
    """Whether a text names the speaker or says "its", "their", "our" in a fitting way."""
    row = tokens_of(text)
    self_words = _self_words(source)
    if any(word in self_words for word in row):
        return True
    own = own_names(source)
    return any(is_among(word, own) for word in row)


def names_other(source: Source, slot: Slot | None) -> bool:
    """Whether a slot names somebody who is not the speaker."""
    if slot is None:
        return False
    names = names_in(slot)
    own = own_names(source)
    if names and (is_namesake(source, slot) or is_other_party(source, slot)):
        return True
    return bool(names) and not any(is_among(n, own) for n in names)


def _head_fits(source: Source, row: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a phrase with one of the speaker's names means the speaker.

    "The company that runs the Dunmere dam" is not Dunmere, "Ostian hackers" are not Ostia, and a
    place in the name of a police force does not make the town's acts the force's.
    """
    stop = _stop(row)
    head = head_of(row)
    fitting = class_words(source) | {singular(word) for word in role_words(source)}
    groups = table("predicates")["state_words"]
    if head in _HOLDERS:
        return _is_own_holder(
            source, [word for word in row if word not in _CUTS and word not in names]
        )
    national = is_national(source)
    if national and head in groups["statistics"]:
        return False  # how a country fares is its statisticians' to say (T2), not its rulers'
    if _is_organ(source, head) or (national and row[stop - 1] in groups["envoys"]):
        own = own_names(source)
        return all(is_among(name, own) for name in names)
    if national:
        fitting |= {singular(word) for word in groups["national"]}
    if row[stop - 1] in names and _is_anothers(source, row, row[stop - 1]):
        return False
    if row[stop - 1] in names or is_among(row[stop - 1], names):
        return national or not _is_placed(source)
    return head in fitting or not is_party(head)


def _is_organ(source: Source, head: str) -> bool:
    """Whether a noun is of those who decide for a house: the jury of a festival, a firm's board."""
    houses = {SourceKind.BODY, SourceKind.CLUB, SourceKind.COMPANY}
    return source.kind in houses and head in table("predicates")["class_names"]["organs"]


def _is_bare_organ(source: Source, row: Sequence[str]) -> bool:
    """Whether "the committee" is the speaker's, where a council or an assembly speaks."""
    head = [word for word in row if word != "the"]
    groups = table("predicates")["class_names"]
    seated = not role_words(source).isdisjoint(groups["seated"])
    return len(head) == 1 and head[0] in groups["seats"] and seated


def _is_anothers(source: Source, row: Sequence[str], last: str) -> bool:
    """Whether a phrase of two names ends in one that is not the speaker's."""
    if "and" in row:
        return False
    own = own_names(source)
    return not is_among(last, own) and head_of(row) not in own


def _is_placed(source: Source) -> bool:
    """Whether the speaker is a state body whose name or owner is only where it sits."""
    if source.kind not in {SourceKind.GOV_BODY, SourceKind.COURT} and source.body is None:
        return False
    local = table("predicates")["state_words"]["local_roles"]
    state = source.kind in {SourceKind.GOV_BODY, SourceKind.COURT}
    alone = len([word for word in tokens_of(source.name) if word != "the"]) == 1
    return state and not alone and role_words(source).isdisjoint(local)


def is_party(head: str) -> bool:
    """Whether a noun stands for people or a body, who act for themselves."""
    lists = ("titles", "person_nouns", "unnamed_person_heads")
    return head in common_bodies() or any(head in words(name) for name in lists)


def _is_person_spoken_for(source: Source, row: Sequence[str]) -> bool:
    """Whether a bare title is whom a spokesman speaks for by name: "Cameron's spokesman" (R8).

    "The prime minister", said by him, is Cameron; of another office he would say whose.
    """
    head = [word for word in row if word != "the"]
    bare = 0 < len(head) <= 2 and head[-1] in words("titles")
    if source.kind is not SourceKind.SPOKESPERSON or not bare or row[0] != "the":
        return False
    person = tokens_of(source.body or "")
    return 0 < len(person) <= 2 and person[-1] not in common_bodies() and not _has_office(person)


def _has_office(name: Sequence[str]) -> bool:
    """Whether a name is that of an office or a seat, and not a person's."""
    seats = complements("metonyms")
    titled = any(word in words("titles") or singular(word) in common_bodies() for word in name)
    return titled or " ".join(name) in seats


def _is_own_holder(source: Source, row: Sequence[str]) -> bool:
    """Whether a phrase opens with the title of the office that speaks: presidency, president."""
    offices = {SourceKind.GOV_BODY, SourceKind.SPOKESPERSON}
    if source.kind not in offices:
        return False
    if "of" in row[1:]:  # "the Minister of Culture, Dag Hollis", but not "of Sund"
        at = row.index("of", 1)
        if at + 1 == len(row) or row[at + 1] not in fields():
            return False
        row = [*row[:at], *row[at + 1 :]]
    head = [word for word in row if word not in {"the", "our"}][:4]
    bare = bool(head) and head[-1] in _HOLDERS  # a president with a name may be another country's
    roles = role_words(source) | (_seat_words(source) if bare else frozenset())
    if ranks_in(row) != ranks_in(roles):
        return False
    for position, word in enumerate(head):
        if word not in _HOLDERS:
            continue
        before = head[:position]
        stem = word[: _HOLDERS[word]]
        held = any(role.startswith(stem) for role in roles) or _HEADS.get(word) in roles
        told = [word for word in (*before, *head[position + 1 :]) if word in fields()]
        return held and all(word in roles for word in told)
    return False


def is_national(source: Source) -> bool:
    """Whether a speaker's office is a state's, so that its country's acts are its own (R6)."""
    state = table("predicates")["state_words"]["national_roles"]
    return not (role_words(source) | _seat_words(source)).isdisjoint(state)


def _seat_words(source: Source) -> frozenset[str]:
    """Whose seat speaks: the White House says of "the President" what is the presidency's own."""
    seats = complements("metonyms")
    name = " ".join(word for word in tokens_of(source.body or source.name) if word != "the")
    return frozenset(tokens_of(in_one_name(seats.get(name, ""))))


def _self_words(source: Source) -> frozenset[str]:
    groups = table("predicates")["own_words"]
    if source.kind in ORGANISATIONS:
        last = tokens_of(source.name)[-1:] or ("",)
        several = is_plural(last[0]) or source.kind is SourceKind.CLUB or last[0] == "police"
        return frozenset(groups["organisation"]) | (
            frozenset(groups["plural"]) if several else frozenset()
        )
    if source.kind is SourceKind.SPOKESPERSON:
        return frozenset(groups["organisation"]) | frozenset(groups["plural"])
    if source.kind is SourceKind.OFFICIAL_NAMED:
        return frozenset(groups["person"]) | frozenset({"our", "we", "us"})
    if is_proxy(source):
        return frozenset()
    # A bare name may be a company's; "its" then says so.
    bare = source.role is None and " " not in source.name
    more = groups["organisation"] if bare else ()
    return frozenset(groups["person"]) | frozenset(more)


def is_proxy(source: Source) -> bool:
    """Whether the speaker is somebody's lawyer, agent or relative (T8)."""
    role = tokens_of(source.role or "")
    table_ = complements("person_nouns")
    return any(table_.get(singular(word)) in {"counsel", "family"} for word in role)
