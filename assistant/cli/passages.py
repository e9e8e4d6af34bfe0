"""Searching for passages: the file of queries, and the JSON form of what was found."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.errors import BriefingError

if TYPE_CHECKING:
    from index.search import Hit

_CURE = 'write one {"query_id": ..., "text": ...} a line'


@dataclass(frozen=True, slots=True)
class Query:
    """A line of a file of queries; `query_id` is given back as it was written."""

    query_id: str | int
    text: str


def read_queries(file: Path) -> list[Query]:
    """The queries of a JSON Lines file ("-": standard input), blank lines left out.

    Raises:
        BriefingError: A line is not a query; names the line.
    """
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise BriefingError(f"{file}: is not UTF-8 text; {_CURE}") from error
    return [_query(file, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _query(file: Path, number: int, line: str) -> Query:
    try:
        found = json.loads(line)
        query = Query(found["query_id"], found["text"])
    except (ValueError, KeyError, TypeError) as error:
        raise BriefingError(f"{file}:{number}: is not a query; {_CURE}") from error
    if not (isinstance(query.query_id, str | int) and isinstance(query.text, str)):
        raise BriefingError(f"{file}:{number}: query_id or text is not a string; {_CURE}")
    return query


def hit_line(hit: Hit) -> dict[str, Any]:
    """A hit in the form of the interface."""
    return {
        "report": hit.report,
        "start": hit.start,
        "end": hit.end,
        "score": round(float(hit.score), 6),
        "text": hit.text,
    }
