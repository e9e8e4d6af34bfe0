"""Words that hedge stay with the claim, whoever keeps the register (S5)."""

import pytest

from index.extract import extract
from index.report import Report


def rows(text):
    report = Report("r", text, outlet="Orl Post")
    return [row for row in extract(report) if not row.is_attitude]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Police said the bodies are believed to be those of two hikers.", "believed"),
        ("The man is thought to have fled, police said.", "thought"),
        ("The sheriff said the deaths appear to be a murder.", "appear"),
        ("Police said the driver appeared drunk.", "appeared"),
        ("Three people were reportedly killed, police said.", "reportedly"),
        ('"As far as we know, nobody was killed," police said.', "as far as we know"),
    ],
)
def test_every_row_has_the_hedge(text, hedge):
    said = rows(text)
    assert said
    assert all(hedge in row.claim.hedges for row in said)


@pytest.mark.parametrize(
    "text",
    [
        "Jan Orm appeared in court on Monday, police said.",
        "The minister will appear before the committee on Tuesday, the ministry said.",
        "Jan Orm was arrested for allegedly stealing a car, police said.",
        "The toll is known to have risen to 12, police said.",
    ],
)
def test_what_is_not_hedged_has_none(text):
    assert not any(row.claim.hedges for row in rows(text))
