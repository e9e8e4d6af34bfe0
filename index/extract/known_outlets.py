"""Which names are those of outlets, by the reports that are read together."""

from __future__ import annotations

from collections.abc import Iterable

from index.report import Report


def known_outlets(reports: Iterable[Report], also: frozenset[str] = frozenset()) -> dict[str, str]:
    """The names of outlets, by their lower case: those of the reports, and `also`.

    The issuer of an official document is a body that others quote, not an outlet (T12).
    """
    kept = [report for report in reports if report.outlet]
    issuers = {r.outlet.lower() for r in kept if r.outlet and r.kind == "official"}
    titles = {name: name for name in also} | {r.outlet.lower(): r.outlet for r in kept if r.outlet}
    return {name: title for name, title in titles.items() if name not in issuers}
