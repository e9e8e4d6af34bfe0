"""How fast reports are read and questions answered, and which part of it takes how long.

Each time is measured twice: by the clock, which others on the machine slow down, and by the
processor time of this process, which counts the work alone.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, Any

from index.report import Report

if TYPE_CHECKING:
    from index.embedder import Embedder, Vectors
    from index.store import Store

WARM_UP = 5
"""Questions that are asked before the clock counts."""

STANDARD = 4_000
"""Characters of the report that throughput is counted in."""


Seconds = tuple[float, float]
"""By the clock, and of the processor."""


@dataclass(slots=True)
class Spent:
    """Measurements by part."""

    parts: dict[str, list[Seconds]] = field(default_factory=dict)

    @contextmanager
    def on(self, part: str) -> Iterator[None]:
        """Measures what is done within, as one measurement of that part."""
        clock, processor = time.perf_counter(), time.process_time()
        yield
        self.add(part, (time.perf_counter() - clock, time.process_time() - processor))

    def add(self, part: str, seconds: Seconds) -> None:
        """Adds one measurement of that part."""
        self.parts.setdefault(part, []).append(seconds)

    def total(self, part: str) -> Seconds:
        """The sum of all measurements of that part."""
        measured = self.parts.get(part, [])
        return sum(clock for clock, _ in measured), sum(used for _, used in measured)

    def to_json(self) -> dict[str, dict[str, float]]:
        """By part, in milliseconds: by the clock the median and ninth decile; processor median."""
        return {part: _summary(measured) for part, measured in self.parts.items()}


def _summary(measured: Sequence[Seconds]) -> dict[str, float]:
    clock = sorted(1000 * each for each, _ in measured)
    used = [1000 * each for _, each in measured]
    ninth = clock[round(0.9 * (len(clock) - 1))]
    return {
        "median": round(median(clock), 1),
        "ninth_decile": round(ninth, 1),
        "processor_median": round(median(used), 1),
    }


def time_extraction(reports: Sequence[Report]) -> dict[str, Any]:
    """How many reports of 4,000 characters are extracted a second, in this process.

    `parse` is what the parser takes of it; the rest are the rules.
    """
    from index.extract import extract_many
    from index.extract.parse import parse

    for _ in extract_many(reports[:1]):
        pass  # the parser and the lexicons are read before the clock starts
    spent = Spent()
    with spent.on("parse"):
        for _ in parse(report.text for report in reports):
            pass
    with spent.on("all"):
        rows = sum(len(ledger) for ledger in extract_many(reports))
    characters = sum(len(report.text) for report in reports)
    [(clock, processor)], [(_, parsing)] = spent.parts["all"], spent.parts["parse"]
    standard = characters / STANDARD
    return {
        "characters": characters,
        "rows": rows,
        "reports_a_second": round(standard / clock, 2),
        "reports_a_processor_second": round(standard / processor, 2),
        "parse_share": round(parsing / processor, 2),
    }


def time_answers(
    store: Store, model: TimedEmbedder, questions: Sequence[str], *, warm_up: int = WARM_UP
) -> dict[str, Any]:
    """How long an answer takes, in all and step by step; the first ones only warm up.

    `model` is what the store was opened with. `embed` is its part, which is spent within the
    steps `retrieve`, `focus` and `gather`.
    """
    from assistant.chain import Turn, build_chain

    spent = Spent()
    chain = build_chain(store)
    for number, question in enumerate(questions):
        if number == warm_up:
            spent = Spent()
        turn = Turn(question)
        model.spent = Spent()
        with spent.on("all"):
            for step in chain.steps:  # type: ignore[attr-defined]  # a RunnableSequence
                with spent.on(str(step.name)):
                    turn = step.invoke(turn)
        spent.add("embed", model.spent.total("encode"))
    return {
        "questions": len(questions) - warm_up,
        "reports": len(store.reports()),
        "passages": store.passage_count(),
        "milliseconds": spent.to_json(),
    }


class TimedEmbedder:
    """An embedder that also tells what was spent in it."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self.name, self.dimension = embedder.name, embedder.dimension
        self.spent = Spent()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """What the embedder gives."""
        with self.spent.on("encode"):
            return self._embedder.encode(texts)
