"""From reports to their ledgers: the reports are parsed together and read one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from index.extract.cast import Cast
from index.extract.known_outlets import known_outlets
from index.extract.parse import parse
from index.extract.reading import Reading
from index.extract.sources import Sources
from index.ledger import Attribution
from index.report import Report

EXTRACTOR_VERSION = "8"


def extract(report: Report, *, outlets: frozenset[str] = frozenset()) -> list[Attribution]:
    """Every attribution of a report, in reading order; see `extract_many`."""
    return next(extract_many([report], outlets=outlets))


def extract_many(
    reports: Iterable[Report], *, outlets: frozenset[str] = frozenset()
) -> Iterator[list[Attribution]]:
    """The ledger rows of each report, in the order given; all offsets are those of its text.

    `outlets` are lower-case names of outlets known from the corpus; those of `reports` are added.
    """
    kept = list(reports)
    yield from read_ledgers(kept, known_outlets(kept, outlets))


def read_ledgers(
    reports: Iterable[Report], outlets: Mapping[str, str]
) -> Iterator[list[Attribution]]:
    """The ledger rows of each report, in order; `outlets` as `known_outlets` gives them.

    A ledger depends on its report and on `outlets`, and not on the reports read beside it.
    """
    kept = list(reports)
    for report, paragraphs in zip(kept, parse(r.text for r in kept), strict=True):
        cast = Cast(frozenset(outlets))
        yield Reading(report, cast, Sources(report, outlets, cast)).rows(paragraphs)
