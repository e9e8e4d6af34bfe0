"""A corpus: one report a line, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from index.errors import ReportError
from index.read.fields import build_report
from index.read.refusal import Refusal
from index.report import Report


def read_corpus(path: Path) -> Iterator[tuple[int, Report | Refusal]]:
    """Each line's report or refusal, with the line's number; blank lines are passed over."""
    empty = True
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            empty = False
            try:
                yield number, _report(path, number, line)
            except ReportError as error:
                yield number, Refusal(str(path), f"line {number}: {error.reason}")
    if empty:
        raise ReportError(path, "holds no text; write one report a line, as JSON")


def _report(path: Path, number: int, line: bytes) -> Report:
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ReportError(path, "is not UTF-8; save the file as UTF-8") from error
    except (json.JSONDecodeError, RecursionError) as error:
        problem = getattr(error, "msg", "nested too deeply")
        raise ReportError(path, f"is no JSON ({problem}); write one object a line") from error
    if not isinstance(fields, dict):
        raise ReportError(path, "is no JSON object; write one object a line")
    return build_report(path, fields, default_id=f"{path.stem}-{number}", text=fields.get("text"))
