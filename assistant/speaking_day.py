"""The day that an answer speaks from: only what was published by then counts (R21)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from assistant.errors import QuestionError
from assistant.question import Question
from assistant.question.values import DAYS
from index.report import Report


def is_visible(report: Report, as_of: str | None) -> bool:
    """Whether a report was out by that day; one without a date only where no day is asked for."""
    return as_of is None or (report.day is not None and report.day <= as_of)


def stated_day(questions: Sequence[Question], newest: str | None) -> str | None:
    """The day that the question itself speaks from, by the newest report: its year, its week."""
    for question in questions:
        day = question.as_of
        if day and day.startswith("---") and newest:
            return _numbered(int(day[3:]), newest)
        if day and day.startswith("--") and newest:
            return f"{newest[:4]}{day[1:]}"
        if day in DAYS and newest:
            last = date.fromisoformat(newest)
            back = (last.weekday() - DAYS.index(day)) % 7
            return (last - timedelta(days=back)).isoformat()
        if day and day[:1].isdigit():
            return day
    return None


def _numbered(number: int, newest: str) -> str | None:
    """The last day of that number ("on the 11th") up to the newest report."""
    last = date.fromisoformat(newest)
    days = (last - timedelta(days=back) for back in range(62))
    return next((day.isoformat() for day in days if day.day == number), None)


def asked_day(as_of: str | date | None) -> str | None:
    """The day that was asked for, as an ISO day; None where none was.

    Raises:
        QuestionError: It is no date.
    """
    if as_of is None or as_of == "":
        return None
    text = as_of.isoformat() if isinstance(as_of, date) else str(as_of)
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError as error:
        raise QuestionError(f"--as-of: {text!r} is no date: write it as 2026-03-07") from error
