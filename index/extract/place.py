"""Where a rule stands in a report while it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.extract.parse import Paragraph
from index.extract.quotation import Quotes
from index.extract.trailing import sentence_of
from index.ledger import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens


@dataclass(frozen=True, slots=True)
class Place:
    """One sentence with its paragraph, the quotations of that, and its number in the report."""

    sentence: Tokens
    paragraph: Paragraph
    quotes: Quotes
    number: int

    @property
    def span(self) -> Span:
        """The whole sentence, verbatim, at its offsets in the body, its tail included."""
        return self.paragraph.cover(sentence_of(self.sentence[0]))
