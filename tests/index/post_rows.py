"""The ledger rows of a text, as the Post printed it: for tests of extraction alone."""

from __future__ import annotations

from index import Attribution, Report
from index.extract import extract


def rows(text: str) -> list[Attribution]:
    """What the real parser and the real rules find in a text."""
    return list(extract(Report("r", text, outlet="Post", published="2026-06-09")))
