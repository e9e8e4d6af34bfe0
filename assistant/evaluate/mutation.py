"""How many corrupted drafts the check finds, and how often it objects to clean ones.

The drafts are the composer's own answers; each mutator corrupts one of them in one place. A
corruption counts as found where the check has something against the corrupted draft that it has
not against the clean one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from zlib import crc32

from assistant.check import CheckedDraft, Ledger, check_against
from assistant.evaluate import corrupt_claims as claims
from assistant.evaluate import corrupt_sources as sources
from assistant.evaluate.cases import Case
from assistant.evaluate.units import Clean

if TYPE_CHECKING:
    from index.store import Store

Mutator = Callable[[Clean], str | None]
"""Gives the corrupted text, None where the answer has nothing to corrupt in that way."""

MUTATORS: dict[str, Mutator] = {
    "strength raised": sources.strength_raised,
    "cue raised": sources.cue_raised,
    "source swapped": sources.source_swapped,
    "count raised": sources.count_raised,
    "number": claims.number_changed,
    "date": claims.date_changed,
    "name": claims.name_changed,
    "polarity": claims.polarity_turned,
    "plan made event": claims.plan_made_event,
    "denial left out": sources.denial_left_out,
    "quote altered": claims.quote_altered,
    "citation swapped": sources.citation_swapped,
    "text injected": sources.text_injected,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One corrupted draft, by question and mutator, and whether it was found."""

    question: str
    mutator: str
    found: bool
    text: str


@dataclass(slots=True)
class Mutation:
    """The outcomes, and of the clean drafts how many sentences there were and failed."""

    outcomes: list[Outcome] = field(default_factory=list)
    drafts: int = 0
    drafts_failed: int = 0
    sentences: int = 0
    sentences_failed: int = 0

    def recall(self, mutator: str | None = None) -> float | None:
        """The share found, of one mutator or of all; None where there was none to find."""
        some = [o.found for o in self.outcomes if mutator in (None, o.mutator)]
        return sum(some) / len(some) if some else None

    def to_json(self) -> dict[str, Any]:
        """The measure as `evaluate --mutations --json` prints it."""
        named = dict.fromkeys(o.mutator for o in self.outcomes)
        counts = {name: sum(o.mutator == name for o in self.outcomes) for name in named}
        return {
            "drafts": self.drafts,
            "corrupted": len(self.outcomes),
            "found": _rounded(self.recall()),
            "mutators": {
                name: {"corrupted": counts[name], "found": _rounded(self.recall(name))}
                for name in named
            },
            "sentences": self.sentences,
            "false_alarms": _rounded(self.false_alarms),
            "drafts_with_false_alarms": self.drafts_failed,
        }

    @property
    def false_alarms(self) -> float:
        """The share of the sentences of clean drafts that have a finding."""
        return self.sentences_failed / max(1, self.sentences)


def measure(cases: Iterable[Case], mutators: Sequence[str] = tuple(MUTATORS)) -> Iterator[Mutation]:
    """The measure so far, after each case; the last one is the whole."""
    from index.build import ingest_reports
    from index.embedder import load_embedder
    from index.store import Store

    found = Mutation()
    for case in cases:
        with Store.temporary(load_embedder()) as store:
            ingest_reports(store, [document.to_report() for document in case.documents])
            _measured(found, store, case, mutators)
        yield found


def _measured(found: Mutation, store: Store, case: Case, mutators: Sequence[str]) -> None:
    from assistant import Assistant

    assistant = Assistant(store)
    reports = {report.id: report for report in store.reports()}
    rows = store.attributions(list(reports))
    ledgers: dict[str | None, Ledger] = {}
    for question in case.questions:
        history = [{"role": turn.role, "content": turn.content} for turn in question.history]
        as_of = question.as_of.isoformat() if question.as_of else None
        answer = assistant.ask(question.question, history=history, as_of=as_of)
        ledger = ledgers.setdefault(answer.as_of, Ledger(store, answer.as_of))
        clean = Clean(answer, reports, rows, crc32(f"{case.id}/{question.id}".encode()))
        add(found, f"{case.id}/{question.id}", clean, ledger, mutators)


def add(found: Mutation, name: str, clean: Clean, ledger: Ledger, mutators: Sequence[str]) -> None:
    """Adds the outcomes for one answer."""
    before = check_against(ledger, clean.answer.text, clean.answer.citations)
    failed = sum(not sentence.ok for sentence in before.sentences)
    found.drafts += 1
    found.drafts_failed += bool(failed)
    found.sentences += len(before.sentences)
    found.sentences_failed += failed
    known = _objections(before)
    for mutator in mutators:
        text = MUTATORS[mutator](clean)
        if text is None or text == clean.answer.text:
            continue
        after = check_against(ledger, text, clean.answer.citations)
        found.outcomes.append(Outcome(name, mutator, bool(_objections(after) - known), text))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _objections(checked: CheckedDraft) -> set[tuple[str, str]]:
    return {(f.rule, f.message) for sentence in checked.sentences for f in sentence.findings}
