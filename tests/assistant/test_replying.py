"""Who answers a charge: the accused, his counsel, his house; no bystander (M3, R24, T8)."""

import pytest

from assistant import Assistant
from assistant.answer import StatusCode
from index.build import ingest_reports
from index.report import Report
from index.store import Store


@pytest.fixture
def status(embedder):
    def ask(text, question):
        report = Report("r", text, outlet="Orl Post", published="2026-03-04")
        with Store.temporary(embedder) as store:
            ingest_reports(store, [report])
            return Assistant(store).ask(question).facts[0].status

    return ask


DISPUTED, DENIED, CONFIRMED = StatusCode.DISPUTED, StatusCode.DENIED, StatusCode.CONFIRMED
OFFICIAL = StatusCode.OFFICIAL_STATEMENT


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        (
            "Captain Rolf Hess took bribes, the prosecutor, Nina Volk, alleged. Hess's lawyer, "
            "Petra Lunde, insisted that her client had never taken a single crown.",
            "Did Hess take bribes?",
            {DISPUTED},
        ),
        (
            "Oskar Rand painted the fakes, the prosecutor, Lea Holm, told the court. His lawyer, "
            "Barnaby Teng, said Rand had never held a brush in his life.",
            "Did Rand paint the fakes?",
            {DISPUTED},
        ),
        (
            "The radar at Harjula was out of order, two airmen told the Post. The defence "
            "minister, Juhan Rebane, denied that the radar had been out of order, as the "
            "airmen had said.",
            "Was the radar at Harjula out of order?",
            {DENIED, DISPUTED},
        ),
        (
            "Rolf Hess stole the bell, police said. Neighbour Kai Bull said nobody in the village "
            "had slept that night.",
            "Did Rolf Hess steal the bell?",
            {OFFICIAL},
        ),
        (
            "Rolf Hess stole the bell, police said. His sister, Marta Hess, said she had never "
            "liked the bell.",
            "Did Rolf Hess steal the bell?",
            {OFFICIAL},
        ),
        (
            "The ministry signed the deal with Orland, it said. The opposition leader, Ines Arn, "
            "said Orland had never kept a promise.",
            "Did the ministry sign the deal with Orland?",
            {CONFIRMED},
        ),
        (
            "The forest ministry licensed felling in the park, a person close to the matter "
            'said. "That is fiction," Forest Minister Piet Sandor said.',
            "Did the forest ministry license felling?",
            {DENIED},
        ),
        (
            "Traffic officers were told to write no tickets, two of them told the Post. "
            '"No such order was given," Chief of Police Rutger Malan said.',
            "Were traffic police told to write no tickets?",
            {DENIED},
        ),
        (
            "The trade ministry licensed felling in the park, a person close to the matter "
            'said. "That is fiction," Forest Minister Piet Sandor said.',
            "Did the trade ministry license felling?",
            {DISPUTED},
        ),
    ],
)
def test_who_answers_an_accusation_denies_it(status, text, question, expected):
    assert status(text, question) in expected


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The coroner found no evidence that Dahl had been poisoned.", "Was Dahl poisoned?"),
        ("The coroner found no evidence that Dahl was poisoned.", "Was Dahl not poisoned?"),
        ("The Selmar government ruled out sending troops.", "Is Selmar sending troops?"),
        ("The Selmar government ruled out sending troops.", "Has Selmar not sent troops?"),
        ("The army shelled the village, the mayor said.", "Did the army shell the village?"),
        (
            "The minister has no intention of stepping down, he said.",
            "Will the minister step down?",
        ),
    ],
)
def test_what_is_denied_or_laid_at_anothers_door_is_not_confirmed(status, text, question):
    assert status(text, question) is not CONFIRMED
