"""The answer in words, written from the ledger with no language model (guardrail, section 11)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.answer import Citation, Fact, FactSource, HistoryEntry, StatusCode
from assistant.cite import CitationList
from assistant.draft import FactDraft
from assistant.evidence import Evidence
from assistant.label import backing, label
from assistant.statement import headline, paragraph
from assistant.wording import counted, day, plain
from prompts import phrase

__all__ = ["Composed", "FactDraft", "compose"]

OVERVIEW_WORDS = 200
# Most solid first; what the reports do not bear out comes last.
_SOLIDITY = (
    StatusCode.CONFIRMED,
    StatusCode.DENIED,
    StatusCode.OFFICIAL_STATEMENT,
    StatusCode.REPORTED_NAMED,
    StatusCode.REPORTED_ANON,
    StatusCode.STATED_BY_OUTLET,
    StatusCode.UNATTRIBUTED,
    StatusCode.DISPUTED,
    StatusCode.NO_COMMENT,
    StatusCode.WITHDRAWN,
    StatusCode.NOT_IN_REPORTS,
)


@dataclass(frozen=True, slots=True)
class Composed:
    """The text of an answer, with the facts and citations that it consists of."""

    text: str
    facts: tuple[Fact, ...]
    citations: tuple[Citation, ...]

    @property
    def abstained(self) -> bool:
        """True where the reports do not answer the question."""
        return not self.facts or self.facts[0].status is StatusCode.NOT_IN_REPORTS


def compose(
    facts: Sequence[FactDraft],
    *,
    question: str,
    as_of: str | None,
    titles: Mapping[str, str | None] | None = None,
) -> Composed:
    """The answer to a question in words; the first draft is the one that answers it.

    `as_of` is an ISO day; `titles` gives a report's title by its id, for the citations.
    """
    cites = CitationList(titles)
    if not facts:
        return Composed(phrase("answer", "nothing", question=plain(question)), (), ())
    if len(facts) > 1 and facts[0].asked.lower() == "overview":
        paragraphs, drafts, written = _overview(facts, cites)
    else:
        paragraphs, drafts, written = [], list(facts), []
        for draft in facts:
            cites.start_fact()
            paragraphs.append(paragraph(draft, cites))
            written.append(_fact(draft, cites))
    sources = _sources(drafts, cites.citations, as_of)
    return Composed("\n\n".join([*paragraphs, sources]), tuple(written), cites.citations)


def _overview(
    facts: Sequence[FactDraft], cites: CitationList
) -> tuple[list[str], list[FactDraft], list[Fact]]:
    """The main fact in full, then the others a line each, the most solid first, while they fit."""
    cites.start_fact()
    paragraphs, drafts = [paragraph(facts[0], cites)], [facts[0]]
    written = [_fact(facts[0], cites)]
    room = OVERVIEW_WORDS - len(paragraphs[0].split()) - len(_sources(facts, (), None).split())
    lines: list[str] = []
    for draft in sorted(facts[1:], key=lambda d: _SOLIDITY.index(d.verdict.status)):
        # A trial run finds the length, so that a line left out leaves no citation behind.
        length = len(headline(draft, CitationList()).split()) + 1
        if length > room:
            continue
        room -= length
        cites.start_fact()
        lines.append(f"- {headline(draft, cites)}")
        drafts.append(draft)
        written.append(_fact(draft, cites))
    return [*paragraphs, *(["\n".join(lines)] if lines else [])], drafts, written


def _fact(draft: FactDraft, cites: CitationList) -> Fact:
    """The fact as data, with what was cited for it since `start_fact`."""
    verdict = draft.verdict
    return Fact(
        claim=draft.claim_text,
        status=verdict.status,
        label=label(verdict),
        official_position=verdict.position,
        support=verdict.support,
        sources=tuple(_source(e, number) for e, number in cites.used if e is not draft.nearest),
        independent_roots=verdict.independent_roots,
        flags=verdict.flags,
        rules=verdict.trace,
        history=tuple(HistoryEntry(since, status) for since, status in verdict.history),
        citations=cites.fact_numbers(),
    )


def _source(evidence: Evidence, number: int) -> FactSource:
    attribution = evidence.attribution
    chain = tuple(link.source.name for link in attribution.chain) if attribution else ()
    return FactSource(
        chain=chain or (evidence.speaker,),
        cue=attribution.cue.text if attribution and attribution.cue else None,
        stance=evidence.stance.value,
        standing=evidence.standing.value,
        citation=number,
    )


def _sources(drafts: Sequence[FactDraft], citations: Sequence[Citation], as_of: str | None) -> str:
    """The closing line: outlets cited, independent roots behind the main facts, the day."""
    counts = [counted(len({c.outlet or c.report for c in citations}), "outlet")]
    supporting = [e for d in drafts for e in backing(d.verdict)]
    roots = {e.root for e in supporting if e.root}
    number = drafts[0].verdict.independent_roots if len(drafts) == 1 else len(roots)
    if number:
        counts.append(counted(number, "independent root"))
    until = f"; as of {day(as_of)}" if day(as_of) else ""
    return phrase("answer", "sources", counts=", ".join(counts), as_of=until)
