"""Ingest, the main path: read, split, extract, embed, store."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.errors import one_line
from index.passage import split_passages
from index.read import Refusal, read_reports
from index.report import Report
from index.store import Entry, Store
from index.workers import Failure, Outcome, Run, read_all

if TYPE_CHECKING:
    from index.extract import Notice

BATCH = 32
"""Reports that are extracted and embedded in one go; after each batch they are safe."""


@dataclass(frozen=True, slots=True)
class Extractor:
    """What reads the ledger off reports, in order; `version` tells an older ledger."""

    run: Run
    version: str


@dataclass(frozen=True, slots=True)
class IngestResult:
    """What became of each report: ids, and a refusal for each that was not taken in.

    `notices` tell what of the reports taken in is not read, or only with care.
    """

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()
    notices: tuple[Notice, ...] = ()

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
    workers: int = 1,
) -> IngestResult:
    """Takes in the reports of these files, folders and corpora; skips what is unchanged."""
    return ingest_reports(
        store, read_reports(*paths), progress=progress, extractor=extractor, workers=workers
    )


def ingest_reports(
    store: Store,
    reports: Iterable[Report | Refusal],
    *,
    progress: bool = False,
    extractor: Extractor | None = None,
    workers: int = 1,
) -> IngestResult:
    """Takes in these reports; skips what is unchanged, replaces what has changed everywhere.

    With more than one of `workers` many reports are read in processes of their own, which import
    the program that runs: it must guard its main part by `if __name__ == "__main__"`.
    """
    outcomes = list(reports)
    extractor = extractor or default_extractor([o for o in outcomes if isinstance(o, Report)])
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
    with closing(_ready(fresh, extractor, workers, progress=progress)) as batches:
        for batch in batches:
            refused += [outcome for outcome in batch if isinstance(outcome, Refusal)]
            entries = [outcome for outcome in batch if isinstance(outcome, Entry)]
            store.add_many(entries)
            stored += [entry.report.id for entry in entries]
    # Brings in all rules, for which opening a store need not wait.
    from index.extract import notices

    taken = set(stored)
    return IngestResult(
        added=tuple(each for each in stored if each not in known),
        updated=tuple(each for each in stored if each in known),
        unchanged=tuple(unchanged),
        refused=tuple(refused),
        notices=tuple(n for report, _ in fresh if report.id in taken for n in notices(report)),
    )


def fingerprint(report: Report, *, version: str) -> str:
    """What a report is known by: the hash of all its fields and of the extractor's version."""
    content = json.dumps([asdict(report), version], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()


def default_extractor(reports: Iterable[Report] = ()) -> Extractor:
    """The project's own rules of extraction, which know the outlets of all these reports."""
    from index.extract import EXTRACTOR_VERSION, known_outlets, read_ledgers

    return Extractor(partial(read_ledgers, outlets=known_outlets(reports)), EXTRACTOR_VERSION)


def _ready(
    fresh: Sequence[tuple[Report, str]], extractor: Extractor, workers: int, *, progress: bool
) -> Generator[list[Entry | Refusal], None, None]:
    """The reports ready to be stored, or refused: a list a batch, in order."""
    from tqdm import tqdm

    batches = [fresh[first : first + BATCH] for first in range(0, len(fresh), BATCH)]
    reports = [[report for report, _ in batch] for batch in batches]
    read = read_all(extractor.run, reports, workers=workers)
    bar = tqdm(total=len(fresh), unit="report", desc="ingest", disable=not progress)
    with closing(read), bar:
        for batch, ledgers in zip(batches, read, strict=True):
            yield [_entry(*each) for each in zip(batch, ledgers, strict=True)]
            bar.update(len(batch))


def _entry(fresh: tuple[Report, str], outcome: Outcome) -> Entry | Refusal:
    """A report with its ledger; a refusal for one that the rules fail on."""
    report, mark = fresh
    if isinstance(outcome, Failure):
        cure = "leave it out, and send it in with the fault"
        return Refusal(report.id, one_line(f"extraction failed ({outcome.problem}); {cure}"))
    return Entry(report, split_passages(report), outcome, mark)
