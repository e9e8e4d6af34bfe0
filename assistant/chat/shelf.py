"""The reports in the store: listed and found, and what became of an upload or a removal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.chat.markup import day, key, text
from assistant.chat.passage import KINDS
from index.report import Report

if TYPE_CHECKING:
    from index.build import IngestResult

LISTED = 200
"""Reports shown at a time; the filter finds the others."""

NAMED = 10
"""Ids that an upload names; the list below it has the others."""

EMPTY = (
    '<div class="empty"><p><b>There are no reports here yet.</b></p>'
    "<p>Drop files into the box above (text, Markdown, PDF, HTML, DOCX, EML or .jsonl), "
    "or run <code>briefing ingest FOLDER</code> and reload this page.</p></div>"
)
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which reports are looked for: words, outlets, kinds, and days, both included."""

    words: str = ""
    outlets: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None

    def holds(self, report: Report) -> bool:
        """Whether the report is one of them; one without a date lies in no span of days."""
        if self.outlets and (report.outlet or UNKNOWN) not in self.outlets:
            return False
        if self.kinds and report.kind not in self.kinds:
            return False
        if (self.since or self.until) and not report.day:
            return False
        if self.since and (report.day or "") < self.since:
            return False
        if self.until and (report.day or "") > self.until:
            return False
        searched = _searched(report)
        return all(word in searched for word in self.words.casefold().split())


ALL = Wanted()


def render_shelf(reports: Sequence[Report], wanted: Wanted = ALL) -> str:
    """The reports that are wanted, newest first, as HTML."""
    if not reports:
        return EMPTY
    found = matching(reports, wanted)
    if not found:
        return f'<p class="quiet" role="status">None of the {len(reports):,} reports matches.</p>'
    rows = "".join(_row(report) for report in found[:LISTED])
    return (
        f'<p class="quiet" role="status">{_count(len(found), len(reports))}</p>'
        f'<ul class="shelf">{rows}</ul>'
    )


def matching(reports: Iterable[Report], wanted: Wanted = ALL) -> list[Report]:
    """The reports that are wanted, newest first."""
    found = [report for report in reports if wanted.holds(report)]
    return sorted(found, key=lambda r: (r.published or "", r.id), reverse=True)


def outlets(reports: Iterable[Report]) -> list[str]:
    """The outlets that there are, by name."""
    return sorted({report.outlet or UNKNOWN for report in reports}, key=str.casefold)


def name(report: Report) -> str:
    """A report in a few words: its title, else its id."""
    return report.title or report.id


def _searched(report: Report) -> str:
    known = (report.id, report.title, report.outlet, report.published, day(report.published))
    return " ".join(part for part in known if part).casefold()


def _row(report: Report) -> str:
    outlet = text(report.outlet or "outlet unknown")
    kind = text(KINDS.get(report.kind, report.kind))
    link, shown = key(report.id), text(name(report))
    return (
        f'<li><div><a class="title" href="#report-{link}">{shown}</a>'
        f'<span class="quiet">{outlet} · {text(day(report.published))} · {kind} · '
        f"{text(report.id)}</span></div>"
        f'<button type="button" class="remove" data-remove="{link}" '
        f'aria-label="Remove {shown}">Remove</button></li>'
    )


def _count(found: int, total: int) -> str:
    if found == total:
        shown = "1 report" if total == 1 else f"{total:,} reports"
    else:
        shown = f"{found:,} of {total:,} reports"
    return shown if found <= LISTED else f"{shown}; the newest {LISTED} are shown"


def render_intake(result: IngestResult) -> str:
    """What became of an upload, as HTML: each refusal first, what went in, what to read with care.

    Of many ids or notices the first ones are named, and how many more there are.
    """
    lines = [
        f'<li class="bad">Refused <b>{text(file_name(refusal.path))}</b>: '
        f"{text(_reason(refusal.path, refusal.reason))}</li>"
        for refusal in result.refused
    ]
    lines += [
        f'<li class="good">{word}: {text(_named(ids))}</li>'
        for word, ids in (
            ("Added", result.added),
            ("Replaced", result.updated),
            ("Already here, unchanged", result.unchanged),
        )
        if ids
    ]
    lines += [
        f'<li class="careful"><b>{text(notice.report)}</b>: {text(notice.reason)}</li>'
        for notice in result.notices[:NAMED]
    ]
    if (more := len(result.notices) - NAMED) > 0:
        lines.append(f'<li class="careful">{more:,} more to be read with care</li>')
    return _outcome(lines)


def _named(ids: Sequence[str]) -> str:
    shown, more = ", ".join(ids[:NAMED]), len(ids) - NAMED
    return f"{shown} and {more:,} more" if more > 0 else shown


def render_removed(ids: Sequence[str]) -> str:
    """What was removed, as HTML."""
    return _outcome([f'<li class="good">Removed: {text(", ".join(ids))}</li>'])


def render_restored(ids: Sequence[str]) -> str:
    """What was put back, as HTML."""
    return _outcome([f'<li class="good">Put back: {text(", ".join(ids))}</li>'])


def render_problem(problem: str) -> str:
    """One line that says what went wrong, as HTML."""
    return _outcome([f'<li class="bad">{text(problem)}</li>'])


def _outcome(lines: Sequence[str]) -> str:
    return f'<ul class="intake" role="status">{"".join(lines)}</ul>' if lines else ""


def file_name(path: str | Path) -> str:
    """The bare name of an uploaded file, whatever folders its sender wrote into it."""
    return str(path).replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def _reason(path: str | Path, reason: str) -> str:
    """The reason without the folder that uploads wait in."""
    shown = reason.replace(str(path), file_name(path))
    return shown.replace(str(Path(str(path)).parent) + "/", "")
