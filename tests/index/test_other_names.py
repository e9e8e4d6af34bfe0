"""A second name, letters for a name, and what is filed before a report (8.5b, R6)."""

import pytest

from index import Report, SourceKind, Standing
from index.extract import extract


def said(text):
    found = extract(Report("r", text, outlet="Morgenblad", published="2026-04-14"))
    return [row for row in found if row.claim.text]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Election Board of Orlia (EBO) met. The EBO said Holt had won.", "Election Board"),
        ("The Orlia Front (OF) fired the rocket. The OF said two had died.", "Orlia Front"),
        ("The Orlia Workers' Party, or PRO, met. The PRO said two died.", "Orlia Workers' Party"),
        (
            "The Orlia Health Agency, a group of doctors, said two had died. "
            "The Orlia Health Agency said a third was ill.",
            "Orlia Health Agency",
        ),
        (
            "The Orlia Civil Guard, a rescue group known as the Grey Scarves, said two had died. "
            "The Grey Scarves said a third was ill.",
            "Grey Scarves",
        ),
    ],
)
def test_another_name_of_a_body_is_as_much_an_authority_as_the_first(text, name):
    rows = said(text)
    assert rows[-1].effective.name.startswith(name)
    assert (rows[-1].standing is Standing.REGISTRAR) == ("Election" in name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Orlia Civil Guard, a rescue group known as Tin Owl, said two had died.", "Orlia C"),
        ("Odo Brandt, a rapper known as Kolt, said two had died.", "Odo Brandt"),
        ("The rescue group known as the Grey Scarves said two had died.", "Grey Scarves"),
    ],
)
def test_what_somebody_is_known_as_hides_no_speaker(text, name):
    (row,) = said(text)
    assert row.effective.name.startswith(name)
    assert row.standing is Standing.NAMED


@pytest.mark.parametrize(
    "text",
    [
        "Residents of the area known as the Flats said the water was high.",
        "The suspect, known to police as Kolt, said he was glad.",
    ],
)
def test_what_another_is_known_as_is_no_name_of_the_speaker(text):
    assert not said(text)[-1].effective.named


@pytest.mark.parametrize("text", ["The banned Orlia Front said it had fired the rocket."])
def test_what_is_outlawed_is_a_group(text):
    assert said(text)[-1].effective.kind is SourceKind.GROUP


def test_a_banned_player_is_no_group():
    assert said("The banned striker Odo Brandt said he would appeal.")[-1].effective.kind is (
        SourceKind.PERSON_NAMED
    )


@pytest.mark.parametrize(
    "lead",
    [
        "Bergmoor (Reuters) \u2013 ",
        "(CNN) \u2014 ",
        "(CNN)",
        "Bergmoor, Norway \u2013 ",
        "Bergmoor, Monday \u2013 ",
        "Bergmoor, April 14: ",
        "OSLO: ",
    ],
)
def test_where_a_report_was_filed_is_no_part_of_it(lead):
    (row,) = said(f"{lead}The ministry has closed the port, officials said.")
    assert row.claim.text == "The ministry has closed the port"
    assert row.standing is Standing.ANON


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HOLT: Well, the port will close.", "HOLT"),
        ("Orsa Foods (Telda) \u2013 the grocer \u2013 said profit fell.", "Orsa Foods"),
    ],
)
def test_what_only_looks_like_a_dateline_stays(text, name):
    assert said(text)[-1].effective.name == name
