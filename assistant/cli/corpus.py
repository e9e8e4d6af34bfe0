"""Commands about the reports in the store: ingest, reports, remove, export, rebuild."""

from __future__ import annotations

from pathlib import Path

import click

from assistant.cli import output
from assistant.cli.exits import DONE, FOUND
from assistant.cli.options import home_option, json_option, settings
from assistant.cli.stores import new_store, old_store, require


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path)
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Processes that read reports, where many are new.  [default: one for each usable core]",
)
@home_option
@json_option
def ingest(paths: tuple[Path, ...], workers: int | None, home: Path | None, as_json: bool) -> int:
    """Read files, folders and .jsonl corpora into the store.

    Takes text, Markdown, PDF, HTML, DOCX, EML and .jsonl.
    What is unchanged is skipped, what has changed is replaced,
    and what cannot be read is listed with the reason.
    A notice tells what of a report is left out of reading, or read with care.
    """
    for path in paths:
        if not path.exists():
            raise click.UsageError(f"{path}: there is no such file or folder; check the path")
    from assistant.question import read_claims
    from index.build import ingest as build

    chosen = settings(home, workers=workers)
    with new_store(chosen.home) as store:
        result = build(store, paths, progress=True, workers=chosen.workers)
        read_claims(store, progress=True)
    if as_json:
        output.document(result.to_json())
    else:
        output.intake(result)
    output.notices(result.notices)
    return FOUND if result.refused else DONE


@click.command()
@home_option
@json_option
def reports(home: Path | None, as_json: bool) -> None:
    """List the reports in the store; --json gives their bodies too."""
    with old_store(settings(home).home) as store:
        found = sorted(store.reports(), key=lambda report: (report.published or "", report.id))
    if as_json:
        output.document([output.corpus_line(report) for report in found])
    else:
        output.reports(found)


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@home_option
def remove(ids: tuple[str, ...], home: Path | None) -> None:
    """Take reports out of the store, everywhere.

    With an id that is not in the store nothing is removed.
    """
    wanted = list(dict.fromkeys(ids))
    with old_store(settings(home).home) as store:
        require(store, wanted)
        store.remove(wanted)
    output.line(f"{len(wanted)} removed: {', '.join(wanted)}")


@click.command()
@click.argument("file", metavar="FILE.jsonl", type=click.Path(path_type=Path, dir_okay=False))
@home_option
def export(file: Path, home: Path | None) -> None:
    """Write all reports to a corpus file that `ingest` reads back."""
    with old_store(settings(home).home) as store:
        found = sorted(store.reports(), key=lambda report: report.id)
    lines = "".join(f"{output.encoded(output.corpus_line(report))}\n" for report in found)
    output.write(file, lines)
    output.message(f"{len(found)} reports written to {file}")


@click.command()
@home_option
def rebuild(home: Path | None) -> None:
    """Make the Chroma store anew from the catalog.

    Claims that this version reads otherwise are read anew.
    """
    from assistant.question import read_claims

    with old_store(settings(home).home) as store:
        count = store.rebuild()
        read_claims(store, progress=True)
    output.message(f"the vectors of {count} passages were made anew")
