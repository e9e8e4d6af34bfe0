"""Ingest, the main path: read, split, extract, embed, store."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from index.errors import one_line
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
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refusal)]
    stored: list[str] = []
    for batch in _batches(fresh, progress=progress):
        ready = list(_entries(batch, extractor))
        refused += [outcome for outcome in ready if isinstance(outcome, Refusal)]
        entries = [outcome for outcome in ready if isinstance(outcome, Entry)]
        store.add_many(entries)
        stored += [entry.report.id for entry in entries]
    return IngestResult(
        added=tuple(each for each in stored if each not in known),
        updated=tuple(each for each in stored if each in known),
        unchanged=tuple(unchanged),
        refused=tuple(refused),
    )


def fingerprint(report: Report, *, version: str) -> str:
    """What a report is known by: the hash of all its fields and of the extractor's version."""
    content = json.dumps([asdict(report), version], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()


def default_extractor() -> Extractor:
    """The project's own rules of extraction."""
    from index.extract import EXTRACTOR_VERSION, extract_many

    return Extractor(extract_many, EXTRACTOR_VERSION)


def _entries(
    batch: Sequence[tuple[Report, str]], extractor: Extractor
) -> Iterator[Entry | Refusal]:
    """The batch's reports with their ledgers; a refusal for one that the rules fail on."""
    try:
        ledgers = [list(each) for each in extractor.run([report for report, _ in batch])]
    except Exception as error:  # a fault of ours in one report must not cost the others
        if len(batch) > 1:
            for each in batch:
                yield from _entries([each], extractor)
        else:
            problem = f"{type(error).__name__}: {error}"
            cure = "leave it out, and send it in with the fault"
            yield Refusal(batch[0][0].id, one_line(f"extraction failed ({problem}); {cure}"))
        return
    for (report, mark), ledger in zip(batch, ledgers, strict=True):
        yield Entry(report, split_passages(report), ledger, mark)


def _batches(
    fresh: Sequence[tuple[Report, str]], *, progress: bool
) -> Iterator[Sequence[tuple[Report, str]]]:
    from tqdm import tqdm

    with tqdm(total=len(fresh), unit="report", desc="ingest", disable=not progress) as bar:
        for first in range(0, len(fresh), BATCH):
            batch = fresh[first : first + BATCH]
            yield batch
            bar.update(len(batch))
