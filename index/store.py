"""The store: reports, their ledger and their passages, in a folder of their own.

The catalog is the truth and is written first; it marks a report as pending until its vectors
agree. Whatever the moment a process dies at, the next opening finishes what is marked, and until
then a vector whose passage the catalog does not know is not a hit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Self

from index.catalog import SCHEMA_VERSION, Catalog
from index.embedder import Embedder
from index.errors import StoreError, StoreMismatch, StoreMissing
from index.ledger import Attribution
from index.lock import writing
from index.passage import Passage
from index.report import Report
from index.search import Hit, depth_for, fused
from index.vectors import VectorStore

if TYPE_CHECKING:
    from index.embedder import Vectors

CATALOG = "catalog.sqlite"
VECTORS = "chroma"
SYNC_BATCH = 64
"""Reports whose passages are embedded in one go when vectors are made anew."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A report ready to be stored; `fingerprint` is what an unchanged one is known by."""

    report: Report
    passages: Sequence[Passage]
    attributions: Sequence[Attribution]
    fingerprint: str = ""


class Store:
    """What has been ingested.

    >>> from index.embedder import load_embedder
    >>> from index.passage import split_passages
    >>> report = Report("r1", "The mayor, Ana Holt, said the bridge would open on Monday.")
    >>> with Store.temporary(load_embedder()) as store:
    ...     store.add(report, split_passages(report), [])
    ...     [hit.report for hit in store.search("When does the bridge open?", limit=3)]
    ['r1']
    """

    def __init__(self, home: Path | None, catalog: Catalog, embedder: Embedder) -> None:
        self.home = home
        self.embedder = embedder
        self._catalog = catalog
        self._vectors: VectorStore | None = None
        self._lock = RLock()
        self._ledger: dict[str, list[Attribution]] = {}
        self._ledger_of = -1
        self._seen = -1  # the generation of the store that `_vectors` shows

    @classmethod
    def open(cls, home: Path, embedder: Embedder, *, create: bool = True) -> Self:
        """The store in that folder; made there where `create` is true and there is none.

        Raises:
            StoreMissing: there is none, and `create` is false.
            StoreMismatch: it was built with another embedding model or another schema.
            StoreError: the folder cannot be used.
        """
        path = home / CATALOG
        try:
            if not path.exists():
                if not create:
                    raise StoreMissing(home)
                home.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            cure = "name a folder with --home, or move the file away"
            raise StoreError(home, "this is a file, not a folder", cure=cure) from error
        except OSError as error:
            cure = "make it writable, or name another folder with --home"
            raise StoreError(home, f"cannot be used ({error.strerror})", cure=cure) from error
        store = cls(home, Catalog(path), embedder)
        try:
            store._check()
            if store._catalog.pending():
                store._opened()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def temporary(cls, embedder: Embedder) -> Self:
        """An empty store in memory, for an evaluation case or a draft; gone when closed."""
        store = cls(None, Catalog(None), embedder)
        store._check()
        return store

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the files."""
        with self._lock:
            self._catalog.close()
            if self._vectors:
                self._vectors.close()
                self._vectors = None

    # Reading ----------------------------------------------------------------------------------

    @property
    def generation(self) -> int:
        """A number that rises with each change, whichever process makes it."""
        return self._catalog.generation()

    def reports(self) -> list[Report]:
        """All reports, oldest first, those of unknown date at the end."""
        return self._catalog.reports()

    def report(self, report_id: str) -> Report | None:
        """The report of that id, if it is here."""
        return self._catalog.report(report_id)

    def fingerprints(self) -> dict[str, str]:
        """For each report's id the fingerprint it was added with."""
        return self._catalog.fingerprints()

    def attributions(self, report_ids: Iterable[str] | None = None) -> list[Attribution]:
        """The ledger of these reports in that order, or of all; kept until the store changes."""
        wanted = list(self.fingerprints()) if report_ids is None else list(report_ids)
        with self._lock:
            generation = self.generation
            if generation != self._ledger_of:
                self._ledger, self._ledger_of = {}, generation
            for each in wanted:
                if each not in self._ledger:
                    self._ledger[each] = self._catalog.attributions(each)
            return [row for each in wanted for row in self._ledger[each]]

    def search(self, query: str, limit: int = 10, *, by_report: bool = False) -> list[Hit]:
        """The best passages for the query, best first; with `by_report` one a report."""
        return self.search_many([query], limit, by_report=by_report)[0]

    def search_many(
        self, queries: Sequence[str], limit: int = 10, *, by_report: bool = False
    ) -> list[list[Hit]]:
        """The best passages for each query, in order; an empty query finds nothing."""
        # Half a character, as a terminal can hand over, is no text to the model or to SQLite.
        queries = [query.encode("utf-8", "ignore").decode() for query in queries]
        depth = depth_for(limit, by_report=by_report)
        encoded = self.embedder.encode([query or " " for query in queries])
        with self._lock:
            near = self._opened().nearest(encoded, limit=depth)
        return [
            fused(self._catalog, query, neighbours, limit, depth=depth, by_report=by_report)
            for query, neighbours in zip(queries, near, strict=True)
        ]

    # Writing ----------------------------------------------------------------------------------

    def add(
        self,
        report: Report,
        passages: Sequence[Passage],
        attributions: Sequence[Attribution],
        *,
        fingerprint: str = "",
    ) -> None:
        """Stores one report in place of the one of that id, everywhere."""
        self.add_many([Entry(report, passages, attributions, fingerprint)])

    def add_many(self, entries: Sequence[Entry]) -> None:
        """Stores several reports, embedding their passages in one go; a transaction each."""
        identified = [_identified(entry.report, entry.passages) for entry in entries]
        vectors = self.embedder.encode(
            [
                _embedded(entry.report.title, passage.text)
                for entry in entries
                for passage in entry.passages
            ]
        )
        self._opened()  # what an earlier process left is finished first
        with self._lock, writing(self.home):
            opened = self._opened()
            for entry, passages in zip(entries, identified, strict=True):
                self._catalog.add(
                    entry.report, passages, entry.attributions, fingerprint=entry.fingerprint
                )
            written = [pair for passages in identified for pair in passages]
            self._write(opened, [entry.report.id for entry in entries], written, vectors)

    def remove(self, report_ids: Iterable[str]) -> list[str]:
        """Takes these reports out, everywhere; gives the ids that were here."""
        self._opened()
        with self._lock, writing(self.home):
            opened = self._opened()
            here = [each for each in dict.fromkeys(report_ids) if self.report(each)]
            for each in here:
                self._catalog.remove(each)
            self._synchronise(opened, here)
        return here

    def rebuild(self) -> int:
        """Makes all vectors anew from the catalog; gives their number."""
        with self._lock, writing(self.home):
            self._catalog.mark_pending()
            if self._vectors:
                self._vectors.close()
            self._vectors = VectorStore.anew(self.home / VECTORS if self.home else None)
            self._synchronise(self._vectors, self._catalog.pending())
            return self._vectors.count()

    # Keeping vectors and catalog in agreement -------------------------------------------------

    def _check(self) -> None:
        """Refuses a store that was built with something else; describes a new one."""
        built = self._catalog.manifest()
        given = {
            "schema": SCHEMA_VERSION,
            "embedding model": self.embedder.name,
            "dimension": str(self.embedder.dimension),
        }
        if "schema" not in built:
            self._catalog.describe(given)
            return
        for setting, value in given.items():
            if built.get(setting) != value:
                raise StoreMismatch(
                    self.home or "", setting=setting, built=str(built.get(setting)), given=value
                )

    def _opened(self) -> VectorStore:
        """The vectors as they are now: Chroma does not notice what another process writes."""
        with self._lock:
            generation = self.generation
            if self._vectors and generation != self._seen:
                self._vectors.close()
                self._vectors = None
            if self._vectors is None:
                self._seen = generation
                self._vectors = VectorStore(self.home / VECTORS if self.home else None)
                self._repair(self._vectors)
            return self._vectors

    def _repair(self, vectors: VectorStore) -> None:
        """Finishes what an earlier process was stopped in; makes vectors that were lost anew.

        A process that is still writing is left to finish its own work.
        """
        if not self._catalog.pending() and vectors.count() == self._catalog.passage_count():
            return
        with writing(self.home, patience=0) as free:
            if not free:
                return
            self._synchronise(vectors, self._catalog.pending())
            if vectors.count() != self._catalog.passage_count():
                self._catalog.mark_pending()
                vectors.clear()
                self._synchronise(vectors, self._catalog.pending())

    def _synchronise(self, opened: VectorStore, report_ids: Sequence[str]) -> None:
        """Makes the vectors of these reports those of the catalog, then takes the marks off."""
        for first in range(0, len(report_ids), SYNC_BATCH):
            some = report_ids[first : first + SYNC_BATCH]
            passages = self._catalog.passages(some)
            titles = {each: report.title for each in some if (report := self.report(each))}
            vectors = self.embedder.encode(
                [_embedded(titles[passage.report], passage.text) for _, passage in passages]
            )
            self._write(opened, some, passages, vectors)

    def _write(
        self,
        opened: VectorStore,
        report_ids: Sequence[str],
        passages: Sequence[tuple[str, Passage]],
        vectors: Vectors,
    ) -> None:
        opened.remove(report_ids)
        opened.write([each for each, _ in passages], vectors, [p.report for _, p in passages])
        self._catalog.settle(report_ids)
        self._seen = self.generation


def _identified(report: Report, passages: Sequence[Passage]) -> list[tuple[str, Passage]]:
    """Each passage with the hash of all that its vector depends on."""
    return [
        (
            hashlib.sha256(
                "\0".join(
                    [report.id, report.title or "", str(each.start), str(each.end), each.text]
                ).encode()
            ).hexdigest()[:32],
            each,
        )
        for each in passages
    ]


def _embedded(title: str | None, text: str) -> str:
    """What the model reads: a passage under its report's title, which names what it is about."""
    return f"{title}\n{text}" if title and not text.startswith(title) else text
