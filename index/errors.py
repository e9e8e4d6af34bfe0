"""Everything that can go wrong by what a person gave us, as one tree.

* BriefingError            anything a person running this can cause or act on
  * ReportError            a report cannot be read: has `.path` and `.reason`
  * StoreError             the store cannot be opened or written
    * StoreMissing         nothing built here yet; names the command to run
    * StoreMismatch        built with other settings; names both values
  * EmbedderUnavailable    the embedding model is not on this machine
  * SettingsError          a setting has no usable value

Each message is one line that says what is wrong, where, and what to do about it.
"""

from __future__ import annotations

from pathlib import Path


def one_line(text: object) -> str:
    """The text on one line, so that a third party's message cannot break ours."""
    return " ".join(str(text).split())


class BriefingError(Exception):
    """Anything a person running this can cause or act on."""


class ReportError(BriefingError):
    """A report cannot be read; `reason` says why and holds the cure."""

    def __init__(self, path: str | Path, reason: str) -> None:
        self.path = str(path)
        self.reason = one_line(reason)
        super().__init__(f"{self.path}: {self.reason}")


class StoreError(BriefingError):
    """The store in `home` cannot be opened, read or written."""

    def __init__(self, home: str | Path, problem: str, *, cure: str) -> None:
        self.home = str(home)
        super().__init__(f"{self.home}: {one_line(problem)}; {one_line(cure)}")


class StoreMissing(StoreError):
    """Nothing has been built in `home` yet."""

    def __init__(self, home: str | Path) -> None:
        super().__init__(
            home,
            "there is no store here yet",
            cure="run `briefing ingest PATH...` first, or name another folder with --home",
        )


class StoreMismatch(StoreError):
    """The store was built with another value of a setting; `built` and `given` name both."""

    def __init__(self, home: str | Path, *, setting: str, built: str, given: str) -> None:
        self.setting, self.built, self.given = setting, built, given
        super().__init__(
            home,
            f"this store was built with {setting} {built}, but {given} is in use",
            cure=f"use {setting} {built}, or ingest into another folder with --home",
        )


class EmbedderUnavailable(BriefingError):
    """The embedding model cannot be loaded on this machine."""

    def __init__(self, name: str, problem: object, *, cure: str) -> None:
        self.name = name
        super().__init__(
            f"embedding model {name}: cannot be loaded ({one_line(problem)}); {one_line(cure)}"
        )


class SettingsError(BriefingError):
    """A setting has a value that cannot be used."""

    def __init__(self, name: str, problem: str, *, cure: str) -> None:
        self.name = name
        super().__init__(f"setting {name}: {one_line(problem)}; {one_line(cure)}")
