"""V8: what stands in quotation marks stands so in a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.case import Case, Objection
from index.extract.parse import straighten

_QUOTED = re.compile(r'"([^"]+)"')
_BREAK = re.compile(r"\s*(?:\.\.\.|…|\[[^\]]*\])\s*")
_EDGES = " .,;:!?'\"\\"
_KEPT = 60  # characters of a quotation in a message


def quotes(case: Case) -> Iterator[Objection]:
    """V8: each quotation is verbatim in some report; what is cut out of it is marked."""
    held = tuple(h for r in case.readings for h in r.held)
    text = straighten(case.sentence.words)
    for match in _QUOTED.finditer(text):
        for piece in _BREAK.split(match[1]):
            words = _plain(piece)
            if words and not _stands(words, case):
                shown = match[1] if len(match[1]) <= _KEPT else f"{match[1][:_KEPT]}..."
                yield Objection("V8", f"no report has these words: “{shown}”", held)
                break


def _stands(words: str, case: Case) -> bool:
    return any(words in text for text in case.ledger.plain_texts)


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(_EDGES).lower()
