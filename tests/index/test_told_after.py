"""A sentence that only says whose the one before was gives it its source (A1, A3)."""

import pytest

from index import Standing
from index.extract import extract_many
from index.report import Report


def rows(text):
    report = Report("r", text, outlet="Morgenblad", published="2026-04-14")
    return next(iter(extract_many([report])))


@pytest.mark.parametrize(
    ("text", "name", "standing"),
    [
        ("The river rose by two metres. That is what Halvard Moen saw.", "Halvard Moen", "NAMED"),
        ("The bridge is unsafe. Or so two engineers say.", "two engineers", "ANON"),
        ("Nine men fled. That, at least, is how two guards tell it.", "two guards", "ANON"),
        ("The tower leans. That is according to Dora Lund.", "Dora Lund", "NAMED"),
        ("The tower leans. The information comes from Dora Lund.", "Dora Lund", "NAMED"),
        ("The tower leans. Dora Lund said so on Monday.", "Dora Lund", "NAMED"),
        ("The tower leans. Dora Lund told us as much.", "Dora Lund", "NAMED"),
    ],
)
def test_the_source_named_behind_is_the_source(text, name, standing):
    (row,) = rows(text)
    assert (row.effective.name, row.standing) == (name, Standing[standing])
    assert row.claim.text in text.split(".")[0]
    assert text[row.sentence.start : row.sentence.end] == row.sentence.text


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is unsafe. That is not what the mayor said.",
        "The bridge is unsafe. That is what the mayor fears to hear.",
        "The bridge is unsafe. That would be what the mayor said.",
        "The bridge is unsafe. This is what we know.",
        "She came home. It was what Dora Lund had said she would do.",
        "The bridge is unsafe. So the mayor said nothing.",
        "The bridge is unsafe, an engineer said. That is what the mayor says, too.",
    ],
)
def test_what_else_points_back_gives_it_none(text):
    first = [row for row in rows(text) if row.sentence.start == 0]
    assert first
    assert all("mayor" not in row.effective.name for row in first)
    assert all("Lund" not in row.effective.name for row in first)
    assert all("told_after" not in row.flags for row in first)


@pytest.mark.parametrize(
    "text",
    [
        "Four men were held, the police said. (This story corrects an earlier version that gave "
        "the number as six.)",
        "Four men were held. An earlier version of this article said that six had been held.",
    ],
)
def test_a_report_that_corrects_itself_is_its_outlet_speaking(text):
    back = [row for row in rows(text) if "six" in row.claim.text]
    assert back
    assert {(row.source.name, row.stance.name) for row in back} <= {
        ("Morgenblad", "RETRACT"),
        ("an earlier version of this article", "RETRACT"),
    }
