"""Corrupted answers: each mutator corrupts what it says, and the check finds it."""

import pytest

from assistant.answer import Answer, Citation, Fact, FactSource, Position, StatusCode, Support
from assistant.evaluate import MUTATORS, Mutation, load_cases, measure
from assistant.evaluate.mutation import Outcome
from assistant.evaluate.units import Clean
from assistant.samples import CASES
from index.report import Report

BODY = (
    "Two aides said on Monday that Orla Finch would close 14 mills in June. "
    'Finch denied it. "We will close nothing at all this year," she said.'
)
FIRST, SECOND = BODY.split(". ")[0] + ".", "Finch denied it."
TEXT = (
    "**Only reported: unnamed sources, not officially confirmed** — the Post reported on 4 May "
    "2026, citing two aides, that Orla Finch would close 14 mills in June [1]. "
    "Official denial: Finch denied it: “We will close nothing at all this year” [2].\n\n"
    "*Sources: 1 outlet, 1 independent root; as of 4 May 2026.*"
)
EXPECTED = {
    "strength raised": {"**Officially confirmed**", "Orla Finch would close 14 mills in June [1]"},
    "cue raised": {"the Post confirmed on", "the Post admitted on", "the Post revealed on",
                   "the Post acknowledged on"},
    "count raised": {"citing five aides"},
    "polarity": {"would not close 14 mills"},
    "plan made event": {"Orla Finch closed 14 mills"},
    "date": {"in October", "on 1", "on 2", "on 3"},
}  # fmt: skip


def clean(pick=0):
    sources = (
        FactSource(("Post", "two aides"), "said", "ASSERT", "ANON", 1),
        FactSource(("Post", "Finch"), "denied", "DENY", "PRINCIPAL", 2),
    )
    fact = Fact(
        "Orla Finch will close 14 mills", StatusCode.REPORTED_ANON, "Only reported",
        Position.DENIED, Support.ANON, sources, citations=(1, 2),
    )  # fmt: skip
    citations = tuple(
        Citation(n, "post-1", "Post", "2026-05-04", None, BODY.find(q), BODY.find(q) + len(q), q)
        for n, q in ((1, FIRST), (2, SECOND))
    )
    answer = Answer("Will the mills close?", "2026-05-04", TEXT, False, (fact,), citations)
    return Clean(answer, {"post-1": Report("post-1", BODY, outlet="Post")}, (), pick)


@pytest.mark.parametrize("pick", range(4))
@pytest.mark.parametrize("name", MUTATORS)
def test_a_mutator_changes_the_answer_in_one_place(name, pick):
    text = MUTATORS[name](clean(pick))
    assert text is not None
    assert text != TEXT
    if name in EXPECTED:
        assert any(words in text for words in EXPECTED[name]), text


def test_a_denial_that_is_left_out_leaves_the_claim():
    text = MUTATORS["denial left out"](clean())
    assert "denied" not in text
    assert "14 mills" in text


def test_a_number_that_some_report_has_is_not_put_in():
    assert "14 mills" not in MUTATORS["number"](clean())


def test_the_shares_are_counted_by_hand():
    found = Mutation(sentences=20, sentences_failed=1)
    found.outcomes += [Outcome("q", "number", True, ""), Outcome("q", "number", False, "")]
    found.outcomes += [Outcome("q", "date", True, ""), Outcome("r", "date", True, "")]
    assert found.recall("number") == 0.5  # 1 of 2
    assert found.recall("name") is None
    assert found.recall() == 0.75  # 3 of 4
    assert found.false_alarms == 0.05  # 1 of 20
    assert found.to_json()["mutators"]["date"] == {"corrupted": 2, "found": 1.0}


@pytest.mark.slow
def test_the_check_finds_what_the_mutators_do_to_some_answers():
    *_, found = measure(load_cases(CASES)[20:30])
    assert len(found.outcomes) > 30
    assert found.recall() >= 0.9, [o for o in found.outcomes if not o.found]
    assert found.false_alarms <= 0.1
