"""Status over time, values side by side, and what would change a status."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest

from assistant.answer import Fact, HistoryEntry, Position, StatusCode, Support
from assistant.chat.axis import LEFT, axis
from assistant.chat.change import changes
from assistant.chat.conversation import Exchange
from assistant.chat.picks import read_pick
from assistant.chat.picture import MOST_ROWS, has_picture, render_picture
from assistant.chat.values import differing, render_values
from tests.assistant.chat_stand_in import (
    CORONER,
    POLICE,
    bridge_answer,
    hostile_answer,
    said,
    toll_answer,
)

TOLL = toll_answer("toll", None).facts[0]


def drawing(shown: str) -> ElementTree.Element:
    found = re.search(r"<svg width=\"100%\".*</svg>(?=<ul class=\"legend\")", shown, re.S)
    assert found
    return ElementTree.fromstring(found[0])


def test_the_picture_has_a_line_a_party_and_a_point_a_statement() -> None:
    drawn = drawing(render_picture(TOLL, 2, 0))
    parties = [e.text for e in drawn.iter("text") if e.get("class") == "party"]
    assert parties == ["harbour police", "coroner"]
    assert len(list(drawn.iter("line"))) == 2
    links = [e.get("href") for e in drawn.iter("a")]
    assert sorted(links) == ["#said-2-0-0", "#said-2-0-1", "#said-2-0-2"]


def test_a_point_says_who_what_and_when_and_opens_its_own_passage() -> None:
    drawn = drawing(render_picture(TOLL, 0, 0))
    labels = {e.get("href"): e.get("aria-label") or "" for e in drawn.iter("a")}
    assert labels["#said-0-0-0"].startswith("4 April 2026: harbour police says so (three)")
    assert "no longer stands" in labels["#said-0-0-0"]
    turns = [Exchange("toll", toll_answer("toll", None))]
    pick = read_pick("said-0-0-0@3", turns)
    assert pick is not None
    assert pick.citation is not None
    assert pick.citation.quote == POLICE


def test_the_band_tells_each_status_in_words_and_in_the_order_of_time() -> None:
    shown = render_picture(TOLL, 0, 0)
    pieces = list(drawing(shown).iter("rect"))
    assert [p.get("class") for p in pieces] == ["band band-blue", "band band-green"]
    periods = re.findall(r"from (\d+ April 2026): <span[^>]*>([^<]+)", shown)
    assert periods == [
        ("4 April 2026", "official statement only"),
        ("9 April 2026", "officially confirmed"),
    ]


def test_the_table_holds_all_that_the_picture_holds() -> None:
    table = render_picture(TOLL, 0, 0).partition("<tbody>")[2].partition("</tbody>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", table)
    assert len(rows) == len(TOLL.record)
    assert all(statement.party in row for statement, row in zip(TOLL.record, rows, strict=True))


def test_more_parties_than_fit_are_in_the_table_and_the_page_says_so() -> None:
    many = tuple(said(f"party {n}", "2026-04-04", "ASSERT", CORONER) for n in range(20))
    shown = render_picture(replace(TOLL, record=many), 0, 0)
    assert shown.count('class="party"') == MOST_ROWS
    assert "8 more in the table" in shown
    assert shown.count("<tr><td>") == 20


def test_there_is_no_picture_where_nothing_changed() -> None:
    assert has_picture(TOLL)
    assert not has_picture(bridge_answer("q", None).facts[0])


def test_every_point_stands_at_its_day_and_none_upon_another() -> None:
    """On a telephone, 272 pixels, whose points must be 24 pixels apart to be hit."""
    days = ("2026-05-04", "2026-05-04", "2026-05-05", "2026-05-15", "2026-05-15")
    record = tuple(said("fire service", day, "ASSERT", CORONER) for day in days)
    drawn = drawing(render_picture(replace(TOLL, history=(), record=record), 0, 0))
    points = [e for e in drawn.iter("svg") if e.get("overflow") == "visible"]
    places = [(float((e.get("x") or "").rstrip("%")), float(e.get("y") or 0)) for e in points]
    line = axis(days)
    assert line is not None
    assert [x for x, _ in places] == [line.place(day) for day in days]
    apart = [math.dist((a * 2.72, b), (c * 2.72, d)) for (a, b), (c, d) in combinations(places, 2)]
    assert min(apart) >= 24
    height = float(drawn.get("height") or 0)
    assert max(y for _, y in places) + 12 <= height - 12  # the days stand below all points


def test_a_fact_without_any_day_has_no_picture() -> None:
    undated = replace(TOLL, history=(), record=(said("x", None, "ASSERT", CORONER),))
    assert not has_picture(undated)
    assert render_picture(undated, 0, 0) == ""


def test_a_status_known_by_its_month_alone_is_no_place_on_the_line() -> None:
    vague = replace(TOLL, history=(HistoryEntry("2026-04", StatusCode.DENIED),))
    assert "<rect" not in render_picture(vague, 0, 0)


def test_names_of_parties_and_values_are_shown_as_text() -> None:
    fact = hostile_answer("q", None).facts[0]
    for shown in (render_picture(fact, 0, 0), render_values(fact, 0, 0)):
        assert "<img" not in shown
        assert "<b>1" not in shown
        assert "&lt;" in shown


def test_differing_values_stand_side_by_side_with_who_gives_them() -> None:
    shown = render_values(TOLL, 0, 0)
    assert list(differing(TOLL)) == ["three", "five"]
    assert shown.index("harbour police") < shown.index("coroner")
    assert "no longer stands" in shown
    assert 'href="#said-0-0-1"' in shown


def test_a_number_with_and_without_what_the_claim_counts_is_one_value() -> None:
    died = replace(TOLL, claim="people died in the fire")
    values = ("ten people", "Ten", "at least ten people", "eleven people")
    record = tuple(replace(said("x", "2026-04-04", "ASSERT", CORONER), value=v) for v in values)
    assert list(differing(replace(died, record=record))) == ["ten", "at least ten", "eleven"]
    assert differing(replace(died, record=record[:2])) == {}


def test_who_says_the_same_twice_on_a_day_is_named_once() -> None:
    twice = tuple(
        replace(said(party, "2026-04-04", "ASSERT", CORONER), value=value)
        for party, value in (("coroner", "ten"), ("coroner", "ten"), ("mayor", "nine"))
    )
    shown = render_values(replace(TOLL, record=twice), 0, 0)
    assert re.findall(r"#said-0-0-\d", shown) == ["#said-0-0-0", "#said-0-0-2"]


def test_a_value_that_the_claim_names_stays_itself() -> None:
    asked = replace(TOLL, claim="five people died")
    record = tuple(
        replace(said("x", "2026-04-04", "ASSERT", CORONER), value=v) for v in ("five", "three")
    )
    assert list(differing(replace(asked, record=record))) == ["five", "three"]


def test_one_value_is_no_difference() -> None:
    one = replace(TOLL, record=TOLL.record[1:])
    assert render_values(one, 0, 0) == ""


def test_days_stand_in_order_between_the_edges() -> None:
    line = axis(["2026-04-09", "2026-04-04T10:00:00", "2026-04-05"])
    assert line is not None
    places = [line.place(day) for day in ("2026-04-04", "2026-04-05", "2026-04-09")]
    assert places == sorted(places)
    assert places[0] == LEFT == line.place("2020-01-01")
    assert places[2] < 90
    assert axis([]) is None


def fact(status: StatusCode) -> Fact:
    return Fact("p", status, "label", Position.SILENT, Support.NONE)


@pytest.mark.parametrize("status", list(StatusCode))
def test_every_status_says_what_would_change_it(status: StatusCode) -> None:
    sentences = changes(fact(status))
    assert sentences
    assert all(s.endswith(".") and s[0].isupper() for s in sentences)


def test_who_could_change_it_is_named_as_the_reports_name_them() -> None:
    assert (
        "ministry of transport said so on the record"
        in changes(bridge_answer("q", None).facts[0])[0]
    )


def test_whoever_confirmed_it_could_take_it_back_and_nobody_else() -> None:
    record = (
        replace(said("the works", "2026-04-04", "REFUSE", CORONER), authority=True),
        replace(said("the coroner", "2026-04-05", "CONFIRM", CORONER), authority=True),
        replace(said("the mayor", "2026-04-05", "ASSERT", CORONER), authority=False),
    )
    assert changes(replace(TOLL, record=record))[0].startswith("If the coroner took it back")


def test_repeating_a_rumour_is_said_to_change_nothing() -> None:
    assert "more unnamed sources would leave the label" in " ".join(
        changes(fact(StatusCode.REPORTED_ANON))
    )


@pytest.mark.parametrize(
    "value",
    ["", "cite-", "cite-9-1", "cite-0-99", "said-0-9-0", "said-0-0-99", "check-1", "report-", "x"],
)
def test_a_link_that_points_at_nothing_opens_nothing(value: str) -> None:
    assert read_pick(value, [Exchange("toll", toll_answer("toll", None))]) is None
