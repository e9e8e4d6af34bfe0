"""The scores of one answer, each against a number worked out by hand."""

import pytest

from assistant.answer import Answer, Position, StatusCode
from assistant.evaluate import score
from tests.evaluation.build import FIRST, SECOND, THIRD, answer, case, citation

ANON = StatusCode.REPORTED_ANON
BOTH = [{"document": "d1", "quote": quote, "role": "support"} for quote in (FIRST, SECOND)]


def scored(given, **expect):
    made = case(**expect)
    return score(made, made.questions[0], given)


def test_a_right_answer_has_full_marks():
    found = scored(answer())
    assert (found.status, found.position, found.wording) == (True, True, True)
    assert (found.evidence_recall, found.citation_precision, found.verbatim) == (1.0, 1.0, (True,))
    assert not found.over_confirmed
    assert not found.under_confirmed


def test_an_accepted_alternative_is_right():
    expect = {"status": "DISPUTED", "accept_status": ["DISPUTED", "REPORTED_ANON"]}
    assert scored(answer(ANON), **expect).status
    assert not scored(answer(ANON), status="DISPUTED").status


def test_a_confirmation_that_is_not_acceptable_is_over_confirmed():
    assert scored(answer(), status="REPORTED_ANON").over_confirmed
    assert not scored(
        answer(), status="DISPUTED", accept_status=["DISPUTED", "CONFIRMED"]
    ).over_confirmed


def test_a_bare_fact_is_over_confirmed_whatever_its_status_says():
    """A reader takes a sentence without status words for the truth (severity 3)."""
    label = "Only reported: unnamed sources"
    bare = answer(ANON, label=label, text="The sale was made [1].")
    assert scored(bare, status="REPORTED_ANON").over_confirmed
    assert not scored(answer(ANON, label=label), status="REPORTED_ANON").over_confirmed


def test_emphasis_within_the_status_words_does_not_make_a_fact_bare():
    given = answer(ANON, label="Only reported: unnamed", text="**Only reported**: unnamed sources.")
    assert not scored(given, status="REPORTED_ANON").over_confirmed


def test_a_confirmation_shown_as_less_is_under_confirmed():
    assert scored(answer(ANON)).under_confirmed
    assert not scored(answer(ANON), accept_status=["CONFIRMED", "DISPUTED"]).under_confirmed


def test_an_answer_without_facts_is_not_in_the_reports():
    empty = Answer("Was it sold?", None, "Nothing.", False)
    assert scored(empty).predicted is StatusCode.NOT_IN_REPORTS
    assert scored(empty, official_position="SILENT").position


def test_official_position_may_have_alternatives_and_does_not_apply_to_what_is_absent():
    given = answer(position=Position.PARTIAL)
    assert not scored(given).position
    assert scored(given, accept_position=["PARTIAL"]).position
    assert scored(given, status="NOT_IN_REPORTS").position is None


def test_recall_is_the_share_of_gold_quotes_that_are_cited():
    # one of two gold quotes is cited: 1 / 2
    assert scored(answer(), evidence=BOTH).evidence_recall == 0.5
    assert scored(answer(), evidence=[]).evidence_recall is None
    assert scored(answer(citations=[])).evidence_recall == 0.0


def test_precision_is_the_share_of_citations_that_are_gold():
    cited = [citation(FIRST), citation(THIRD, number=2), citation(SECOND, number=3)]
    # two of three citations overlap a gold quote: 2 / 3
    assert scored(answer(citations=cited), evidence=BOTH).citation_precision == pytest.approx(2 / 3)
    assert scored(answer(citations=[])).citation_precision is None
    assert scored(answer(citations=cited), evidence=[]).citation_precision is None


def test_a_quote_from_another_document_is_no_evidence():
    found = scored(answer(citations=[citation(report="d2")]))
    assert (found.evidence_recall, found.citation_precision, found.verbatim) == (0.0, 0.0, (False,))


def test_a_quote_must_stand_exactly_where_it_says():
    moved = [citation(), citation(number=2, start=1)]
    assert scored(answer(citations=moved)).verbatim == (True, False)


def test_wording_needs_every_mention_and_no_forbidden_one():
    given = answer(text="Officially confirmed by the ministry: sold.")
    assert scored(given, must_mention=["MINISTRY", "sold|bought"], must_not=["price"]).wording
    assert not scored(given, must_mention=["ministry", "price"]).wording
    assert not scored(given, must_not=[r"\bsold\b"]).wording


def test_scores_are_written_with_a_verbatim_rate():
    written = scored(answer(citations=[citation(), citation(number=2, start=1)])).to_json()
    # one of two quotes is verbatim: 1 / 2
    assert written["verbatim"] == 0.5
    assert scored(answer(citations=[])).to_json()["verbatim"] is None
