"""The development questions, from hand-written ledger rows, without extraction."""

import pytest

from assistant.answer import Position, StatusCode
from assistant.status import decide
from tests.assistant.ledger_rows import Worked, worked_cases

CASES = worked_cases()


def worked(question):
    case = next(c for c in CASES if c.id == question)
    return decide(case.evidence, as_of=case.as_of, asked=case.asked)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.id)
def test_the_rows_of_a_question_give_its_status_and_official_position(case: Worked):
    verdict = decide(case.evidence, as_of=case.as_of, asked=case.asked)
    assert verdict.status in case.statuses
    assert verdict.position in case.positions


def test_the_table_covers_all_eleven_statuses_and_all_positions():
    assert {s for case in CASES for s in case.statuses} == set(StatusCode)
    assert {p for case in CASES for p in case.positions} == set(Position)


@pytest.mark.parametrize(
    ("question", "roots"), [("D01-q1", 1), ("K05-q1", 1), ("x062-q1", 2), ("x030-q2", 1)]
)
def test_copies_of_one_root_count_once(question, roots):
    assert worked(question).independent_roots == roots


def test_two_unnamed_roots_do_not_promote_and_say_that_independence_is_unknown():
    verdict = worked("x062-q1")
    assert "independence_unknown" in verdict.flags
    assert {"M6", "M9"} <= set(verdict.trace)
    assert "independence_unknown" not in worked("K05-q1").flags


@pytest.mark.parametrize(
    ("question", "flag"),
    [
        ("D05-q1", "one_side_only"),
        ("D05-q1", "via_state_outlet"),
        ("D09-q1", "not_verified"),
        ("H01-q1", "reported_anyway"),
        ("K04-q1", "reported_anyway"),
        ("V05-q1", "contested"),
        ("C01-q1", "via_outlet"),
        ("x013-q1", "document_unpublished"),
        ("x031-q1", "headline_only"),
        ("x032-q1", "hedged"),
        ("x034-q1", "withdrawn"),
        ("K06-q1", "negated"),
        ("K03-q1", "single_source"),
        ("B05-q1", "tainted"),
    ],
)
def test_what_must_be_shown_beside_a_fact_is_flagged(question, flag):
    assert flag in worked(question).flags


def test_who_contests_a_confirmed_fact_is_named():
    assert worked("x037-q1").contested_by == ("Anselm Kroy",)


def test_conflicting_values_are_listed_with_their_speakers():
    assert set(worked("X02-q1").values) == {
        ("interior ministry", "12"),
        ("governor's office", "19"),
    }


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("E02-q1", ("national statistics office", "3.4 percent")),
        ("X03-q1", ("police", ">=3")),
        ("x033-q2", ("mines inspectorate", ">=20")),
    ],
)
def test_what_is_given_instead_of_the_asked_value_is_offered(question, given):
    assert given in worked(question).values


def test_compatible_bounds_list_no_values():
    assert worked("x033-q1").values == ()


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("B03-q1", [("2026-06-01", "REPORTED_ANON"), ("2026-06-09", "CONFIRMED")]),
        ("B04-q1", [("2026-02-03", "REPORTED_NAMED"), ("2026-02-12", "WITHDRAWN")]),
        ("x007-q1", [("2026-01-19", "DENIED"), ("2026-01-22", "CONFIRMED")]),
        ("x019-q1", [("2026-05-15", "CONFIRMED")]),
    ],
)
def test_the_history_lists_the_days_on_which_the_status_changed(question, history):
    assert list(worked(question).history) == history


@pytest.mark.parametrize(
    ("question", "rules"),
    [
        ("D01-q1", ("T11", "C3", "S1", "M6")),
        ("B03-q1", ("T1", "H1", "M9", "M5")),
        ("x007-q1", ("H3", "M5")),
        ("x042-q1", ("C3", "H4", "M2")),
        ("x034-q1", ("R14", "H4", "M4")),
        ("E02-q1", ("R1", "M1")),
    ],
)
def test_the_trace_names_the_rules_in_order(question, rules):
    assert worked(question).trace == rules
