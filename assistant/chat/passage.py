"""The cited passage, marked in its whole report."""

from __future__ import annotations

from assistant.answer import Citation
from assistant.chat.markup import day, text
from index.report import Report

SHOWN = 200_000
"""Characters of a report shown around the passage; a longer one would stall the page."""


def render_passage(citation: Citation, report: Report | None) -> str:
    """The report with the cited passage in `<mark>`, as HTML.

    The passage is shown alone where the report was removed or replaced since the answer.
    """
    if report is None:
        return _alone(citation, "This report is no longer in the store; this was the passage.")
    if report.text[citation.start : citation.end] != citation.quote:
        return _alone(citation, "This report has changed since the answer; this was the passage.")
    first = max(0, citation.start - SHOWN // 2)
    last = min(len(report.text), citation.end + SHOWN // 2)
    before = text(report.text[first : citation.start])
    after = text(report.text[citation.end : last])
    return (
        _head(citation)
        + '<div class="report" tabindex="0" dir="auto">'
        + _cut(first)
        + f"{before}<mark>{text(citation.quote)}</mark>{after}"
        + _cut(len(report.text) - last)
        + "</div>"
    )


def _head(citation: Citation) -> str:
    return (
        '<header class="cited">'
        f'<span class="outlet">{text(citation.outlet or "Outlet unknown")}</span> · '
        f"<time>{text(day(citation.published))}</time>"
        f'<p class="title">{text(citation.title or citation.report)}</p></header>'
    )


def _alone(citation: Citation, note: str) -> str:
    return (
        f'{_head(citation)}<p class="quiet">{note}</p>'
        f'<div class="report"><mark>{text(citation.quote)}</mark></div>'
    )


def _cut(count: int) -> str:
    return f'<p class="quiet">[{count:,} more characters]</p>' if count > 0 else ""
