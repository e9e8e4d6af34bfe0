"""Whole sentences: what kind of source speaks, and its standing to what it says (5.5, R6-R10).

The table is `standing_texts.txt`. About a third are traps, where a standing must stay low.
"""

from pathlib import Path

import pytest

from index import Report, SourceKind, Standing
from index.extract import extract

ROWS = [
    tuple(part.strip() for part in line.split(" | "))
    for line in Path(__file__).with_name("standing_texts.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
STRENGTH = list(Standing)


def voices(text, name):
    """What the source of a name says in a text, by the extraction as it stands."""
    rows = extract(Report("r", text, outlet="Daily Wire", published="2026-05-04"))
    return [row for row in rows if name.lower() in row.effective.name.lower()]


@pytest.mark.parametrize(("standing", "kind", "name", "words", "text"), ROWS)
def test_a_sentence_gives_its_speaker_a_kind_and_a_standing(standing, kind, name, words, text):
    told = [row for row in voices(text, name) if words.lower() in row.claim.text.lower()]
    assert told
    assert {row.effective.kind for row in told} == {SourceKind(kind)}
    assert {row.standing for row in told} == {Standing(standing)}
