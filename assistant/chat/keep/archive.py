"""Earlier conversations: a file each, in a folder of their owner's, on this machine alone."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from assistant.chat.conversation import Exchange

if TYPE_CHECKING:
    from pydantic import TypeAdapter

MOST = 100
"""Conversations kept for one owner; the oldest makes room."""

INTERRUPTED = (
    "This question was not answered: the server stopped before it was done. Ask it again; "
    "the reports are as they were."
)
_ID = re.compile(r"[0-9a-f]{32}")
_log = logging.getLogger(__name__)


def owner_of(user: str | None, browser: str) -> str:
    """Whose conversations these are: a person who signed in, or else a browser; not readable.

    Empty, which owns nothing, where neither is known.
    """
    if not user and not browser:
        return ""
    name = f"user:{user}" if user else f"browser:{browser}"
    return hashlib.sha256(name.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Kept:
    """A conversation as it is listed: its id, its first question, how many there are, its day."""

    id: str
    question: str
    questions: int
    day: str


class Archive:
    """The conversations below one folder.

    A question is written down before it is answered. One that is still open when another server
    runs was interrupted, and is shown so.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._run = uuid4().hex

    def save(self, owner: str, conversation: str, turns: Sequence[Exchange]) -> None:
        """Keep the conversation as it is now; what cannot be written is logged, not raised."""
        file = self._file(owner, conversation)
        if file is None or not turns:
            return
        try:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            draft = file.with_suffix(f".{uuid4().hex[:8]}")
            draft.write_bytes(_adapter().dump_json((self._run, tuple(turns))))
            draft.replace(file)
            self._thin_out(file.parent)
        except OSError:
            _log.exception("the conversation could not be kept")

    def load(self, owner: str, conversation: str) -> list[Exchange]:
        """The turns of a conversation; empty where it is not there or cannot be read."""
        file = self._file(owner, conversation)
        try:
            if file is None or not file.exists():
                return []
            run, turns = _adapter().validate_json(file.read_bytes())
        except (OSError, ValueError):
            _log.exception("a kept conversation could not be read")
            return []
        return [self._settled(turn, run) for turn in turns]

    def forget(self, owner: str, conversation: str) -> None:
        """Delete the conversation."""
        file = self._file(owner, conversation)
        if file is not None:
            file.unlink(missing_ok=True)

    def listed(self, owner: str) -> list[Kept]:
        """The owner's conversations, the newest first."""
        folder = self._folder / owner
        files = sorted(_files(folder), key=lambda f: f.stat().st_mtime, reverse=True)
        kept = []
        for file in files:
            if turns := self.load(owner, file.stem):
                first = turns[0]
                kept.append(Kept(file.stem, first.question, len(turns), first.asked_at[:10]))
        return kept

    def interrupted(self, owner: str) -> str | None:
        """The newest conversation where a question of its was cut off by a stop of the server."""
        newest = self.listed(owner)[:1]
        for kept in newest:
            if self.load(owner, kept.id)[-1].problem == INTERRUPTED:
                return kept.id
        return None

    def _settled(self, turn: Exchange, run: str) -> Exchange:
        is_open = turn.answer is None and turn.problem is None
        return replace(turn, problem=INTERRUPTED) if is_open and run != self._run else turn

    def _file(self, owner: str, conversation: str) -> Path | None:
        """The file, None for an id that no conversation of ours has: it comes from the page."""
        if not _ID.fullmatch(conversation) or not re.fullmatch(r"[0-9a-f]{64}", owner):
            return None
        return self._folder / owner / f"{conversation}.json"

    def _thin_out(self, folder: Path) -> None:
        files = sorted(_files(folder), key=lambda f: f.stat().st_mtime)
        for file in files[: max(0, len(files) - MOST)]:
            file.unlink(missing_ok=True)


def _files(folder: Path) -> list[Path]:
    return list(folder.glob("*.json")) if folder.is_dir() else []


@cache
def _adapter() -> TypeAdapter[tuple[str, tuple[Exchange, ...]]]:
    from pydantic import TypeAdapter

    return TypeAdapter(tuple[str, tuple[Exchange, ...]])
