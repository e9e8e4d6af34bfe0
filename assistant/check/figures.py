"""V5: a figure that the evidence does not have, however the sentence is built around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.check.case import Case, Objection
from assistant.check.values import given
from assistant.question.values import MONTHS
from index.extract.parse import straighten

_MONTH = f"(?:{'|'.join(MONTHS)})"
_DAY = re.compile(
    rf"\b\d{{1,2}} {_MONTH}\b(?: \d{{4}})?|\b{_MONTH} \d{{1,2}}\b(?:, \d{{4}})?|\b(?:19|20)\d\d\b",
    re.I,
)
_MARK = re.compile(r"(?<!\\)\[\d+\]")
_FIGURE = re.compile(r"(?<![\w.,:])\d+(?:[.,:]\d+)*|\b[a-z]+(?:-[a-z]+)?\b", re.I)
_LEFT_OUT = frozenset({"one", "a", "an", "second", "first", "third", "point", "o", "zero", "and"})


def figures(case: Case) -> Iterator[Objection]:
    """V5: each figure of the sentence stands in a sentence that the reports have on it."""
    evidence = case.evidence
    if not evidence:
        return
    rows = [e.attribution for e in evidence if e.attribution]
    texts = [
        t for row in rows for t in (row.sentence.text, row.claim.text, *(s.text for s in row.said))
    ]
    texts += [passage.quote for passage in case.passages]
    reports = [case.ledger.reports.get(row.report) for row in rows]
    texts += [f"{r.title or ''} {r.outlet or ''}" for r in reports if r is not None]
    texts += [quantity.text for quantity in given(case)]
    theirs = set().union(*(figures_in(text) for text in dict.fromkeys(texts)))
    for figure in sorted(figures_in(case.sentence.words) - theirs):
        yield Objection("V5", f"no report has {figure} here", case.held)


@cache
def figures_in(text: str) -> frozenset[str]:
    """The figures of a text in digits, those of its dates left out."""
    plain = _MARK.sub(" ", _DAY.sub(" ", straighten(text)))
    values = (_value(word) for word in _FIGURE.findall(plain))
    return frozenset(value for value in values if value is not None)


@cache
def _value(word: str) -> str | None:
    low = word.lower()
    if low[0].isdigit():
        return low.replace(",", "").rstrip(".:")
    if low in _LEFT_OUT:
        return None
    from text_to_num import text2num

    try:
        return str(text2num(low.replace("-", " "), "en"))
    except ValueError:
        return None
