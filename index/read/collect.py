"""The main path of reading: which files there are, and who reads each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from index.errors import ReportError
from index.read.corpus import read_corpus
from index.read.mail import read_mail
from index.read.pdf import read_pdf
from index.read.plain import read_plain
from index.read.refusal import Refusal
from index.read.webpage import read_webpage
from index.read.word import read_word
from index.report import Report

READERS: dict[str, Callable[[Path], Report]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_plain,
    ".markdown": read_plain,
    ".pdf": read_pdf,
    ".html": read_webpage,
    ".htm": read_webpage,
    ".xhtml": read_webpage,
    ".docx": read_word,
    ".eml": read_mail,
}
CORPUS = ".jsonl"


def read_reports(*paths: Path) -> Iterator[Report | Refusal]:
    """Every report in these files, folders and corpora, in order; a refusal for each that fails.

    A file that is named twice is read once; the second report of one id is refused.
    """
    first: dict[str, str] = {}
    for file in _files(paths):
        for line, outcome in _read(file):
            if isinstance(outcome, Refusal):
                yield outcome
            elif outcome.id in first:
                place = f"line {line}: " if line else ""
                taken = f"has the id {outcome.id!r} of {first[outcome.id]}"
                yield Refusal(str(file), f"{place}{taken}; give one of them another id")
            else:
                first[outcome.id] = f"{file} line {line}" if line else str(file)
                yield outcome


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    seen: set[Path] = set()
    for path in paths:
        for file in _within(path) if path.is_dir() else [path]:
            if (real := file.resolve()) not in seen:
                seen.add(real)
                yield file


def _within(folder: Path) -> Iterator[Path]:
    """The folder's files at any depth, sorted by path, without hidden ones."""
    found: list[Path] = []
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(parent, name) for name in files if not name.startswith("."))
    yield from sorted(found)


def _read(file: Path) -> Iterator[tuple[int, Report | Refusal]]:
    """What the file holds, each with its line in a corpus (0 where it is the whole file)."""
    suffix = file.suffix.lower()
    try:
        _check(file)
        if suffix == CORPUS:
            yield from read_corpus(file)
        elif suffix in READERS:
            yield 0, READERS[suffix](file)
        else:
            known = ", ".join(sorted({*READERS, CORPUS}))
            raise ReportError(file, f"is in no format that is read here; use one of {known}")
    except ReportError as error:
        yield 0, Refusal(error.path, error.reason)
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); check the file and its permissions"
        yield 0, Refusal(str(file), reason)


def _check(file: Path) -> None:
    if not file.exists():
        raise ReportError(file, "is not there; check the name")
    if not file.is_file():
        raise ReportError(file, "is no ordinary file; name a file or a folder")
    if file.stat().st_size == 0:
        raise ReportError(file, "is empty; save the report's text in it or leave it out")
