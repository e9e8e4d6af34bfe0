"""Done beforehand, so that the first questions need not wait for it."""

from __future__ import annotations

import logging
import time
from itertools import islice
from threading import Thread
from typing import TYPE_CHECKING

from index.errors import BriefingError

if TYPE_CHECKING:
    from assistant.chain import Assistant

BATCH = 16
"""Claims that are looked at in one go: a question that comes meanwhile waits no longer."""

REST = 0.05
"""Seconds between two batches, which belong to the visitors."""

MOST = 15_000
"""Claims that are looked at beforehand; more would push one another out of memory."""

_log = logging.getLogger(__name__)


def warm_up_beside(assistant: Assistant) -> Thread:
    """Starts `warm_up` in a thread that ends with the process."""
    thread = Thread(target=_carefully, args=(assistant,), daemon=True, name="warm-up")
    thread.start()
    return thread


def warm_up(assistant: Assistant) -> int:
    """Load the models and what is kept of the claims; gives how many claims were looked at.

    A question holds every claim of the reports it concerns against its own. What ingest has not
    kept, in a store of an older version, is parsed here: on a thousand reports that is most of
    what a first question takes.
    """
    from assistant.question import recalling, slots_of

    assistant.ask("What do the reports say?")
    newest = (row.words for row in reversed(assistant.store.attributions()))
    claims = list(islice(dict.fromkeys(text for text in newest if text), MOST))
    for first in range(0, len(claims), BATCH):
        with recalling(assistant.store):
            slots_of(claims[first : first + BATCH])
        time.sleep(REST)
    return len(claims)


def _carefully(assistant: Assistant) -> None:
    """A fault here costs nobody anything but time."""
    try:
        warm_up(assistant)
    except BriefingError as error:
        _log.info("not warmed up: %s", error)
    except Exception:
        _log.exception("not warmed up")
