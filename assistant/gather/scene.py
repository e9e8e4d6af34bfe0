"""One question among the rows that may answer it: which of them say what it asks about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.gather.near import DOUBT, SPREAD, STRAY, is_another, proposed
from assistant.gather.sets import COMMITTED, SILENT
from assistant.match import Coverage, Match, nearness
from assistant.question import Question
from assistant.question.words import any_same
from index import Attribution, Claim, Stance
from index.embedder import Embedder
from index.ledger import CueClass
from index.lexicon import cue_class
from index.report import Report

_UNASSERTED = {"only mentioned, not asserted", "a plan, not the event", "the event, not the plan"}


@dataclass(slots=True)
class Scene:
    """The rows of the reports in question, with their matches."""

    question: Question
    rows: Sequence[Attribution]
    reports: Mapping[str, Report]
    matches: dict[str, Match]
    embedder: Embedder | None = None
    by_report: dict[str, list[Attribution]] = field(default_factory=dict)
    claim: Claim | None = None  # p with its slots, read when first needed
    context: Mapping[str, frozenset[str]] = field(default_factory=dict)  # by report (affair)
    _row_of: dict[str, Attribution] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for row in self.rows:
            self.by_report.setdefault(row.report, []).append(row)
            self._row_of[row.id] = row
        self.matches = {i: self._settled(m) for i, m in self.matches.items()}
        self._propose()

    def full(self, row: Attribution) -> Match | None:
        """The match of a row that says p, or its contrary, in full."""
        found = self.matches.get(row.id)
        return found if found is not None and found.coverage is Coverage.FULL else None

    def _propose(self) -> None:
        """Takes the nearest claims in meaning for p, none further off than a little.

        Where a claim says p outright, others are not needed; one that is far from the nearest
        only shares p's words. Where the nearest is plainly a different claim, none is p (Q5).
        """
        if self.embedder is None:
            return
        telling = [m for m in self.matches.values() if self._tells(self._row_of[m.candidate.id])]
        near = nearness(self.question, telling, self.embedder)
        top = max(near.values(), default=0.0)
        for i, found in self.matches.items():
            stray = near and found.coverage is Coverage.FULL and near.get(i, 0.0) < top - STRAY
            if stray and self._tells(self._row_of[i]):
                self.matches[i] = replace(found, coverage=Coverage.PARTIAL)
        if any(self._commits(row) for row in self.rows):
            return
        made = {
            i: proposed(self.question, self._row_of[i], self.matches[i], n) for i, n in near.items()
        }
        taken = [near[i] for i, m in made.items() if m.coverage is Coverage.FULL]
        other = [
            near[i] for i in near if is_another(self.matches[i], self._row_of[i], self.question)
        ]
        if max(other, default=0.0) > max(taken, default=0.0) + DOUBT:
            return
        bar = max(taken, default=1.0) - SPREAD
        self.matches |= {i: m for i, m in made.items() if near[i] >= bar}

    def is_speech(self, row: Attribution) -> bool:
        """Whether a claim is only that somebody said something, and not the act asked about (C5).

        "It had charged him" is the charge where the charge is asked about.
        """
        if "speech_act" not in row.flags:
            return False
        done = row.claim.predicate
        performed = cue_class(done) is CueClass.ANNOUNCE
        return not performed and not any_same(done, self.question.lemmas)

    def _tells(self, row: Attribution) -> bool:
        return not self.is_speech(row) and row.stance is not Stance.NONE

    def _commits(self, row: Attribution) -> bool:
        committed = row.stance in COMMITTED | {Stance.DENY}
        return committed and not self.is_speech(row) and self.full(row) is not None

    def _settled(self, found: Match) -> Match:
        """The match without mismatches that the row's stance or the rest of its report settles.

        "Would not say whether p" does not assert p and need not; a name may stand elsewhere in
        the report.
        """
        row = self._row_of[found.candidate.id]
        left = [m for m in found.mismatches if not self._is_settled(m, row)]
        if left or not found.mismatches or found.coverage is Coverage.NONE:
            return found
        return replace(found, coverage=Coverage.FULL, mismatches=())

    def _is_settled(self, mismatch: str, row: Attribution) -> bool:
        if row.stance in SILENT and mismatch in _UNASSERTED:
            return True
        if mismatch.startswith("not about "):
            report, name = self.reports[row.report], mismatch.removeprefix("not about ")
            return name in f"{report.title} {report.text}".lower() or self._goes_without_saying(
                name, row
            )
        missing = mismatch.removeprefix("nothing on: ")
        return missing != mismatch and self._goes_without_saying(missing, row)

    def _goes_without_saying(self, words: str, row: Attribution) -> bool:
        """Whether all reports of the row's affair are of what these words name (G3).

        Never so of a party or a thing that p itself is about: there the row must name it.
        """
        question = self.question
        slots = (question.agent, question.patient, question.recipient)
        heads = {slot.lower().split()[-1] for slot in slots if slot}
        told = self.context.get(row.report, frozenset())
        parts = words.split()
        return all(part in told for part in parts) and heads.isdisjoint(parts)
