"""What a command prints: JSON for programs, tables for people, messages on standard error."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from assistant.answer import Answer
    from index import Attribution
    from index.build import IngestResult
    from index.extract import Notice
    from index.report import Report
    from index.search import Hit

T = TypeVar("T")

UNKNOWN = "unknown"
WIDE = 240
MOST_NOTICES = 20
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
COLOURS = {
    "CONFIRMED": "green",
    "OFFICIAL_STATEMENT": "blue",
    "REPORTED_NAMED": "yellow",
    "REPORTED_ANON": "yellow",
    "STATED_BY_OUTLET": "yellow",
    "UNATTRIBUTED": "yellow",
    "DENIED": "red",
    "DISPUTED": "red",
    "WITHDRAWN": "red",
    "NO_COMMENT": "bright_black",
    "NOT_IN_REPORTS": "bright_black",
}


def encoded(value: Any) -> str:
    """The value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False)


def document(value: Any) -> None:
    """Prints the value as JSON on one line."""
    click.echo(encoded(value))


def line(text: str) -> None:
    """Prints a line of the result."""
    click.echo(text)


def message(text: str) -> None:
    """Prints a line that is not part of the result, on standard error."""
    click.echo(" ".join(text.split()), err=True)


def write(file: Path, text: str) -> None:
    """Writes the file whole or not at all: beside it first, then in its place."""
    if not file.parent.is_dir():
        raise click.UsageError(f"{file.parent}: there is no such folder; make it first")
    if file.exists() and not file.is_file():  # a device such as /dev/stdout has no "beside"
        file.write_text(text, encoding="utf-8", errors="backslashreplace")
        return
    draft = file.with_name(f".{file.name}.new")
    draft.write_text(text, encoding="utf-8", errors="backslashreplace")
    draft.replace(file)


def progress(items: Iterable[T], word: str, total: int | None = None) -> Iterator[T]:
    """The items, with a bar on standard error where a person is watching."""
    from tqdm import tqdm

    count = total if total is not None else len(items) if isinstance(items, Sized) else None
    yield from tqdm(items, desc=word, total=count, disable=None, leave=False)


def corpus_line(report: Report) -> dict[str, Any]:
    """A report as a line of a corpus."""
    fields = asdict(report)
    order = ("id", "title", "outlet", "published", "url", "kind", "text")
    return {name: fields[name] for name in order}


def intake(result: IngestResult) -> None:
    """Prints what an ingest did, and on standard error what it refused."""
    counts = {
        "added": result.added,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "refused": result.refused,
    }
    line(", ".join(f"{len(found)} {word}" for word, found in counts.items()))
    for refusal in result.refused:
        message(f"refused: {refusal.path}: {refusal.reason}")


def notices(found: Sequence[Notice]) -> None:
    """Prints on standard error what of reports is not read as it stands; of many the first ones."""
    for notice in found[:MOST_NOTICES]:
        message(f"notice: {notice}")
    more = len(found) - MOST_NOTICES
    if more > 0:
        message(f"notice: and {more} more; `briefing claims ID` shows those of a report")


def reports(found: Sequence[Report]) -> None:
    """Prints the reports as a table."""
    from rich.table import Table

    table = Table("id", "published", "outlet", "kind", "title", box=None, header_style="bold")
    for report in found:
        shown = (report.id, report.published, report.outlet, report.kind, report.title)
        table.add_row(*(_plain(value or UNKNOWN) for value in shown))
    console = _console()
    console.print(table)
    console.print(f"{len(found)} reports", style="dim")


def answer(given: Answer) -> None:
    """Prints an answer as a person reads it, then its sources."""
    from rich.markdown import Markdown

    console = _console()
    colour = COLOURS[given.facts[0].status] if given.facts and not given.abstained else None
    if console.is_terminal:
        console.print(Markdown(_plain(given.text).plain), style=colour or "")
    else:
        console.print(_plain(given.text), soft_wrap=True)
    if not given.citations:
        return
    console.print()
    for citation in given.citations:
        known = (citation.outlet or UNKNOWN, citation.published or UNKNOWN, citation.report)
        head = f"[{citation.number}] {', '.join(known)} ({citation.start}-{citation.end})"
        console.print(_plain(head), style="dim", soft_wrap=True)
        console.print(_plain(f"    \u201c{citation.quote}\u201d"), soft_wrap=True)


def hits(found: Sequence[Hit]) -> None:
    """Prints passages, best first."""
    console = _console()
    for place, hit in enumerate(found, 1):
        head = f"{place}. {hit.report} ({hit.start}-{hit.end}), score {hit.score:.4f}"
        console.print(_plain(head), style="bold", soft_wrap=True)
        console.print(_plain(f"   {' '.join(hit.text.split())}"), soft_wrap=True)
    if not found:
        console.print("no passage was found", style="dim")


def attribution(row: Attribution, *, explain: bool = False) -> None:
    """Prints an attribution: on what terms who says it, and its text with the parts marked.

    With `explain` also the claim that was read off it, and the rules and flags behind it.
    """
    from rich.text import Text

    from assistant.cli.marking import marked

    console = _console()
    chain = " \u2192 ".join(link.source.name for link in row.chain)
    place = f"{row.report} ({row.sentence.start}-{row.sentence.end})"
    head = f"{place}  {row.rule}  {row.stance} ({row.standing})  {chain}"
    console.print(_plain(head), style="bold", soft_wrap=True)
    text = Text.assemble("   ", *((_plain(piece).plain, style) for piece, style in marked(row)))
    console.print(text, soft_wrap=True)
    if explain:
        for line_ in _explained(row):
            console.print(_plain(f"   {line_}"), style="dim", soft_wrap=True)


def _explained(row: Attribution) -> Iterator[str]:
    from assistant.chat.why import rule_sentences

    yield f"claim: {row.claim.text or '(none)'}; {row.quoted} quotation"
    for rule in row.rules:
        yield f"{rule}: {rule_sentences().get(rule, 'see docs/guardrail.md')}"
    if row.flags:
        yield f"flags: {', '.join(row.flags)}"


def findings(result: dict[str, Any]) -> None:
    """Prints what was found in a draft, sentence by sentence."""
    console = _console()
    failed = [sentence for sentence in result["sentences"] if not sentence["ok"]]
    word = (
        "1 sentence" if len(result["sentences"]) == 1 else f"{len(result['sentences'])} sentences"
    )
    found = f"{result['file']}: {word}, {len(failed)} with findings"
    console.print(_plain(found), style="bold", soft_wrap=True)
    for sentence in failed:
        console.print(_plain(f"\n  {sentence['text']}"), soft_wrap=True)
        for finding in sentence["findings"]:
            text = f"    {finding['rule']}: {finding['message']}"
            console.print(_plain(text), style="red", soft_wrap=True)
        if sentence.get("correction"):
            text = f"    better: {sentence['correction']}"
            console.print(_plain(text), style="green", soft_wrap=True)


def _console() -> Console:
    from rich.console import Console

    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = WIDE  # a program or a file has no edge to wrap at
    return console


def _plain(text: str) -> Text:
    """The text without markup read into it, and without codes that steer a terminal."""
    from rich.text import Text

    return Text(_STEERING.sub("\ufffd", text))
