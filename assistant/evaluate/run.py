"""Asking the questions of cases, each case in a store of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer
from assistant.evaluate.ablations import Ablation, without
from assistant.evaluate.baseline import KeywordAssistant
from assistant.evaluate.cases import Case
from assistant.evaluate.scores import Scores, score
from index.report import Report

if TYPE_CHECKING:
    from assistant.chain import Assistant
    from assistant.model import Writer


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question of a case, its answer, and how good that is."""

    case: str
    id: str
    question: str
    answer: Answer
    scores: Scores

    def to_json(self) -> dict[str, Any]:
        """The result in the form of a line of the results file."""
        return {
            "case": self.case,
            "id": self.id,
            "question": self.question,
            "answer": self.answer.to_json(),
            "scores": self.scores.to_json(),
        }


def run_cases(
    cases: Iterable[Case],
    *,
    baseline: bool = False,
    ablation: Ablation | None = None,
    writer: Writer | None = None,
) -> Iterator[QuestionResult]:
    """The results of all questions, in order; the models are loaded once for all cases.

    With `baseline` the keyword baseline answers instead of the assistant, with `ablation` an
    assistant that lacks one safeguard, with `writer` one whose answers a language model tells.
    """
    if ablation is not None:
        with without(ablation):
            yield from run_cases(cases, writer=writer)
        return
    for case in cases:
        reports = [document.to_report() for document in case.documents]
        if baseline:
            yield from _asked(case, KeywordAssistant(reports))
        else:
            yield from _in_a_store_of_its_own(case, reports, writer)


def _in_a_store_of_its_own(
    case: Case, reports: Sequence[Report], writer: Writer | None
) -> Iterator[QuestionResult]:
    from assistant import Assistant
    from index.build import ingest_reports
    from index.embedder import load_embedder
    from index.store import Store

    with Store.temporary(load_embedder()) as store:
        ingest_reports(store, reports)
        yield from _asked(case, Assistant(store, writer))


def _asked(case: Case, assistant: Assistant | KeywordAssistant) -> Iterator[QuestionResult]:
    for question in case.questions:
        history = [{"role": turn.role, "content": turn.content} for turn in question.history]
        as_of = question.as_of.isoformat() if question.as_of else None
        answer = assistant.ask(question.question, history=history, as_of=as_of)
        result = score(case, question, answer)
        yield QuestionResult(case.id, question.id, question.question, answer, result)
