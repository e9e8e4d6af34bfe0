"""The commands that measure: `evaluate` the answers, `benchmark` the speed."""

from __future__ import annotations

from pathlib import Path

import click

from assistant.cli import output
from assistant.cli.options import json_option, settings


@click.command()
@click.argument(
    "cases",
    required=False,
    metavar="[CASES.jsonl]",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="RESULTS.jsonl",
    help="Write one line a question, with its answer and its scores.",
)
@click.option("--baseline", is_flag=True, help="Score the keyword baseline instead.")
@click.option(
    "--without",
    type=click.Choice(["slots", "chain-cap", "operators", "claim-relation"]),
    help="Score the assistant with one of its safeguards taken out.",
)
@json_option
def evaluate(
    cases: Path | None, out: Path | None, baseline: bool, without: str | None, as_json: bool
) -> None:
    """Answer the questions of a case file, and score the answers.

    Each case has a store of its own, made for it and thrown away.
    Without CASES.jsonl the sample question set is used.
    """
    from assistant.evaluate import Ablation, load_cases, run_cases, summarise
    from assistant.evaluate.table import print_summary
    from assistant.samples import CASES

    if baseline and without:
        raise click.UsageError("--baseline and --without are two measures: ask for one at a time")
    wanted = load_cases(cases or CASES)
    ablation = Ablation(without) if without else None
    if out:
        output.write(out, "")  # a path that cannot be written is found before the work, not after
    results = list(
        output.progress(
            run_cases(wanted, baseline=baseline, ablation=ablation),
            "asking",
            sum(len(c.questions) for c in wanted),
        )
    )
    if out:
        output.write(out, "".join(f"{output.encoded(result.to_json())}\n" for result in results))
    summary = summarise([result.scores for result in results])
    if as_json:
        output.document(summary)
    else:
        print_summary(summary)


@click.command()
@click.option("--passages", type=click.IntRange(100, 1_000_000), default=10_000, show_default=True)
@click.option("--questions", type=click.IntRange(10, 10_000), default=40, show_default=True)
@click.option(
    "--keep",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Keep the store of made-up reports here, and use it again.  [default: thrown away]",
)
@json_option
def benchmark(passages: int, questions: int, keep: Path | None, as_json: bool) -> None:
    """Measure how fast reports are read and questions answered, part by part.

    The reports are made up, one passage each, and go into a store of their own.
    Each figure is given by the clock and by the processor's time, which others do not slow down.
    """
    from tempfile import TemporaryDirectory

    from assistant.evaluate.benchmark import measure
    from assistant.evaluate.table import print_speed

    cores = settings(None).workers
    if keep is not None:
        found = measure(keep, passages, questions, workers=cores)
    else:
        with TemporaryDirectory(prefix="briefing-") as folder:
            found = measure(Path(folder), passages, questions, workers=cores)
    if as_json:
        output.document(found)
    else:
        print_speed(found)
