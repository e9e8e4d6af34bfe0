"""Reading case files: what is taken, and what each kind of bad file is told."""

import json
from datetime import date

import pytest

from assistant.answer import StatusCode
from assistant.evaluate import load_cases
from assistant.samples import CASES, DOSSIERS
from index.errors import ReportError

GOOD = {
    "id": "c1",
    "documents": [{"id": "d1", "text": "It rained.", "published": None}],
    "questions": [
        {"id": "q1", "question": "Did it rain?", "expect": {"status": "STATED_BY_OUTLET"}}
    ],
}


def question(**changes):
    return GOOD | {"questions": [GOOD["questions"][0] | changes]}


@pytest.fixture
def written(tmp_path):
    def write(*lines):
        file = tmp_path / "cases.jsonl"
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.mark.parametrize(("file", "least"), [(CASES, 141), (DOSSIERS, 3)])
def test_the_sample_sets_are_cases(file, least):
    assert len(load_cases(file)) >= least


def test_fields_that_are_not_ours_are_let_be(written):
    [case] = load_cases(written(GOOD | {"author": "someone"}, ""))
    assert case.questions[0].expect.accepted == (StatusCode.STATED_BY_OUTLET,)


def test_a_date_is_read_as_a_date(written):
    [case] = load_cases(written(question(as_of="2026-03-07")))
    assert case.questions[0].as_of == date(2026, 3, 7)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("{not json", "Invalid JSON", id="no JSON"),
        pytest.param({"id": "c1"}, "documents", id="a field is missing"),
        pytest.param(question(as_of="soon"), "questions.0.as_of", id="a date that is none"),
        pytest.param(
            question(expect={"status": "SURE"}), "questions.0.expect.status", id="no status"
        ),
        pytest.param(
            question(expect={"status": "DENIED", "must_not": ["("]}),
            "regular expression",
            id="bad pattern",
        ),
        pytest.param(
            question(expect={"status": "DENIED", "evidence": [{"document": "d9", "quote": "x"}]}),
            "'d9'",
            id="evidence from nowhere",
        ),
        pytest.param(
            GOOD | {"documents": GOOD["documents"] * 2}, "one id", id="two documents of one id"
        ),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong(written, line, told):
    file = written(GOOD | {"id": "c0"}, line)
    with pytest.raises(ReportError) as caught:
        load_cases(file)
    message = str(caught.value)
    assert f"{file}:2: " in message
    assert told in message
    assert "\n" not in message


def test_two_cases_of_one_id_are_refused(written):
    with pytest.raises(ReportError, match=r":2: a second case has the id 'c1'"):
        load_cases(written(GOOD, GOOD))


def test_a_file_without_cases_is_refused(written):
    with pytest.raises(ReportError, match="holds no case"):
        load_cases(written(""))


def test_a_file_that_is_not_text_is_refused(tmp_path):
    file = tmp_path / "cases.jsonl"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ReportError, match="is not UTF-8 text"):
        load_cases(file)
