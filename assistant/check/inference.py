"""V10: no conclusion that no source draws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.check.case import Case, Objection
from assistant.lexicon import words


def inference(case: Case) -> Iterator[Objection]:
    """V10: what joins one claim to another as its reason or result stands in a report."""
    told = [r for r in case.readings if r.evidence]
    if not told:
        return
    theirs = " ".join(e.attribution.sentence.text for r in told for e in r.evidence
                      if e.attribution).lower()  # fmt: skip
    quoted = [q.text.lower() for q in case.sentence.quotations]
    for found in _joints().finditer(case.sentence.words):
        word = found[0].lower()
        if word not in theirs and not any(word in q for q in quoted):
            held = tuple(h for r in told for h in r.held)
            yield Objection("V10", f"“{word}” draws a conclusion that no report draws here", held)
            return


@cache
def _joints() -> re.Pattern[str]:
    choices = sorted(words("inferences"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, choices))})\b", re.I)
