"""One question among the rows that may answer it: which of them say what it asks about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.gather.narrowing import narrowing
from assistant.gather.near import (
    AGAINST,
    AGAINST_P,
    CLOSE,
    DOUBT,
    STRAY,
    SURE,
    UNASSERTED,
    WEIGHT,
    is_another,
    is_exchanged,
    proposed,
)
from assistant.gather.sets import COMMITTED, SILENT
from assistant.lexicon import words as lexicon_words
from assistant.match import Coverage, Match, Polarity, nearness, said_likeness
from assistant.match.cover import form_in, name_in, plain_lemmas
from assistant.question import Question, QuestionKind, slots_of
from assistant.question.words import any_same
from index import Attribution, Claim, Stance
from index.embedder import Embedder
from index.ledger import CueClass
from index.lexicon import cue_class
from index.report import Report

_WHEN = re.compile(r"\b(?:when|while|as|before|after) the\b", re.I)
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
    near: dict[str, float] = field(default_factory=dict)  # by row, how near in meaning to p
    holdings: Mapping[str, str] = field(default_factory=dict)  # owner by thing, as the reports say
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

    def is_nearest(self, row: Attribution) -> bool:
        """Whether no claim of another sentence comes nearer to p."""
        own = self.near.get(row.id, 0.0)
        return own >= SURE and all(
            own >= n for i, n in self.near.items() if self._row_of[i].sentence != row.sentence
        )

    def bears_name(self, row: Attribution, name: str) -> bool:
        """Whether a row, its speaker or its headline bears a name of p, or all of its affair do."""
        report = self.reports[row.report]
        told = (
            f"{row.sentence.text} {row.effective.name} {report.title or ''} {report.outlet or ''}"
        )
        return name_in(name, (), told.lower()) or self._goes_without_saying(name, row)

    def likeness_of(self, rows: Sequence[Attribution]) -> list[float]:
        """The cosine of the question and the sentence of each row; 0.0 without an embedder."""
        if self.embedder is None:
            return [0.0] * len(rows)
        asked, *told = self.embedder.encode([self.question.text, *(r.sentence.text for r in rows)])
        return [float(asked @ vector) for vector in told]

    def _propose(self) -> None:
        """Takes the nearest claim in meaning for p.

        Where a claim says p outright, others are not needed; one that is far from the nearest
        only shares p's words. Where the nearest is plainly a different claim, none is p (Q5).
        """
        if self.embedder is None:
            return
        telling = [m for m in self.matches.values() if self._tells(self._row_of[m.candidate.id])]
        self.near = near = nearness(self.question, telling, self.embedder)
        top = max(near.values(), default=0.0)
        for i, found in self.matches.items():
            if found.proposed and is_exchanged(self.question, self._row_of[i]):
                self.matches[i] = replace(found, coverage=Coverage.PARTIAL)
                continue
            stray = near and found.coverage is Coverage.FULL and near.get(i, 0.0) < top - STRAY
            if (
                stray
                and self._tells(self._row_of[i])
                and not self._is_against(found)
                and not self._is_count(i, found)
            ):
                self.matches[i] = replace(found, coverage=Coverage.PARTIAL)
        another = {i for i in near if is_another(self.matches[i], self._row_of[i], self.question)}
        made = {
            i: proposed(self.question, self._row_of[i], self.matches[i], n, another=i in another)
            for i, n in near.items()
        }
        sides = {self._is_against(self.matches[row.id]) for row in self.rows if self._commits(row)}
        if False in sides:
            # What says p outright needs no support from likeness; what speaks against it counts.
            self.matches |= {
                i: m for i, m in made.items()
                if near[i] >= top - self._reach(i) and m.proposed and self._is_against(m)
                and not self._says_p_himself(i)
            }  # fmt: skip
            return
        if sides:
            made = {i: m for i, m in made.items() if self._is_denied(i, m)}
        full = [i for i, m in made.items() if m.coverage is Coverage.FULL]
        strangers = self._of_others() if full else frozenset()
        taken = [i for i in full if self._row_of[i].report not in strangers]
        nearest = max((near[i] for i in taken), default=0.0)
        if not taken or max((near[i] for i in another), default=0.0) > nearest + DOUBT:
            return
        if self._unasserted() > max(self.matches[i].cosine for i in taken) + UNASSERTED:
            return
        first = [i for i in taken if near[i] >= nearest and not self._lacks_known_word(i)]
        close = [i for i in taken if near[i] >= nearest - CLOSE and not self._lacks_known_word(i)]
        chosen = self._chosen(close) if first else set()
        self.matches |= {
            i: m for i, m in made.items()
            if i in chosen
            or (near[i] >= nearest - AGAINST and m.proposed and self._is_against(m))
        }  # fmt: skip

    def _unasserted(self) -> float:
        """How like p the nearest claim is that nobody puts forward: "would leave if it passed".

        The reports speak of p there, and only so (G2, R12); what is less like it is not p.
        """
        mentioned = (
            m.cosine for i, m in self.matches.items()
            if self._row_of[i].stance is Stance.NONE and _UNASSERTED & {*m.mismatches}
        )  # fmt: skip
        return max(mentioned, default=0.0)

    def _is_count(self, row_id: str, found: Match) -> bool:
        """Whether a claim counts what is asked for, in a report of the affair.

        Of one affair the counts belong together, however each report calls the event (R15, H2);
        what is dated to an earlier year is of another event.
        """
        row = self._row_of[row_id]
        if self.question.kind is not QuestionKind.HOW_MANY or found.value is None:
            return False
        return row.report in self.context and self._is_of_its_year(row)

    def _chosen(self, close: Sequence[str]) -> set[str]:
        """Of claims about equally near to p, the one that is most like it without the names."""
        if len(close) < 2 or self.embedder is None:
            return set(close)
        said = said_likeness(self.question, [self.matches[i] for i in close], self.embedder)
        rank = {i: self.near[i] + WEIGHT * s for i, s in zip(close, said, strict=True)}
        best = max(rank.values())
        return {i for i in close if rank[i] >= best}

    def _says_p_himself(self, row_id: str) -> bool:
        """Whether a row's speaker says p in the same report, which he does not deny there too."""
        row = self._row_of[row_id]
        return any(
            other.effective.name == row.effective.name
            and self._commits(other)
            and not self._is_against(self.matches[other.id])
            for other in self.by_report[row.report]
        )

    def _is_denied(self, row_id: str, found: Match) -> bool:
        """Whether a claim can be what the denials of p deny: nearer to p, and of another voice."""
        denials = [row for row in self.rows if self._commits(row)]
        voice = self._row_of[row_id].effective.name
        return not self._is_against(found) and all(
            self.near.get(row.id, 0.0) < self.near[row_id] and row.effective.name != voice
            for row in denials
        )

    def _lacks_known_word(self, row_id: str) -> bool:
        """Whether another report has a thing that p speaks of, and this row's has not (G3).

        The reports know the word, so that its want is no matter of wording: "which country shares
        buoy positions?" is not about positions of any other kind.
        """
        report = self._row_of[row_id].report
        lacking = [
            word
            for m in self.matches[row_id].mismatches
            if (word := m.removeprefix("nothing on: ")) != m and not self._has(report, word)
        ]
        return any(self._has(other, w) for w in lacking for other in self.by_report)

    def _has(self, report: str, word: str) -> bool:
        told = self.reports[report]
        return form_in(word, plain_lemmas(f"{told.title or ''} {told.text}"))

    def _of_others(self) -> frozenset[str]:
        """The reports that have nothing on a party of p that another report has (Q5).

        "Has Sund agreed to a truce?" is about no truce that a report on Veld tells of.
        """
        names = slots_of([self.question.proposition])[0].names
        borne = {report: {n for n in names if self._names(report, n)} for report in self.by_report}
        known = frozenset().union(*borne.values())
        return frozenset(report for report, told in borne.items() if told != known)

    def _names(self, report: str, name: str) -> bool:
        told = self.reports[report]
        text = f"{told.outlet or ''} {told.title or ''} {told.text}".lower()
        return name_in(name, (), text)

    def _reach(self, row_id: str) -> float:
        """How far behind the nearest a contrary may be: "no deal was signed", beside p.

        Behind who says p in the same report, p's own verb alone is enough.
        """
        own_verb = "other predicate" not in self.matches[row_id].mismatches
        beside = self.by_report[self._row_of[row_id].report]
        return AGAINST_P if own_verb and any(self._commits(row) for row in beside) else AGAINST

    def _is_against(self, found: Match) -> bool:
        stance = self._row_of[found.candidate.id].stance
        contrary = found.polarity is Polarity.OPPOSITE and stance in COMMITTED
        return contrary or stance is Stance.DENY

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
        if left or not found.mismatches:
            return found
        return replace(found, coverage=Coverage.FULL, mismatches=())

    def _is_settled(self, mismatch: str, row: Attribution) -> bool:
        if row.stance in SILENT and mismatch in _UNASSERTED:
            return True
        if "ruled_out" in row.flags and mismatch in _UNASSERTED:
            return True  # who rules p out speaks of what is to come
        if mismatch.startswith("not about "):
            report, name = self.reports[row.report], mismatch.removeprefix("not about ")
            return name in f"{report.title} {report.text}".lower() or self._goes_without_saying(
                name, row
            )
        if mismatch.startswith("perhaps another event") and self.question.asked is not None:
            # "the toll" of an affair is the one that its reports count
            return self.question.asked.name == "quantity" and row.report in self.context
        missing = mismatch.removeprefix("nothing on: ")
        if missing == mismatch:
            return False
        if missing in lexicon_words("incidents") and self._is_toll(row):
            return True
        against = self._is_against(self.matches[row.id])
        return (
            against and missing in narrowing(self.question.proposition)
        ) or self._goes_without_saying(missing, row)

    def _is_toll(self, row: Attribution) -> bool:
        """Whether a toll is asked for, and a report of the affair gives one of no other scene.

        Each report calls the event by another word, or by its day (R15).
        """
        told, asked = self.context.get(row.report), self.question.text.lower()
        if told is None or not any(stem in asked for stem in lexicon_words("cumulative")):
            return False
        names = slots_of([row.words])[0].name_words
        known = told | {part for name in self.question.names for part in name.lower().split()}
        return bool(row.claim.quantities) and names <= known and self._is_of_its_year(row)

    def _is_of_its_year(self, row: Attribution) -> bool:
        """Whether a claim dates nothing to an earlier year, where it tells of another event."""
        year = (self.reports[row.report].day or "")[:4]
        return all(day[:4] >= year for day in row.claim.dates)

    def _goes_without_saying(self, words: str, row: Attribution) -> bool:
        """Whether all reports of the row's affair are of what these words name (G3).

        Never so of a party or a thing that p itself is about: there the row must name it.
        """
        question = self.question
        if words in lexicon_words("onset_verbs") and _WHEN.search(question.text):
            return True
        slots = (question.agent, question.patient, question.recipient)
        heads = {slot.lower().split()[-1] for slot in slots if slot}
        told = self.context.get(row.report, frozenset())
        parts = words.split()
        return all(part in told for part in parts) and heads.isdisjoint(parts)
