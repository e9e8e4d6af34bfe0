"""The rows of the ledger that `claims` shows, of the store and of files never ingested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.cli.stores import old_store, require

if TYPE_CHECKING:
    from index import Attribution, Link, Span
    from index.extract import Notice
    from index.report import Report


def rows_of(names: Sequence[str], home: Path) -> Iterator[Attribution | Notice | str]:
    """The attributions of each name in order, and a line for each report that cannot be read.

    A notice tells what of a report is left out, or read with care.

    A name that is a file is read; any other is the id of a report in the store of `home`.

    Raises:
        BriefingError: A name is neither; raised before anything is given.
    """
    ids = [name for name in names if not Path(name).exists()]
    if not ids:
        yield from _of_files([Path(name) for name in names])
        return
    from index.extract import notices

    with old_store(home) as store:
        require(store, ids)
        for name in names:
            if name in ids:
                yield from store.attributions([name], attitudes=True)
                report = store.report(name)
                yield from notices(report) if report is not None else ()
            else:
                yield from _of_files([Path(name)])


def _of_files(paths: Sequence[Path]) -> Iterator[Attribution | Notice | str]:
    from index.extract import extract_many, notices
    from index.read import Refusal, read_reports

    refused: list[str] = []
    noticed: list[Notice] = []

    def readable() -> Iterator[Report]:
        for path in paths:
            for found in read_reports(path):
                if isinstance(found, Refusal):
                    refused.append(f"{found.path}: {found.reason}")
                else:
                    noticed.extend(notices(found))
                    yield found

    for rows in extract_many(readable()):
        yield from rows
    yield from noticed
    yield from refused


def attribution_line(row: Attribution) -> dict[str, Any]:
    """An attribution in the form of the interface.

    `cue` is None where no words attribute: the outlet's own voice, and words that a speaker goes
    on with in the voice of the sentence before (A13); `cue_class` says which in any case.
    """
    cue = row.attributing or row.cue
    return {
        "report": row.report,
        "rule": row.rule,
        "chain": [_link(link) for link in row.chain],
        "source": asdict(row.source.span) if row.source.span else None,
        "cue": asdict(cue) | {"class": row.cue_class} if cue else None,
        "cue_class": row.cue_class,
        "content": [asdict(span) for span in row.said or row.content],
        "stance": row.stance,
        "standing": row.standing,
        "quoted": row.quoted,
        "claim": row.claim.text,
        "rules": list(row.rules),
        "flags": list(row.flags),
    }


def _link(link: Link) -> dict[str, Any]:
    span: Span | None = link.source.span
    return {
        "name": link.source.name,
        "kind": link.source.kind,
        "on_record": link.on_record,
        "start": span.start if span else None,
        "end": span.end if span else None,
    }
