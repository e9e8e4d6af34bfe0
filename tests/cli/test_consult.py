"""Commands that consult the reports: what they print, and in which form."""

import json

from tests.cli.command import QUESTION


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


def test_claims_are_shown_in_their_text_with_the_rules_on_request(printed, tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_text('"It sank. It is lost," Odo Brandt said.', encoding="utf-8")
    _, out, _ = printed("claims", file)
    assert '["It sank. It is lost,"] <Odo Brandt> {said}.' in out
    assert "A2:" not in out
    _, out, _ = printed("claims", file, "--explain")
    assert "claim: It is lost; direct quotation" in out
    assert "A2: Read from a statement followed by its speaker." in out


def test_what_of_a_report_is_not_read_is_said_beside_its_claims(printed, tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_text("The yard said it sank. " + "and so on, " * 250, encoding="utf-8")
    status, out, err = printed("claims", file)
    assert status == 0
    assert "{said} [it sank]" in out
    assert "notice: ferry (22-2773): is one sentence of more than 200 words" in err


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
