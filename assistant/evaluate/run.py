"""Asking the questions of cases, each case in a store of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from assistant.answer import Answer
from assistant.evaluate.cases import Case
from assistant.evaluate.scores import Scores, score


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


def run_cases(cases: Iterable[Case]) -> Iterator[QuestionResult]:
    """The results of all questions, in order; the models are loaded once for all cases."""
    for case in cases:
        yield from run_case(case)


def run_case(case: Case) -> Iterator[QuestionResult]:
    """The results of one case: its documents go into a store made for it and thrown away."""
    from assistant import Assistant
    from index.build import ingest_reports
    from index.embedder import load_embedder
    from index.store import Store

    with Store.temporary(load_embedder()) as store:
        ingest_reports(store, [document.to_report() for document in case.documents])
        assistant = Assistant(store)
        for question in case.questions:
            history = [{"role": turn.role, "content": turn.content} for turn in question.history]
            as_of = question.as_of.isoformat() if question.as_of else None
            answer = assistant.ask(question.question, history=history, as_of=as_of)
            result = score(case, question, answer)
            yield QuestionResult(case.id, question.id, question.question, answer, result)
