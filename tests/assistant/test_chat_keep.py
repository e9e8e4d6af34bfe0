"""What is kept: conversations, exports, opinions."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import gradio as gr
import pytest
from markdown_it import MarkdownIt

from assistant.answer import StatusCode
from assistant.chat.conversation import Exchange, reply
from assistant.chat.keep import Archive, Feedback, Opinion, as_markdown, as_page, owner_of
from assistant.chat.keep.archive import INTERRUPTED, MOST
from assistant.chat.tabs.session import mark_of, owner
from assistant.evaluate import load_cases
from index.errors import BriefingError
from tests.assistant.chat_stand_in import PIER, StandIn

ANNA, BEN = owner_of("anna", ""), owner_of(None, "some browser")
TALK, OTHER = "0" * 32, "1" * 32
QUESTION = "Does the northern pier have cracks?"


@pytest.fixture
def turns() -> list[Exchange]:
    assistant = StandIn()
    first = reply(assistant, QUESTION)
    return [first, reply(assistant, "What was the toll?", [first], "2026-04-09")]


def test_a_conversation_comes_back_as_it_was(tmp_path: Path, turns: list[Exchange]) -> None:
    Archive(tmp_path).save(ANNA, TALK, turns)
    again = Archive(tmp_path)
    assert again.load(ANNA, TALK) == turns
    (kept,) = again.listed(ANNA)
    assert (kept.id, kept.question, kept.questions) == (TALK, QUESTION, 2)


def test_nobody_sees_a_conversation_of_somebody_else(tmp_path: Path, turns: list[Exchange]) -> None:
    archive = Archive(tmp_path)
    archive.save(ANNA, TALK, turns)
    archive.save("", OTHER, turns)  # nobody in particular
    assert archive.listed(BEN) == []
    assert archive.load(BEN, TALK) == []
    assert archive.listed("") == []
    archive.forget(BEN, TALK)
    assert archive.load(ANNA, TALK) == turns
    archive.forget(ANNA, TALK)
    assert archive.load(ANNA, TALK) == []


@pytest.mark.parametrize("talk", ["../../etc/passwd", "..", "", "0" * 31, "0" * 32 + "/x"])
def test_an_id_that_is_a_path_reaches_no_file(
    tmp_path: Path, turns: list[Exchange], talk: str
) -> None:
    archive = Archive(tmp_path / "kept")
    archive.save(ANNA, talk, turns)
    assert archive.load(ANNA, talk) == []
    assert list(tmp_path.rglob("*.json")) == []


def test_a_question_that_a_stop_cut_off_says_so_when_another_server_runs(
    tmp_path: Path, turns: list[Exchange]
) -> None:
    running = Archive(tmp_path)
    running.save(ANNA, TALK, [*turns, Exchange("And then?")])
    assert running.load(ANNA, TALK)[-1].problem is None
    assert running.interrupted(ANNA) is None
    restarted = Archive(tmp_path)
    assert restarted.interrupted(ANNA) == TALK
    assert restarted.load(ANNA, TALK) == [*turns, Exchange("And then?", problem=INTERRUPTED)]


def test_a_damaged_file_is_left_out(tmp_path: Path, turns: list[Exchange]) -> None:
    archive = Archive(tmp_path)
    archive.save(ANNA, TALK, turns)
    archive.save(ANNA, OTHER, turns)
    (tmp_path / ANNA / f"{OTHER}.json").write_text("{half")
    assert [kept.id for kept in archive.listed(ANNA)] == [TALK]


def test_the_oldest_make_room(tmp_path: Path, turns: list[Exchange]) -> None:
    archive = Archive(tmp_path)
    for number in range(MOST + 3):
        archive.save(ANNA, f"{number:032x}", [Exchange("q")])
    assert len(list((tmp_path / ANNA).glob("*.json"))) == MOST


def test_the_markdown_holds_question_answer_and_every_quote(turns: list[Exchange]) -> None:
    written = as_markdown(turns)
    seen = re.sub(r"<[^>]+>", "", MarkdownIt().render(written))
    for part in (QUESTION, "declined to comment [2]", PIER, "[1] Marlow Courier, 2 April 2026"):
        assert part in seen
    assert seen.index(QUESTION) < seen.index(PIER) < seen.index("What was the toll?")


def test_the_markdown_reads_well_where_nothing_renders_it(turns: list[Exchange]) -> None:
    written = as_markdown(turns)
    assert f"## {QUESTION}\n" in written
    assert "Marlow Courier, 2 April 2026" in written
    assert "&#" not in written
    assert "&amp;" not in written


@pytest.mark.parametrize(
    "awkward",
    [
        "1. One & two; 3.1 percent - *not* _bold_ ~~gone~~ a_b_c",
        "- dash",
        "--- ",
        "# no heading #",
        "> no quote",
        "+ no list",
        "12) no list",
        "&lt;b&gt; <b>x</b> [a](b) `c` \\* ![p](q)",
        "===",
    ],
)
def test_every_character_of_a_question_and_a_quote_is_shown(
    turns: list[Exchange], awkward: str
) -> None:
    answer = turns[0].answer
    assert answer is not None
    cited = replace(answer.citations[0], quote=awkward)
    told = replace(turns[0], question=awkward, answer=replace(answer, citations=(cited,)))
    page = (
        MarkdownIt("commonmark", {"html": True}).enable("strikethrough").render(as_markdown([told]))
    )
    heading = re.findall(r"<h2>(.*?)</h2>", page)
    quote = re.findall(r"<blockquote>\s*<p>(.*?)</p>", page)
    assert [unescape(part) for part in heading + quote] == [awkward.strip()] * 2


def test_the_page_needs_nothing_else_and_holds_every_quote(turns: list[Exchange]) -> None:
    page = as_page(turns)
    assert "default-src 'none'" in page
    assert "<strong>Only reported" in page
    assert f"<blockquote>{PIER}</blockquote>" in page
    assert re.findall(r"(?:src|href)=", page) == []


def test_markup_is_text_in_both(tmp_path: Path) -> None:
    turns = [reply(StandIn(), "hostile <script>alert(1)</script> ![p](http://192.0.2.1/p.png)")]
    rendered = MarkdownIt("commonmark", {"html": True}).render(as_markdown(turns))
    for shown in (rendered, as_page(turns)):
        assert not set(re.findall(r"<\s*([a-z0-9]+)", shown)) & {"script", "img", "a", "b"}


def opinion(tmp_path: Path, turns: list[Exchange], place: int, *given: object, **more: object):
    store = StandIn().store
    file = tmp_path / "feedback.jsonl"
    Feedback(file).add(turns, place, *given, store.report, **more)
    return load_cases(file)[-1], json.loads(file.read_text().splitlines()[-1])


def test_an_answer_called_right_becomes_a_case_that_evaluate_reads(
    tmp_path: Path, turns: list[Exchange]
) -> None:
    case, written = opinion(tmp_path, turns, 1, Opinion.RIGHT)
    (question,) = case.questions
    assert question.question == "What was the toll?"
    assert question.expect.accepted == (StatusCode.CONFIRMED,)
    assert next(turn.content for turn in question.history) == QUESTION
    assert str(question.as_of) == "2026-04-09"
    assert case.texts[question.expect.evidence[0].document].count("coroner") == 1
    assert written["tags"] == ["right"]


def test_a_wrong_status_becomes_a_case_with_the_status_it_should_have(
    tmp_path: Path, turns: list[Exchange]
) -> None:
    case, _ = opinion(tmp_path, turns, 0, Opinion.STATUS_WRONG, better=StatusCode.REPORTED_NAMED)
    assert case.questions[0].expect.accepted == (StatusCode.REPORTED_NAMED,)


def test_a_wrong_answer_becomes_a_case_that_these_words_fail(
    tmp_path: Path, turns: list[Exchange]
) -> None:
    case, _ = opinion(tmp_path, turns, 0, Opinion.WRONG)
    expect = case.questions[0].expect
    assert set(expect.accepted) == set(StatusCode)
    assert turns[0].answer is not None
    assert any(re.search(pattern, turns[0].answer.text) for pattern in expect.must_not)


def test_opinions_are_added_one_after_the_other(tmp_path: Path, turns: list[Exchange]) -> None:
    opinion(tmp_path, turns, 0, Opinion.RIGHT)
    opinion(tmp_path, turns, 0, Opinion.RIGHT)
    assert len(load_cases(tmp_path / "feedback.jsonl")) == 2


@pytest.mark.parametrize(
    ("place", "which", "says"),
    [(9, Opinion.RIGHT, "no answer"), (0, Opinion.STATUS_WRONG, "Choose the status")],
)
def test_an_opinion_on_nothing_is_refused_in_words(
    tmp_path: Path, turns: list[Exchange], place: int, which: Opinion, says: str
) -> None:
    with pytest.raises(BriefingError, match=says):
        Feedback(tmp_path / "f.jsonl").add(turns, place, which, StandIn().store.report)
    assert not (tmp_path / "f.jsonl").exists()


def test_a_question_asked_before_the_page_has_its_mark_belongs_to_the_same_browser() -> None:
    first, second = gr.Request(session_hash="a1"), gr.Request(session_hash="b2")
    mark = mark_of(first, "")
    assert owner(first, "") == owner(first, mark) == owner(second, mark)
    assert owner(first, "") != owner(second, "")
    assert owner(gr.Request(), "") == ""
