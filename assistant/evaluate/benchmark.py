"""The benchmark: a store of made-up reports, how fast it is filled, and how fast it answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from assistant.evaluate.generated import generated_questions, generated_reports
from assistant.evaluate.speed import WARM_UP, TimedEmbedder, time_answers, time_extraction
from assistant.question import read_claims
from index.build import ingest_reports
from index.embedder import load_embedder
from index.report import Report
from index.store import Store

READ = 40
"""Reports of some 4,000 characters that extraction is timed on."""

_IN_ONE = 24  # made-up reports that have as many characters together


def measure(home: Path, passages: int, questions: int, *, workers: int = 1) -> dict[str, Any]:
    """The speed of extraction and of answers, over a store in `home` that is filled first.

    A store that is there already is filled up with what it lacks.
    """
    model = TimedEmbedder(load_embedder())
    with Store.open(home, model) as store:
        ingest_reports(store, generated_reports(passages), progress=True, workers=workers)
        read_claims(store, progress=True)
        asked = list(generated_questions(questions + WARM_UP))
        return {
            "extraction": time_extraction(_long_reports(READ)),
            "answers": time_answers(store, model, asked),
        }


def _long_reports(count: int) -> list[Report]:
    made = [report.text for report in generated_reports(count * _IN_ONE)]
    parts = (made[first : first + _IN_ONE] for first in range(0, len(made), _IN_ONE))
    return [
        Report(f"long-{n}", "\n".join(part), outlet="Daily Wire") for n, part in enumerate(parts)
    ]
