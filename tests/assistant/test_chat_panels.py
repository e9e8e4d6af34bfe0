"""The panels beside the chat: passage, reasons, reports."""

from __future__ import annotations

import re
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from types import SimpleNamespace

import pytest

from assistant.answer import Answer, Position, Support
from assistant.chat import shelf
from assistant.chat.app import build_app
from assistant.chat.desk import Desk
from assistant.chat.facts import render_facts
from assistant.chat.passage import SHOWN, render_passage
from assistant.chat.serve import check_address
from assistant.chat.starter import candidates, starter_questions
from assistant.chat.why import POSITIONS, STANCES, STANDINGS, SUPPORTS, rule_sentences
from index.build import IngestResult
from index.errors import BriefingError
from index.extract import Notice
from index.ledger import Stance, Standing
from index.read import Refusal
from index.report import Report
from tests.assistant.chat_stand_in import (
    PIER,
    REPORTS,
    StandIn,
    bridge_answer,
    citation,
    hostile_answer,
)


def plain(markup: str) -> str:
    """What a reader sees of the HTML."""
    return unescape(re.sub(r"<[^>]+>", "", markup))


def test_the_cited_passage_is_marked_in_its_whole_report() -> None:
    report = REPORTS[0]
    shown = render_passage(citation(1, report, PIER), report)
    assert re.findall(r"<mark>(.*?)</mark>", shown) == [PIER]
    assert report.text in plain(shown)
    for known in ("Marlow Courier", "2 April 2026", "Harbour bridge closed after inspection"):
        assert known in plain(shown)


def test_markup_in_a_report_is_shown_as_text() -> None:
    report = REPORTS[1]
    shown = render_passage(citation(1, report, report.text[10:40]), report)
    assert report.text in plain(shown)
    assert "<script" not in shown
    assert "<img" not in shown


def test_a_report_removed_or_replaced_since_the_answer_says_so() -> None:
    report = REPORTS[0]
    cited = citation(1, report, PIER)
    removed = render_passage(cited, None)
    replaced = render_passage(cited, replace(report, text="Other words. " * 400))
    assert "no longer in the store" in removed
    assert "has changed" in replaced
    assert f"<mark>{PIER}</mark>" in removed
    assert f"<mark>{PIER}</mark>" in replaced


def test_a_very_long_report_is_shown_around_its_passage() -> None:
    report = Report(id="long", text="a" * 3 * SHOWN + " the passage " + "b" * 3 * SHOWN)
    shown = render_passage(citation(1, report, "the passage"), report)
    assert "<mark>the passage</mark>" in shown
    assert len(shown) < 1.1 * SHOWN
    assert shown.count("more characters]") == 2


def test_each_fact_has_its_label_sources_position_and_rules_in_words() -> None:
    shown = render_facts(bridge_answer("q", None))
    for words in (
        "Only reported: unnamed sources, not officially confirmed",
        "Marlow Courier citing two people, 2 April 2026: says so",
        "declined to comment",
        "neither confirmed nor denied",
        "The source is not named",
    ):
        assert words in plain(shown)
    assert shown.count('<li class="fact">') == 2


def test_markup_in_facts_is_shown_as_text_and_an_unknown_rule_does_no_harm() -> None:
    shown = render_facts(hostile_answer("q", None))
    assert "<script" not in shown
    assert "<img" not in shown
    assert "Z99" in shown
    assert "${" not in shown
    assert "{{" not in shown


RULES = {"G": 5, "S": 7, "T": 13, "C": 5, "M": 10, "Q": 7, "H": 6, "R": 27, "A": 13}


def test_every_rule_that_a_trace_can_name_is_explained() -> None:
    known = rule_sentences()
    expected = {f"{letter}{n}" for letter, last in RULES.items() for n in range(1, last + 1)}
    assert set(known) == expected
    assert all(sentence.endswith(".") for sentence in known.values())


def test_every_stance_standing_position_and_support_has_words() -> None:
    assert set(STANCES) == {stance.value for stance in Stance}
    assert set(STANDINGS) == {standing.value for standing in Standing}
    assert set(POSITIONS) == set(Position)
    assert set(SUPPORTS) == set(Support)


def test_reports_are_listed_newest_first_and_found_by_words() -> None:
    shown = plain(shelf.render_shelf(REPORTS))
    assert shown.index("bold") < shown.index("Harbour bridge closed") < shown.index("undated")
    assert found(words="april COURIER") == ["marlow-2026-04-02"]
    assert "None of the 4 reports matches" in shelf.render_shelf(REPORTS, shelf.Wanted("zebra"))


def found(**wanted: object) -> list[str]:
    return [report.id for report in shelf.matching(REPORTS, shelf.Wanted(**wanted))]


def test_reports_are_found_by_outlet_kind_and_day() -> None:
    assert found(outlets=("Harbour Wire", "Marlow Courier")) == ["toll", "marlow-2026-04-02"]
    assert found(outlets=("unknown",)) == ["undated"]
    assert found(kinds=("opinion",)) == ["hostile"]
    assert found(since="2026-04-03", until="2026-04-09") == ["toll", "hostile"]
    assert found(until="2026-04-02") == ["marlow-2026-04-02"]
    assert shelf.outlets(REPORTS)[-2:] == ["Marlow Courier", "unknown"]


def test_an_empty_store_says_how_to_add_reports() -> None:
    shown = plain(shelf.render_shelf([]))
    assert "no reports here yet" in shown
    assert "briefing ingest" in shown


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/tmp/up/a b.txt", "a b.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\reports\\a.txt", "a.txt"),
        ("x/<img src=x>.txt", "<img src=x>.txt"),
    ],
)
def test_a_file_is_named_without_its_folders(path: str, shown: str) -> None:
    assert shelf.file_name(path) == shown


def test_each_refusal_names_the_file_and_the_reason_and_no_folder_of_the_machine() -> None:
    refused = Refusal("/tmp/up/<b>.pdf", "/tmp/up/<b>.pdf holds no text; save it as text")
    careful = Notice("one", 0, 9, "speaks to <machines>")
    result = IngestResult(("one",), (), ("two",), (refused,), (careful,))
    shown = shelf.render_intake(result)
    assert "Added: one" in plain(shown)
    assert "Already here, unchanged: two" in plain(shown)
    assert "Refused <b>.pdf: <b>.pdf holds no text; save it as text" in plain(shown)
    assert "one: speaks to <machines>" in plain(shown)
    assert "/tmp" not in shown


def test_of_a_large_upload_the_refusals_come_first_and_the_list_is_short() -> None:
    ids = tuple(f"report-{n}" for n in range(1_500))
    notices = tuple(Notice(name, 0, 9, "a sentence without end") for name in ids[:30])
    shown = shelf.render_intake(IngestResult(ids, (), (), (Refusal("x.png", "no text"),), notices))
    told = re.findall(r"<li.*?</li>", shown)
    assert "Refused" in told[0]
    assert told[1].endswith("report-9 and 1,490 more</li>")
    assert len(told) == 2 + shelf.NAMED + 1
    assert "20 more to be read with care" in told[-1]


@dataclass
class Row:
    """What a starter question is made of."""

    words: str
    subject: str | None = None
    stance: Stance = Stance.ASSERT
    standing: Standing = Standing.ANON
    sentence_text: str = ""
    headline: bool = False
    tainted: bool = False
    report: str = "r1"

    @property
    def claim(self) -> SimpleNamespace:
        agent = SimpleNamespace(text=self.subject) if self.subject else None
        return SimpleNamespace(text=self.words, agent=agent)

    @property
    def effective(self) -> SimpleNamespace:
        return SimpleNamespace(named=True, body=None, name="roads office")

    @property
    def sentence(self) -> SimpleNamespace:
        return SimpleNamespace(text=self.sentence_text)


PIER_ROW = Row("The northern pier had wide cracks.", "The northern pier")


def test_starter_questions_take_turns_among_kinds_and_leave_out_what_reads_badly() -> None:
    rows = [
        PIER_ROW,
        Row("Lorries were led through the old town", "Lorries"),
        Row("He said that all was well today", "He"),
        Row("Ferries stop", "Ferries"),
        Row("The last ferry had sailed on Tuesday", "The last ferry"),
        Row("continuing talks with the northern town"),
        Row("separately quoted the mayor as", "The wire"),
        Row("The headline says everything for once", "The headline", headline=True),
        Row("", stance=Stance.REFUSE, sentence_text="The roads office declined to comment."),
    ]
    assert candidates(rows, 10) == [
        "Is it true that the northern pier had wide cracks?",
        "Has the roads office confirmed that the northern pier had wide cracks?",
        "Is it true that Lorries were led through the old town?",
    ]


def test_a_question_that_the_reports_do_not_answer_is_no_example() -> None:
    rows = [PIER_ROW, Row("A ferry sank in the bay", "A ferry")]
    found = starter_questions(StandIn().ask, rows)
    assert found == ["Is it true that the northern pier had wide cracks?"]


def test_a_fault_while_taking_reports_in_is_one_line_and_the_copies_are_dropped(
    tmp_path: Path,
) -> None:
    copy = tmp_path / "a.txt"
    copy.write_text("The roads office said it had opened the bridge.")
    shown = plain(Desk(StandIn(), tmp_path).take_in([str(copy)]))
    assert "A fault in the program" in shown
    assert not copy.exists()


def test_questions_take_turns(tmp_path: Path) -> None:
    at_once: list[int] = []

    class Slow(StandIn):
        def ask(self, question: str, **options: object) -> Answer:
            at_once.append(1)
            time.sleep(0.02)
            assert len(at_once) == 1
            at_once.pop()
            return bridge_answer(question, None)

    desk = Desk(Slow(), tmp_path)
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(lambda n: list(desk.ask(f"question {n}", [], "")), range(8)))
    assert [events[-1].question for events in told] == [f"question {n}" for n in range(8)]
    assert all(events[-1].answer is not None for events in told)


def test_removing_what_is_gone_says_so(tmp_path: Path) -> None:
    said, report = Desk(StandIn(), tmp_path).take_out("never there")
    assert "no longer in the store" in said
    assert report is None


def test_a_removed_report_leaves_the_list_and_is_given_back(tmp_path: Path) -> None:
    desk = Desk(StandIn(), tmp_path)
    said, report = desk.take_out("undated")
    assert "Removed: undated" in plain(said)
    assert report == REPORTS[2]
    assert "undated" not in [report.id for report in desk.reports()]


def test_a_report_that_came_back_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    desk = Desk(StandIn(), tmp_path)
    assert "it stays" in desk.put_back(replace(REPORTS[2], text="older words"))
    assert desk._assistant.store.report("undated") == REPORTS[2]


def test_a_taken_port_is_one_line_that_names_the_port_and_the_option() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(BriefingError, match=rf"{port}.*--port"):
            check_address("127.0.0.1", port)


def test_a_host_that_is_none_is_one_line() -> None:
    with pytest.raises(BriefingError, match="--host"):
        check_address("no such host", 7860)


def test_the_page_is_built_without_analytics_and_with_no_open_endpoint(tmp_path: Path) -> None:
    """The events are for the page; nothing is offered as an API."""
    app = build_app(StandIn(), tmp_path)
    assert app.analytics_enabled is False
    assert app.get_api_info()["named_endpoints"] == {}
