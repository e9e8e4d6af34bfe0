"""What the page's events do, as plain methods without the page."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from assistant.answer import Citation, StatusCode
from assistant.chat import shelf
from assistant.chat.asking import Asking
from assistant.chat.conversation import FAULT, Exchange, read_day
from assistant.chat.findings import render_findings
from assistant.chat.keep import Archive, Feedback, Opinion
from assistant.chat.limits import Limits
from assistant.chat.passage import render_passage, render_report
from assistant.chat.picks import Pick
from assistant.chat.starter import starter_questions
from index.errors import BriefingError

if TYPE_CHECKING:
    from assistant.chain import Assistant
    from index.report import Report

DRAWN_FROM = 40
"""The newest reports, which example questions are drawn from."""

POOL, TRIED, SUGGESTED = 8, 14, 3
"""Example questions kept, candidates tried for them, and how many are suggested at a time."""

_log = logging.getLogger(__name__)


class Desk:
    """One assistant shared by all visitors of the page.

    Questions take turns, and so do changes of the store and checks of a draft; none of the three
    waits for another, since the store itself keeps its readers apart from its writer.
    """

    def __init__(self, assistant: Assistant, home: Path, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.archive = Archive(home / "conversations")
        self._assistant = assistant
        self._asking = Asking(assistant, self.limits.questions)
        self._feedback = Feedback(home / "feedback.jsonl")
        self._changing = Lock()
        self._checking = Lock()
        self._starting = Lock()
        self._starters: tuple[int, list[str]] = (-1, [])
        self._listed: tuple[int, list[Report]] = (-1, [])

    def ask(self, question: str, turns: Sequence[Exchange], as_of: str) -> Iterator[str | Exchange]:
        """What is being done, line by line, and at the end the turn for the question."""
        return self._asking.ask(question, turns, as_of)

    def check(self, draft: str, as_of: str) -> tuple[str, tuple[Citation, ...]]:
        """What the draft overstates, as HTML, and the citations that it names."""
        from assistant.check import check

        try:
            if not draft.strip():
                raise BriefingError("Paste a text first.")
            with self._checking:
                checked = check(self._assistant, draft, as_of=read_day(as_of))
            return render_findings(checked, draft), checked.citations
        except BriefingError as error:
            return shelf.render_problem(str(error)), ()
        except Exception:
            _log.exception("the text could not be checked")
            return shelf.render_problem(FAULT), ()

    def judge(
        self, turns: Sequence[Exchange], place: int, opinion: Opinion, better: str | None
    ) -> str:
        """Write down what is thought of an answer; says in one line what became of it."""
        try:
            status = StatusCode(better) if better else None
            find = self._assistant.store.report
            self._feedback.add(turns, place, opinion, find, better=status)
        except (BriefingError, ValueError) as error:
            return str(error)
        return f"Noted as “{opinion.value}”, in {self._feedback.file.name} on this machine."

    def opened(self, pick: Pick | None) -> str:
        """The passage or the report that a link points at, as HTML; empty where it is none."""
        if pick is None:
            return ""
        if pick.citation is not None:
            report = self._assistant.store.report(pick.citation.report)
            return render_passage(pick.citation, report)
        return render_report(self._assistant.store.report(pick.report or ""))

    def reports(self) -> list[Report]:
        """All reports in the store, without their bodies; read again when the store changes."""
        store = self._assistant.store
        generation = store.generation
        if generation != self._listed[0]:
            rows = [replace(report, text="") for report in store.reports()]
            self._listed = (generation, rows)
        return self._listed[1]

    def take_in(self, paths: Sequence[str]) -> str:
        """Ingest uploaded files, drop the copies, and say what became of each, as HTML."""
        from assistant.question import read_claims
        from index.build import ingest

        files = [Path(path) for path in paths]
        try:
            with self._changing:
                result = ingest(self._assistant.store, files, progress=True)
                read_claims(self._assistant.store)
            return shelf.render_intake(result)
        except BriefingError as error:
            return shelf.render_problem(str(error))
        except Exception:
            _log.exception("the upload could not be taken in")
            return shelf.render_problem(FAULT)
        finally:
            for file in files:
                file.unlink(missing_ok=True)

    def take_out(self, report_id: str) -> tuple[str, Report | None]:
        """Remove a report; says so as HTML, and gives the report to put back."""
        try:
            with self._changing:
                report = self._assistant.store.report(report_id)
                if report is None:
                    raise BriefingError("This report is no longer in the store.")
                gone = self._assistant.store.remove([report_id])
        except BriefingError as error:
            return shelf.render_problem(str(error)), None
        return shelf.render_removed(gone), report

    def put_back(self, report: Report | None) -> str:
        """Take a removed report in again, as it was; says what became of it, as HTML."""
        from index.build import ingest_reports

        try:
            if report is None:
                raise BriefingError("There is nothing to put back.")
            with self._changing:
                if self._assistant.store.report(report.id) is not None:
                    raise BriefingError(
                        f"{report.id}: a report of this id was taken in since; it stays."
                    )
                result = ingest_reports(self._assistant.store, [report])
        except BriefingError as error:
            return shelf.render_problem(str(error))
        if result.refused:
            return shelf.render_intake(result)
        return shelf.render_restored(result.added)

    def starters(self) -> list[str]:
        """Example questions for the reports in the store; worked out anew when it changes."""
        with self._starting:
            generation = self._assistant.store.generation
            if generation != self._starters[0]:
                newest = shelf.matching(self.reports())[:DRAWN_FROM]
                rows = self._assistant.store.attributions([report.id for report in newest])
                found = starter_questions(self._asking.answered, rows, limit=POOL, tried=TRIED)
                self._starters = (generation, found)
            return self._starters[1]

    def suggestions(self, turns: Sequence[Exchange]) -> list[str]:
        """Example questions that were not asked in this conversation.

        Those worked out last: nobody's answer waits for new ones while reports are taken in.
        """
        asked = {turn.question.strip().casefold() for turn in turns}
        return [q for q in self._starters[1] if q.casefold() not in asked][:SUGGESTED]
