"""What the store holds on one claim of a draft: the same steps as answering a question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant.affair import affairs_of
from assistant.answer import Citation, Fact
from assistant.check.remembering import Remembering
from assistant.compose import compose
from assistant.draft import FactDraft, Near
from assistant.evidence import Evidence, Verdict
from assistant.gather import Gathered, gather
from assistant.grade import SUPPORTS
from assistant.grammar import is_clause
from assistant.match import Candidate, Coverage, Polarity, match
from assistant.question import Question, QuestionKind
from assistant.question.slots import slots_of
from assistant.question.words import spelled_out
from assistant.status import decide
from index.extract import known_outlets
from index.extract.parse import straighten
from index.ledger import Attribution, Bound, Modality, Source, Stance
from index.report import Report

if TYPE_CHECKING:
    from index.store import Store

_PASSAGES = 40
_BOLD = re.compile(r"\*\*")


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """A claim of the draft, and what the reports have on it."""

    claim: str
    gathered: Gathered
    verdict: Verdict
    draft: FactDraft

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Everything that speaks to the claim, whichever way."""
        return self.gathered.evidence

    @property
    def nearest(self) -> Evidence | None:
        """The closest other claim, where the reports have nothing on this one."""
        return self.gathered.nearest

    @property
    def mismatches(self) -> tuple[str, ...]:
        """What is different about the closest other claim, each thing for itself."""
        return _parted(self.draft.mismatch)


class Ledger:
    """The store as of a day, asked claim by claim; what was asked before is remembered."""

    def __init__(self, store: Store, as_of: str | None) -> None:
        reports = store.reports()
        self.as_of = as_of or max((r.day for r in reports if r.day), default=None)
        self.reports: Mapping[str, Report] = {r.id: r for r in reports if self._visible(r)}
        self._store = store
        self._embedder = Remembering(store.embedder)
        self._held: dict[str, Held] = {}
        self._near: dict[str, list[Attribution]] = {}
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._citations: list[Citation] = []

    def _visible(self, report: Report) -> bool:
        return self.as_of is None or report.day is None or report.day <= self.as_of

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The outlets that the reports were read with, in lower case (T12)."""
        return frozenset(known_outlets(self.reports.values()))

    @cached_property
    def plain_texts(self) -> tuple[str, ...]:
        """The bodies and titles of the reports in lower case, with plain marks and blanks."""
        return tuple(
            " ".join(straighten(f"{r.title or ''}\n{r.text}").split()).lower()
            for r in self.reports.values()
        )

    def _affairs(self, *more: str) -> Mapping[str, int]:
        """By report id the affair that it is of, where three reports or more tell of one.

        Only of the reports that the claims of the draft have found, and of `more`: a whole store
        takes too long to be laid out by affairs for one text.
        """
        found = {*more, *(row.report for rows in self._near.values() for row in rows)}
        groups = affairs_of(self.reports[i] for i in found)
        return {r.id: i for i, group in enumerate(groups) if len(group) > 2 for r in group}

    def is_of_another_affair(self, report: str, told: Iterable[str]) -> bool:
        """Whether a report is of another matter than those that bear a sentence out.

        These are all of one affair and it is not of it, or it names nobody and nothing of theirs.
        """
        known = set(told)
        if not known or report in known:
            return False
        by_report = self._affairs(report, *known)
        affairs = {by_report.get(one) for one in known}
        plain = len(affairs) == 1 and None not in affairs
        if plain and by_report.get(report) not in affairs:
            return True
        names = _names(self.reports[report])
        return not any(names & _names(self.reports[one]) for one in known)

    def look_up(self, claim: str) -> Held:
        """What the reports have on a claim."""
        if claim not in self._held:
            rows = self.rows_near(claim)
            gathered = gather(question_of(claim), rows, self.reports, self._embedder)
            seen = tuple(e for e in gathered.evidence if e.report in self.reports)
            verdict = decide(seen, as_of=self.as_of)
            nearest = None if seen else gathered.nearest
            draft = FactDraft(
                verdict=verdict,
                claim_text=claim,
                nearest=nearest,
                mismatch=None if seen else gathered.mismatch,
                near=(Near(nearest, 1.0, _parted(gathered.mismatch)),) if nearest else (),
            )
            self._held[claim] = Held(claim, replace(gathered, evidence=seen), verdict, draft)
        return self._held[claim]

    def prepare(self, texts: Sequence[str]) -> None:
        """Finds the rows for many claims in one go, which is a good deal faster than each alone."""
        new = [text for text in dict.fromkeys(texts) if text not in self._near]
        for text, hits in zip(new, self._store.search_many(new, _PASSAGES), strict=True):
            found = dict.fromkeys(hit.report for hit in hits if hit.report in self.reports)
            self._near[text] = self._store.attributions(list(found))
        claims = [row.claim.text for text in new for row in self._near[text]]
        self._embedder.encode([*new, *claims])

    def rows_near(self, text: str) -> list[Attribution]:
        """The rows of the reports that a text is about."""
        self.prepare([text])
        return self._near[text]

    def denials_of(self, row: Attribution, report: Report) -> list[Attribution]:
        """The denials that cover what a row of a draft claims.

        Whoever denies that the dock was sold denies that it was sold to a brewery.
        """
        denials = [r for r in self._telling(row) if r.stance is Stance.DENY]
        return [r for r in denials if self._covers(r.claim.text, row, report, Polarity.SAME)]

    def contraries_of(self, row: Attribution, report: Report) -> list[Attribution]:
        """The rows that put forward the contrary of what a row of a draft claims.

        Whoever says that it would not build a mill says the contrary of its building one in May.
        """
        said = [r for r in self._telling(row)
                if r.stance in SUPPORTS and r.claim.modality is not Modality.POSSIBLE
                and r.claim.positive is not row.claim.positive
                and is_clause(r.claim.text)]  # "have not been charged" is of nobody  # fmt: skip
        return [r for r in said if self._covers(r.claim.text, row, report, Polarity.OPPOSITE)]

    def denies(self, denied: str, row: Attribution, report: Report) -> bool:
        """Whether words that are denied cover what a row of a draft claims."""
        return self._covers(denied, row, report, Polarity.SAME)

    def _telling(self, row: Attribution) -> list[Attribution]:
        """The rows near a row of a draft that name a claim of their own."""
        unclear = {"anaphoric", "speech_act"}
        near = self.rows_near(row.claim.text)
        return [r for r in near if r.claim.text and not unclear & set(r.flags)]

    def _covers(self, claim: str, row: Attribution, report: Report, polarity: Polarity) -> bool:
        candidate = Candidate.of(row, report)
        found = match(question_of(claim), [candidate], self._embedder)[0]
        full = found.coverage is Coverage.FULL and not found.proposed
        return full and found.polarity is polarity

    def facts(self, held: Iterable[Held]) -> tuple[Fact, ...]:
        """Each claim as a fact, cited by the numbers of the whole draft."""
        return tuple(self._composed(one)[0] for one in held)

    def correction(self, held: Held, voice: Source | None = None) -> str:
        """What may be said instead: the composer's sentences, without the closing line.

        Where nothing is said of what `voice` is to have spoken of ("its bankruptcy"), it is named.
        """
        if voice is not None and not held.evidence and not is_clause(held.claim):
            asked = replace(held.draft, asked="speech_act", asked_speaker=voice.name)
            return self._composed(replace(held, draft=asked))[1]
        return self._composed(held)[1]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All citations so far, by number."""
        return tuple(self._citations)

    def _composed(self, held: Held) -> tuple[Fact, str]:
        titles = {i: r.title for i, r in self.reports.items()}
        written = compose([held.draft], question=held.claim, as_of=self.as_of, titles=titles)
        numbers = {citation.number: self._number(citation) for citation in written.citations}
        fact = written.facts[0]
        sources = [replace(s, citation=numbers.get(s.citation, s.citation)) for s in fact.sources]
        cited = tuple(numbers[n] for n in fact.citations)
        text = _BOLD.sub("", written.text.rsplit("\n\n", 1)[0])
        text = re.sub(r"\[(\d+)\]", lambda m: f"[{numbers.get(int(m[1]), m[1])}]", text)
        return replace(fact, sources=tuple(sources), citations=cited), text

    def _number(self, citation: Citation) -> int:
        key = (citation.report, citation.start, citation.end)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._citations.append(replace(citation, number=self._numbers[key]))
        return self._numbers[key]


@lru_cache(maxsize=4096)
def _names(report: Report) -> frozenset[str]:
    """The words of the names in a report, that of its outlet left out."""
    names = slots_of([f"{report.title or ''}. {report.text}"])[0].names
    found = {word for name in names for word in name.split()}
    return frozenset(found - set((report.outlet or "").lower().split()))


def _parted(mismatch: str | None) -> tuple[str, ...]:
    return tuple(mismatch.split("; ")) if mismatch else ()


def question_of(claim: str) -> Question:
    """The question whether a claim is so, taken as it stands: no part of it is read away."""
    slots = slots_of([claim])[0]
    main = slots.main
    bound = next((q.bound for q in slots.quantities if q.bound is not Bound.EXACT), None)
    roles = [main.agent, main.patient, main.recipient] if main else [None, None, None]
    agent, patient, recipient = (r.text if r and not r.pronoun else None for r in roles)
    return Question(
        text=claim,
        kind=QuestionKind.YES_NO,
        proposition=claim,
        bound=bound,
        quantities=slots.quantities,
        dates=slots.dates,
        names=slots.names,
        lemmas=spelled_out(slots.lemmas),
        agent=agent,
        patient=patient,
        recipient=recipient,
    )
