"""The catalog: what the store remembers, in one SQLite file.

It is the one source of truth: reports, passages, the ledger and the lexical index (FTS5).
Each report is written in one transaction, which also marks it `pending` until its vectors agree.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from index import schema
from index.errors import StoreError
from index.ledger import Attribution
from index.lexicon import words
from index.passage import Passage
from index.report import Report

if TYPE_CHECKING:
    from pydantic import TypeAdapter

FIELDS = "id, body, title, outlet, published, url, kind"
QUERY_TERMS = 64
"""A query's first words, without repetitions, that BM25 looks for."""

_TOGETHER = 500  # keys in one query, well below what SQLite takes


class Catalog:
    """One connection for all threads of this process; every use of it holds the lock."""

    def __init__(self, path: Path | None) -> None:
        """Opens the file, or a catalog in memory where `path` is None."""
        self._path = path
        self._lock = RLock()
        with self._explained():
            self._connection = sqlite3.connect(
                path or ":memory:", timeout=30, isolation_level=None, check_same_thread=False
            )
            self._connection.execute("PRAGMA foreign_keys = ON")
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")
            if not self._rows("SELECT 1 FROM sqlite_master WHERE name = ?", [schema.LAST]):
                self._connection.executescript(schema.TABLES)

    def close(self) -> None:
        """Closes the file; the catalog cannot be used afterwards."""
        with self._lock:
            self._connection.close()

    # What it remembers ------------------------------------------------------------------------

    def manifest(self) -> dict[str, str]:
        """What this store was built with, by name."""
        return dict(self._rows("SELECT name, value FROM manifest"))

    def describe(self, values: dict[str, str]) -> None:
        """Writes what this store is built with."""
        with self._transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO manifest VALUES (?, ?)", values.items())

    def generation(self) -> int:
        """A number that rises with each change, whichever process makes it."""
        rows = self._rows("SELECT value FROM manifest WHERE name = 'generation'")
        return int(rows[0][0]) if rows else 0

    def reports(self) -> list[Report]:
        """All reports, oldest first, those of unknown date at the end."""
        query = f"SELECT {FIELDS} FROM reports ORDER BY published IS NULL, published, id"
        return [Report(*row) for row in self._rows(query)]

    def report(self, report_id: str) -> Report | None:
        """The report of that id, if it is here."""
        rows = self._rows(f"SELECT {FIELDS} FROM reports WHERE id = ?", [report_id])
        return Report(*rows[0]) if rows else None

    def fingerprints(self) -> dict[str, str]:
        """For each report's id what it was made from, to tell an unchanged one."""
        return dict(self._rows("SELECT id, fingerprint FROM reports"))

    def passages(self, reports: Sequence[str]) -> list[tuple[str, Passage]]:
        """The passages of these reports with their ids."""
        return [
            (row[0], Passage(*row[1:]))
            for report in reports
            for row in self._rows(
                'SELECT id, report, start, "end", text FROM passages WHERE report = ? ORDER BY key',
                [report],
            )
        ]

    def passages_by_id(self, ids: Sequence[str]) -> dict[str, Passage]:
        """The passages of these ids; ids that are not here any more are left out."""
        query = 'SELECT id, report, start, "end", text FROM passages WHERE id IN'
        return {row[0]: Passage(*row[1:]) for row in self._rows_of(query, ids)}

    def passage_count(self) -> int:
        """How many passages there are."""
        return int(self._rows("SELECT count(*) FROM passages")[0][0])

    def attributions(self, report_id: str) -> list[Attribution]:
        """The ledger of one report, in the order it was written."""
        query = "SELECT data FROM attributions WHERE report = ? ORDER BY key"
        return [_adapter().validate_json(row[0]) for row in self._rows(query, [report_id])]

    def claim_vectors(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The vectors kept under these hashes of claims; those that are not here are left out."""
        return dict(self._rows_of("SELECT claim, vector FROM claim_vectors WHERE claim IN", keys))

    def claim_readings(self, keys: Sequence[bytes], reader: str) -> dict[bytes, str]:
        """What that reader made of the claims under these hashes, where it is kept."""
        query = "SELECT claim, data FROM claim_readings WHERE reader = ? AND claim IN"
        return dict(self._rows_of(query, keys, reader))

    def unread(self, reader: str) -> list[str]:
        """Ids of the reports whose claims that reader has not read."""
        query = (
            "SELECT id FROM reports WHERE id NOT IN"
            " (SELECT report FROM read_reports WHERE reader = ?) ORDER BY id"
        )
        return [row[0] for row in self._rows(query, [reader])]

    def words(self, query: str, *, limit: int) -> list[tuple[str, float]]:
        """Passage ids with their BM25 score (higher is better), best first; any text is safe."""
        match = _match(query)
        if not match:
            return []
        sql = (
            "SELECT passages.id, -found.rank FROM"
            " (SELECT rowid AS key, rank FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?)"
            " AS found JOIN passages USING (key) ORDER BY found.rank, passages.id"
        )
        return [(row[0], row[1]) for row in self._rows(sql, [match, limit])]

    # What changes it --------------------------------------------------------------------------

    def add(
        self,
        report: Report,
        passages: Sequence[tuple[str, Passage]],
        attributions: Iterable[Attribution],
        *,
        fingerprint: str,
        claims: Mapping[bytes, bytes] | None = None,
    ) -> None:
        """Writes one report in place of the one of that id, and marks it pending.

        `claims` are the vectors of its claims, by the hashes of their texts.
        """
        now = datetime.now(UTC).isoformat(timespec="seconds")
        body = [report.id, report.text, report.title, report.outlet, report.published]
        with self._change() as connection:
            _forget(connection, report.id)
            connection.execute(
                "INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [*body, report.url, report.kind, fingerprint, now],
            )
            for passage_id, passage in passages:
                row = [passage_id, passage.report, passage.start, passage.end, passage.text]
                key = connection.execute(
                    'INSERT INTO passages (id, report, start, "end", text) VALUES (?, ?, ?, ?, ?)',
                    row,
                ).lastrowid
                connection.execute(
                    "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
                    [key, report.title or "", passage.text],
                )
            connection.executemany(
                "INSERT INTO attributions (report, data) VALUES (?, ?)",
                [(report.id, _adapter().dump_json(each).decode()) for each in attributions],
            )
            _keep_claims(connection, report.id, claims or {})
            connection.execute("INSERT OR REPLACE INTO pending VALUES (?)", [report.id])

    def keep_claims(self, report_id: str, claims: Mapping[bytes, bytes]) -> None:
        """Makes these the vectors of one report's claims, by the hashes of their texts."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM report_claims WHERE report = ?", [report_id])
            _keep_claims(connection, report_id, claims)

    def keep_readings(
        self, reports: Iterable[str], readings: Mapping[bytes, str], reader: str
    ) -> None:
        """Keeps what a reader made of the claims of these reports, in place of what was."""
        with self._transaction() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO read_reports SELECT id, ? FROM reports WHERE id = ?",
                [(reader, report) for report in reports],
            )
            connection.executemany(
                "INSERT OR REPLACE INTO claim_readings SELECT ?1, ?2, ?3"
                " WHERE EXISTS (SELECT 1 FROM report_claims WHERE claim = ?1)",
                [(claim, reader, data) for claim, data in readings.items()],
            )

    def remove(self, report_id: str) -> None:
        """Takes one report out with all that belongs to it, and marks it pending."""
        with self._change() as connection:
            _forget(connection, report_id)
            connection.execute("INSERT OR REPLACE INTO pending VALUES (?)", [report_id])

    def pending(self) -> list[str]:
        """Ids of reports whose vectors do not yet agree with the catalog."""
        return [row[0] for row in self._rows("SELECT report FROM pending ORDER BY report")]

    def mark_pending(self) -> None:
        """Marks every report, so that all vectors are made anew."""
        with self._transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO pending SELECT id FROM reports")

    def settle(self, report_ids: Iterable[str]) -> None:
        """Takes the marks off reports whose vectors agree now."""
        with self._change() as connection:
            rows = [(report_id,) for report_id in report_ids]
            connection.executemany("DELETE FROM pending WHERE report = ?", rows)

    def _rows(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        with self._lock, self._explained():
            return self._connection.execute(query, values).fetchall()

    def _rows_of(self, query: str, keys: Sequence[Any], *values: Any) -> list[Any]:
        """The rows of a query that ends in IN, for so many keys as there are."""
        batches = (keys[first : first + _TOGETHER] for first in range(0, len(keys), _TOGETHER))
        return [
            row
            for some in batches
            for row in self._rows(f"{query} ({', '.join('?' * len(some))})", [*values, *some])
        ]

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._explained():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        with self._transaction() as connection:
            yield connection
            connection.execute(
                "INSERT INTO manifest VALUES ('generation', 1)"
                " ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
            )

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            cure = "check that the folder can be written, has space, and no other command holds it"
            raise StoreError(self._path or "", f"catalog: {error}", cure=cure) from error
        except sqlite3.DatabaseError as error:
            cure = "restore it from a backup, or move it away and ingest anew"
            raise StoreError(self._path or "", f"catalog: {error}", cure=cure) from error


def _forget(connection: sqlite3.Connection, report_id: str) -> None:
    connection.execute(
        "DELETE FROM words WHERE rowid IN (SELECT key FROM passages WHERE report = ?)", [report_id]
    )
    connection.execute("DELETE FROM reports WHERE id = ?", [report_id])


def _keep_claims(
    connection: sqlite3.Connection, report_id: str, claims: Mapping[bytes, bytes]
) -> None:
    connection.executemany("INSERT OR REPLACE INTO claim_vectors VALUES (?, ?)", claims.items())
    rows = [(report_id, claim) for claim in claims]
    connection.executemany("INSERT INTO report_claims VALUES (?, ?)", rows)


def _match(query: str) -> str:
    """The query's words, each quoted, so that nothing in it is FTS5 syntax.

    "The" and "did" are in every passage: beside other words they are left out.
    """
    found = dict.fromkeys(re.findall(r"\w+", query.lower()))
    common = words("function_words") | words("asking_words")
    terms = [term for term in found if term not in common] or found
    return " OR ".join(f'"{term}"' for term in list(terms)[:QUERY_TERMS])


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Attribution]:
    from pydantic import TypeAdapter

    return TypeAdapter(Attribution)
