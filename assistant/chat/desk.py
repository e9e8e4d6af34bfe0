"""What the page's events do, as plain methods without the page."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from assistant.answer import Answer, Citation
from assistant.chat import shelf
from assistant.chat.conversation import FAULT, Exchange, reply
from assistant.chat.passage import render_passage
from assistant.chat.starter import starter_questions
from index.errors import BriefingError

if TYPE_CHECKING:
    from assistant.chain import Assistant
    from index.report import Report

DRAWN_FROM = 40
"""The newest reports, which example questions are drawn from."""

_log = logging.getLogger(__name__)


class Desk:
    """One assistant shared by all visitors of the page.

    Questions take turns, and so do changes of the store; a question need not wait for a change,
    since the store itself keeps its readers apart from its writer.
    """

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._asking = Lock()
        self._changing = Lock()
        self._starting = Lock()
        self._starters: tuple[int, list[str]] = (-1, [])
        self._listed: tuple[int, list[Report]] = (-1, [])

    def ask(self, question: str, turns: Sequence[Exchange], as_of: str) -> Exchange:
        """The turn for a question."""
        with self._asking:
            return reply(self._assistant, question, turns, as_of)

    def passage(self, answer: Answer | None, number: int | None) -> str:
        """The citation's passage in its report, as HTML; empty where there is none."""
        citation = chosen(answer, number)
        if citation is None:
            return ""
        return render_passage(citation, self._assistant.store.report(citation.report))

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
        from index.build import ingest

        files = [Path(path) for path in paths]
        try:
            with self._changing:
                result = ingest(self._assistant.store, files, progress=True)
            return shelf.render_intake(result)
        except BriefingError as error:
            return shelf.render_problem(str(error))
        except Exception:
            _log.exception("the upload could not be taken in")
            return shelf.render_problem(FAULT)
        finally:
            for file in files:
                file.unlink(missing_ok=True)

    def take_out(self, ids: Sequence[str]) -> str:
        """Remove reports and say so, as HTML."""
        if not ids:
            return shelf.render_problem("Choose one report or more to remove.")
        try:
            with self._changing:
                gone = self._assistant.store.remove(list(ids))
        except BriefingError as error:
            return shelf.render_problem(str(error))
        return shelf.render_removed(gone)

    def starters(self) -> list[str]:
        """Example questions for the reports in the store; worked out anew when it changes."""
        with self._starting:
            generation = self._assistant.store.generation
            if generation != self._starters[0]:
                newest = shelf.matching(self.reports(), "")[:DRAWN_FROM]
                rows = self._assistant.store.attributions([report.id for report in newest])
                self._starters = (generation, starter_questions(self._answered, rows))
            return self._starters[1]

    def _answered(self, question: str) -> Answer:
        with self._asking:
            return self._assistant.ask(question)


def chosen(answer: Answer | None, number: int | None) -> Citation | None:
    """The citation with this number, None where the answer has none."""
    if answer is None:
        return None
    return next((c for c in answer.citations if c.number == number), None)
