"""Whom "the 28-year-old", "the Texan" means, and who only reports for a paper (8.5b, T11, C2)."""

import pytest

from index import Report, SourceKind, Standing
from index.extract import extract

MEANT = {
    "Orsa City have signed Odo Brandt. The 21-year-old said he had wanted to stay.": "Odo Brandt",
    'Odo Brandt left. The 21-year-old told the club: "It was a hard year."': "Odo Brandt",
    "Two men, Ali Kann, 45, and Omar Azis, 30, were held. The 30-year-old said he was innocent.": (
        "Omar Azis"
    ),
    "Ana Holt, 45, met Odo Brandt. The 45-year-old said she was glad.": "Ana Holt",
    "28-year-old Ana Holt won. Her coach was there. The 28-year-old said she was tired.": (
        "Ana Holt"
    ),
    "Ana Holt, a 28-year-old nurse, won. The 28-year-old said she was tired.": "Ana Holt",
    "Former striker Gary Lind left in May. The 62-year-old said he was glad.": "Gary Lind",
    "Ryu Min-jae, 28, left the team. The 28-year-old said he was tired.": "Ryu Min-jae",
    'Sen. Ted Crane voted on Monday. "I am glad," the Texan said.': "Ted Crane",
    "Texas Sen. Jon Corran voted. The Texas Republican said he was glad.": "Jon Corran",
    'Omar Arafin was woken at one. "I ran," the Malawian national said.': "Omar Arafin",
    'Gary Lind, the former Arden striker, left. "I am glad," the former striker said.': "Gary Lind",
}
NOBODY = [
    "A 28-year-old man was held over the murder of Ana Holt. The 28-year-old said he was innocent.",
    "Ana Holt was hit. The driver, a 17-year-old from Arden, was held. The 17-year-old was sorry, "
    "the 17-year-old said.",
    "Ana Holt met Odo Brandt on Monday. The 45-year-old said the deal was done.",
    "Ana Holt, 45, met Odo Brandt on Monday. The 61-year-old said the deal was done.",
    "Mayor Ana Holt, 45, opened the bridge. The 61-year-old said the deal was done.",
    "Ana Holt lost her son in the fire. The 19-year-old said he was sorry.",
    "A teenager struck Ana Holt. The 17-year-old said he was sorry.",
    "Odo Brandt, 30, and his brother Per Brandt, 28, were held. The 28-year-old said he was glad.",
    "The 28-year-old, who asked not to be named, said Ana Holt was tired.",
    "Ana Holt won the race. A 28-year-old said she was tired.",
    "Ana Holt won the race. The 28-year-old suspect said she was tired.",
    "Minister Lavro Petrov met the German chancellor. The German said the talks were good.",
    "Russian minister Lavro Petrov came to Arden. The Briton said the talks were good.",
    "The Texan said the bill would pass.",
    "The Arden Democrat said the bill would pass.",
    "The German said he had left the team.",
]


def last(text):
    found = extract(Report("r", text, outlet="Morgenblad", published="2026-04-14"))
    return [row for row in found if row.claim.text][-1]


@pytest.mark.parametrize(("text", "name"), MEANT.items())
def test_an_age_or_a_home_designates_the_one_person_told_of(text, name):
    assert last(text).effective.name == name


@pytest.mark.parametrize("text", NOBODY)
def test_where_another_may_be_meant_the_speaker_stays_unnamed(text):
    assert last(text).standing is Standing.ANON


@pytest.mark.parametrize(
    "text",
    [
        "The Vatican said it would reopen the schools.",
        "Germany said it would reopen the schools.",
        "The Germans said they would reopen the schools.",
        "The French said they would reopen the schools.",
        "The UK said it would reopen the schools.",
    ],
)
def test_a_state_is_still_its_people_and_its_seat(text):
    assert last(text).effective.kind is SourceKind.GOV_BODY


@pytest.mark.parametrize("house", ["UN", "UAE", "DPRK"])
def test_letters_for_a_state_or_a_union_are_no_native(house):
    assert last(f"The {house} said it would reopen the schools.").effective.named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Larch Courier's Ana Holt reported that the mayor would resign.", "Larch Courier"),
        ("Larch Courier reporter Ana Holt said the bridge was down.", "Larch Courier"),
        ("BBC correspondent Ana Holt said the bridge was down.", "BBC"),
    ],
)
def test_a_reporter_speaks_for_the_outlet(text, name):
    assert (last(text).effective.name, last(text).standing) == (name, Standing.OUTLET)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The BBC's chairman Odo Brandt said the fee would rise.", "Odo Brandt"),
        ("Orsa's Ana Holt said the plant would close.", "Ana Holt"),
        ("Foreign correspondent Ana Holt said the plant would close.", "Ana Holt"),
    ],
)
def test_who_has_an_office_or_works_for_no_outlet_speaks_for_himself(text, name):
    assert last(text).effective.name == name
