"""A report as stored: its metadata and its body."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """One report. Offsets everywhere count Unicode characters of `text`, the stored body.

    `published` is an ISO 8601 date or date-time, or None where unknown.
    `kind` is one of news, wire, official, opinion.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    kind: str = "news"

    @property
    def day(self) -> str | None:
        """The ISO day of publication, or None."""
        return self.published[:10] if self.published else None
