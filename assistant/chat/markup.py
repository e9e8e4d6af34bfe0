"""Text made safe to show: no report, question or file name can become markup.

Everything that people or reports wrote is shown as text.
Only the tags written in this package reach the page.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from html import escape

from assistant.answer import Citation, StatusCode

TONES = {
    StatusCode.CONFIRMED: "green",
    StatusCode.OFFICIAL_STATEMENT: "blue",
    StatusCode.REPORTED_NAMED: "amber",
    StatusCode.REPORTED_ANON: "amber",
    StatusCode.STATED_BY_OUTLET: "amber",
    StatusCode.UNATTRIBUTED: "amber",
    StatusCode.DENIED: "red",
    StatusCode.DISPUTED: "red",
    StatusCode.WITHDRAWN: "red",
    StatusCode.NO_COMMENT: "grey",
    StatusCode.NOT_IN_REPORTS: "grey",
}
"""The colour of each status (guardrail 5.2). The words always stand beside it."""

WORDS = {
    StatusCode.CONFIRMED: "officially confirmed",
    StatusCode.OFFICIAL_STATEMENT: "official statement only",
    StatusCode.REPORTED_NAMED: "reported: named source",
    StatusCode.REPORTED_ANON: "reported: unnamed sources",
    StatusCode.STATED_BY_OUTLET: "reported: outlet's own words",
    StatusCode.UNATTRIBUTED: "reported: no source given",
    StatusCode.DENIED: "officially denied",
    StatusCode.DISPUTED: "disputed",
    StatusCode.WITHDRAWN: "withdrawn or corrected",
    StatusCode.NO_COMMENT: "neither confirmed nor denied",
    StatusCode.NOT_IN_REPORTS: "not in the reports",
}
"""Each status in a few words, for where its label has no room."""

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_CITATION = re.compile(r"(?<!\\)\[(\d{1,3})\](?!\()")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def text(value: str) -> str:
    """The value as HTML text.

    Braces and dollar signs are encoded too: the page component reads them as a template.
    """
    escaped = escape(value, quote=True)
    return escaped.replace("{", "&#123;").replace("}", "&#125;").replace("$", "&#36;")


def literal(value: str) -> str:
    """The value so that a Markdown renderer shows every character of it as it is."""
    lines = [line.strip() for line in value.strip().splitlines()]
    return "\n".join(_PUNCTUATION.sub(lambda m: f"&#{ord(m[0])};", line) for line in lines)


def prose(markdown: str) -> str:
    """Markdown whose emphasis, lists and quotations live, and whose HTML, links and images do not.

    A report may contain a picture's address; showing it would call out.
    """
    safe = re.sub(r"\\([<&`])", r"\1", markdown)
    safe = safe.replace("&", "&amp;").replace("<", "&lt;").replace("`", "&#96;")
    safe = safe.replace("](", "]&#40;").replace("][", "]&#91;").replace("]:", "]&#58;")
    safe = safe.replace("://", "&#58;//").replace("![", "&#33;&#91;")
    return re.sub(r"(?i)\bwww\.", "www&#46;", safe)


def badge(status: StatusCode, label: str) -> str:
    """The status label, which is Markdown, in its colour."""
    words = text(_ESCAPED.sub(r"\1", label))
    return f'<span class="badge badge-{TONES[status]}">{words}</span>'


def chip(number: int, turn: int = 0) -> str:
    """A citation number that opens its passage when pressed; `turn` is that of its answer."""
    return (
        f'<a class="cite" href="#cite-{turn}-{number}" title="Show passage {number}">[{number}]</a>'
    )


def with_chips(markup: str, numbers: set[int], turn: int = 0) -> str:
    """The markup with each known `[n]` made a chip."""

    def replaced(match: re.Match[str]) -> str:
        number = int(match[1])
        return chip(number, turn) if number in numbers else match[0]

    return _CITATION.sub(replaced, markup)


def day(published: str | None) -> str:
    """A date as a person writes it: "6 March 2026", or "date unknown"."""
    if not published:
        return "date unknown"
    parts = published[:10].split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return published
    year, month, number = (int(part) for part in parts)
    return f"{number} {_MONTHS[month - 1]} {year}" if 1 <= month <= 12 else published


def key(value: str) -> str:
    """Any text as letters that can stand in an address; `unkey` reads it back."""
    return urlsafe_b64encode(value.encode()).decode().rstrip("=")


def unkey(value: str) -> str:
    """The text of a `key`; empty where it is none."""
    try:
        return urlsafe_b64decode(value + "=" * (-len(value) % 4)).decode()
    except (ValueError, UnicodeError):
        return ""


def citation_name(citation: Citation) -> str:
    """The citation in a few words: "[1] CBS News"; a report without an outlet goes by its id."""
    return f"[{citation.number}] {citation.outlet or citation.report}"
