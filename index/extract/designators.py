"""Whom "the 28-year-old", "the Texan" means: the one person told of just before (8.5b).

An age that the report gives settles whose word it is. Without one, nobody else may be named or
told of in the sentences before; where somebody is, the speaker stays without a name (T11).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.countries import country_forms
from index.ledger import Source
from index.lexicon import words
from index.natives import is_native

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from index.extract.parse import Paragraph

_WINDOW = 2
_YEARS_OLD = re.compile(r"\b(\d{1,3})-year-old\b")
# "Ana Holt, 28, ..."; "Ana Holt, aged 28"; "Ana Holt (28)".
_NAME_AND_AGE = re.compile(
    r"\b((?:[A-Z][\w'\u2019-]+ ){0,2}[A-Z][\w'\u2019-]+)(?:, | \()(?:aged )?(\d{1,3})"
    r"(?=[,;.)]| (?:and|of) )"
)
_SOMEBODY = ("person_nouns", "unnamed_person_heads", "titles", "kin")
_BESIDE = frozenset({"compound", "appos", "attr", "oprd", "amod", "nmod"})


@dataclass(slots=True)
class Designators:
    """The ages that a report gives people, and its last sentences.

    `ages` has the names of those of an age, `nameless` the ages of others.
    """

    ages: dict[str, set[str]] = field(default_factory=dict)
    nameless: set[str] = field(default_factory=set)
    lately: list[tuple[int, Tokens]] = field(default_factory=list)

    def read(self, paragraphs: Iterable[Paragraph]) -> None:
        """Notes whose ages the report gives."""
        for paragraph in paragraphs:
            for name, age in _NAME_AND_AGE.findall(paragraph.doc.text):
                self.ages.setdefault(age, set()).add(name)
            for token in paragraph.doc:
                age = _age(token) if token.lower_ == "old" else None
                if age is None or _is_definite(_noun_of(token)):
                    continue
                bearer = _named_with(token)
                if bearer is None:
                    self.nameless.add(age)
                else:
                    self.ages.setdefault(age, set()).add(bearer)

    def note(self, sentence: Tokens, number: int) -> None:
        """Notes a sentence that has been read."""
        self.lately.append((number, sentence))

    def meant(self, head: Token, number: int, people: Iterable[Source]) -> Source | None:
        """The one of some people whom a phrase tells by age, home or party; None for nobody."""
        age, home = _age(head), _home(head)
        if (age is None and home is None) or not _is_definite(head) or age in self.nameless:
            return None
        people = {person.name: person for person in people}.values()
        if age in self.ages:
            bearers = [p for p in people if any(_is_same(p.name, n) for n in self.ages[age])]
            return bearers[0] if len(bearers) == len(self.ages[age]) == 1 else None
        told = self._told(head, number)
        near = [p for p in people if any(_last(p).endswith(t.lower_) for t in _names(told))]
        if len(near) != 1 or _is_other(near[0], told) or not _may_be(near[0], head, home):
            return None
        of_age = any(_is_same(near[0].name, n) for names in self.ages.values() for n in names)
        return near[0] if age is None or not of_age else None

    def _told(self, head: Token, number: int) -> list[Token]:
        """The words just before a phrase."""
        before = [t for n, sentence in self.lately if 0 < number - n <= _WINDOW for t in sentence]
        return [*before, *(t for t in head.sent if t.i < head.left_edge.i)]


def _age(head: Token) -> str | None:
    """The age in "the 28-year-old", "the 28-year-old comedian"; None in another phrase."""
    start = head.left_edge.i
    found = _YEARS_OLD.search(head.doc[start : head.i + 1].text)
    noun = head.pos_ in {"NOUN", "PROPN"} and any(c.lower_ == "old" for c in head.children)
    old = head.lower_ == "old" or noun
    return found.group(1) if found is not None and old else None


def _home(head: Token) -> str | None:
    """The word for a place or party in "the Texan", "the Malawian national"."""
    if head.lower_ == "national":
        before = (c.lower_ for c in head.children if c.i < head.i and c.text[:1].isupper())
        return next((word for word in before if is_native(word)), None)
    return head.lower_ if head.text[:1].isupper() and is_native(head.lower_) else None


def _is_definite(head: Token) -> bool:
    return any(c.lower_ == "the" for c in head.children if c.i < head.i)


def _noun_of(old: Token) -> Token:
    """The noun that an age stands before, or the age itself where it stands for one."""
    return old.head if old.dep_ in {"amod", "compound", "nmod"} else old


def _named_with(old: Token) -> str | None:
    """The name that an age stands with: "28-year-old Ana Holt", "Ana Holt, a ..."."""
    noun = _noun_of(old)
    if noun.dep_ in {"appos", "attr"}:
        subjects = (c for c in noun.head.children if c.dep_ == "nsubj")
        noun = noun.head if noun.dep_ == "appos" else next(subjects, noun)
    beside = next((c for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN"), noun)
    if beside.pos_ != "PROPN":
        return None
    start = beside.i
    while start > beside.sent.start and beside.doc[start - 1].pos_ == "PROPN":
        start -= 1
    return str(beside.doc[start : beside.i + 1].text)


def _is_same(name: str, other: str) -> bool:
    """Whether two names can be one person's: "Holt", "Ana Holt", "Mayor Ana Holt"."""
    return f" {name}".endswith(f" {other}") or f" {other}".endswith(f" {name}")


def _last(person: Source) -> str:
    return person.name.split()[-1].lower()


def _names(told: Sequence[Token]) -> Iterator[Token]:
    return (token for token in told if token.pos_ == "PROPN" and len(token) > 1)


def _is_other(person: Source, told: Sequence[Token]) -> bool:
    """Whether somebody else is named or told of, too."""
    own = set(person.name.lower().replace("-", " ").split())
    role = set((person.role or "").split())
    known = own | role
    named = any(t.ent_type_ == "PERSON" and t.lower_.strip(".") not in known for t in _names(told))
    return named or any(_is_somebody(token, own, role) for token in told)


def _is_somebody(token: Token, own: Collection[str], role: Collection[str]) -> bool:
    """Whether a common noun tells of one person who is not the one named."""
    lemma = token.lemma_.lower()
    if token.tag_ != "NN" or token.dep_ in _BESIDE or lemma in role:
        return False
    as_what = token.dep_ == "pobj" and token.head.lower_ == "as"
    his = any(c.dep_ == "appos" and c.lower_ in own for c in token.children)
    return any(lemma in words(name) for name in _SOMEBODY) and not (as_what or his)


def _may_be(person: Source, head: Token, home: str | None) -> bool:
    """Whether nothing in a phrase is against a person: another calling, another country."""
    if home is None:
        return head.lower_ == "old" or head.lemma_.lower() in (person.role or "").lower().split()
    forms, body = country_forms(), (person.body or "").lower()
    if home in words("party_people") or body not in forms:
        return True
    return forms.get(home) == forms[body]
