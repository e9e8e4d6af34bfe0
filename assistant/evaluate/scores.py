"""The scores of one answer: what was expected, held against what was said.

A score that does not apply to a question is None, and no mean counts it.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any

from assistant.answer import Answer, Citation, Position, StatusCode
from assistant.evaluate.cases import Case, Expect, Gold, Question
from assistant.evaluate.overlap import overlaps


@dataclass(frozen=True, slots=True)
class Scores:
    """One question's scores; `gold` and `predicted` are the statuses that they compare.

    `over_confirmed`: shown as confirmed or as bare fact, and that is not acceptable.
    `under_confirmed`: only a confirmation is right, and something else was shown.
    `verbatim` has one entry a citation: whether the quote is the report's text at its offsets.
    """

    gold: StatusCode
    predicted: StatusCode
    status: bool
    over_confirmed: bool
    under_confirmed: bool
    position: bool | None
    evidence_recall: float | None
    citation_precision: float | None
    verbatim: tuple[bool, ...]
    wording: bool

    def to_json(self) -> dict[str, Any]:
        """The scores as they are written beside an answer."""
        return asdict(self) | {"verbatim": _share(list(self.verbatim))}


def score(case: Case, question: Question, answer: Answer) -> Scores:
    """The scores of an answer to a question of a case."""
    expect = question.expect
    predicted = predicted_status(answer)
    right = predicted in expect.accepted
    may_confirm = StatusCode.CONFIRMED in expect.accepted
    confirmed = predicted is StatusCode.CONFIRMED or is_bare(answer)
    return Scores(
        gold=expect.status,
        predicted=predicted,
        status=right,
        over_confirmed=confirmed and not may_confirm,
        under_confirmed=expect.accepted == (StatusCode.CONFIRMED,) and not right,
        position=position_right(expect, answer),
        evidence_recall=evidence_recall(expect, answer),
        citation_precision=citation_precision(expect, answer),
        verbatim=verbatim(case, answer),
        wording=wording_right(expect, answer),
    )


def predicted_status(answer: Answer) -> StatusCode:
    """The status of the first fact; an answer without one says that it is not in the reports."""
    if answer.abstained or not answer.facts:
        return StatusCode.NOT_IN_REPORTS
    return answer.facts[0].status


def is_bare(answer: Answer) -> bool:
    """True where the text puts the first fact forward without its status words."""
    if answer.abstained or not answer.facts:
        return False
    return _words(answer.facts[0].label) not in _words(answer.text)


def position_right(expect: Expect, answer: Answer) -> bool | None:
    """Whether the official position is right; None where the reports do not hold the claim."""
    if expect.status is StatusCode.NOT_IN_REPORTS:
        return None
    if answer.abstained or not answer.facts:
        return Position.SILENT in expect.positions
    return answer.facts[0].official_position in expect.positions


def evidence_recall(expect: Expect, answer: Answer) -> float | None:
    """The share of gold quotes that a citation of the same document overlaps."""
    return _share([any(_same(c, gold) for c in answer.citations) for gold in expect.evidence])


def citation_precision(expect: Expect, answer: Answer) -> float | None:
    """The share of citations that overlap a gold quote; None where there is no gold quote."""
    if not expect.evidence:
        return None
    return _share([any(_same(c, gold) for gold in expect.evidence) for c in answer.citations])


def verbatim(case: Case, answer: Answer) -> tuple[bool, ...]:
    """For each citation, whether the quote stands in its document exactly where it says."""
    return tuple(
        bool(c.quote) and case.texts.get(c.report, "")[c.start : c.end] == c.quote
        for c in answer.citations
    )


def wording_right(expect: Expect, answer: Answer) -> bool:
    """True where the text holds everything that it must mention and nothing that it must not."""
    return all(re.search(p, answer.text, re.IGNORECASE) for p in expect.must_mention) and not any(
        re.search(p, answer.text, re.IGNORECASE) for p in expect.must_not
    )


def _same(citation: Citation, gold: Gold) -> bool:
    return citation.report == gold.document and overlaps(citation.quote, gold.quote)


def _share(hits: list[bool]) -> float | None:
    return sum(hits) / len(hits) if hits else None


def _words(text: str) -> str:
    """The text without emphasis, letter case and line breaks."""
    return " ".join(text.replace("*", "").lower().split())
