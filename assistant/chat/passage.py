"""The cited passage, marked in its whole report; or a report as it is."""

from __future__ import annotations

from urllib.parse import urlsplit

from assistant.answer import Citation
from assistant.chat.markup import day, text
from index.report import Report

SHOWN = 200_000
"""Characters of a report shown around the passage; a longer one would stall the page."""

KINDS = {"news": "news", "wire": "news agency", "official": "official text", "opinion": "opinion"}


def render_passage(citation: Citation, report: Report | None) -> str:
    """The report with the cited passage in `<mark>`, as HTML.

    The passage is shown alone where the report was removed or replaced since the answer.
    """
    head = _head(citation.title or citation.report, citation.outlet, citation.published, report)
    if report is None:
        return _alone(head, citation, "This report is no longer in the store; this was it.")
    if report.text[citation.start : citation.end] != citation.quote:
        return _alone(head, citation, "This report has changed since the answer; this was it.")
    first = max(0, citation.start - SHOWN // 2)
    last = min(len(report.text), citation.end + SHOWN // 2)
    before = text(report.text[first : citation.start])
    after = text(report.text[citation.end : last])
    return head + _body(
        _cut(first)
        + f"{before}<mark>{text(citation.quote)}</mark>{after}"
        + _cut(len(report.text) - last)
    )


def render_report(report: Report | None) -> str:
    """A whole report, as HTML."""
    if report is None:
        return '<p class="quiet">This report is no longer in the store.</p>'
    head = _head(report.title or report.id, report.outlet, report.published, report)
    return head + _body(text(report.text[:SHOWN]) + _cut(len(report.text) - SHOWN))


def _head(title: str, outlet: str | None, published: str | None, report: Report | None) -> str:
    kind = f" · {text(KINDS.get(report.kind, report.kind))}" if report else ""
    return (
        '<header class="cited">'
        f'<span class="outlet">{text(outlet or "Outlet unknown")}</span> · '
        f"<time>{text(day(published))}</time>{kind}"
        f'<h3 class="title">{text(title)}</h3>{_origin(report)}'
        '<a class="back" href="#back">Back to the answer</a></header>'
    )


def _origin(report: Report | None) -> str:
    """The report's address, followed only when pressed; one that is no web page is only shown."""
    if report is None or not report.url:
        return ""
    shown = text(report.url)
    try:
        is_page = urlsplit(report.url).scheme in ("http", "https")
    except ValueError:
        is_page = False
    if not is_page:
        return f'<p class="origin">{shown}</p>'
    return (
        f'<p class="origin"><a href="{shown}" target="_blank" rel="noopener noreferrer" '
        f'title="Opens the web">{shown}</a></p>'
    )


def _body(inner: str) -> str:
    return (
        '<div class="report" tabindex="0" role="region" aria-label="The report" dir="auto">'
        f"{inner}</div>"
    )


def _alone(head: str, citation: Citation, note: str) -> str:
    return f'{head}<p class="quiet">{note}</p>{_body(f"<mark>{text(citation.quote)}</mark>")}'


def _cut(count: int) -> str:
    return f'<p class="quiet">[{count:,} more characters]</p>' if count > 0 else ""
