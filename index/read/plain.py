"""Text and Markdown, with and without front matter."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from index.errors import ReportError
from index.read.fields import build_report
from index.read.stated import stated_fields
from index.report import Report

_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_FIELD = re.compile(r"[A-Za-z_][\w-]*[ \t]*:")


def read_plain(path: Path) -> Report:
    """The report in a text file; its body is the file's text after the front matter, unchanged."""
    text = decode(path, path.read_bytes())
    front, body = _split(path, text)
    fields = stated_fields(path, body, markdown=path.suffix.lower() in (".md", ".markdown"))
    return build_report(path, fields | front, default_id=path.stem, text=body)


def decode(path: Path, data: bytes) -> str:
    """The bytes as text, without a byte order mark and with plain line ends."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = f"is not UTF-8 (byte {error.start}); save it as UTF-8"
        raise ReportError(path, reason) from error
    if "\0" in text:
        raise ReportError(path, "is no plain text; save it as UTF-8 text")
    return text.replace("\r\n", "\n")


def _split(path: Path, text: str) -> tuple[dict[str, Any], str]:
    """The front matter's fields, and the text behind it."""
    opening = _FENCE.match(text)
    if not opening:
        return {}, text
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        if _FIELD.match(text, opening.end()):
            cure = "end it with a line of three dashes"
            raise ReportError(path, f"the front matter that line 1 opens has no end; {cure}")
        return {}, text  # a rule across the page, not front matter
    return _fields(path, text[opening.end() : closing.start()]), text[closing.end() :]


def _fields(path: Path, front: str) -> dict[str, Any]:
    import yaml

    try:
        # The base loader leaves every value a string: an id of 007 or a date stays as written.
        loaded = yaml.load(front, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" in line {mark.line + 2}" if mark else ""
        problem = getattr(error, "problem", None) or "not YAML"
        cure = "write `name: value` lines, values with a colon in quotes"
        raise ReportError(path, f"the front matter is broken{line} ({problem}); {cure}") from error
    if loaded in (None, ""):
        return {}
    if not isinstance(loaded, dict):
        raise ReportError(path, "the front matter is no list of `name: value` lines; write it so")
    return loaded
