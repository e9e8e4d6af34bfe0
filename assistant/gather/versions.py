"""Versions of one address: what a newer version no longer says (H6).

Reports of one url are versions of one page, in the order of their publication.
Both stay in the store; words that the newest one has dropped are superseded, not forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from index import Attribution
from index.report import Report

_SCHEME = re.compile(r"^https?://(?:www\.)?", re.I)


def dropped_on(row: Attribution, reports: Mapping[str, Report]) -> str | None:
    """The day of the first version that no longer holds the row's sentence, nor any after it."""
    missing: str | None = None
    for version in _later_versions(reports[row.report], reports):
        if _flat(row.sentence.text) in _flat(version.text):
            missing = None
        elif missing is None:
            missing = version.day
    return missing


def is_carried_over(row: Attribution, reports: Mapping[str, Report]) -> bool:
    """Whether an older version of the same page holds the sentence already: it is one voice."""
    own = reports[row.report]
    words = _flat(row.sentence.text)
    return any(
        own in _later_versions(r, reports) and words in _flat(r.text) for r in _same(own, reports)
    )


def _later_versions(report: Report, reports: Mapping[str, Report]) -> list[Report]:
    if not report.published:
        return []
    later = [r for r in _same(report, reports) if r.published and r.published > report.published]
    return sorted(later, key=lambda r: (r.published or "", r.id))


def _same(report: Report, reports: Mapping[str, Report]) -> list[Report]:
    address = _address(report.url)
    if not address:
        return []
    return [r for r in reports.values() if r.id != report.id and _address(r.url) == address]


@lru_cache(maxsize=65_536)
def _address(url: str | None) -> str:
    """The address without scheme, fragment and closing slash, which do not tell pages apart."""
    return _SCHEME.sub("", (url or "").strip()).split("#")[0].rstrip("/").lower()


def _flat(text: str) -> str:
    return " ".join(text.split())
