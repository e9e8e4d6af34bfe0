"""For whom "a spokesperson for the company" speaks (T10, section 8.5)."""

import pytest

from index import Report, Standing
from index.extract import extract

OWN = {
    "Telda Foods has recalled its yoghurt, a spokesperson for the company said.": "Telda Foods",
    "Rowan Airlines has cancelled the flight, a spokesman for the airline said.": "Rowan Airlines",
    "Brenn University has shut two halls, the university's spokesperson said.": "Brenn University",
    "Brenn University has expelled two students. "
    "A spokeswoman for the university said it had also closed two halls.": "Brenn University",
    "Telda Foods will cut 300 jobs, chief executive Gerard Pyrk announced.": "Telda Foods",
    "The steelmaker Telda will cut 300 jobs, finance director Mona Pyrk said.": "Telda",
    "Telda will cut 300 jobs, its chief executive Gerard Pyrk announced.": "Telda",
    "Telda Foods will cut 300 jobs, chief executive Gerard Haas said. "
    '"We will close two mills," he said.': "Telda Foods",
}
OTHERS = [
    "Another university has expelled 212 students, a spokesperson for the university said.",
    "Brenn University and Ostvale University have expelled students, "
    "a spokesperson for the university said.",
    "Orsa Ltd has sued Telda Foods, a spokesperson for the company said.",
    "Telda Foods has cut 300 jobs, a spokesperson for the union said.",
    "Telda Foods has cut 300 jobs, a spokesman for the ministry said.",
    "Telda Foods has cut 300 jobs, a former spokesperson for the company said.",
    "Telda Foods has cut 300 jobs, a spokesperson for the company that owns its rival said.",
    "Telda Foods has cut 300 jobs, a spokesman for the company's workers said.",
    "Telda Foods is to blame for the outbreak, a spokesman for the company said.",
    "Telda Foods has cut 300 jobs, a spokesperson for the company who asked not to be named said.",
    "Telda said profit fell. Orsa Foods has cut 300 jobs, a spokesperson for the company said.",
    "Orsa sued Telda Foods. Telda Foods bribed clerks, chief executive Paul Orm said.",
    "Ilva Roe has been arrested, head coach Paul Orm said.",
    "Telda Foods will cut 300 jobs, the mayor, Paul Orm, said.",
    "Telda Foods said profit fell. A spokesman for the company said Orsa Foods had cut 300 jobs.",
]


def last(text):
    return extract(Report("r", text, outlet="Morgenblad", published="2026-04-14"))[-1]


@pytest.mark.parametrize(("text", "body"), OWN.items())
def test_a_spokesperson_for_the_house_told_of_speaks_for_it(text, body):
    row = last(text)
    assert row.effective.body == body
    assert row.standing is Standing.PRINCIPAL


@pytest.mark.parametrize("text", OTHERS)
def test_a_spokesperson_for_another_or_for_one_of_two_owns_nothing(text):
    assert last(text).standing not in {Standing.PRINCIPAL, Standing.REGISTRAR}
