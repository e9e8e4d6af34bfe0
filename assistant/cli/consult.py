"""Commands that consult the reports: ask, search, claims, check."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from assistant.cli import output
from assistant.cli.exits import DONE, FOUND
from assistant.cli.options import (
    as_of_option,
    home_option,
    json_option,
    model_option,
    settings,
    writer,
)
from assistant.cli.rows import attribution_line, rows_of
from assistant.cli.stores import old_store
from index.errors import BriefingError

TOGETHER = 64
"""How many queries are embedded in one go."""


@click.command()
@click.argument("question")
@as_of_option
@model_option
@home_option
@json_option
def ask(
    question: str, as_of: str | None, model: str | None, home: Path | None, as_json: bool
) -> None:
    """Answer one question, and say for each fact who stands behind it."""
    asked = _checked(question, "the question")
    from assistant import Assistant

    chosen = settings(home, model=model)
    with old_store(chosen.home) as store:
        answer = Assistant(store, writer(chosen)).ask(asked, as_of=as_of)
    if as_json:
        output.document(answer.to_json())
    else:
        output.answer(answer)


@click.command()
@click.argument("query", required=False)
@click.option(
    "--queries",
    type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True),
    metavar="FILE.jsonl",
    help='Answer many in one run: a line is {"query_id": ..., "text": ...}. Prints JSON Lines.',
)
@click.option("--by-report", is_flag=True, help="At most one passage a report.")
@click.option("--top", type=click.IntRange(1, 1000), help="How many passages.  [default: 10]")
@home_option
@json_option
def search(
    query: str | None,
    queries: Path | None,
    by_report: bool,
    top: int | None,
    home: Path | None,
    as_json: bool,
) -> None:
    """Find passages, without an answer."""
    from assistant.cli.passages import hit_line, read_queries

    if (query is None) == (queries is None):
        raise click.UsageError("give either a QUERY or --queries FILE.jsonl")
    chosen = settings(home, top=top)
    asked = None if query is None else _checked(query, "the query")
    many = read_queries(queries) if queries else []
    with old_store(chosen.home) as store:
        if asked is not None:
            hits = store.search(asked, chosen.top, by_report=by_report)
            if as_json:
                output.document({"query": asked, "hits": [hit_line(hit) for hit in hits]})
            else:
                output.hits(hits)
            return
        for first in output.progress(range(0, len(many), TOGETHER), "searching"):
            some = many[first : first + TOGETHER]
            texts = [one.text for one in some]
            found = store.search_many(texts, chosen.top, by_report=by_report)
            for one, hits in zip(some, found, strict=True):
                lines = [hit_line(hit) for hit in hits]
                output.document({"query_id": one.query_id, "hits": lines})


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="ID_OR_FILE...")
@click.option("--explain", is_flag=True, help="Name the rules behind each attribution.")
@home_option
@json_option
def claims(names: tuple[str, ...], explain: bool, home: Path | None, as_json: bool) -> int:
    """Show who says what: one attribution after the other.

    Each is shown in its text as <speaker>, {cue} and [what is attributed].

    A name is the id of a report in the store, a file, or a .jsonl corpus;
    files are read on the spot and not ingested.
    """
    from index.extract import Notice

    refused = 0
    for row in rows_of(names, settings(home).home):
        if isinstance(row, str):
            refused += 1
            output.message(f"refused: {row}")
        elif isinstance(row, Notice):
            output.message(f"notice: {row}")
        elif as_json:
            output.document(attribution_line(row))
        else:
            output.attribution(row, explain=explain)
    return FOUND if refused else DONE


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@as_of_option
@home_option
@json_option
def check(files: tuple[str, ...], as_of: str | None, home: Path | None, as_json: bool) -> int:
    """Check anyone's text against the reports ("-": standard input).

    There is a finding for each sentence that claims more than the reports bear out;
    the exit status is then 1.
    """
    drafts = [(name, _read_draft(name)) for name in files]
    from assistant import Assistant
    from assistant.check import check_draft

    clean = True
    with old_store(settings(home).home) as store:
        assistant = Assistant(store)
        for name, text in drafts:
            result = {"file": name, **check_draft(assistant, text, as_of)}
            clean = clean and bool(result["ok"])
            if as_json:
                output.document(result)
            else:
                output.findings(result)
    return DONE if clean else FOUND


def _checked(text: str, what: str) -> str:
    """The question or query as it is asked; one that is empty or too long is wrong use."""
    from assistant.chain import LONGEST_QUESTION

    # An argument that is not UTF-8 comes in as lone surrogates, which no store can hold.
    asked = text.encode("utf-8", "replace").decode("utf-8").strip()
    if not asked:
        raise click.UsageError(f"{what} is empty; write it in quotation marks")
    if len(asked) > LONGEST_QUESTION:
        raise click.UsageError(
            f"{what} has {len(asked):,} characters and at most {LONGEST_QUESTION:,} are taken; "
            "shorten it"
        )
    return asked


def _read_draft(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BriefingError(f"{name}: is not UTF-8 text; save it as UTF-8") from error
