"""One writer at a time, whichever process it is in."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import StoreError

PATIENCE = 120.0
"""Seconds a writer waits for another one; each holds the lock for a batch of reports only."""


@contextmanager
def writing(home: Path | None, *, patience: float = PATIENCE) -> Iterator[bool]:
    """Whether the lock was free; with `patience` it waits and raises StoreError in the end."""
    if home is None:  # in memory: nobody else can write
        yield True
        return
    with (home / "lock").open("w") as handle:
        until = time.monotonic() + patience
        while not (held := _taken(handle.fileno())) and time.monotonic() < until:
            time.sleep(0.05)
        if not held and patience:
            raise StoreError(
                home, "another command is writing to it", cure="try again when that is done"
            )
        yield held


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
