"""The store: reports, their ledger and their passages, in a folder of their own.

The catalog is the truth and is written first; it marks a report as pending until its vectors
agree. Whatever the moment a process dies at, the next opening finishes what is marked, and until
then a vector whose passage the catalog does not know is not a hit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Self

from index import schema
from index.catalog import Catalog
from index.claim_vectors import ClaimVectors, claim_texts, key_of, stored
from index.embedder import Embedder
from index.errors import StoreError, StoreMismatch, StoreMissing
from index.ledger import Attribution
from index.lock import writing
from index.mirror import Mirror, embedded, identified
from index.passage import Passage
from index.report import Report
from index.search import Hit, depth_for, fused

if TYPE_CHECKING:
    from index.embedder import Vectors

CATALOG = "catalog.sqlite"
VECTORS = "chroma"


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
        self._claims = ClaimVectors(catalog, embedder)
        self._catalog = catalog
        self._mirror = Mirror(home / VECTORS if home else None, catalog, embedder)
        self._lock = self._mirror.lock
        self._reports: dict[str, Report] = {}
        self._ledger: dict[str, list[Attribution]] = {}
        self._known_of = -1  # the generation of the store that these two show

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
                store._mirror.opened()
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
            self._mirror.close()
            self._catalog.close()

    # Reading ----------------------------------------------------------------------------------

    @property
    def generation(self) -> int:
        """A number that rises with each change, whichever process makes it."""
        return self._catalog.generation()

    def reports(self) -> list[Report]:
        """All reports, oldest first, those of unknown date at the end."""
        return list(self._known().values())

    def report(self, report_id: str) -> Report | None:
        """The report of that id, if it is here."""
        return self._known().get(report_id)

    def passage_count(self) -> int:
        """How many passages there are."""
        return self._catalog.passage_count()

    def fingerprints(self) -> dict[str, str]:
        """For each report's id the fingerprint it was added with."""
        return self._catalog.fingerprints()

    def attributions(
        self, report_ids: Iterable[str] | None = None, *, attitudes: bool = False
    ) -> list[Attribution]:
        """The ledger of these reports in that order, or of all; kept until the store changes.

        Attitudes, which are evidence of nothing, are given only where they are asked for.
        """
        wanted = list(self.fingerprints()) if report_ids is None else list(report_ids)
        with self._lock:
            self._known()
            for each in wanted:
                if each not in self._ledger:
                    self._ledger[each] = self._catalog.attributions(each)
            rows = [row for each in wanted for row in self._ledger[each]]
        return rows if attitudes else [row for row in rows if not row.is_attitude]

    @property
    def claim_embedder(self) -> Embedder:
        """The model for claims and questions: it only computes what ingest has not kept."""
        return self._claims

    def claim_vectors(self, texts: Sequence[str]) -> Vectors:
        """A unit vector a text, in order; kept from ingest, or else computed and remembered."""
        return self._claims.encode(texts)

    def readings(self, texts: Iterable[str], reader: str) -> dict[str, str]:
        """What that reader made of these texts, where it has been kept for a claim."""
        keys = {key_of(text): text for text in texts}
        kept = self._catalog.claim_readings(list(keys), reader)
        return {keys[key]: data for key, data in kept.items()}

    def unread(self, reader: str) -> list[str]:
        """Ids of the reports whose claims that reader has not read."""
        return self._catalog.unread(reader)

    def keep_readings(
        self, reports: Iterable[str], readings: Mapping[str, str], reader: str
    ) -> None:
        """Keeps what a reader made of the claims of these reports; it goes when the claims go."""
        kept = {key_of(text): data for text, data in readings.items()}
        self._catalog.keep_readings(reports, kept, reader)

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
        encoded = self._claims.encode([query or " " for query in queries])
        with self._lock:
            near = self._mirror.opened().nearest(encoded, limit=depth)
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
        """Stores several reports, embedded together; a transaction each."""
        pairs = [identified(entry.report, entry.passages) for entry in entries]
        texts = [text for entry in entries for text in embedded(entry.report, entry.passages)]
        claims = [claim_texts(entry.attributions) for entry in entries]
        vectors = self._claims.by_text(chain.from_iterable(claims))
        rows = self.embedder.encode(texts)
        self._mirror.opened()  # what an earlier process left is finished first
        with self._lock, writing(self.home):
            opened = self._mirror.opened()
            for entry, passages, own in zip(entries, pairs, claims, strict=True):
                self._catalog.add(
                    entry.report,
                    passages,
                    entry.attributions,
                    fingerprint=entry.fingerprint,
                    claims=stored(own, vectors),
                )
            written = [pair for passages in pairs for pair in passages]
            self._mirror.write(opened, [entry.report.id for entry in entries], written, rows)

    def remove(self, report_ids: Iterable[str]) -> list[str]:
        """Takes these reports out, everywhere; gives the ids that were here."""
        self._mirror.opened()
        with self._lock, writing(self.home):
            opened = self._mirror.opened()
            here = [each for each in dict.fromkeys(report_ids) if self.report(each)]
            for each in here:
                self._catalog.remove(each)
            self._mirror.synchronise(opened, here)
        return here

    def rebuild(self) -> int:
        """Makes all vectors anew from the catalog; gives the number of those of passages."""
        with self._lock, writing(self.home):
            self._claims.rebuild()
            return self._mirror.rebuild()

    def _known(self) -> dict[str, Report]:
        """All reports in order, kept with their ledgers until the store changes."""
        with self._lock:
            generation = self.generation
            if generation != self._known_of:
                reports = {report.id: report for report in self._catalog.reports()}
                self._reports, self._ledger, self._known_of = reports, {}, generation
            return self._reports

    def _check(self) -> None:
        """Refuses a store that was built with something else; describes a new one."""
        built = self._catalog.manifest()
        given = {
            "schema": schema.VERSION,
            "embedding model": self.embedder.name,
            "dimension": str(self.embedder.dimension),
        }
        if "schema" not in built:
            self._catalog.describe(given)
            return
        extended = built["schema"] in schema.EXTENDED
        if extended:
            built["schema"] = schema.VERSION
        for setting, value in given.items():
            if built.get(setting) != value:
                raise StoreMismatch(
                    self.home or "", setting=setting, built=str(built.get(setting)), given=value
                )
        if extended:
            self._catalog.describe({"schema": schema.VERSION})
