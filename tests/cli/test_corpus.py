"""Commands about the reports in the store."""

import json

from tests.cli.command import QUESTION, one_line


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


def test_what_is_not_read_is_said_at_ingest_and_with_the_claims(printed, tmp_path):
    """Of a report in the store as of a file."""
    file, home = tmp_path / "long.txt", tmp_path / "home"
    endless = "The ministry said that " + ", and ".join(["the army opened the dam"] * 60)
    file.write_text(f"The mayor said that the bridge was open. {endless}.", encoding="utf-8")
    # 40 characters of the first sentence, and 1 + 23 + 60 * 23 + 59 * 6 + 1 of the second.
    told = "notice: long (40-1799): is one sentence of more than 200 words; it is not read\n"
    status, out, err = printed("ingest", file, "--home", home, "--workers", 1, "--json")
    assert (status, json.loads(out)["added"]) == (0, ["long"])
    assert err.endswith(told)
    for name in ("long", file):
        status, out, err = printed("claims", name, "--home", home, "--json")
        assert (status, err) == (0, told)
        assert json.loads(out)["claim"] == "the bridge was open"


def test_of_many_notices_the_first_are_said_and_the_number_of_the_others(printed, tmp_path):
    file, home = tmp_path / "many.jsonl", tmp_path / "home"
    lines = [{"id": f"r{n:02}", "text": f'He said: "We left" 1". {n}'} for n in range(25)]
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    _, _, err = printed("ingest", file, "--home", home)
    assert err.count("notice: r") == 20
    assert err.endswith("notice: and 5 more; `briefing claims ID` shows those of a report\n")


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
