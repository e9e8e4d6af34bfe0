"""The words a reader meets first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer import StatusCode
from assistant.label import label
from index import FactType, SourceKind, Standing
from tests.assistant.drafts import DRAFTS
from tests.assistant.rows import Desk, verdict


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("E01", "Officially confirmed by the national statistics office"),
        ("C01", "Officially confirmed by the Supreme Court"),
        ("D05", "Officially confirmed by Ruvia's spokesman"),
        ("H01", "Officially denied by the health ministry"),
        ("K04", "Officially denied by the chancellor's office"),
        ("P03", "Denied by Tomas Reyl"),
        ("D10", "Not confirmed: an official statement only"),
        ("H03", "Only reported: named source, not officially confirmed"),
        ("D01", "Only reported: unnamed sources, not officially confirmed"),
        ("D06", "Only reported: the outlet's own words, no source named"),
        ("E05", "Only reported: no source given"),
        ("D09", "Disputed"),
        ("D02", "Neither confirmed nor denied"),
        ("B04", "Withdrawn or corrected by Coastal Times"),
        ("D07", "Not in the reports"),
    ],
)
def test_a_label_says_what_stands_behind_the_fact(name: str, expected: str) -> None:
    assert label(DRAFTS[name]().verdict) == expected


def test_every_status_has_a_label() -> None:
    for status in StatusCode:
        assert label(verdict(status.value))


def test_a_plan_is_confirmed_as_a_plan() -> None:
    found = DRAFTS["K02"]().verdict
    plan = replace(found.supporting[0], fact_type=FactType.PLAN)
    assert label(replace(found, supporting=(plan,))) == (
        "Officially confirmed as a plan by Energy Minister Ula Brandt"
    )


def test_a_private_person_confirms_but_not_officially() -> None:
    row = Desk("P03").row(
        "Reyl", "said", "he had never taken a banned substance", kind=SourceKind.PERSON_NAMED
    )
    assert label(verdict("CONFIRMED", "CONFIRMED", supporting=[row])) == "Confirmed by Reyl"


def test_a_named_spokesperson_is_shown_with_the_body() -> None:
    row = Desk("E04").row(
        "Lio Sand", "said", "all options were open", kind=SourceKind.OFFICIAL_NAMED, body="Treasury"
    )
    found = verdict("CONFIRMED", "CONFIRMED", supporting=[row])
    assert label(found) == "Officially confirmed by Lio Sand (Treasury)"


def test_only_voices_with_authority_are_named_as_confirming() -> None:
    found = DRAFTS["B03"]().verdict
    assert found.supporting[1].standing is Standing.ANON
    assert label(found) == "Officially confirmed by Orsa Group"
