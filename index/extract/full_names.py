"""Whom one word of a name means: who bears it in full elsewhere in the report (8.5b).

A family name may stand last ("Ada Quell", "Quell said") or first ("Kang Min-jae", "Kang said").
Where two bear the word, or a house goes by it, nobody is meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.countries import country_forms
from index.extract.kinds import PERSONS
from index.ledger import Source, SourceKind
from index.lexicon import entries
from index.source_phrase import is_role_word

if TYPE_CHECKING:
    from spacy.tokens import Token

    from index.extract.parse import Paragraph

_LONGEST = 3  # words of a name whose family name stands first
# The parser takes a bare family name for a person's or an organisation's.
_BARE = frozenset({SourceKind.PERSON_NAMED, SourceKind.BODY})


@dataclass(slots=True)
class FullNames:
    """The full names of the people of a report, and how it uses the words of names.

    `alone` has where each word first stands alone, `opened` what follows each word in longer names.
    """

    full: dict[str, Source] = field(default_factory=dict)
    alone: dict[str, int] = field(default_factory=dict)
    opened: dict[str, set[str]] = field(default_factory=dict)

    def read(self, paragraphs: Iterable[Paragraph]) -> None:
        """Notes which words of names stand alone, and which open a longer one."""
        for paragraph in paragraphs:
            for token in paragraph.doc:
                if token.pos_ != "PROPN" or _goes_on(token):
                    continue
                after = token.nbor() if token.i + 1 < len(token.doc) else None
                if after is not None and after.text[:1].isupper() and token.whitespace_:
                    self.opened.setdefault(token.lower_, set()).add(after.lower_)
                elif after is None or not _in_name(after):
                    self.alone.setdefault(token.lower_, paragraph.start + token.idx)

    def add(self, person: Source) -> None:
        """Notes a person who is named in full."""
        if " " in person.name:
            self.full.setdefault(person.name.lower(), person)

    def bearers(self, source: Source) -> list[str]:
        """The full names that one word may stand for; none where it may be no person's."""
        word = source.name.lower()
        if " " in word or source.kind not in _BARE:
            return []
        met = [p for p in self.full.values() if source.kind in PERSONS or self._is_first(word, p)]
        last = [person.name for person in met if person.name.lower().split()[-1] == word]
        return _of_several(last) or [p.name for p in met if self._opens(word, p.name)]

    def _is_first(self, word: str, person: Source) -> bool:
        """Whether a person is named in full before a word of the name stands alone.

        A house is named so from the start: "Telda was founded by Ada Telda".
        """
        return person.span is not None and person.span.start <= self.alone.get(word, 0)

    def _opens(self, word: str, name: str) -> bool:
        """Whether a word is the first of one person's name, whose last is never used for him."""
        row = name.lower().split()
        if row[0] != word or len(row) > _LONGEST or row[-1] in self.alone:
            return False
        one = len(self.opened.get(word, ())) == 1
        return one and word not in country_forms() and word not in entries("metonyms")


def _of_several(names: list[str]) -> list[str]:
    """The names without those that a fuller one explains: "Ada Quell", "Ada M. Quell"."""
    rows = {name: set(name.split()) for name in names}
    return [n for n in names if not any(rows[n] < row for row in rows.values())]


def _goes_on(token: Token) -> bool:
    """Whether a word of a name stands behind another that is no office or form of address."""
    before = token.nbor(-1) if token.i else None
    return before is not None and _in_name(before) and not is_role_word(before)


def _in_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or (token.text == "-" and not token.whitespace_)
