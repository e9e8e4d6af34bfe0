"""Text, Markdown and corpora, and what is refused of them, in one line that names the cure."""

from __future__ import annotations

import json

import pytest

from index.read import Refusal, read_reports
from index.report import Report


def _read_text(tmp_path, text, name="report.txt"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (outcome,) = read_reports(path)
    return outcome


def _refused(outcome, *words):
    assert isinstance(outcome, Refusal)
    assert "\n" not in outcome.reason
    for word in words:
        assert word in outcome.reason


def test_a_text_without_front_matter_is_its_file_unchanged(tmp_path):
    text = "  The mayor spoke.  \n\n\nNobody else did.\n "
    assert _read_text(tmp_path, text, "mayor.txt") == Report(id="mayor", text=text)


def test_only_the_byte_order_mark_and_the_carriage_returns_go(tmp_path):
    report = _read_text(tmp_path, b"\xef\xbb\xbfOne.\r\nTwo.\r\n")
    assert report.text == "One.\nTwo.\n"


def test_front_matter_gives_the_fields_and_leaves_the_body(tmp_path):
    text = (
        "---\nid: holt-1\ntitle: 'Holt: we knew'\noutlet: Channel Nine\npublished: 2026-03-06\n"
        "url: https://example.org/a\nkind: wire\nmood: grey\n---\nBody.\n\n---\nMore.\n"
    )
    assert _read_text(tmp_path, text, "a.md") == Report(
        id="holt-1",
        text="Body.\n\n---\nMore.\n",
        title="Holt: we knew",
        outlet="Channel Nine",
        published="2026-03-06",
        url="https://example.org/a",
        kind="wire",
    )


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("2026-03-06T14:30", "2026-03-06T14:30:00"),
        ("2026-03-06 14:30:00Z", "2026-03-06T14:30:00+00:00"),
        ("'2026-03-06'", "2026-03-06"),
        ("~", None),
        ("", None),
    ],
)
def test_published_is_an_iso_date_or_time_or_nothing(tmp_path, stated, published):
    report = _read_text(tmp_path, f"---\npublished: {stated}\n---\nBody.")
    assert report.published == published


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (" date 2026-03-07 A station reported.", {"published": "2026-03-07"}),
        (
            "LONDON, 6 March 2026 (Reuters) - It rained.",
            {"outlet": "Reuters", "published": "2026-03-06"},
        ),
        ("WASHINGTON (AP) \u2014 It rained.", {"outlet": "AP"}),
        (
            "Published: Mar. 6, 2026\nOutlet: The Herald\n\nIt rained.",
            {"outlet": "The Herald", "published": "2026-03-06"},
        ),
        ("Storm hits coast\n\nIt rained all day.", {"title": "Storm hits coast"}),
        ("# Storm hits coast #\n\nIt rained.", {"title": "Storm hits coast"}),
        # What is not stated plainly stays unknown.
        ("WHO (World Health Organization) - it rained.", {}),
        ("On 6 March 2026 it rained, Channel Nine said.", {}),
        ("LONDON, June 31, 2026 - It rained.", {}),
        ("Published: 06/03/2026\n\nIt rained.", {}),
        ("It rained.\n\nIt poured.", {}),
    ],
)
def test_outlet_date_and_title_come_from_the_text_only_where_it_states_them(tmp_path, text, fields):
    report = _read_text(tmp_path, text, "r.md")
    if "Storm hits coast\n" in text and not text.startswith("#"):
        report = _read_text(tmp_path, text, "r.txt")
    assert report == Report(id="r", text=text, **fields)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ["is empty"]),
        (" \n\t\n", ["no text"]),
        ("---\ntitle: x\n---\n\n", ["no text"]),
        (b"caf\xe9 society", ["UTF-8 (byte 3)", "save it as UTF-8"]),
        ("It rained.".encode("utf-16-le"), ["save it as UTF-8"]),
        ("---\ntitle: a: b\n---\nBody.", ["front matter is broken in line 2", "quotes"]),
        ("---\ntitle: [a\n---\nBody.", ["front matter is broken"]),
        ("---\ntitle: x\nBody.", ["has no end", "three dashes"]),
        ("---\njust words\n---\nBody.", ["name: value"]),
        ("---\ntitle:\n  - a\n---\nBody.", ["title", "plain text"]),
        ("---\npublished: 2026-02-30\n---\nBody.", ["'2026-02-30' is no date", "2026-03-07"]),
        ("---\npublished: last Friday\n---\nBody.", ["'last Friday' is no date"]),
        ("---\npublished: 2026-03\n---\nBody.", ["is no date"]),
        ("---\nkind: rumour\n---\nBody.", ["'rumour'", "news, wire, official, opinion"]),
        ("---\nid: " + "x" * 301 + "\n---\nBody.", ["id", "300"]),
        (" date 2026-02-30 It rained.", ["2026-02-30 is no date"]),
    ],
)
def test_a_text_that_cannot_be_taken_in_is_refused_in_one_line(tmp_path, text, words):
    _refused(_read_text(tmp_path, text), *words)


def test_a_rule_across_the_page_is_no_front_matter(tmp_path):
    assert _read_text(tmp_path, "---\nIt rained.").text == "---\nIt rained."


@pytest.mark.parametrize("name", ["picture.png", "report"])
def test_a_format_that_is_not_read_names_those_that_are(tmp_path, name):
    _refused(_read_text(tmp_path, "x", name), ".docx", ".jsonl", ".txt")


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path):
    (outcome,) = read_reports(tmp_path / "gone.txt")
    assert outcome.path == str(tmp_path / "gone.txt")
    _refused(outcome, "is not there")


def test_a_file_that_cannot_be_opened_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("It rained.")

    def locked(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", locked)
    (outcome,) = read_reports(path)
    _refused(outcome, "Permission denied", "check the file")


def test_a_folder_is_read_sorted_at_any_depth_without_hidden_files(tmp_path):
    for name in ["b.txt", "a/z.md", ".hidden.txt", ".git/c.txt", "a/a.txt"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"This is {name}.")
    assert [report.id for report in read_reports(tmp_path)] == ["a", "z", "b"]


def test_a_file_that_is_named_twice_is_read_once(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("It rained.")
    assert len(list(read_reports(path, tmp_path, path))) == 1


def test_the_second_report_of_one_id_is_refused_with_both_paths(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "same.txt").write_text(f"This is {name}.")
    first, second = read_reports(tmp_path)
    assert first.text == "This is one."
    assert second.path == str(tmp_path / "two" / "same.txt")
    _refused(second, str(tmp_path / "one" / "same.txt"), "'same'", "another id")


def test_a_corpus_gives_a_report_a_line_and_refuses_bad_lines_by_number(tmp_path):
    lines = [
        json.dumps(
            {
                "id": "a",
                "title": None,
                "outlet": "The Herald",
                "published": "2026-03-06",
                "url": None,
                "kind": "official",
                "text": " As it is.\r\n",
            }
        ),
        "",
        "{no json",
        "[1]",
        json.dumps({"id": "b"}),
        json.dumps({"id": "c", "text": "x", "published": "soon"}),
        json.dumps({"id": "a", "text": "again"}),
        json.dumps({"id": "d", "text": "half \ud800"}),
        json.dumps({"id": 7, "text": "A number is an id."}),
        json.dumps({"text": "No id."}),
    ]
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n".join(lines))
    outcomes = list(read_reports(path))
    assert [each for each in outcomes if isinstance(each, Report)] == [
        Report("a", " As it is.\r\n", outlet="The Herald", published="2026-03-06", kind="official"),
        Report("7", "A number is an id."),
        Report("corpus-10", "No id."),
    ]
    refused = [each for each in outcomes if isinstance(each, Refusal)]
    assert {each.path for each in refused} == {str(path)}
    assert [each.reason.split(":")[0] for each in refused] == [
        f"line {number}" for number in (3, 4, 5, 6, 7, 8)
    ]
    _refused(refused[4], "'a'", f"{path} line 1")


@pytest.mark.parametrize("text", ["\n\n", b"\xff\xfe{}\n"])
def test_a_corpus_without_reports_is_refused(tmp_path, text):
    assert isinstance(_read_text(tmp_path, text, "c.jsonl"), Refusal)
