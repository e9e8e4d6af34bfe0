"""A conversation to take away: as Markdown, and as a page to print, with every quote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Answer, Citation
from assistant.chat.conversation import Exchange
from assistant.chat.markup import day, prose, text

STYLE = """
body { font: 11pt/1.5 Georgia, serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin-top: 2em; page-break-after: avoid; }
blockquote { margin: .2em 0 .8em 1.4em; } .where { margin: 0; font-weight: bold; }
.quiet { color: #555; } li { page-break-inside: avoid; } p { overflow-wrap: anywhere; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
TITLE = "Briefing"

_SPECIAL = re.compile(r"[\\`*\[\]<~]|&(?=#?\w+;)|(?<!\w)_|_(?!\w)|#(?=#*$)")
_OPENING = re.compile(r"^(?:>|(?:[-+=#]+|\d+[.)])(?=\s|$))")


def as_markdown(turns: Sequence[Exchange]) -> str:
    """The turns as a Markdown document: question, answer, and each citation with its quote."""
    parts = [f"# {TITLE}"]
    for turn in turns:
        parts.append(f"## {_one_line(turn.question)}")
        if turn.answer is None:
            parts.append(_as_written(turn.problem or "Not answered."))
            continue
        parts.append(prose(turn.answer.text).replace("&amp; ", "& "))
        parts += [_citation(citation) for citation in turn.answer.citations]
    return "\n\n".join(parts) + "\n"


def _one_line(value: str) -> str:
    return _as_written(" ".join(value.split())) or "(no question)"


def _as_written(line: str) -> str:
    """A line that Markdown shows as it is, and that also reads well where nothing renders it."""
    escaped = _SPECIAL.sub(r"\\\g<0>", line.strip())
    return _OPENING.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", escaped)


def _citation(citation: Citation) -> str:
    title = f", {_one_line(citation.title)}" if citation.title else ""
    quote = "\n".join(
        f"> {_as_written(line)}" for line in citation.quote.splitlines() if line.strip()
    )
    where = _one_line(f"{citation.outlet or 'Outlet unknown'}, {day(citation.published)}")
    place = _one_line(f"{citation.report}, characters {citation.start} to {citation.end}")
    return f"\\[{citation.number}\\] {where}{title} ({place})\n\n{quote}"


def as_page(turns: Sequence[Exchange]) -> str:
    """The turns as one HTML page that needs nothing else, and fetches nothing."""
    body = "".join(_turn(turn) for turn in turns)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{TITLE}</title><style>{STYLE}</style></head>"
        f"<body><main><h1>{TITLE}</h1>{body}</main></body></html>"
    )


def _turn(turn: Exchange) -> str:
    heading = f"<h2>{text(turn.question) or '(no question)'}</h2>"
    if turn.answer is None:
        return f"{heading}<p>{text(turn.problem or 'Not answered.')}</p>"
    return f"{heading}{_rendered(turn.answer.text)}{_quotes(turn.answer)}"


def _rendered(markdown: str) -> str:
    """The answer's Markdown as HTML; `prose` has taken links, pictures and tags out of it."""
    from markdown_it import MarkdownIt

    return str(MarkdownIt("commonmark", {"html": False}).render(prose(markdown)))


def _quotes(answer: Answer) -> str:
    if not answer.citations:
        return ""
    listed = "".join(
        f'<li><p class="where">[{c.number}] {text(c.outlet or "Outlet unknown")}, '
        f"{text(day(c.published))}: {text(c.title or c.report)}</p>"
        f'<p class="quiet">{text(c.report)}, characters {c.start} to {c.end}</p>'
        f"<blockquote>{text(c.quote)}</blockquote></li>"
        for c in answer.citations
    )
    return f'<ul style="list-style:none;padding:0">{listed}</ul>'
