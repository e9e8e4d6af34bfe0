"""What all belongs to one cue: quotations over sentences and paragraphs, layout, lost contents."""

import pytest

from index.extract import extract
from index.ledger import Stance, Standing
from index.report import Report


def read(text):
    rows = extract(Report("r", text, outlet="Velm Herald", published="2026-06-10"))
    for row in rows:
        for span in (*row.said, *row.content):
            assert text[span.start : span.end] == span.text
    return rows


def said(text, cue):
    """The attributed text of a cue and its speaker, as the reader gives it."""
    found = {
        (row.source.name, tuple(span.text for span in row.said))
        for row in read(text)
        if row.cue is not None and row.cue.text == cue
    }
    assert len(found) <= 1
    return next(iter(found), None)


ATTRIBUTED = {
    "that is part of it": (
        "Odo Brandt said on Monday that the ferry had sunk.",
        "said",
        ("Odo Brandt", ("that the ferry had sunk",)),
    ),
    "all clauses": (
        "Odo Brandt said the ferry had sunk and that two men had drowned.",
        "said",
        ("Odo Brandt", ("the ferry had sunk and that two men had drowned",)),
    ),
    "sentences before and behind the cue": (
        '"It was late. We left," Odo Brandt said. "We came back."',
        "said",
        ("Odo Brandt", ('"It was late. We left,"', '"We came back."')),
    ),
    "two single marks": (
        "''It was late. We left,'' Odo Brandt said. ''We came back.''",
        "said",
        ("Odo Brandt", ("''It was late. We left,''", "''We came back.''")),
    ),
    "a question before its cue": (
        '"Why did we leave? Who knows?" Odo Brandt asked.',
        "asked",
        ("Odo Brandt", ('"Why did we leave? Who knows?"',)),
    ),
    "announced in the sentence": (
        'In a statement, Odo Brandt said: "The ferry sank. It is lost."',
        "said",
        ("Odo Brandt", ('"The ferry sank. It is lost."',)),
    ),
    "announced in the paragraph before": (
        'Odo Brandt added:\n"The ferry sank. It is lost."',
        "added",
        ("Odo Brandt", ('"The ferry sank. It is lost."',)),
    ),
    "a paragraph left open": (
        '"The ferry sank," Odo Brandt said. "It is lost.\n"Two men drowned."\nThe sea was calm.',
        "said",
        ("Odo Brandt", ('"The ferry sank,"', '"It is lost.\n"Two men drowned."')),
    ),
    "a label": (
        "BRANDT: Well, the ferry sank. It is lost.\nMOSS: Who told you that?",
        ":",
        None,
    ),
    "a signature": (
        '"The ferry sank. It is lost."\n\u2015 Odo Brandt',
        "\u2015",
        ("Odo Brandt", ('"The ferry sank. It is lost."',)),
    ),
    "a participle with a quotation": (
        'Odo Brandt thanked the crew, adding "to all who came: thank you!"',
        "adding",
        ("Odo Brandt", ('"to all who came: thank you!"',)),
    ),
    "a bare answer": (
        "Odo Brandt said yes.",
        "said",
        ("Odo Brandt", ("yes",)),
    ),
    "a refusal": (
        "Odo Brandt declined to comment on the ferry.",
        "declined to comment",
        ("Odo Brandt", ("to comment on the ferry",)),
    ),
    "as somebody said": (
        "As Odo Brandt said on Monday, the ferry has sunk.",
        "said",
        ("Odo Brandt", ("the ferry has sunk",)),
    ),
}


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [case for name, case in ATTRIBUTED.items() if name != "a label"],
    ids=[name for name in ATTRIBUTED if name != "a label"],
)
def test_the_whole_attributed_text_is_given(text, cue, expected):
    assert said(text, cue) == expected


def test_labels_of_a_transcript_name_the_speakers():
    text, _, _ = ATTRIBUTED["a label"]
    spoken = {(r.source.name.upper(), r.claim.text) for r in read(text) if r.cue is not None}
    assert ("BRANDT", "Well, the ferry sank") in spoken
    assert ("MOSS", "Who told you that?") in spoken


def test_a_topic_before_a_colon_speaks_nothing():
    text = "Syria: the war goes on and on\nThe war in Syria goes on, the envoy said."
    assert all(row.source.name != "Syria" for row in read(text))


@pytest.mark.parametrize(
    "text",
    [
        'Odo Brandt said the ferry sank. The crew was saved.\n"It is lost," Ana Moss said.',
        'Odo Brandt said the ferry sank.\nThe yard was shut. Its gate bore a sign, "It is lost."',
    ],
)
def test_a_quotation_of_others_is_not_the_last_speakers(text):
    _, spans = said(text, "said") if text.count("said") == 1 else brandt(text)
    assert all("lost" not in span for span in spans)


def brandt(text):
    rows = [r for r in read(text) if r.source.name == "Odo Brandt" and r.cue is not None]
    return "Odo Brandt", tuple(span.text for row in rows for span in row.said)


def test_floating_quotations_end_after_five_sentences():
    text = '"We left," Odo Brandt said.\n' + '"It was late. It was dark."\n' * 6
    _, spans = said(text, "said")
    assert sum(span.count("late") for span in spans) == 3
    _, spans = said('"We left," Odo Brandt said. "' + "It was late. " * 8 + 'It was late."', "said")
    assert sum(span.count("late") for span in spans) == 9


def test_what_is_asked_in_a_quotation_is_not_said():
    rows = read('"Has the water ministry opened the dam?" the water ministry said.')
    assert all(row.stance is Stance.NONE for row in rows)


def test_whoever_is_cited_in_a_quotation_speaks_through_its_speaker():
    text = '"We left," Odo Brandt said. "The water ministry confirmed that it had opened the dam."'
    inner = next(row for row in read(text) if row.cue is not None and row.cue.text == "confirmed")
    assert [link.source.name for link in inner.chain][1:] == ["Odo Brandt", "the water ministry"]
    assert inner.standing is not Standing.PRINCIPAL


def test_an_english_paragraph_of_many_names_is_read():
    text = (
        "\u201cThere\u2019s tremendous energy in a whole host of races,\u201d Rep. Odo Brandt "
        "(D-Ore.) said."
    )
    assert said(text, "said") is not None
