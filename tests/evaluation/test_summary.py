"""The summary, against sums worked out by hand."""

import pytest

from assistant.answer import StatusCode
from assistant.evaluate import Scores, summarise
from assistant.evaluate.table import print_summary

C, A, N = StatusCode.CONFIRMED, StatusCode.REPORTED_ANON, StatusCode.NOT_IN_REPORTS


def scores(gold, predicted, *, right=None, **given):
    ok = gold is predicted if right is None else right
    plain = {
        "over_confirmed": predicted is C and not ok,
        "under_confirmed": gold is C and not ok,
        "position": None if gold is N else ok,
        "evidence_recall": None,
        "citation_precision": None,
        "verbatim": (),
        "wording": ok,
    }
    return Scores(gold, predicted, ok, **(plain | given))


def test_accuracy_is_the_share_of_right_statuses():
    # right, wrong, right: 2 / 3
    found = summarise([scores(C, C), scores(C, A), scores(A, A)])
    assert found["status_accuracy"] == 0.6667
    assert found["under_confirmed"] == 1


def test_macro_f1_is_the_mean_over_the_statuses_that_occur():
    found = summarise([scores(C, C), scores(C, A), scores(A, A), scores(N, A)])
    # CONFIRMED: 1 hit, 1 missed: 2 / 3. REPORTED_ANON: 1 hit, 2 false: 2 / 4. NOT_IN_REPORTS: 0.
    assert found["f1"] == {"CONFIRMED": 0.6667, "REPORTED_ANON": 0.5, "NOT_IN_REPORTS": 0.0}
    # (2/3 + 1/2 + 0) / 3 = 0.3889
    assert found["status_macro_f1"] == 0.3889


def test_an_accepted_alternative_counts_for_the_status_that_was_shown():
    found = summarise([scores(C, A, right=True)])
    assert found["f1"] == {"REPORTED_ANON": 1.0}


def test_over_confirmation_rate_is_over_the_questions_whose_gold_is_not_confirmed():
    found = summarise([scores(A, C), scores(A, A), scores(N, N), scores(N, N), scores(C, C)])
    # one of four
    assert (found["over_confirmed"], found["over_confirmation_rate"]) == (1, 0.25)


def test_over_confirmation_rate_is_zero_where_everything_is_confirmed():
    assert summarise([scores(C, C)])["over_confirmation_rate"] == 0.0


def test_abstention_has_precision_and_recall():
    shown = [scores(N, N), scores(A, N), scores(N, A), scores(N, N), scores(A, N, right=True)]
    found = summarise(shown)
    # shown absent: right, wrong, right, acceptable: 3 / 4. Gold absent: 2 of 3 shown so.
    assert (found["abstention_precision"], found["abstention_recall"]) == (0.75, 0.6667)


def test_means_leave_out_the_questions_that_a_score_does_not_apply_to():
    found = summarise(
        [
            scores(C, C, evidence_recall=1.0, citation_precision=0.5, verbatim=(True, True)),
            scores(C, C, evidence_recall=0.0, citation_precision=None, verbatim=(False,)),
            scores(N, N),
        ]
    )
    # recall (1 + 0) / 2; precision 0.5 / 1; quotes 2 of 3; positions 2 of 2
    assert (found["evidence_recall"], found["citation_precision"]) == (0.5, 0.5)
    assert (found["citations"], found["verbatim_rate"]) == (3, 0.6667)
    assert found["position_accuracy"] == 1.0


def test_what_no_question_bears_on_is_none():
    found = summarise([scores(A, A)])
    names = ("evidence_recall", "verbatim_rate", "abstention_precision", "abstention_recall")
    assert [found[name] for name in names] == [None] * 4


def test_mistakes_are_counted_most_frequent_first():
    found = summarise([scores(A, N), scores(C, A), scores(A, N), scores(C, C)])
    assert found["confusion"] == [
        {"gold": "REPORTED_ANON", "predicted": "NOT_IN_REPORTS", "count": 2},
        {"gold": "CONFIRMED", "predicted": "REPORTED_ANON", "count": 1},
    ]


@pytest.mark.parametrize("shown", [[scores(A, C), scores(N, N)], [scores(A, A)]])
def test_the_table_shows_every_measure(shown, capsys):
    summary = summarise(shown)
    print_summary(summary)
    printed = capsys.readouterr().out
    assert "over-confirmed (must be 0)" in printed
    assert f"{summary['status_accuracy']:.3f}" in printed
    assert all(status in printed for status in summary["f1"])
