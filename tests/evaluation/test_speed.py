"""The benchmark measures what it says, on reports that are the same each time."""

import time

import pytest

from assistant.evaluate.benchmark import measure
from assistant.evaluate.generated import generated_questions, generated_reports
from assistant.evaluate.speed import Spent, time_extraction
from index import split_passages
from index.report import Report


def test_generated_reports_are_the_same_each_time_and_of_one_passage():
    made = list(generated_reports(300))
    assert made == list(generated_reports(300))
    assert len({report.id for report in made}) == len({report.text for report in made}) == 300
    assert {len(split_passages(report)) for report in made} == {1}


def test_generated_questions_are_distinct():
    asked = list(generated_questions(45))
    assert len(set(asked)) == 45


def test_what_is_spent_is_given_by_part():
    spent = Spent()
    for seconds in ((0.010, 0.004), (0.030, 0.006), (0.020, 0.005)):
        spent.add("search", seconds)
    # Of 10, 20 and 30 ms the middle one is 20; place 0.9 * 2, rounded, is the last, 30.
    assert spent.to_json() == {
        "search": {"median": 20.0, "ninth_decile": 30.0, "processor_median": 5.0}
    }
    assert spent.total("search") == pytest.approx((0.060, 0.015))
    assert spent.total("none") == (0, 0)


def test_time_is_that_of_what_is_done_within():
    spent = Spent()
    with spent.on("wait"):
        time.sleep(0.05)
    [(clock, processor)] = spent.parts["wait"]
    assert clock >= 0.05
    assert processor < 0.05


def test_extraction_is_counted_in_reports_of_4000_characters():
    report = Report("r", "The mayor said that the bridge was open. " * 10)  # 410 characters
    found = time_extraction([report, report])
    assert found["characters"] == 820
    assert found["reports_a_processor_second"] > 0
    assert found["rows"] == 20
    assert 0 < found["parse_share"] <= 1.5  # measured apart, so not exactly a part


def test_an_answer_is_timed_step_by_step(tmp_path):
    found = measure(tmp_path / "store", 60, 3)["answers"]
    assert (found["questions"], found["passages"]) == (3, 60)
    times = found["milliseconds"]
    steps = ["understand", "retrieve", "focus", "gather", "decide", "compose", "write"]
    assert list(times) == [*steps, "all", "embed"]
    assert 0 < times["embed"]["median"] < times["all"]["median"]
