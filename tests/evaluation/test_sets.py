"""No question of any set is answered with more than the reports bear out; quotes are verbatim."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.evaluate.cases import load_cases
from assistant.evaluate.run import run_cases

SETS = sorted((Path(__file__).parent.parent / "sets").glob("*.jsonl"))
EVERY = int(os.environ.get("TEST_EVERY", "9"))


@pytest.mark.parametrize("file", SETS, ids=[file.stem for file in SETS])
def test_nothing_is_confirmed_too_much(file):
    cases = load_cases(file)[::EVERY]
    assert cases
    for result in run_cases(cases):
        assert not result.scores.over_confirmed, f"{result.id}: {result.question}"
        assert all(result.scores.verbatim), result.id
