"""The command line: what each command prints, where, and with which exit status."""

import json
import os
import resource
import subprocess
import sys

import pytest

from assistant.cli import main
from assistant.samples import CASES, REPORTS
from tests.sources import ROOT

COMMANDS = [
    "ask",
    "chat",
    "check",
    "claims",
    "evaluate",
    "export",
    "ingest",
    "rebuild",
    "remove",
    "reports",
    "search",
]
QUESTION = "Is Russia giving Iran intelligence on U.S. forces?"


def run(*arguments, cwd=ROOT, **given):
    """The finished process of the real command."""
    command = [sys.executable, "-m", "assistant", *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, **given
    )


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """One affair of the samples, eight reports over three days."""
    lines = REPORTS.read_text(encoding="utf-8").splitlines(keepends=True)
    file = tmp_path_factory.mktemp("corpus") / "affair.jsonl"
    chosen = [line for line in lines if json.loads(line)["id"].startswith("dossier-a-")]
    assert len(chosen) == 8
    file.write_text("".join(chosen), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def home(tmp_path_factory, corpus):
    """A store that is only read."""
    folder = tmp_path_factory.mktemp("home") / "store"
    assert main(["ingest", str(corpus), "--home", str(folder)]) == 0
    return folder


@pytest.fixture
def printed(capsys):
    """Runs a command in this process; gives status, standard output and standard error."""

    def call(*arguments):
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


def one_line(text):
    return text.endswith("\n") and text.count("\n") == 1 and "Traceback" not in text


# Help ---------------------------------------------------------------------------------------


def test_help_answers_within_half_a_second():
    """In processor time, the least of three: what else the machine does is not measured."""
    seconds = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert run("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    assert min(seconds) < 0.5


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(printed, command):
    status, out, err = printed(command, "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"Usage: briefing {command}")
    if command != "evaluate":
        assert "--home DIR" in out


def test_the_version_is_that_of_the_distribution(printed):
    assert printed("--version")[:2] == (0, "briefing, version 0.1.0\n")


# Ingest and the corpus ------------------------------------------------------------------------


def test_ingest_says_what_became_of_each_report(printed, tmp_path, corpus):
    home = tmp_path / "home"
    status, out, _ = printed("ingest", corpus, "--home", home, "--json")
    first = json.loads(out)
    assert status == 0
    assert sorted(first) == ["added", "refused", "unchanged", "updated"]
    assert len(first["added"]) == 8
    changed = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    changed[0]["text"] += "\n\nThe offices will meet again in June."
    again = tmp_path / "again.jsonl"
    again.write_text("".join(f"{json.dumps(line)}\n" for line in changed), encoding="utf-8")
    status, out, _ = printed("ingest", again, "--home", home, "--json")
    second = json.loads(out)
    assert (status, second["updated"]) == (0, [changed[0]["id"]])
    assert sorted(second["unchanged"]) == sorted(line["id"] for line in changed[1:])


def test_a_report_that_cannot_be_read_is_refused_and_the_others_are_taken(printed, tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "good.txt").write_text(
        "The mayor, Ana Holt, said the bridge is open.", encoding="utf-8"
    )
    (folder / "empty.txt").write_text("", encoding="utf-8")
    status, out, _ = printed("ingest", folder, "--home", tmp_path / "home", "--json")
    found = json.loads(out)
    assert (status, found["added"]) == (1, ["good"])
    [refusal] = found["refused"]
    assert refusal["path"].endswith("empty.txt")
    assert refusal["reason"]


def test_reports_give_the_bodies_that_offsets_count_in(printed, home, corpus):
    status, out, err = printed("reports", "--home", home, "--json")
    given = {report["id"]: report["text"] for report in json.loads(out)}
    wanted = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    assert (status, err) == (0, "")
    assert given == {line["id"]: line["text"] for line in wanted}


def test_reports_as_a_table_name_each_report(printed, home):
    status, out, _ = printed("reports", "--home", home)
    assert status == 0
    assert "dossier-a-d3" in out
    assert "8 reports" in out


def test_what_is_removed_is_gone_from_reports_claims_and_search(printed, tmp_path, corpus):
    home = tmp_path / "home"
    printed("ingest", corpus, "--home", home)
    assert printed("remove", "dossier-a-d3", "--home", home)[0] == 0
    left = json.loads(printed("reports", "--home", home, "--json")[1])
    assert "dossier-a-d3" not in [report["id"] for report in left]
    hits = json.loads(printed("search", QUESTION, "--top", 100, "--home", home, "--json")[1])[
        "hits"
    ]
    assert "dossier-a-d3" not in {hit["report"] for hit in hits}
    assert printed("claims", "dossier-a-d3", "--home", home)[0] == 2


def test_removing_an_unknown_id_removes_nothing(printed, home):
    status, out, err = printed("remove", "dossier-a-d1", "nobody", "--home", home)
    assert (status, out) == (2, "")
    assert one_line(err)
    assert "nobody" in err
    assert "dossier-a-d1" in printed("reports", "--home", home)[1]


def test_an_export_is_a_corpus_that_ingest_reads_back_unchanged(printed, tmp_path, home):
    file = tmp_path / "all.jsonl"
    assert printed("export", file, "--home", home)[:2] == (0, "")
    status, out, _ = printed("ingest", file, "--home", home, "--json")
    assert status == 0
    assert len(json.loads(out)["unchanged"]) == 8


def test_search_finds_the_same_after_a_rebuild(printed, home):
    before = printed("search", QUESTION, "--home", home, "--json")[1]
    assert printed("rebuild", "--home", home)[0] == 0
    assert printed("search", QUESTION, "--home", home, "--json")[1] == before


# Search, claims, ask ----------------------------------------------------------------------------


def test_search_gives_verbatim_passages_best_first(printed, home):
    bodies = {
        r["id"]: r["text"] for r in json.loads(printed("reports", "--home", home, "--json")[1])
    }
    status, out, _ = printed("search", QUESTION, "--top", 5, "--home", home, "--json")
    hits = json.loads(out)["hits"]
    assert (status, len(hits)) == (0, 5)
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)
    for hit in hits:
        assert bodies[hit["report"]][hit["start"] : hit["end"]] == hit["text"]


def test_many_queries_are_answered_line_by_line(printed, tmp_path, home):
    file = tmp_path / "queries.jsonl"
    queries = [{"query_id": "b", "text": QUESTION}, {"query_id": 7, "text": "weather buoys"}]
    file.write_text("\n".join(map(json.dumps, queries)) + "\n\n", encoding="utf-8")
    status, out, err = printed(
        "search", "--queries", file, "--by-report", "--top", 3, "--home", home
    )
    lines = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [line["query_id"] for line in lines] == ["b", 7]
    for line in lines:
        reports = [hit["report"] for hit in line["hits"]]
        assert len(reports) == len(set(reports)) == 3
    assert lines[1]["hits"][0]["report"] == "dossier-a-d1"


CLAIM_KEYS = {
    "report",
    "rule",
    "chain",
    "source",
    "cue",
    "content",
    "stance",
    "standing",
    "quoted",
    "claim",
}


def test_claims_of_a_file_and_of_the_store_are_the_same(printed, home, corpus):
    ids = [json.loads(line)["id"] for line in corpus.read_text(encoding="utf-8").splitlines()]
    status, stored, _ = printed("claims", *ids, "--home", home, "--json")
    assert status == 0
    status, read, _ = printed("claims", corpus, "--home", home / "nowhere", "--json")
    assert (status, read) == (0, stored)


def test_every_span_of_a_claim_is_verbatim(printed, home, corpus):
    bodies = {r["id"]: r["text"] for r in map(json.loads, corpus.read_text("utf-8").splitlines())}
    rows = [json.loads(row) for row in printed("claims", corpus, "--json")[1].splitlines()]
    assert len(rows) > 50
    for row in rows:
        assert set(row) >= CLAIM_KEYS
        for span in [row["source"], row["cue"], *row["content"]]:
            assert (
                span is None or bodies[row["report"]][span["start"] : span["end"]] == span["text"]
            )
        assert row["chain"]


def test_ask_gives_an_answer_in_the_agreed_form(printed, home):
    bodies = {
        r["id"]: r["text"] for r in json.loads(printed("reports", "--home", home, "--json")[1])
    }
    status, out, err = printed("ask", QUESTION, "--home", home, "--json")
    answer = json.loads(out)
    assert (status, err) == (0, "")
    assert list(answer) == [
        "question",
        "as_of",
        "text",
        "abstained",
        "facts",
        "citations",
        "guardrail",
    ]
    assert answer["facts"][0]["status"] == "REPORTED_ANON"
    for citation in answer["citations"]:
        body = bodies[citation["report"]]
        assert body[citation["start"] : citation["end"]] == citation["quote"]


def test_ask_for_people_shows_the_text_and_every_quote(printed, home):
    answer = json.loads(printed("ask", QUESTION, "--home", home, "--json")[1])
    status, out, _ = printed("ask", QUESTION, "--home", home)
    assert status == 0
    assert out.startswith(answer["text"])
    assert all(citation["quote"] in out for citation in answer["citations"])


def test_the_command_line_and_python_answer_alike(printed, home):
    from assistant import Assistant

    asked = Assistant.open(home).ask(QUESTION, as_of="2026-03-06").to_json()
    out = printed("ask", QUESTION, "--as-of", "2026-03-06", "--home", home, "--json")[1]
    assert json.loads(out) == json.loads(json.dumps(asked))


# Check ------------------------------------------------------------------------------------------

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


# Evaluate ---------------------------------------------------------------------------------------


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


# What a person can do wrong ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["ask", ""], "the question is empty", id="an empty question"),
        pytest.param(["ask", " \n "], "the question is empty", id="a blank question"),
        pytest.param(["ask", "w" * 20_000], "20,000", id="a question of 20,000 characters"),
        pytest.param(
            ["ask", "Why?", "--as-of", "soon"], "'soon' is no date", id="a date that is none"
        ),
        pytest.param(["ask", "Why?", "--as-of", "2026-02-30"], "--as-of", id="a day that is none"),
        pytest.param(
            ["ask", "Why?", "--home", "nowhere"], "nowhere: there is no store", id="no store"
        ),
        pytest.param(["reports", "--home", "nowhere"], "briefing ingest", id="no store to list"),
        pytest.param(["remove", "x", "--home", "nowhere"], "nowhere", id="no store to remove from"),
        pytest.param(
            ["claims", "no-such-thing", "--home", "nowhere"], "nowhere", id="neither id nor file"
        ),
        pytest.param(
            ["ingest", "no-such-file.txt"], "no-such-file.txt", id="a path that is not there"
        ),
        pytest.param(["ingest"], "PATH", id="no path"),
        pytest.param(["search"], "--queries", id="neither query nor queries"),
        pytest.param(["search", "a", "--top", "0"], "--top", id="nothing wanted"),
        pytest.param(["search", "--queries", "no.jsonl"], "no.jsonl", id="no file of queries"),
        pytest.param(["check", "no.txt"], "no.txt", id="no draft"),
        pytest.param(["evaluate", "no.jsonl"], "no.jsonl", id="no cases"),
        pytest.param(["chat", "--port", "0"], "--port", id="a port that is none"),
        pytest.param(["answer"], "No such command 'answer'", id="no command"),
        pytest.param(["ask", "Why?", "--jsn"], "--jsn", id="no option"),
    ],
)
def test_wrong_use_is_told_in_one_line(printed, tmp_path, monkeypatch, arguments, told):
    monkeypatch.chdir(tmp_path)
    status, out, err = printed(*arguments)
    assert (status, out) == (2, "")
    assert one_line(err)
    assert told in err
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_id_is_named(printed, home):
    status, out, err = printed("claims", "dossier-a-d1", "nobody", "--home", home, "--json")
    assert (status, out) == (2, "")
    assert one_line(err)
    assert "nobody" in err


def test_a_home_that_is_a_file_is_told_in_one_line(printed, tmp_path, corpus):
    file = tmp_path / "file"
    file.write_text("not a folder", encoding="utf-8")
    status, _, err = printed("ingest", corpus, "--home", file)
    assert (status, one_line(err)) == (2, True)
    assert str(file) in err
    assert file.read_text(encoding="utf-8") == "not a folder"


def test_a_home_of_another_model_is_refused_and_left_alone(printed, tmp_path):
    import numpy as np

    from index.store import Store

    class Other:
        name, dimension = "other-model", 3

        def encode(self, texts):
            return np.zeros((len(texts), 3), dtype=np.float32)

    home = tmp_path / "home"
    Store.open(home, Other()).close()
    status, _, err = printed("reports", "--home", home)
    assert (status, one_line(err)) == (2, True)
    assert "other-model" in err


@pytest.mark.parametrize("line", ["{", '{"query_id": "a"}', '{"query_id": "a", "text": 3}', "[]"])
def test_a_bad_line_of_queries_is_named(printed, tmp_path, home, line):
    file = tmp_path / "queries.jsonl"
    file.write_text(f'{{"query_id": "a", "text": "b"}}\n{line}\n', encoding="utf-8")
    status, out, err = printed("search", "--queries", file, "--home", home)
    assert (status, out, one_line(err)) == (2, "", True)
    assert f"{file}:2" in err


def test_an_export_into_a_folder_that_is_not_there_writes_nothing(printed, tmp_path, home):
    status, _, err = printed("export", tmp_path / "none" / "all.jsonl", "--home", home)
    assert (status, one_line(err)) == (2, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("setting", "value"), [("BRIEFING_PORT", "many"), ("BRIEFING_TOP", "-1")])
def test_a_setting_out_of_bounds_is_named(printed, monkeypatch, setting, value):
    monkeypatch.setenv(setting, value)
    status, _, err = printed("search", "buoys")
    assert (status, one_line(err)) == (2, True)
    assert setting in err


def test_the_home_is_looked_up_in_order(printed, tmp_path, monkeypatch):
    """Command line before environment before file."""
    (tmp_path / "briefing.toml").write_text('home = "from-file"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "from-file" in printed("reports")[2]
    monkeypatch.setenv("BRIEFING_HOME", "from-environment")
    assert "from-environment" in printed("reports")[2]
    assert "from-line" in printed("reports", "--home", "from-line")[2]
    assert "from-line" in printed("--home", "from-line", "reports")[2]


def test_a_settings_file_with_an_unknown_name_is_refused(printed, tmp_path, monkeypatch):
    (tmp_path / "briefing.toml").write_text("hom = 'x'\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    status, _, err = printed("reports")
    assert (status, one_line(err)) == (2, True)
    assert "hom" in err
    assert "briefing.toml" in err


def test_a_reader_that_has_seen_enough_ends_the_command_quietly(home):
    command = f'"{sys.executable}" -m assistant reports --json --home "{home}" | head -c 10'
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout) == 10


def test_a_home_that_cannot_be_written_is_told_in_one_line(tmp_path, corpus):
    if os.geteuid() == 0:
        target = "/proc/briefing"  # even root cannot make a folder there
    else:
        locked = tmp_path / "locked"
        locked.mkdir(mode=0o500)
        target = locked / "home"
    done = run("ingest", corpus, "--home", target)
    assert done.returncode == 2
    assert str(target) in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
