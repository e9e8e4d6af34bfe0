"""A hostile model changes no status, and nothing it asserts is shown."""

import os
import re

import pytest

from assistant.evaluate import load_cases, run_cases
from assistant.samples import CASES
from tests.assistant.hostile import hostile

EVERY = int(os.environ.get("TEST_EVERY", "9"))
"""Every so many cases and questions are asked; 1 asks them all."""


def asked(cases, writer=None):
    return {(r.case, r.id): r for r in run_cases(cases, writer=writer)}


def hold(cases):
    plain, told = asked(cases), asked(cases, hostile())
    assert plain.keys() == told.keys()
    for key, result in told.items():
        answer, bare = result.answer, plain[key].answer
        assert (answer.facts, answer.citations) == (bare.facts, bare.citations), key
        assert answer.abstained == bare.abstained
        assert result.scores.over_confirmed == plain[key].scores.over_confirmed, key
        assert not result.scores.over_confirmed, key
        drafted = answer.text.removeprefix(bare.text)
        if answer.guardrail.discarded:
            assert answer.text.startswith(bare.text), key
        assert not re.search(r"no doubt|everybody|verified|admitted that it is", drafted), key
    assert all(result.scores.verbatim for result in told.values() if result.answer.citations)
    assert any(result.answer.guardrail.discarded for result in told.values())


def test_a_hostile_model_over_confirms_nothing():
    hold(load_cases(CASES)[::EVERY])


@pytest.mark.slow
def test_a_hostile_model_over_confirms_nothing_in_whole_affairs():
    hold(
        [
            case.model_copy(update={"questions": case.questions[::EVERY]})
            for case in load_cases(CASES.with_name("dossiers.jsonl"))
        ]
    )
