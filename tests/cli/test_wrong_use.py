"""What a person can do wrong, and the one line that each mistake is told in."""

import os
import subprocess
import sys

import pytest

from tests.cli.command import one_line, run
from tests.sources import ROOT


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
