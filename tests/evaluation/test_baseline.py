"""The keyword baseline answers, and shows why words alone will not do."""

from assistant.answer import StatusCode
from assistant.evaluate import load_cases, run_cases, summarise
from assistant.evaluate.baseline import KeywordAssistant
from assistant.samples import CASES
from index.report import Report

REPORT = Report(
    "r1", "It rained. An unnamed aide confirmed that the bridge was sold.", published="2026-01-02"
)


def test_it_believes_whoever_says_confirmed():
    answer = KeywordAssistant([REPORT]).ask("Was the bridge sold?")
    [citation] = answer.citations
    assert answer.facts[0].status is StatusCode.CONFIRMED
    assert REPORT.text[citation.start : citation.end] == citation.quote
    assert citation.quote.startswith("An unnamed aide")


def test_it_abstains_where_too_few_words_are_shared_and_before_the_report():
    assert KeywordAssistant([REPORT]).ask("Who won the cup?").abstained
    assert KeywordAssistant([REPORT]).ask("Was the bridge sold?", as_of="2026-01-01").abstained


def test_it_over_confirms_on_the_sample_set():
    """A set on which believing every "confirmed" does no harm would measure nothing."""
    found = summarise([result.scores for result in run_cases(load_cases(CASES), baseline=True)])
    assert found["over_confirmed"] > 10
    assert found["verbatim_rate"] == 1.0
    assert found["status_accuracy"] < 0.5
