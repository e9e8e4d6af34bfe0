"""The other name that a report gives a body or group: "the Orlia Front (OF)", "... or OF," (8.5b).

"OF said" is then the Orlia Front's word, and as much an authority as the Front is (R6). What is
called a group once is one wherever its name stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from index.extract.kinds import BODIES
from index.ledger import Source, SourceKind
from index.source import read_source

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

    from index.extract.parse import Paragraph

# "(SOHR)", ", or SOHR,", ", known as SOHR,": two letters or more, set off behind a name.
_LETTERS = re.compile(
    r"(?<=[\w'])(?: \(|,? (?:or|(?:better |also )?known (?:as|by its initials)) (?:the )?)"
    r"(?P<short>[A-Z][A-Za-z]?[A-Z][A-Za-z]{0,5})(?=\)|,| )"
)
# "A volunteer group known as the Grey Scarves".
_ALIAS = re.compile(
    r"\bgroup(?:,? (?:also |better |locally )?known as)(?: the)?"
    r" (?P<alias>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})"
)
_HELD = BODIES | {SourceKind.GROUP}
_SHORTEST = 2  # "-e", "'s"
_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "de", "des", "du"})


@dataclass(slots=True)
class ShortForms:
    """The bodies and groups that a report gives letters for, by those letters."""

    held: dict[str, Source] = field(default_factory=dict)

    def read(self, paragraphs: Iterable[Paragraph], outlets: Collection[str]) -> None:
        """Notes each name that letters follow which it explains."""
        for paragraph in paragraphs:
            for found in _LETTERS.finditer(paragraph.doc.text):
                short = found.group("short")
                if short in self.held:
                    continue
                name, its_own = _name_before(paragraph.doc, found.start(), short)
                source = read_source(name, name.root, outlets=outlets)
                group = source.kind is SourceKind.GROUP  # its letters may be another language's
                if source.named and (group or (its_own and source.kind in BODIES)):
                    self.held[short] = replace(source, span=None)

            for found in _ALIAS.finditer(paragraph.doc.text):
                alias = found.group("alias")
                self.held.setdefault(alias, Source(alias, SourceKind.GROUP))

    def note(self, source: Source) -> None:
        """Notes a group that has spoken by name."""
        if source.kind is SourceKind.GROUP and source.named and source.name[:1].isupper():
            self.held.setdefault(source.name, replace(source, span=None))

    def whole(self, source: Source) -> Source | None:
        """Whoever a name stands for that the report gives; None for another."""
        short = source.name.removeprefix("the ").removeprefix("The ")
        return self.held.get(short) if source.kind in _HELD else None


def _name_before(doc: Doc, end: int, short: str) -> tuple[Tokens, bool]:
    """The name that ends at an offset, with what describes it, and whether the letters are its own.

    "(OF)" is of "the Orlia Front"; of another name, too, that its own language shortens.
    """
    rest = [letter for letter in short if letter.isupper()]
    start = last = sum(1 for token in doc if token.idx < end)
    while rest and start:
        token = doc[start - 1]
        if token.text[0] == rest[-1]:
            rest.pop()
        elif len(token) > _SHORTEST and token.lower_ not in _SMALL:
            break
        start -= 1
    start = start if not rest else last - 1
    chunk = next((c for c in doc.noun_chunks if c.start <= start < c.end), None)
    return doc[start if chunk is None else chunk.start : last], not rest
