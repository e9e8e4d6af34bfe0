"""Hand-read ledgers: what the rule book says of every attribution in some short reports.

`attributions_worked.jsonl` in `tests/data` reads the worked development cases, each text once.
`attributions_kept.jsonl` reads other short reports of the same kind, which no rule was made for.
Both were read by the guardrail's rules alone, before any output of the code was looked at.

One line is one report:

    documents     ids of the documents with this text
    outlet, published, kind, title, text    as a report has them
    attributions  what the text attributes, in order of appearance

and one attribution is:

    source    the words that name the effective source (C1); "" where nobody is named
    cue       the words of the cue, with what belongs to them; "" in the outlet's own voice (A12)
    claim     words of the content; "" where the cue says all ("declined to comment")
    stance    the stance after the operator stack (S1-S7)
    standing  what the effective source is to the claim (T1-T13)
    rules     the rules that decide

`source`, `stance` and `standing` are a list where the rules allow more than one answer,
such as a court's own ruling: its own act (T1) and its register (T2).
A voice that commits to nothing is measured against the claim it leaves open,
and where it names none against its own position (T1).

A gold attribution is found where a row has the same cue and touches the claim; of several rows
the one whose content is nearest to the claim counts. What is not found is wrong in every score.

`python -m tests.index.worked [LEDGER]` prints the scores and the faults; of the kept reports,
unless they are named, the scores only.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index import Attribution, Report, SourceKind
from index.extract import extract

DATA = Path(__file__).parents[1] / "data"
WORKED = DATA / "attributions_worked.jsonl"
KEPT = DATA / "attributions_kept.jsonl"

_UNNAMED_WORDS = frozenset({"the", "a", "an"})
Reach = range  # a stretch of characters of the report


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution as read by hand; see the form above."""

    source: tuple[str, ...]
    cue: str
    claim: str
    stance: tuple[str, ...]
    standing: tuple[str, ...]
    rules: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A gold attribution, the row that answers to it, and what that row has right."""

    report: Report
    gold: Gold
    row: Attribution | None
    source: bool
    stance: bool
    standing: bool


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares of all gold attributions."""

    found: float
    source: float
    stance: float
    standing: float


def readings(ledger: Path) -> Iterator[Reading]:
    """Every gold attribution of a ledger with the row that answers to it."""
    for line in ledger.read_text("utf-8").splitlines():
        entry = json.loads(line)
        report = _report(entry)
        rows = [row for row in extract(report) if not row.headline]
        for item in entry["attributions"]:
            gold = Gold(
                _several(item["source"]),
                item["cue"],
                item["claim"],
                _several(item["stance"]),
                _several(item["standing"]),
                item["rules"],
            )
            yield _read(report, gold, _answer(gold, rows, report.text))


def scores(read: Sequence[Reading]) -> Scores:
    """The share found, and the shares with the right source, stance and standing."""
    total = len(read)
    return Scores(
        found=sum(r.row is not None for r in read) / total,
        source=sum(r.source for r in read) / total,
        stance=sum(r.stance for r in read) / total,
        standing=sum(r.standing for r in read) / total,
    )


def _report(entry: dict[str, str]) -> Report:
    return Report(
        id=entry["documents"][0],
        text=entry["text"],
        outlet=entry["outlet"],
        published=entry["published"],
        title=entry["title"],
        kind=entry["kind"],
    )


def _several(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _read(report: Report, gold: Gold, row: Attribution | None) -> Reading:
    if row is None:
        return Reading(report, gold, None, source=False, stance=False, standing=False)
    return Reading(
        report,
        gold,
        row,
        source=any(_is_source(row, words) for words in gold.source),
        stance=row.stance.value in gold.stance,
        standing=row.standing.value in gold.standing,
    )


def _answer(gold: Gold, rows: Sequence[Attribution], text: str) -> Attribution | None:
    """The row with the cue of the gold attribution whose content is nearest to its claim."""
    claim = _place(gold.claim, text)
    cue = _place(gold.cue, text, near=claim)
    fitting = [row for row in rows if _has_cue(row, cue) and _touches(row, claim)]
    if not fitting:
        return None
    return max(fitting, key=lambda row: (_likeness(row, claim), row.cue is not None))


def _place(words: str, text: str, near: Reach | None = None) -> Reach | None:
    """Where words stand in a text: the first place, or the one nearest to another."""
    if not words:
        return None
    places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    start = min(places, key=lambda at: abs(at - near.start) if near else at)
    return range(start, start + len(words))


def _has_cue(row: Attribution, cue: Reach | None) -> bool:
    """Whether a row has this cue; a formal act in the outlet's own voice is its own cue (T13)."""
    if row.cue is None:
        return cue is None or any(cue.start in range(s.start, s.end) for s in row.content)
    return cue is not None and row.cue.start < cue.stop and cue.start < row.cue.end


def _touches(row: Attribution, claim: Reach | None) -> bool:
    """Whether a row is about the claim; one without content points back at what stands before."""
    if claim is None or not row.content:
        return True
    return any(s.start < claim.stop and claim.start < s.end for s in row.content)


def _likeness(row: Attribution, claim: Reach | None) -> float:
    """The share of characters that the content and the claim have in common."""
    if claim is None:
        return 0.0
    content = {at for s in row.content for at in range(s.start, s.end)}
    return len(content & set(claim)) / len(content | set(claim))


def _is_source(row: Attribution, words: str) -> bool:
    """Whether the effective source of a row is the one these words name.

    Either the row's source is read from these words, or its name has more or fewer of them.
    """
    source = row.effective
    if not words:
        return source.kind is SourceKind.VAGUE
    if source.span is not None and source.span.text in words:
        return True
    name, wanted = _words(source.name), _words(words)
    return bool(name) and (name <= wanted or wanted <= name)


def _words(phrase: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", phrase.lower().replace("'s", ""))) - _UNNAMED_WORDS


def fault(reading: Reading) -> str:
    """A gold attribution and what the row that answers to it says, in two lines."""
    row = reading.row
    if row is None:
        return f"{reading.report.id} {reading.gold}\n    not found"
    chain = " < ".join(link.source.name for link in row.chain)
    cue = row.cue.text if row.cue else ""
    given = f"{chain} [{cue}] {row.claim.text!r} {row.stance} {row.standing} {row.rules}"
    return f"{reading.report.id} {reading.gold}\n    {given}"


def _main(arguments: Sequence[str]) -> None:
    for ledger in map(Path, arguments or (str(WORKED), str(KEPT))):
        read = list(readings(ledger))
        print(ledger.name, len(read), scores(read))  # noqa: T201
        for r in read if arguments or ledger == WORKED else ():
            if not (r.source and r.stance and r.standing):
                print(fault(r))  # noqa: T201


if __name__ == "__main__":
    _main(sys.argv[1:])
