"""What a status read off the nearest sentence's words would score: the baseline to beat.

It is what one writes first, and what over-confirms: whoever says "confirmed" is believed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.answer import Answer, Citation, Fact, Position, StatusCode, Support
from index.report import Report

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_WORD = re.compile(r"\w{3,}")
FEWEST_SHARED = 2
"""Words that a sentence must share with the question to be taken for its answer."""

# In this order; the first that is found decides.
_SIGNS = (
    (StatusCode.NO_COMMENT, Position.NO_COMMENT, r"declin|no comment|not respond|refus"),
    (StatusCode.DENIED, Position.DENIED, r"\bden(?:y|ie)"),
    (StatusCode.CONFIRMED, Position.CONFIRMED, r"confirm|announc|official"),
    (StatusCode.REPORTED_ANON, Position.SILENT, r"\bsources?\b|people familiar|anonym"),
    (StatusCode.REPORTED_NAMED, Position.SILENT, r"\bsaid\b|\bsays\b|according to"),
    (StatusCode.STATED_BY_OUTLET, Position.SILENT, r""),
)


@dataclass(frozen=True, slots=True)
class KeywordAssistant:
    """Answers with the sentence that shares the most words with the question."""

    reports: Sequence[Report]

    def ask(
        self,
        question: str,
        *,
        history: Sequence[Mapping[str, str]] = (),
        as_of: str | None = None,
    ) -> Answer:
        """The answer by keywords; what was said before is not looked at."""
        asked = _words(question)
        best: Citation | None = None
        most = FEWEST_SHARED - 1
        for report in self.reports:
            if as_of and report.day and report.day > as_of:
                continue
            for found in _SENTENCE.finditer(report.text):
                shared = len(asked & _words(found[0]))
                if shared > most:
                    most, best = shared, _citation(report, found)
        if best is None:
            return Answer(question, as_of, "Not in the reports.", True)
        fact = _fact(best)
        return Answer(question, as_of, f"{fact.label}: {best.quote} [1]", False, (fact,), (best,))


def _fact(citation: Citation) -> Fact:
    quote = citation.quote.lower()
    status, position = next((s, p) for s, p, sign in _SIGNS if re.search(sign, quote))
    label = status.value.replace("_", " ").capitalize()
    return Fact(citation.quote, status, label, position, Support.NONE, citations=(1,))


def _citation(report: Report, found: re.Match[str]) -> Citation:
    quote = found[0].strip()
    start = found.start() + found[0].index(quote)
    known = (report.id, report.outlet, report.published, report.title)
    return Citation(1, *known, start, start + len(quote), quote)


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}
