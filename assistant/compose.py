"""The answer in words, written from the ledger with no language model (guardrail, section 11)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assistant.answer import Citation, Fact, FactSource, HistoryEntry, StatusCode
from assistant.cite import CitationList
from assistant.draft import FactDraft
from assistant.evidence import Evidence
from assistant.label import backing, label
from assistant.record import record
from assistant.statement import headline, paragraph
from assistant.wording import counted, day, plain
from prompts import phrase

__all__ = ["Composed", "FactDraft", "Told", "compose"]

Teller = Callable[[FactDraft, CitationList], tuple[str, ...]]
OVERVIEW_WORDS = 200
CENTRAL_WORDS = 110  # a longer paragraph on the central fact is cut to what must be said
# Most solid first; what the reports leave open comes last.
_GROUPS: tuple[tuple[str, frozenset[StatusCode]], ...] = (
    ("overview_confirmed", frozenset({StatusCode.CONFIRMED})),
    ("overview_official", frozenset({StatusCode.OFFICIAL_STATEMENT})),
    (
        "overview_reported",
        frozenset(
            {
                StatusCode.REPORTED_NAMED,
                StatusCode.REPORTED_ANON,
                StatusCode.STATED_BY_OUTLET,
                StatusCode.UNATTRIBUTED,
            }
        ),
    ),
    (
        "overview_disputed",
        frozenset({StatusCode.DISPUTED, StatusCode.DENIED, StatusCode.WITHDRAWN}),
    ),
    ("overview_open", frozenset({StatusCode.NO_COMMENT, StatusCode.NOT_IN_REPORTS})),
)


@dataclass(frozen=True, slots=True)
class Told:
    """How one fact is told: its sentences, some of them empty, and the evidence they cite.

    The first `INSEPARABLE` sentences are the lead and what must never be parted from it.
    `rows` are the pieces of evidence with the citation number of each.
    """

    fact: Fact
    sentences: tuple[str, ...]
    rows: tuple[tuple[Evidence, int], ...]

    @property
    def text(self) -> str:
        """The sentences in a row, as they stand in the answer."""
        return joined(self.sentences)


@dataclass(frozen=True, slots=True)
class Composed:
    """The text of an answer, with the facts and citations that it consists of.

    `told` are the facts again, each with its own part of the text, in the order of the text.
    """

    text: str
    told: tuple[Told, ...]
    citations: tuple[Citation, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts, the one that answers the question first."""
        return tuple(told.fact for told in self.told)

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
        drafts, written = list(facts), [_told(draft, cites, paragraph) for draft in facts]
        paragraphs = [told.text for told in written]
    sources = _sources(drafts, cites.citations, as_of)
    return Composed("\n\n".join([*paragraphs, sources]), tuple(written), cites.citations)


def _overview(
    facts: Sequence[FactDraft], cites: CitationList
) -> tuple[list[str], list[FactDraft], list[Told]]:
    """The central fact, then the others in groups, the most solid first, as many as fit."""
    central, *others = facts
    whole = joined(paragraph(central, CitationList()))
    tell = paragraph if len(whole.split()) <= CENTRAL_WORDS else headline
    written, drafts = [_told(central, cites, tell)], [central]
    paragraphs = [written[0].text]
    kept = _fitting(
        others, OVERVIEW_WORDS - _length(paragraphs) - _length([_sources(facts, (), None)])
    )
    for heading, statuses in _GROUPS:
        group = [draft for draft in kept if draft.verdict.status in statuses]
        lines = []
        for draft in group:
            written.append(_told(draft, cites, headline))
            drafts.append(draft)
            lines.append(f"- {written[-1].text}")
        if lines:
            paragraphs.append("\n".join([phrase("answer", heading), "", *lines]))
    return paragraphs, drafts, written


def _fitting(facts: Sequence[FactDraft], room: int) -> list[FactDraft]:
    """The facts that fit into so many words, the most important first."""
    kept, headed = [], set[str]()
    for draft in facts:
        heading = next(name for name, group in _GROUPS if draft.verdict.status in group)
        # A trial run finds the length, so that a line left out leaves no citation behind.
        length = _length(headline(draft, CitationList())) + 1
        length += 0 if heading in headed else _length([phrase("answer", heading)])
        if length <= room:
            room -= length
            kept.append(draft)
            headed.add(heading)
    return kept


def _length(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


def joined(sentences: Sequence[str]) -> str:
    """The sentences in a row, the empty ones left out."""
    return " ".join(sentence for sentence in sentences if sentence)


def _told(draft: FactDraft, cites: CitationList, tell: Teller) -> Told:
    cites.start_fact()
    sentences = tell(draft, cites)
    return Told(_fact(draft, cites), sentences, tuple(cites.used))


def _fact(draft: FactDraft, cites: CitationList) -> Fact:
    """The fact as data, with what was cited for it since `start_fact`."""
    verdict = draft.verdict
    return Fact(
        claim=draft.claim_text,
        status=verdict.status,
        label=label(verdict),
        official_position=verdict.position,
        support=verdict.support,
        sources=tuple(
            _source(e, number)
            for e, number in cites.used
            if verdict.status is not StatusCode.NOT_IN_REPORTS
        ),
        independent_roots=verdict.independent_roots,
        flags=verdict.flags,
        rules=verdict.trace,
        history=tuple(HistoryEntry(since, status) for since, status in verdict.history),
        citations=cites.fact_numbers(),
        record=record(verdict, {e.id: number for e, number in cites.used}, cites.titles),
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
