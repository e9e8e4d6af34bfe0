"""V8: what stands in quotation marks stands so in a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.case import Case, Objection

_BREAK = re.compile(r"\s*(?:\.\.\.|…|\[[^\]]*\])\s*")
_EDGES = " .,;:!?'\"\\"
_KEPT = 60  # characters of a quotation in a message


def quotes(case: Case) -> Iterator[Objection]:
    """V8: each quotation is verbatim in some report; what is cut out of it is marked."""
    held = tuple(h for r in case.readings for h in r.held)
    for quotation in case.sentence.quotations:
        for piece in _BREAK.split(quotation.text):
            words = _plain(piece)
            if words and not _stands(words, case):
                shown = quotation.text[:_KEPT] + ("..." if len(quotation.text) > _KEPT else "")
                yield Objection("V8", f"no report has these words: “{shown}”", held)
                break


def _stands(words: str, case: Case) -> bool:
    return any(words in text for text in case.ledger.plain_texts)


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(_EDGES).lower()
