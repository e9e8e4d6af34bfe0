"""Numbered citations to verbatim spans."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.answer import Citation
from assistant.evidence import Evidence
from index import Attribution, Span

LONGEST_QUOTE = 400  # characters; a longer sentence is cited by the words that matter


class CitationList:
    """Gives each cited span its number, in the order of first mention.

    `used` holds what was cited since the last `start_fact`, for the fact's own list.
    `titles` gives a report's title by its id.
    """

    def __init__(self, titles: Mapping[str, str | None] | None = None) -> None:
        self.titles = titles or {}
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._citations: list[Citation] = []
        self.used: list[tuple[Evidence, int]] = []

    def start_fact(self) -> None:
        """Forget which evidence has been cited; numbers stay."""
        self.used = []

    def number(self, evidence: Evidence) -> int | None:
        """The number of the evidence's span, new or already given; None where it has no span."""
        span = cited_span(evidence)
        if span is None:
            return None
        key = (evidence.report, span.start, span.end)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._citations.append(self._citation(self._numbers[key], evidence, span))
        number = self._numbers[key]
        if all(known is not evidence for known, _ in self.used):
            self.used.append((evidence, number))
        return number

    def mark(self, evidence: Evidence) -> str:
        """The number in brackets with a space before it, to stand behind what it bears out."""
        number = self.number(evidence)
        return "" if number is None else f" [{number}]"

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All citations so far, by number."""
        return tuple(self._citations)

    def fact_numbers(self) -> tuple[int, ...]:
        """The numbers cited since `start_fact`, each once, in order."""
        return tuple(dict.fromkeys(number for _, number in self.used))

    def _citation(self, number: int, evidence: Evidence, span: Span) -> Citation:
        return Citation(
            number=number,
            report=evidence.report,
            outlet=evidence.outlet,
            published=evidence.published,
            title=self.titles.get(evidence.report),
            start=span.start,
            end=span.end,
            quote=span.text,
        )


def cited_span(evidence: Evidence) -> Span | None:
    """The span to cite: the sentence, or the attribution within it where it is very long."""
    attribution = evidence.attribution
    if attribution is None:
        return evidence.quote
    sentence = attribution.sentence
    if len(sentence.text) <= LONGEST_QUOTE:
        return sentence
    tighter = core_span(attribution)
    if len(tighter.text) > LONGEST_QUOTE and evidence.quote is not None:
        return evidence.quote
    return tighter


def core_span(attribution: Attribution) -> Span:
    """The part of the sentence from the first to the last of source, cue and content."""
    sentence = attribution.sentence
    parts = [*attribution.content, attribution.cue, attribution.source.span]
    inside = [p for p in parts if p and sentence.start <= p.start and p.end <= sentence.end]
    if not inside:
        return sentence
    start, end = min(p.start for p in inside), max(p.end for p in inside)
    return Span(start, end, sentence.text[start - sentence.start : end - sentence.start])
