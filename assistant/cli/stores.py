"""How a command gets its store: one that exists, or one that is made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import BriefingError

if TYPE_CHECKING:
    from index.store import Store


def new_store(home: Path) -> Store:
    """The store in `home`, made if it is not there yet."""
    from index.embedder import load_embedder
    from index.store import Store

    return Store.open(home, load_embedder())


def old_store(home: Path) -> Store:
    """The store in `home`.

    Raises:
        StoreMissing: Nothing was ingested there yet.
    """
    from index.embedder import load_embedder
    from index.store import Store

    return Store.open(home, load_embedder(), create=False)


def require(store: Store, ids: Sequence[str]) -> None:
    """Nothing where every id is in the store.

    Raises:
        BriefingError: One is not; names it, and how to see which there are.
    """
    for report_id in ids:
        if store.report(report_id) is None:
            raise BriefingError(
                f"{report_id}: no report in the store has this id, and no file has this name; "
                "`briefing reports` lists the ids"
            )
