"""The scores of many answers in a few numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import Any

from assistant.answer import StatusCode
from assistant.evaluate.scores import Scores

CONFIRMED, ABSENT = StatusCode.CONFIRMED, StatusCode.NOT_IN_REPORTS


def summarise(scores: Sequence[Scores]) -> dict[str, Any]:
    """The measures of docs/evaluation.md by name; None where no question bears on one."""
    f1 = f1_by_status(scores)
    unconfirmed = [s for s in scores if s.gold is not CONFIRMED]
    over = sum(s.over_confirmed for s in scores)
    abstained = [s for s in scores if s.predicted is ABSENT]
    absent = [s for s in scores if s.gold is ABSENT]
    quotes = [exact for s in scores for exact in s.verbatim]
    return {
        "questions": len(scores),
        "status_accuracy": mean(s.status for s in scores),
        "status_macro_f1": mean(f1.values()),
        "over_confirmed": over,
        "over_confirmation_rate": round(over / max(1, len(unconfirmed)), 4),
        "under_confirmed": sum(s.under_confirmed for s in scores),
        "position_accuracy": mean(s.position for s in scores),
        "evidence_recall": mean(s.evidence_recall for s in scores),
        "citation_precision": mean(s.citation_precision for s in scores),
        "citations": len(quotes),
        "verbatim_rate": mean(quotes),
        "abstention_precision": mean(s.gold is ABSENT or s.status for s in abstained),
        "abstention_recall": mean(s.predicted is ABSENT for s in absent),
        "wording": mean(s.wording for s in scores),
        "f1": {status: round(value, 4) for status, value in f1.items()},
        "confusion": confusion(scores),
    }


def f1_by_status(scores: Sequence[Scores]) -> dict[str, float]:
    """F1 of each status that occurs, in the order of the taxonomy.

    An accepted alternative counts as the gold status.
    """
    pairs = [(s.predicted if s.status else s.gold, s.predicted) for s in scores]
    found: dict[str, float] = {}
    for status in StatusCode:
        hits = sum(gold is status and predicted is status for gold, predicted in pairs)
        misses = sum((gold is status) != (predicted is status) for gold, predicted in pairs)
        if hits + misses:
            found[status.value] = 2 * hits / (2 * hits + misses)
    return found


def confusion(scores: Sequence[Scores]) -> list[dict[str, Any]]:
    """What was taken for what, the most frequent first; right answers are left out."""
    wrong = Counter((s.gold.value, s.predicted.value) for s in scores if not s.status)
    return [
        {"gold": gold, "predicted": predicted, "count": count}
        for (gold, predicted), count in wrong.most_common()
    ]


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of the values that there are, to four places; None where there are none."""
    known = [float(value) for value in values if value is not None]
    return round(fmean(known), 4) if known else None
