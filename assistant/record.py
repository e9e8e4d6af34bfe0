"""The record of a fact: every dated voice on it, also those that no longer stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.answer import Citation, Statement, StatusCode
from assistant.cite import cited_span
from assistant.evidence import Evidence, Verdict
from index.ledger import SourceKind, Standing

LONGEST = 40
"""Voices that a record keeps; a picture of more could not be read."""

_SPEAK_FOR = (SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED)


def record(
    verdict: Verdict, cited: Mapping[int, int], titles: Mapping[str, str | None]
) -> tuple[Statement, ...]:
    """The voices behind a verdict, oldest first, those of unknown date at the end.

    `cited` gives the citation number of evidence by its id; a voice that the text does not cite
    has the number 0. One party's repetition of itself on one day is kept once.
    """
    if verdict.status is StatusCode.NOT_IN_REPORTS:
        return ()
    gone = {evidence.id for evidence in verdict.withdrawn}
    found: dict[tuple[object, ...], Statement] = {}
    for evidence in _voices(verdict):
        statement = _statement(evidence, evidence.id not in gone, cited.get(evidence.id, 0), titles)
        if statement is None:
            continue
        key = (statement.party.casefold(), statement.day, statement.stance, statement.value)
        known = found.get(key)
        if known is None or (statement.citation.number and not known.citation.number):
            found[key] = statement
    return tuple(sorted(found.values(), key=_by_day)[:LONGEST])


def _voices(verdict: Verdict) -> Iterator[Evidence]:
    seen: set[int] = set()
    everything = (
        *verdict.supporting,
        *verdict.opposing,
        *verdict.positions,
        *verdict.withdrawn,
    )
    for evidence in everything:
        if evidence.id not in seen:
            seen.add(evidence.id)
            yield evidence


def _statement(
    evidence: Evidence, stands: bool, number: int, titles: Mapping[str, str | None]
) -> Statement | None:
    span = cited_span(evidence)
    if span is None or not evidence.report:
        return None
    unnamed = evidence.standing in (Standing.ANON, Standing.VAGUE)
    name = _name(evidence)
    return Statement(
        # Unnamed voices of two outlets are two parties, and neither has a name of its own.
        party=f"{name}, to {evidence.outlet}" if unnamed and evidence.outlet else name,
        day=_day(evidence),
        stance=evidence.stance.value,
        standing=evidence.standing.value,
        authority=evidence.authority,
        value=evidence.value,
        stands=stands,
        citation=Citation(
            number=number,
            report=evidence.report,
            outlet=evidence.outlet,
            published=evidence.published,
            title=titles.get(evidence.report),
            start=span.start,
            end=span.end,
            quote=span.text,
        ),
    )


def _name(evidence: Evidence) -> str:
    """The party that answers for the words: the body, where a person speaks for it."""
    source = evidence.attribution.effective if evidence.attribution else None
    speaks_for = source is not None and evidence.authority and source.kind in _SPEAK_FOR
    return (source.body if source and speaks_for else None) or evidence.speaker


def _day(evidence: Evidence) -> str | None:
    """The day it was said, or else printed; a month alone is no point on a line."""
    for day in (evidence.said_on, evidence.published):
        if day and len(day) >= len("2026-03-07"):
            return day[:10]
    return None


def _by_day(statement: Statement) -> tuple[bool, str, int]:
    return statement.day is None, statement.day or "", statement.citation.start
