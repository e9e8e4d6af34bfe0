"""Speakers and contents that stand where the tagger or the parser does not see them."""

import pytest

from index import Stance
from tests.index.post_rows import rows


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "said"),
    [
        ("“Look at the dam,” Holt notes.", "Holt", "notes", "Look at the dam"),
        ("Farmers, Holt notes, dislike the dam.", "Holt", "notes", "dislike the dam"),
        ("“Meh,” wrote a Holt supporter who runs a farm.", "a Holt supporter", "wrote", "Meh"),
        (
            "Every Friday, the former mayor told The Harbour Post, Ana Holt would lead a tour.",
            "the former mayor",
            "told",
            "Ana Holt would lead a tour",
        ),
        (
            "The firm built the dam, a spokeswoman, Ana Holt, said on Saturday, and it owns it.",
            "a spokeswoman, Ana Holt",
            "said",
            "The firm built the dam",
        ),
        ("The dam is old, reported the Examiner.", "the Examiner", "reported", "The dam is old"),
        ("The dam — as Ana Holt noted in May — is weak.", "Ana Holt", "noted", "is weak"),
        (
            "As Holt told the Harbour Post, tolls are paid for work.",
            "Holt",
            "told",
            "tolls are paid for work",
        ),
        ("“The dam is safe,”Holt said.", "Holt", "said", "The dam is safe"),
        ("Sorry, Ana Holt said.", "Ana Holt", "said", "Sorry"),
        ("Ana Holt is glad, says she saw it.", "Ana Holt", "says", "she saw it"),
        ("He broke the rules, which Holt says is bad.", "Holt", "says", "is bad"),
        ("One tweet said: “This is sad. It is over.”", "One tweet", "said", "It is over"),
        ("Holt added: “We should have seen it” as it came.", "Holt", "added", "should have seen"),
    ],
)
def test_a_speaker_between_marks_is_found(text, speaker, cue, said):
    found = [r for r in rows(text) if r.cue is not None and r.cue.text.endswith(cue)]
    assert found, rows(text)
    assert {r.source.span.text.startswith(speaker) for r in found} == {True}
    assert any(said in span.text for r in found for span in r.said)
    assert {r.stance for r in found} <= {Stance.ASSERT, Stance.PRESUPPOSE}


def test_what_two_verbs_of_saying_share_is_parted():
    first, second = rows("She says the dam is bad and says the mayor built it.")
    assert [first.source.name, second.source.name] == ["She", "She"]
    assert [first.said[0].text, second.said[0].text] == ["the dam is bad", "the mayor built it"]


@pytest.mark.parametrize(
    "text",
    [
        "He spoke of rents, party claims, and rumours of a sale.",
        "“The dam is safe,” nobody says.",
        "Asked what the dam costs, Ana Holt left.",
        "The paper asked the mayor if the dam was safe.",
        "The mayor told Ana Holt to close the dam.",
        "Officials have told farmers not to use the dam.",
    ],
)
def test_what_is_asked_or_told_to_be_done_is_asserted_by_nobody(text):
    assert not [r for r in rows(text) if r.cue is not None and r.stance in {"ASSERT", "CONFIRM"}]


def test_an_object_is_no_speaker_behind_another_verb():
    (row,) = (r for r in rows("The council met, confirmed the judge, and left.") if r.cue)
    assert row.source.name == "the council"
