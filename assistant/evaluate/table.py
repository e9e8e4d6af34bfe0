"""The summary of an evaluation as a person reads it."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table

ROWS = (
    ("questions", "questions"),
    ("status_accuracy", "status accuracy"),
    ("status_macro_f1", "status macro-F1"),
    ("over_confirmed", "over-confirmed (must be 0)"),
    ("over_confirmation_rate", "over-confirmation rate"),
    ("under_confirmed", "under-confirmed"),
    ("position_accuracy", "official-position accuracy"),
    ("evidence_recall", "evidence recall"),
    ("citation_precision", "citation precision"),
    ("citations", "citations"),
    ("verbatim_rate", "verbatim rate (must be 1)"),
    ("abstention_precision", "abstention precision"),
    ("abstention_recall", "abstention recall"),
    ("wording", "wording"),
)
WORST_SHOWN = 10


def print_summary(summary: dict[str, Any]) -> None:
    """Prints the measures, the F1 of each status, and the most frequent mistakes."""
    console = Console(highlight=False)
    measures = Table("measure", "value", title="Evaluation", title_justify="left")
    measures.columns[1].justify = "right"
    for name, shown in ROWS:
        style = "bold red" if name == "over_confirmed" and summary[name] else None
        measures.add_row(shown, _number(summary[name]), style=style)
    statuses = Table("status", "F1", title="By status", title_justify="left")
    for status, value in summary["f1"].items():
        statuses.add_row(status, _number(value))
    console.print(measures)
    console.print(statuses)
    if summary["confusion"]:
        mistakes = Table("expected", "shown", "times", title="Mistakes", title_justify="left")
        for row in summary["confusion"][:WORST_SHOWN]:
            mistakes.add_row(row["gold"], row["predicted"], str(row["count"]))
        console.print(mistakes)


def print_speed(found: dict[str, Any]) -> None:
    """Prints how fast reports were read, and how long the parts of an answer took."""
    console = Console(highlight=False)
    read, asked = found["extraction"], found["answers"]
    console.print(
        f"Extraction: {read['reports_a_second']} reports of 4,000 characters a second, "
        f"{read['reports_a_processor_second']} a second of one core; "
        f"the parser takes {read['parse_share']:.0%} of it."
    )
    console.print(f"Answers: {asked['questions']} questions over {asked['passages']:,} passages.")
    times = Table("part", "median", "ninth decile", "processor", title="Milliseconds")
    for column in times.columns[1:]:
        column.justify = "right"
    for part, spent in asked["milliseconds"].items():
        shown = (spent["median"], spent["ninth_decile"], spent["processor_median"])
        times.add_row(part, *map(str, shown), style="bold" if part == "all" else None)
    console.print(times)


def print_mutation(found: dict[str, Any]) -> None:
    """Prints how many corrupted drafts were found, by mutator, and the false alarms."""
    console = Console(highlight=False)
    table = Table("mutator", "corrupted", "found", title="Corrupted drafts", title_justify="left")
    for column in table.columns[1:]:
        column.justify = "right"
    for name, row in found["mutators"].items():
        table.add_row(name, str(row["corrupted"]), _number(row["found"]))
    table.add_section()
    table.add_row("all", str(found["corrupted"]), _number(found["found"]))
    console.print(table)
    console.print(
        f"false alarms on clean drafts: {found['false_alarms']:.3f} of {found['sentences']} "
        f"sentences; {found['drafts_with_false_alarms']} of {found['drafts']} drafts have one"
    )


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"
