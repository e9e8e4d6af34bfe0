"""Commands that hold a text against the reports, and answers against what was expected."""

import json

from assistant.samples import CASES
from tests.cli.command import run

BARE = "Russia is supplying Iran with intelligence about where U.S. forces are positioned."


def test_check_finds_what_claims_more_than_the_reports(printed, tmp_path, home):
    draft = tmp_path / "draft.txt"
    draft.write_text(BARE, encoding="utf-8")
    status, out, err = printed("check", draft, "--home", home, "--json")
    found = json.loads(out)
    assert (status, err, found["ok"]) == (1, "", False)
    assert set(found) >= {"file", "sentences", "citations", "ok"}
    [sentence] = found["sentences"]
    assert BARE[sentence["start"] : sentence["end"]] == sentence["text"]
    assert sentence["findings"][0]["rule"]
    assert sentence["findings"][0]["message"]


def test_check_reads_standard_input_and_a_question_claims_nothing(home):
    done = run("check", "-", "--home", home, "--json", input="Is it true?")
    assert (done.returncode, json.loads(done.stdout)["ok"]) == (0, True)
    assert json.loads(done.stdout)["file"] == "-"


def test_check_for_people_shows_each_finding(printed, tmp_path, home):
    draft = tmp_path / "draft.txt"
    draft.write_text(BARE, encoding="utf-8")
    found = json.loads(printed("check", draft, "--home", home, "--json")[1])
    status, out, _ = printed("check", draft, "--home", home)
    assert status == 1
    assert all(finding["message"] in out for finding in found["sentences"][0]["findings"])


def test_evaluate_writes_a_line_a_question_and_prints_the_measures(printed, tmp_path):
    cases, results = tmp_path / "cases.jsonl", tmp_path / "results.jsonl"
    lines = CASES.read_text(encoding="utf-8").splitlines(keepends=True)
    cases.write_text("".join(lines[:3]), encoding="utf-8")
    status, out, _ = printed("evaluate", cases, "--out", results, "--json")
    summary = json.loads(out)
    written = [json.loads(line) for line in results.read_text(encoding="utf-8").splitlines()]
    assert (status, summary["questions"], summary["over_confirmed"]) == (0, 3, 0)
    assert [set(line) for line in written] == [{"case", "id", "question", "answer", "scores"}] * 3
    right = [line["scores"]["status"] for line in written]
    assert summary["status_accuracy"] == round(sum(right) / 3, 4)
    assert all(line["scores"]["verbatim"] in (1.0, None) for line in written)
