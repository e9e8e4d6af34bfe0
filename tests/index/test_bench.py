"""A court that is named by where it sat is who passed the sentence (T2, T13)."""

from __future__ import annotations

import pytest

from index.ledger import Standing
from tests.index.post_rows import rows


@pytest.mark.parametrize(
    ("text", "court"),
    [
        (
            "A vet who billed insurers for dead animals was jailed for three years at Marrick"
            " Crown Court on Thursday.",
            "Marrick Crown Court",
        ),
        (
            "Tom Bell was fined 300 pounds at Leeds Magistrates' Court for speeding.",
            "Leeds Magistrates' Court",
        ),
        ("Two brothers were remanded in custody at Tessen High Court.", "Tessen High Court"),
        (
            "Nina Roe was sentenced to life on Friday at Orsa Regional Court.",
            "Orsa Regional Court",
        ),
    ],
)
def test_a_sentence_passed_at_a_court_is_its_own_act(text: str, court: str) -> None:
    (row,) = rows(text)
    assert row.effective.name == court
    assert row.standing is Standing.REGISTRAR
    assert "via_outlet" in row.flags


@pytest.mark.parametrize(
    "text",
    [
        "He was jailed for a brawl at Leeds Crown Court.",
        "A man was arrested at the High Court in Tessen.",
        "The man was reportedly jailed for two years at Orsa Regional Court.",
        "The clerk could be jailed at Orsa Regional Court.",
        "A vet was jailed for three years at Brixton prison.",
        "Three men were fined at the ground.",
        "The clerk was not jailed at Orsa Regional Court.",
    ],
)
def test_what_only_happened_at_a_court_is_not(text: str) -> None:
    assert all(row.standing is not Standing.REGISTRAR for row in rows(text))
