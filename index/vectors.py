"""The vectors: what the store finds by meaning, in Chroma.

They can always be made anew from the catalog; nothing is read from here but ids and distances.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from uuid import uuid4

from index.errors import StoreError, one_line

if TYPE_CHECKING:
    from index.embedder import Vectors

COLLECTION = "passages"

# Wide beams: on stores of some thousand passages the neighbours found are the true ones,
# so that a question asked twice has the same answer.
_CONFIGURATION = {
    "hnsw": {"space": "cosine", "ef_construction": 200, "max_neighbors": 32, "ef_search": 300}
}


class VectorStore:
    """One Chroma collection: in a folder, or in memory and gone when closed."""

    def __init__(self, folder: Path | None) -> None:
        import chromadb
        from chromadb.config import Settings

        settings = Settings(anonymized_telemetry=False)
        self._folder = folder
        self._name = COLLECTION if folder else f"{COLLECTION}-{uuid4().hex}"
        try:
            self._client: Any = (
                chromadb.PersistentClient(str(folder), settings)
                if folder
                else chromadb.EphemeralClient(settings)
            )
            self._collection = self._opened()
        except Exception as error:  # Chroma raises its own, its Rust core's and SQLite's errors
            raise self._failed(error) from error

    @classmethod
    def anew(cls, folder: Path | None) -> Self:
        """An empty collection, whatever was in that folder and whether or not it was readable."""
        try:
            opened = cls(folder)
            opened.clear()
        except StoreError:
            if folder is None:
                raise
            shutil.rmtree(folder, ignore_errors=True)
            opened = cls(folder)
        return opened

    def close(self) -> None:
        """Lets go of the folder, and drops what was in memory only."""
        if self._folder is None:
            self._client.delete_collection(self._name)
        self._client.close()

    def count(self) -> int:
        """How many vectors there are."""
        return int(self._collection.count())

    def write(self, ids: Sequence[str], vectors: Vectors, reports: Sequence[str]) -> None:
        """Writes the vectors in place of those of the same ids; `reports` says whose they are."""
        size = self._client.get_max_batch_size()
        try:
            for first in range(0, len(ids), size):
                batch = slice(first, first + size)
                self._collection.upsert(
                    ids=list(ids[batch]),
                    embeddings=vectors[batch],
                    metadatas=[{"report": report} for report in reports[batch]],
                )
        except Exception as error:  # as above
            raise self._failed(error) from error

    def remove(self, reports: Sequence[str]) -> None:
        """Takes out all vectors of these reports."""
        try:
            if reports:
                self._collection.delete(where={"report": {"$in": list(reports)}})
        except Exception as error:  # as above
            raise self._failed(error) from error

    def clear(self) -> None:
        """Takes out everything, and with it the space that removed vectors still use."""
        self._client.delete_collection(self._name)
        self._collection = self._opened()

    def nearest(self, queries: Vectors, *, limit: int) -> list[list[tuple[str, float]]]:
        """For each query ids with their cosine similarity, best first."""
        if not len(queries) or not self.count():
            return [[] for _ in queries]
        try:
            found = self._collection.query(
                query_embeddings=queries, n_results=limit, include=["distances"]
            )
        except Exception as error:  # as above
            raise self._failed(error) from error
        return [
            sorted(
                ((each, 1.0 - distance) for each, distance in zip(ids, distances, strict=True)),
                key=lambda pair: (-pair[1], pair[0]),
            )
            for ids, distances in zip(found["ids"], found["distances"], strict=True)
        ]

    def _opened(self) -> Any:
        return self._client.get_or_create_collection(
            self._name, embedding_function=None, configuration=_CONFIGURATION
        )

    def _failed(self, error: Exception) -> StoreError:
        return StoreError(
            self._folder or "",
            f"Chroma: {one_line(error)}",
            cure="run `briefing rebuild`, or move this folder away: it is made from the catalog",
        )
