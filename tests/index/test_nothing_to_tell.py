"""Who has nothing to tell, whose doubt it is, and what is only passed on (S1, R18, R23, C1)."""

import pytest

from index.extract import extract
from index.report import Report


def rows(text):
    report = Report("r", text, outlet="Orl Post")
    return [row for row in extract(report) if not row.is_attitude]


@pytest.mark.parametrize(
    "text",
    [
        '"We have nothing to confirm regarding the sale," a spokesman for Velo Motors said.',
        '"There is nothing the office can confirm," the sheriff\'s office said.',
        '"We have nothing to announce," a spokeswoman for the ministry said.',
        '"I have no information on that," foreign ministry spokesman Jan Holm said.',
        '"We do not have anything to share about the arrest," police said.',
        "The company said it had no update on the sale.",
    ],
)
def test_who_has_nothing_to_tell_denies_nothing(text):
    assert {row.stance.name for row in rows(text)} <= {"REFUSE", "NON_CONFIRM"}


@pytest.mark.parametrize(
    "text",
    [
        '"We have nothing to hide," the mayor said.',
        '"We have nothing to do with the attack," the ministry said.',
        '"We have no plans to announce layoffs," the company said.',
        '"There is nothing wrong with the plant," the operator said.',
        "The mayor said the town had no information office.",
    ],
)
def test_who_has_none_of_something_else_says_so(text):
    assert [(row.stance.name, row.claim.positive) for row in rows(text)] == [("ASSERT", False)]


@pytest.mark.parametrize(
    ("text", "source", "matter"),
    [
        ("A motive in the shooting remained unclear.", "Orl Post", "A motive in the shooting"),
        ("The toll has yet to be confirmed.", "Orl Post", "The toll"),
        ("The cause of the crash has yet to be determined.", "Orl Post", "The cause of the crash"),
        ("Police know of no motive for the attack.", "police", "no motive for the attack"),
        (
            "The cause of the crash has yet to be determined, police said.",
            "police",
            "The cause of the crash",
        ),
    ],
)
def test_a_matter_is_left_open_by_who_can_speak(text, source, matter):
    open_ = [row for row in rows(text) if row.stance.name == "NON_CONFIRM"]
    assert [(row.effective.name, row.claim.text) for row in open_] == [(source, matter)]


def test_who_declined_to_be_drawn_is_who_was_asked():
    said = rows("The firm declined to be drawn into a discussion of the leak.")
    assert [(row.stance.name, row.effective.name) for row in said] == [("REFUSE", "the firm")]


@pytest.mark.parametrize(
    "text",
    [
        "Police said two witnesses told them that three people had died.",
        "Police said the driver told officers that three people had died.",
        "Police said a neighbour said three people had died.",
        "Police said that the Morning Post reported that three people had died.",
    ],
)
def test_what_a_body_only_passes_on_is_not_its_to_confirm(text):
    inner = [row for row in rows(text) if row.claim.text == "three people had died"]
    assert {row.standing.name for row in inner} == {"OFFICIAL"}
    assert all("C1" in row.rules for row in inner)


@pytest.mark.parametrize(
    "text",
    [
        "Police said they had confirmed that three people had died.",
        "The police said their spokesman had said three people had died.",
        "A police spokesman said police had confirmed that three people had died.",
    ],
)
def test_a_body_does_not_pass_on_its_own_word(text):
    inner = [row for row in rows(text) if row.claim.text == "three people had died"]
    assert {row.standing.name for row in inner} == {"REGISTRAR"}


def test_he_of_a_quotation_is_not_who_is_quoted():
    said = rows('"He came home and found her dead," the coroner said of the man.')
    assert "CONFIRM" not in {row.stance.name for row in said}
    assert {row.standing.name for row in said} == {"OFFICIAL"}


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Police said two people were killed but did not identify them.", "police"),
        ("Officials said 30 people were hurt but did not say how.", "officials"),
    ],
)
def test_who_counts_keeps_back_and_not_who_is_counted(text, refused):
    silent = [row for row in rows(text) if row.stance.name in {"REFUSE", "NON_CONFIRM"}]
    assert [row.effective.name for row in silent] == [refused]


@pytest.mark.parametrize(
    "text",
    [
        "Police said two men were arrested but did not resist.",
        "Police said two men were arrested but later admitted the robbery.",
    ],
)
def test_what_those_told_of_did_is_not_the_tellers(text):
    told = [row.claim.text for row in rows(text)]
    assert any(claim.startswith("two men ") and "arrested" not in claim for claim in told)
    assert all(row.standing.name != "REGISTRAR" for row in rows(text)[1:])
