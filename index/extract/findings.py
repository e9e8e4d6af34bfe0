"""Published findings: what a body that is set up to establish the facts has found (R9)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.ledger import Link, SourceKind
from index.report import Report

_FINDING = re.compile(r"\b(?:findings?|ruling|verdict|determination|judg(?:e?)ment)\b", re.I)
_FINDS = re.compile(
    r"\b(?:commission|committee|inquiry|panel|board|tribunal|court|coroner|bureau)\b", re.I
)
_INTERIM = re.compile(r"\b(?:interim|preliminary|provisional|draft)\b", re.I)


def is_published_finding(report: Report, chain: Sequence[Link]) -> bool:
    """Whether a report is the finding of such a body, and its own words are meant (R9, T12).

    The title says that it is one, and a final one; the words are not those of somebody it quotes.
    """
    issuer = chain[-1].source
    title = report.title or ""
    return (
        report.kind == "official"
        and issuer.kind is SourceKind.GOV_BODY
        and issuer.name == report.outlet
        and _FINDS.search(issuer.name) is not None
        and _FINDING.search(title) is not None
        and _INTERIM.search(title) is None
    )
