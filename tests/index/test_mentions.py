"""Whom "it", "its" and "the company" mean where they tell who speaks (section 8.5)."""

import pytest

from index import Report, Standing
from index.extract import extract

OWN = {
    "St Brann Hospital has suspended a surgeon, it said in a statement.": "St Brann Hospital",
    "Halden Rail has agreed to sell its freight arm to Poole, it told the exchange.": "Halden Rail",
    "Corvane Foods sold 4.2 million meals in July, the company said.": "Corvane Foods",
    "The Winslow Museum will give twelve bronzes back, its director, Lio Farr, said.": "Lio Farr",
    "Kestler will close its works in Rostal, the truck maker said on Tuesday.": "Kestler",
    "Norda has recalled 400 lamps, the furniture retailer said.": "Norda",
    "Korda Steel will close its Hallam plant, the company said in a filing.": "Korda Steel",
    "Telda's profit rose 12 percent in the first quarter, the company said.": "Telda",
    "Jon Roe has resigned as chairman of Korda Steel, the company said.": "Korda Steel",
    "BERGMOOR, April 14 - The Winslow Museum will close in May, it said.": "Winslow Museum",
}
OPEN = [
    "Telda said profit fell. Orsa Foods has cut 300 jobs, it said.",
    "Telda said profit fell. Orsa Foods has cut 300 jobs, the company said.",
    "The ministry said talks were frozen. Istan has closed its border, it said.",
    "Orsa Foods has sued Telda Foods, the company said.",
    "Marn University and Halden University have expelled students, the university said.",
    "Brakko shares fell. Kestler has cancelled its order, the truck maker said.",
    "Kestler has cancelled its order, the parts maker said.",
    "Norda has lost its licence, the rival truck maker said.",
    "Norda Insurance will close its offices, the truck maker said.",
    "Ferrum will buy Kestler, the truck maker said.",
    "The mayor of Velm has been arrested, the company said.",
    "Ostia has banned exports, the company said.",
    '"She was lame a week before the race," said Paddy Shine, a groom.',
    "It was the arsonist's third fire, according to detectives' spokesman Neil Garrow.",
]


def last(text):
    return extract(Report("r", text, outlet="Morgenblad", published="2026-04-14"))[-1]


@pytest.mark.parametrize(("text", "name"), OWN.items())
def test_who_is_told_of_is_who_speaks_of_itself(text, name):
    row = last(text)
    assert row.effective.name == name
    assert row.standing is Standing.PRINCIPAL


@pytest.mark.parametrize("text", OPEN)
def test_where_two_may_be_meant_nobody_owns_the_act(text):
    assert last(text).standing not in {Standing.PRINCIPAL, Standing.REGISTRAR}


def test_two_governments_speak_on_record_and_two_detectives_do_not():
    joint = "Ada Quell and Ivo Marn met for three hours, the two governments said."
    assert last(joint).standing is Standing.PRINCIPAL
    assert last("The suspect had fled, two detectives said.").standing is Standing.ANON
