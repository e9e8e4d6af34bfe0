"""Figures taken back, published findings, short names: what a whole report settles."""

import pytest

from index.extract import extract
from index.report import Report


def rows(text, *, outlet="Velm Herald", kind="news", title="News", outlets=()):
    about = Report(id="r", text=text, outlet=outlet, title=title, published="2026-06-10", kind=kind)
    return extract(about, outlets=frozenset(outlets))


def stances(found):
    return [(row.stance.name, [q.value for q in row.claim.quantities]) for row in found]


def test_a_body_that_calls_its_figure_wrong_takes_it_back():
    found = rows(
        "The number of those rescued was given as nine in Bulletin No. 2. That number was wrong.",
        outlet="Orl Coastguard",
        kind="official",
    )
    assert [stance for stance, _ in stances(found)] == ["RETRACT", "RETRACT"]
    assert all(9 in values for _, values in stances(found))


def test_another_figure_that_is_merely_disputed_is_not_taken_back():
    found = rows("The town council said that the number of the police was wrong.")
    assert "RETRACT" not in {stance for stance, _ in stances(rows("The number was nine."))}
    assert all(row.rules.count("R26") <= 1 for row in found)


def test_the_old_figure_of_a_contrast_is_taken_back_beside_the_new():
    found = rows(
        "The papers of 21 voters were lost, and not 26 as stated before, the Electoral Office said."
    )
    assert ("RETRACT", [26.0]) in stances(found)
    assert any(stance == "ASSERT" and 21.0 in values for stance, values in stances(found))


@pytest.mark.parametrize(
    "text",
    [
        "The statistics office corrected its figure for June to 3.9 percent from the 4.2 percent"
        " it gave last week.",
        "The statistics office corrected its figure for June from 4.2 percent to 3.9 percent.",
    ],
)
def test_a_figure_corrected_to_one_from_another_takes_back_the_other(text):
    found = stances(rows(text))
    assert ("RETRACT", [4.2]) in found
    assert ("ASSERT", [3.9]) in found


def test_a_correction_without_two_figures_is_left_as_it_is():
    found = stances(rows("The statistics office corrected its figure for June from 9 a.m."))
    assert "ASSERT" not in {stance for stance, _ in found}


FINDING = "The ships Orl and Vane collided at noon. There is no rock at the place."


def test_a_published_finding_stands():
    found = rows(FINDING, outlet="Sound Commission", kind="official", title="First finding")
    assert {row.standing.name for row in found} == {"REGISTRAR"}


def test_an_interim_finding_and_a_mere_statement_do_not():
    for title in ("Interim findings", "Statement"):
        found = rows(FINDING, outlet="Sound Commission", kind="official", title=title)
        assert "REGISTRAR" not in {row.standing.name for row in found}


def test_an_outlet_goes_by_the_end_of_its_name():
    (row, *_) = rows("The mayor sold the mill, the Courier has learned.", outlets=["brine courier"])
    assert (row.standing.name, row.root) == ("OUTLET", "brine courier")


def test_the_company_is_the_one_that_spoke_by_its_name():
    told = "Telvo Coatings said that it was sorry. The company said no door had been locked."
    last = rows(told)[-1]
    assert (last.effective.name, last.standing.name) == ("Telvo Coatings", "PRINCIPAL")


def test_of_two_companies_neither_is_the_company():
    told = (
        "Telvo Coatings said that it was sorry. Harbex Finishes said that it was, too."
        " The company said no door had been locked."
    )
    assert rows(told)[-1].effective.name == "the company"


def test_a_rumour_is_nobodys():
    (row,) = rows("On the quay it is rumoured that the mayor had been drinking.")
    assert (row.standing.name, row.claim.text) == ("VAGUE", "the mayor had been drinking")


@pytest.mark.parametrize(
    "text",
    [
        "The vacancy rate published on 3 May (4.2 percent) was wrong owing to a clerk's slip.",
        "In our notice of 3 May the number of flats was given as 54. It should have read 45.",
        "The yield of 4.1 tonnes in last week's bulletin was incorrect.",
        "The 9 hours announced on Monday were a mistake.",
    ],
)
def test_a_figure_that_was_put_out_and_was_wrong_is_taken_back(text):
    assert stances(rows(text, outlet="Orl Housing Office", kind="official"))[0][0] == "RETRACT"


@pytest.mark.parametrize(
    "text",
    [
        "The decision published on Monday was wrong.",
        "The 9 hours given by the carrier were a mistake.",
        "It should have been a quiet day for the 45 players.",
    ],
)
def test_another_bodys_figure_and_a_verdict_on_a_deed_are_not_taken_back(text):
    found = rows(text, outlet="Orl Housing Office", kind="official")
    assert "RETRACT" not in {stance for stance, _ in stances(found)}


def test_the_company_that_was_only_told_of_is_the_one_that_answers():
    told = "Torval will close its plant in Orl, two managers said. The carmaker denied it."
    assert rows(told)[-1].effective.name == "Torval"


def test_a_country_is_no_company_and_of_two_that_were_told_of_neither_answers():
    for told in (
        "Ruvia will cut its budget, two managers said. The company denied it.",
        "Torval will merge with Norvane, a man said. Norvane is the larger. The company denied it.",
    ):
        assert rows(told)[-1].effective.name == "the company"


@pytest.mark.parametrize(
    "text",
    [
        "There were 23 sailors on the ship and not 24, as it had stated on Monday, Orl Lines said.",
        "An earlier total of 24, given orally on Monday, was too high, the health office said.",
    ],
)
def test_an_earlier_figure_that_its_body_calls_wrong_is_taken_back(text):
    assert ("RETRACT", [24.0]) in stances(rows(text))


def test_an_earlier_plan_that_is_called_wrong_is_no_figure_taken_back():
    text = "The ministry said an earlier plan was wrong for 14 towns."
    assert "RETRACT" not in {stance for stance, _ in stances(rows(text))}
