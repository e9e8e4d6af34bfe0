"""The commands that measure: `evaluate` the answers, `benchmark` the speed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.cli import output
from assistant.cli.options import json_option, model_option, settings, writer

if TYPE_CHECKING:
    from assistant.evaluate import Case, QuestionResult


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
@click.option(
    "--mutations", is_flag=True, help="Measure what `check` finds in corrupted answers instead."
)
@model_option
@json_option
def evaluate(
    cases: Path | None,
    out: Path | None,
    baseline: bool,
    without: str | None,
    mutations: bool,
    model: str | None,
    as_json: bool,
) -> None:
    """Answer the questions of a case file, and score the answers.

    Each case has a store of its own, made for it and thrown away.
    Without CASES.jsonl the sample question set is used.
    """
    from assistant.evaluate import Ablation, load_cases, run_cases, summarise
    from assistant.evaluate.table import print_summary
    from assistant.samples import CASES

    if bool(baseline) + bool(without) + bool(mutations) > 1:
        raise click.UsageError(
            "--baseline, --without and --mutations are different measures: ask for one at a time"
        )
    wanted = load_cases(cases or CASES)
    if mutations:
        _mutations(wanted, as_json)
        return
    teller = None if baseline else writer(settings(None, model=model))
    ablation = Ablation(without) if without else None
    if out:
        output.write(out, "")  # a path that cannot be written is found before the work, not after
    results = list(
        output.progress(
            run_cases(wanted, baseline=baseline, ablation=ablation, writer=teller),
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
    if teller is not None:
        output.message(_told(results))


def _told(results: Sequence[QuestionResult]) -> str:
    """What the guardrail did to the drafts of a language model, in a line."""
    guarded = [result.answer.guardrail for result in results]
    replaced = sum(one.replaced for one in guarded)
    discarded = sum(one.discarded for one in guarded)
    return (
        f"of {len(guarded)} answers {discarded} came from the composer altogether; "
        f"{replaced} drafted sentences were replaced"
    )


def _mutations(wanted: Sequence[Case], as_json: bool) -> None:
    from assistant.evaluate import measure
    from assistant.evaluate.table import print_mutation

    found = None
    for so_far in output.progress(measure(wanted), "corrupting", len(wanted)):
        found = so_far
    assert found is not None  # a case file holds a case at least
    if as_json:
        output.document(found.to_json())
    else:
        print_mutation(found.to_json())


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
