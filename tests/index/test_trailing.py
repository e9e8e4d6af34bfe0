"""Long trailing attributions: who is cited behind a whole sentence (A2, A3, C1)."""

from __future__ import annotations

import pytest

from index.extract import extract
from index.ledger import Standing
from index.report import Report

OUTLET = "Velm Herald"


def told(text: str):
    report = Report(id="r", text=text, outlet=OUTLET, kind="news", published="2026-05-04")
    return [row for row in extract(report) if not row.is_attitude]


@pytest.mark.parametrize(
    ("text", "name", "standing"),
    [
        (
            "The valves were shut at night so that the line never stopped, a man who was a fitter"
            " there until May has said.",
            "a man",
            Standing.ANON,
        ),
        (
            "Orsk has closed the pass to lorries, the transport minister of Palmyr, Ines Vaart,"
            " said on Friday morning.",
            "Ines Vaart",
            Standing.OFFICIAL,
        ),
        (
            "The brewer has opened talks to buy the dairy Tolle Farms, two people with knowledge of"
            " the talks told the Herald.",
            "two people",
            Standing.ANON,
        ),
        (
            "Odo Brandt said over lunch that he would not run again, his former campaign manager,"
            " Rurik Ode, has told the Herald.",
            "Rurik Ode",
            Standing.NAMED,
        ),
        (
            "The post that was shut in 1998 is working again and has a staff of 30, according to"
            " three people briefed on it.",
            "three people",
            Standing.ANON,
        ),
        (
            "The boats dumped cod in the bay, a deckhand has told the Herald on condition that his"
            " name stays out of it.",
            "a deckhand",
            Standing.ANON,
        ),
        (
            "The mate had been asleep, said two stokers, who begged us not to print their names as"
            " they have yet to be paid.",
            "two stokers",
            Standing.ANON,
        ),
        (
            "The yard was for sale, the Quay Journal has learned from people close to the board.",
            "people",
            Standing.ANON,
        ),
        (
            "The coach was leaving, Pedal Weekly understands from persons in her circle.",
            "persons in her circle",
            Standing.ANON,
        ),
        (
            "The border post is empty, the state-run agency Vesk reported on Thursday.",
            "Vesk",
            Standing.STATE_OUTLET,
        ),
    ],
)
def test_who_stands_behind_a_sentence_is_read_whatever_describes_him(text, name, standing):
    rows = told(text)
    assert rows
    for row in rows:
        assert row.effective.name == name
        assert row.standing is standing
        assert row.sentence.text == text


def test_a_verb_of_speaking_with_a_clause_behind_it_closes_no_sentence():
    rows = told("The mayor, who had been in hospital since May, said he would return.")
    assert [row.effective.name for row in rows] == ["the mayor"]
    assert "would return" in rows[0].claim.text


def test_a_clause_that_goes_before_another_is_no_statement():
    assert not any(
        row.claim.text.startswith("rain") for row in told("As rain fell, the old minister said so.")
    )


def test_a_clause_behind_the_citation_goes_on_in_its_tense():
    rows = told("There had been a blast, the ministry said on Wednesday, and no man had been hurt.")
    assert [row.effective.name for row in rows] == ["the ministry", "the ministry"]
    assert rows[1].rule == "A13"


def test_the_agency_called_again_is_the_outlet_and_no_authority():
    rows = told(
        "The pass is shut, the news agency Vesk said. It snowed. The agency said more fell."
    )
    spoken = [row for row in rows if row.cue is not None]
    assert {(row.effective.name, row.standing) for row in spoken} == {("Vesk", Standing.OUTLET)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The three panels had been lent for a year, Wirth went on.", "Wirth"),
        ("The dam would be inspected in June, Commissioner Olga Brandt went on.", "Olga Brandt"),
        ("The wells had dried up before the fire, a surveyor went on.", "a surveyor"),
        ("The roof leaked, the concert went on.", OUTLET),
        ("The siren failed, the game went on.", OUTLET),
        ("The strike entered its third week, the talks went on.", OUTLET),
    ],
)
def test_a_person_who_goes_on_behind_a_statement_is_its_source(text, name):
    """What only lasts goes on, too: a concert, talks."""
    assert [row.effective.name for row in told(text)] == [name]
