"""The fields of a report, checked: what may stand in them and what is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from index.errors import ReportError, one_line
from index.report import Report

KINDS = ("news", "wire", "official", "opinion")
LONGEST_ID = 300

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_UNPRINTABLE = re.compile(r"[\x00\ud800-\udfff]")


def build_report(
    path: str | Path, fields: Mapping[str, Any], *, default_id: str, text: Any
) -> Report:
    """The report of these fields and this body.

    Raises:
        ReportError: a field has a value that it cannot have, or there is no text.
    """
    return Report(
        id=_identifier(path, fields.get("id"), default_id),
        text=_body(path, text),
        title=_line(path, "title", fields.get("title")),
        outlet=_line(path, "outlet", fields.get("outlet")),
        published=_published(path, _line(path, "published", fields.get("published"))),
        url=_line(path, "url", fields.get("url")),
        kind=_kind(path, _line(path, "kind", fields.get("kind"))),
    )


def iso_date(text: str) -> str | None:
    """The ISO 8601 date or time in its usual form, or None where the text is none."""
    if not _ISO_DAY.match(text):
        return None
    try:
        if len(text) == len("2026-03-07"):
            return date.fromisoformat(text).isoformat()
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _identifier(path: str | Path, value: Any, default: str) -> str:
    identifier = _line(path, "id", value) or default.strip()
    if not identifier or len(identifier) > LONGEST_ID or _CONTROLS.search(identifier):
        raise ReportError(path, f"id: must be 1 to {LONGEST_ID} characters on one line; shorten it")
    return identifier


def _body(path: str | Path, text: Any) -> str:
    if not isinstance(text, str):
        raise ReportError(path, "has no text; put the report's body under `text`")
    if not text.strip():
        raise ReportError(path, "holds no text; save the report's text in it")
    if _UNPRINTABLE.search(text):
        raise ReportError(path, "holds characters that are no text; save it as UTF-8 text")
    return text


def _line(path: str | Path, name: str, value: Any) -> str | None:
    """The value on one line; None where it is empty or one of YAML's words for nothing."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ReportError(path, f"{name}: must be plain text; write it on one line")
    line = one_line(value)
    if _UNPRINTABLE.search(line):
        raise ReportError(path, f"{name}: holds characters that are no text; retype it")
    return None if line in ("", "~", "null") else line


def _published(path: str | Path, value: str | None) -> str | None:
    if value is None:
        return None
    if (stated := iso_date(value)) is None:
        cure = "write it as 2026-03-07 or 2026-03-07T14:30"
        raise ReportError(path, f"published: {value!r} is no date; {cure}")
    return stated


def _kind(path: str | Path, value: str | None) -> str:
    kind = (value or KINDS[0]).lower()
    if kind not in KINDS:
        raise ReportError(path, f"kind: {value!r} is unknown; use {', '.join(KINDS)}")
    return kind
