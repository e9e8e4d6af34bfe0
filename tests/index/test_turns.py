"""Printed press calls: what the press asks is said by nobody (A12)."""

import pytest

from index.extract import extract
from index.extract.limits import paragraphs
from index.report import Report

CALL = """MODERATOR:  Good morning.

{first}  Is it true that the envoy has resigned?

And has the fleet left Vik?

SENIOR OFFICIAL:  The talks begin on Friday.

{first}  Thank you.  I wanted to see if you could talk about the tariffs.

SENIOR OFFICIAL:  We have lifted the tariffs.
"""


def told(text):
    report = Report("r", text, outlet="Office of the Premier", kind="official")
    return " / ".join(row.sentence.text for row in extract(report))


@pytest.mark.parametrize("first", ["Q ", "Q:", "QUESTION:", "REPORTER:"])
def test_what_the_press_asks_is_no_statement(first):
    said = told(CALL.format(first=first))
    assert "begin on Friday" in said
    assert "lifted the tariffs" in said
    assert "resigned" not in said
    assert "fleet" not in said
    assert "could talk" not in said


def test_one_letter_before_a_text_is_no_question():
    assert "resigned" in told("MODERATOR: Good morning.\n\nQ Division said the envoy had resigned.")


def test_a_line_with_a_hard_blank_alone_parts_paragraphs():
    wrapped = (
        "The envoy has left the capital of the country today, as the\nministry said.  \n"
        "\u00a0  \nQ  Why?"
    )
    assert [wrapped[a:b].strip() for a, b in paragraphs(wrapped)] == [
        "The envoy has left the capital of the country today, as the\nministry said.",
        "Q  Why?",
    ]
