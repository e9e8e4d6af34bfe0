"""The mirror: the vectors, kept in agreement with the catalog whatever happens in between.

The catalog marks a report as pending in the transaction that changes it; the mark goes when the
vectors are written. What an earlier process left marked is finished when the vectors are opened.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from index.catalog import Catalog
from index.embedder import Embedder
from index.lock import writing
from index.passage import Passage
from index.report import Report
from index.vectors import VectorStore

if TYPE_CHECKING:
    from index.embedder import Vectors

BATCH = 64
"""Reports whose passages are embedded in one go when vectors are made anew."""


class Mirror:
    """The vectors of one store; all its threads share one lock."""

    def __init__(self, folder: Path | None, catalog: Catalog, embedder: Embedder) -> None:
        self.lock = RLock()
        self._folder = folder
        self._catalog = catalog
        self._embedder = embedder
        self._vectors: VectorStore | None = None
        self._seen = -1  # the generation of the store that `_vectors` shows

    def close(self) -> None:
        """Lets go of the folder."""
        with self.lock:
            if self._vectors:
                self._vectors.close()
                self._vectors = None

    def opened(self) -> VectorStore:
        """The vectors as they are now: Chroma does not notice what another process writes."""
        with self.lock:
            generation = self._catalog.generation()
            if generation != self._seen:
                self.close()
            if self._vectors is None:
                self._seen = generation
                self._vectors = VectorStore(self._folder)
                self._repair(self._vectors)
            return self._vectors

    def write(
        self,
        vectors: VectorStore,
        report_ids: Sequence[str],
        passages: Sequence[tuple[str, Passage]],
        rows: Vectors,
    ) -> None:
        """Makes these the only vectors of these reports, and takes the marks off."""
        vectors.remove(report_ids)
        vectors.write([each for each, _ in passages], rows, [p.report for _, p in passages])
        self._catalog.settle(report_ids)
        self._seen = self._catalog.generation()

    def synchronise(self, vectors: VectorStore, report_ids: Sequence[str]) -> None:
        """Makes the vectors of these reports those of the catalog, which may know none."""
        for first in range(0, len(report_ids), BATCH):
            some = report_ids[first : first + BATCH]
            passages: list[tuple[str, Passage]] = []
            texts: list[str] = []
            for report in filter(None, map(self._catalog.report, some)):
                own = self._catalog.passages([report.id])
                passages += own
                texts += embedded(report, [passage for _, passage in own])
            self.write(vectors, some, passages, self._embedder.encode(texts))

    def rebuild(self) -> int:
        """Makes all vectors anew; gives their number. The caller holds the writer's lock."""
        with self.lock:
            self._catalog.mark_pending()
            self.close()
            self._vectors = VectorStore.anew(self._folder)
            self.synchronise(self._vectors, self._catalog.pending())
            return self._vectors.count()

    def _repair(self, vectors: VectorStore) -> None:
        """Finishes what an earlier process was stopped in; makes vectors that were lost anew.

        A process that is still writing is left to finish its own work.
        """
        if not self._catalog.pending() and vectors.count() == self._catalog.passage_count():
            return
        with writing(self._folder.parent if self._folder else None, patience=0) as free:
            if not free:
                return
            self.synchronise(vectors, self._catalog.pending())
            if vectors.count() != self._catalog.passage_count():
                self._catalog.mark_pending()
                vectors.clear()
                self.synchronise(vectors, self._catalog.pending())


def embedded(report: Report, passages: Sequence[Passage]) -> list[str]:
    """What the model reads: each passage under its report's title, which names its topic."""
    title = report.title
    return [
        f"{title}\n{each.text}" if title and not each.text.startswith(title) else each.text
        for each in passages
    ]


def identified(report: Report, passages: Sequence[Passage]) -> list[tuple[str, Passage]]:
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
