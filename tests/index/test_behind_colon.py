"""What a speaker says behind a colon, where the words before it tell of him (A2, C1)."""

from __future__ import annotations

import pytest

from tests.index.post_rows import rows


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        ("The mayor was blunt: the bridge would close, she said.", "the mayor", "the bridge would"),
        (
            "The public prosecutor's office contradicted her: 43 fans had been held, it said.",
            "the public prosecutor's office",
            "43 fans had been held",
        ),
    ],
)
def test_only_what_stands_behind_is_said(text: str, speaker: str, claim: str) -> None:
    told = [row for row in rows(text) if row.effective.name == speaker and row.claim.text]
    assert any(row.claim.text.startswith(claim) for row in told)
    assert not any("blunt" in row.claim.text for row in told)


@pytest.mark.parametrize(
    "text",
    [
        "Volt has decided for Kessel: it is where the works will stand, the minister told farmers.",
        "The council has two aims: to close the road and to open the bridge, it said.",
    ],
)
def test_a_colon_inside_what_is_said_parts_nothing(text: str) -> None:
    first = text.split(":")[0]
    told = [row for row in rows(text) if row.effective.name != "Post"]
    assert any(first in row.words for row in told)
