"""Nothing that a report, a question or a file name holds becomes markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.answer import StatusCode
from assistant.chat.markup import TONES, badge, day, literal, prose, text, with_chips

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
AWKWARD = st.text(alphabet="<>&[]()!`*_~:/\\\"'ab1 \n#-${}|w.", max_size=60)


@given(AWKWARD)
def test_prose_holds_no_link_picture_or_raw_tag(written: str) -> None:
    """The Markdown parser is the judge, not our own replacement rules."""
    rendered = MARKDOWN.render(prose(written))
    tags = set(re.findall(r"<\s*([a-z0-9]+)", rendered))
    assert not tags & {"a", "img", "script", "b", "iframe", "svg"}
    assert "<a" not in rendered
    assert "<img" not in rendered


@given(AWKWARD)
def test_a_question_is_shown_as_it_was_typed(written: str) -> None:
    rendered = MARKDOWN.render(literal(written))
    assert set(re.findall(r"</?([a-z0-9]+)", rendered)) <= {"p"}


@given(st.text(max_size=80))
def test_html_text_holds_neither_tag_nor_template(written: str) -> None:
    assert not set("<>{}$\"'") & set(text(written))


def test_emphasis_and_lists_of_an_answer_stay() -> None:
    rendered = MARKDOWN.render(prose("**Disputed** — 3 < 4\n\n- one\n- two"))
    assert "<strong>Disputed</strong>" in rendered
    assert rendered.count("<li>") == 2
    assert "3 &lt; 4" in rendered


@pytest.mark.parametrize("written", [r"a \<b\> c", "a <b> c"])
def test_an_angle_bracket_shows_once_whether_the_answer_escaped_it_or_not(written: str) -> None:
    assert MARKDOWN.render(prose(written)).strip() == "<p>a &lt;b&gt; c</p>"


def test_a_citation_that_the_answer_has_opens_and_another_does_not() -> None:
    shown = with_chips(r"said so [1], and [7]; the sign read \[1\].", {1})
    assert shown.count('href="#cite-0-1"') == 1
    assert "[7]" in shown
    assert "-7" not in shown


PALETTE = {
    "green": {"CONFIRMED"},
    "blue": {"OFFICIAL_STATEMENT"},
    "amber": {"REPORTED_NAMED", "REPORTED_ANON", "STATED_BY_OUTLET", "UNATTRIBUTED"},
    "red": {"DENIED", "DISPUTED", "WITHDRAWN"},
    "grey": {"NO_COMMENT", "NOT_IN_REPORTS"},
}


def test_each_status_has_the_colour_of_the_rule_book() -> None:
    tones = {colour: {s.value for s, tone in TONES.items() if tone == colour} for colour in PALETTE}
    assert tones == PALETTE
    assert set(TONES) == set(StatusCode)


def test_a_badge_carries_its_words_without_markdown_escapes() -> None:
    assert badge(StatusCode.CONFIRMED, r"Officially confirmed by A\_B <x>") == (
        '<span class="badge badge-green">Officially confirmed by A_B &lt;x&gt;</span>'
    )


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2026-03-06", "6 March 2026"),
        ("2026-03-06T10:00:00Z", "6 March 2026"),
        ("2026-03", "2026-03"),
        ("2026-13-01", "2026-13-01"),
        (None, "date unknown"),
    ],
)
def test_a_date_reads_as_a_person_writes_it(published: str | None, shown: str) -> None:
    assert day(published) == shown
