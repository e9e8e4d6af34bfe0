"""What kind of thing a noun names: a body, a role, one or many. By the lists and spelling alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from index.group_names import class_of, is_group
from index.ledger import SourceKind
from index.lexicon import entries, words

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
_FELLOWSHIPS = frozenset(
    {"club", "league", "federation", "confederation", "brotherhood", "society", "alliance"}
    | {"congress", "forum", "fellowship", "council", "chamber", "committee", "network"}
)
_PRIZES = frozenset({"prize", "award", "festival", "competition", "contest", "biennale", "medal"})
BODY_LISTS = ("court_nouns", "group_nouns", "club_nouns", "bodies", "company_nouns")
ROLE_LISTS = ("titles", "person_nouns", "unnamed_person_heads", "partisans")


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """A noun's singular, by spelling alone."""
    if word.endswith("women") or word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("people") and word != "people":
        return word[:-6] + "person"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def is_numeral(word: str) -> bool:
    """Whether a lower-case word is a number: "forty", "twenty-nine", "12"."""
    known = words("numerals") | words("count_words")
    return word.isdigit() or all(part in known for part in word.split("-"))


def is_plural(word: str) -> bool:
    """Whether a noun is a plural by spelling."""
    return word in {"people", "staff", "police"} or singular(word) != word


def lookup(name: str, row: Sequence[str]) -> str | None:
    """The complement of the longest entry of a list that ends a row of words; None without one.

    The last word may stand in either number.
    """
    found = (lookup_exact(name, row[start:]) for start in range(len(row)))
    return next((complement for complement in found if complement is not None), None)


def longest(names: Sequence[str], row: Sequence[str]) -> tuple[str, str] | None:
    """The list, and the complement in it, of the longest entry of any list that ends a row."""
    for start in range(len(row)):
        for name in names:
            complement = lookup_exact(name, row[start:])
            if complement is not None:
                return name, complement
    return None


def lookup_exact(name: str, row: Sequence[str]) -> str | None:
    """The complement of an entry that is exactly these words (last word in either number)."""
    table = entries(name)
    phrase = " ".join(row)
    if phrase in table:
        return table[phrase]
    return table.get(" ".join((*row[:-1], singular(row[-1]))))


def role_length(row: Sequence[str]) -> int:
    """How many words at the end of a row name a role ("chief executive": 2), 0 without one."""
    for length in range(len(row), 0, -1):
        ending = row[-length:]
        if any(lookup_exact(name, ending) is not None for name in ROLE_LISTS):
            return length
        spoken = lookup_exact("institutional", ending)
        if spoken == "role" or (spoken == "office" and length > 1):
            return length
    return 0


def body_kind(row: Sequence[str]) -> SourceKind | None:
    """The kind of body that a row of lower-case words ends by naming, or None.

    What belongs to people of one trade or pastime is their association (R6): "teachers' league".
    """
    row = class_of(tuple(row)) or row
    if row and is_group(row):
        return SourceKind.GROUP
    found = longest(BODY_LISTS, row)
    if found is None:
        return None
    if is_of_members(row):
        return SourceKind.GROUP
    name, complement = found
    return _BODY_KINDS[complement] if name == "bodies" else _LIST_KINDS[name]


def is_of_members(row: Sequence[str]) -> bool:
    """Whether people in the plural own a body that such people form: "the anglers' club" (R6)."""
    if singular(row[-1]) not in _FELLOWSHIPS:
        return False
    if any(word.endswith(("s'", "s\u2019")) for word in row[:-1]):
        return True
    return any(mark in {"'", "\u2019"} and word.endswith("s") for word, mark in pairwise(row))


def is_of_prize(row: Sequence[str]) -> bool:
    """Whether words tell of a prize or a festival: its jury is no court."""
    return not _PRIZES.isdisjoint(singular(word) for word in row)


def is_person_role(row: Sequence[str]) -> bool:
    """Whether a row of lower-case words ends with a role that a person holds."""
    lists = ("titles", "person_nouns", "unnamed_person_heads", "honorifics")
    if any(lookup(name, row) is not None for name in lists):
        return True
    rival = lookup("partisans", row) is not None and lookup("group_nouns", row) is None
    return rival or lookup("institutional", row) == "role"
