"""Ingest, the main path: read, split, extract, embed, store."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from index.ledger import Attribution
from index.passage import split_passages
from index.read import Refusal, read_reports
from index.report import Report
from index.store import Entry, Store

BATCH = 32
"""Reports that are extracted and embedded in one go; after each batch they are safe."""


@dataclass(frozen=True, slots=True)
class Extractor:
    """What reads the ledger off reports, in order; `version` tells an older ledger."""

    run: Callable[[Iterable[Report]], Iterable[Sequence[Attribution]]]
    version: str


@dataclass(frozen=True, slots=True)
class IngestResult:
    """What became of each report: ids, and a refusal for each that was not taken in."""

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The result in the form of the interface, ready for `json.dumps`."""
        return {
            "added": list(self.added),
            "updated": list(self.updated),
            "unchanged": list(self.unchanged),
            "refused": [asdict(refusal) for refusal in self.refused],
        }


def ingest(
    store: Store,
    paths: Iterable[Path],
    *,
    progress: bool = True,
    extractor: Extractor | None = None,
) -> IngestResult:
    """Takes in the reports of these files, folders and corpora; skips what is unchanged."""
    return ingest_reports(store, read_reports(*paths), progress=progress, extractor=extractor)


def ingest_reports(
    store: Store,
    reports: Iterable[Report | Refusal],
    *,
    progress: bool = False,
    extractor: Extractor | None = None,
) -> IngestResult:
    """Takes in these reports; skips what is unchanged, replaces what has changed everywhere."""
    extractor = extractor or default_extractor()
    outcomes = list(reports)
    known = store.fingerprints()
    fresh: list[tuple[Report, str]] = []
    unchanged: list[str] = []
    for outcome in outcomes:
        if isinstance(outcome, Refusal):
            continue
        mark = fingerprint(outcome, version=extractor.version)
        if known.get(outcome.id) == mark:
            unchanged.append(outcome.id)
        else:
            fresh.append((outcome, mark))
    for batch in _batches(fresh, progress=progress):
        _take_in(store, batch, extractor)
    return IngestResult(
        added=tuple(report.id for report, _ in fresh if report.id not in known),
        updated=tuple(report.id for report, _ in fresh if report.id in known),
        unchanged=tuple(unchanged),
        refused=tuple(outcome for outcome in outcomes if isinstance(outcome, Refusal)),
    )


def fingerprint(report: Report, *, version: str) -> str:
    """What a report is known by: the hash of all its fields and of the extractor's version."""
    content = json.dumps([asdict(report), version], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()


def default_extractor() -> Extractor:
    """The project's own rules of extraction."""
    from index.extract import EXTRACTOR_VERSION, extract_many

    return Extractor(extract_many, EXTRACTOR_VERSION)


def _take_in(store: Store, batch: Sequence[tuple[Report, str]], extractor: Extractor) -> None:
    ledgers = extractor.run([report for report, _ in batch])
    store.add_many(
        [
            Entry(report, split_passages(report), list(ledger), mark)
            for (report, mark), ledger in zip(batch, ledgers, strict=True)
        ]
    )


def _batches(
    fresh: Sequence[tuple[Report, str]], *, progress: bool
) -> Iterator[Sequence[tuple[Report, str]]]:
    from tqdm import tqdm

    with tqdm(total=len(fresh), unit="report", desc="ingest", disable=not progress) as bar:
        for first in range(0, len(fresh), BATCH):
            batch = fresh[first : first + BATCH]
            yield batch
            bar.update(len(batch))
