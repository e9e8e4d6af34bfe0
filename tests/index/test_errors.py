from __future__ import annotations

import re
from pathlib import Path

import pytest

from index import errors
from index.errors import (
    BriefingError,
    EmbedderUnavailable,
    ReportError,
    SettingsError,
    StoreError,
    StoreMismatch,
    StoreMissing,
)


def _tree(kind: type, depth: int = 0) -> list[tuple[int, str]]:
    rows = [(depth, kind.__name__)]
    for child in kind.__subclasses__():
        if child.__module__ == errors.__name__:
            rows += _tree(child, depth + 1)
    return rows


def test_the_docstring_is_the_tree_of_classes():
    written = [
        (len(match[1]) // 2, match[2])
        for match in re.finditer(r"^( *)\* (\w+)", str(errors.__doc__), re.MULTILINE)
    ]
    assert written == _tree(BriefingError)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ReportError("a.txt", "is empty;\nfill it"), ["a.txt", "is empty; fill it"]),
        (StoreError("/x", "cannot be used", cure="make it writable"), ["/x", "make it writable"]),
        (StoreMissing(Path("home")), ["home", "briefing ingest", "--home"]),
        (
            StoreMismatch("home", setting="embedding model", built="old", given="new"),
            ["home", "embedding model", "old", "new"],
        ),
        (EmbedderUnavailable("m", "no file", cure="run `make setup`"), ["m", "no file", "make"]),
        (SettingsError("port", "0 is none", cure="use 1 to 65535"), ["port", "use 1"]),
    ],
)
def test_a_message_is_one_line_with_what_where_and_the_cure(error, words):
    assert isinstance(error, BriefingError)
    assert "\n" not in str(error)
    for word in words:
        assert word in str(error)


def test_a_report_error_keeps_path_and_reason_apart():
    error = ReportError(Path("a.txt"), "is empty; fill it")
    assert (error.path, error.reason) == ("a.txt", "is empty; fill it")
