"""The vectors of claims: made once at ingest, so that a question embeds nothing but itself.

A vector depends on the text alone: it is kept under the text's hash, is never out of date, and
one that is missing can always be made again.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from index.catalog import Catalog
from index.embedder import Embedder
from index.ledger import Attribution

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from index.embedder import Vectors

    Vector = NDArray[np.float32]

KEPT = 50_000
"""Texts whose vectors are held in memory, about 80 MB; the longest unused go first."""

BATCH = 64
"""Reports whose claims are embedded in one go when their vectors are made anew."""


class ClaimVectors:
    """An embedder for claims and questions that recalls what the store or this process has made."""

    def __init__(self, catalog: Catalog, embedder: Embedder, *, kept: int = KEPT) -> None:
        self._catalog = catalog
        self._embedder = embedder
        self._kept = kept
        self._recent: OrderedDict[str, Vector] = OrderedDict()
        self._lock = Lock()

    @property
    def name(self) -> str:
        """The model's name."""
        return self._embedder.name

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        return self._embedder.dimension

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in order: float32, of length one."""
        import numpy as np

        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        vectors = self.by_text(texts)
        return np.stack([vectors[text] for text in texts])

    def by_text(self, texts: Iterable[str]) -> dict[str, Vector]:
        """The vector of each text; what is kept nowhere is embedded, and held in memory."""
        wanted = list(dict.fromkeys(texts))
        known = self._recalled(wanted)
        new = [text for text in wanted if text not in known]
        # Apart from passages: in one batch a short claim is padded to the length of a passage.
        rows = self._embedder.encode(new)
        # Copies: a row would keep the whole batch in memory for as long as it is held itself.
        made = {text: row.copy() for text, row in zip(new, rows, strict=True)}
        self._hold(made)
        return known | made

    def rebuild(self) -> None:
        """Makes the vectors of all claims of the catalog anew."""
        with self._lock:
            self._recent.clear()
        reports = list(self._catalog.fingerprints())
        for first in range(0, len(reports), BATCH):
            held = {
                each: claim_texts(self._catalog.attributions(each))
                for each in reports[first : first + BATCH]
            }
            texts = list(dict.fromkeys(text for own in held.values() for text in own))
            made = dict(zip(texts, self._embedder.encode(texts), strict=True))
            for report, own in held.items():
                self._catalog.keep_claims(report, stored(own, made))

    def _recalled(self, texts: Sequence[str]) -> dict[str, Vector]:
        import numpy as np

        with self._lock:
            found = {text: self._recent[text] for text in texts if text in self._recent}
            for text in found:
                self._recent.move_to_end(text)
        keys = {key_of(text): text for text in texts if text not in found}
        read = {
            keys[key]: np.frombuffer(vector, dtype="<f4")
            for key, vector in self._catalog.claim_vectors(list(keys)).items()
        }
        self._hold(read)
        return found | read

    def _hold(self, vectors: Mapping[str, Vector]) -> None:
        with self._lock:
            self._recent.update(vectors)
            while len(self._recent) > self._kept:
                self._recent.popitem(last=False)


def claim_texts(rows: Iterable[Attribution]) -> list[str]:
    """The distinct texts that questions are held against: claims, and the sentences they are in.

    "Said so" is no claim, but its sentence may leave open what is asked.
    """
    texts: list[str] = []
    for row in rows:
        if not row.is_attitude:
            told = [] if "anaphoric" in row.flags else [row.claim.text, row.words]
            texts += [*told, row.sentence.text]
    return list(dict.fromkeys(filter(None, texts)))


def stored(texts: Iterable[str], vectors: Mapping[str, Vector]) -> dict[bytes, bytes]:
    """The vectors of these texts as the catalog keeps them: under hashes, little-endian."""
    return {key_of(text): vectors[text].astype("<f4").tobytes() for text in texts}


def key_of(text: str) -> bytes:
    """What a claim's vector is kept under."""
    # A question typed into a terminal can hold half a character, which UTF-8 has no form for.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]
