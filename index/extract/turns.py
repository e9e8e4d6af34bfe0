"""The turns of a printed press call: what the press asks is no statement of anybody's (A12)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.extract.parse import Paragraph

_ASKED = re.compile(r"\s*(?:Q(?::|\.|\s)\s*(?=\S)|(?:QUESTION|REPORTER)S?:)")
_LABEL = re.compile(r"\s*[A-Z][A-Z.' -]{3,60}(?: \([A-Z .]+\))?:")
_FEWEST = 2  # questions; a single "Q" may be a letter of the text


_STUDIO = re.compile(r"\s*(?:PRESENTER|ANCHOR|NEWSREADER|HOST|STUDIO)\s*:")


def asked(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The numbers of the paragraphs in which the press asks: from "Q" to the next speaker."""
    texts = [paragraph.doc.text for paragraph in paragraphs]
    opened = [_ASKED.match(text) is not None for text in texts]
    if any(_STUDIO.match(text) for text in texts):
        return frozenset()  # on the air "REPORTER:" tells, and does not ask
    answered = [_LABEL.match(text) is not None for text in texts]
    if sum(opened) < _FEWEST or not any(answered):
        return frozenset()
    found, asking = set(), False
    for number, (opens, answers) in enumerate(zip(opened, answered, strict=True)):
        asking = opens or (asking and not answers)
        if asking:
            found.add(number)
    return frozenset(found)
