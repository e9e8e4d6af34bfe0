"""What likeness joins to a question fills the slot asked for, or confirms nothing (G3)."""

import pytest

from assistant.gather.replaced import is_replaced
from assistant.gather.scene import Scene
from assistant.gather.told import told_value
from assistant.match import Candidate, Coverage, Match
from assistant.question import understand
from index.extract import extract_many
from index.report import Report

COMMISSION = "The electoral commission declared Ines Calloway the winner of the race for governor."


def scene_of(question, *texts, days=("2026-04-14",)):
    """A scene in which only likeness joins the first row that speaks, the nearest of all."""
    reports = [
        Report(f"r{i}", text, outlet="Morgenblad", published=days[min(i, len(days) - 1)])
        for i, text in enumerate(texts)
    ]
    rows = [row for found in extract_many(reports) for row in found if row.claim.text]
    scene = Scene(understand(question)[0], rows, {r.id: r for r in reports}, {})
    for number, row in enumerate(rows):
        scene.near[row.id] = 0.7 - 0.1 * number
        scene._row_of[row.id] = row
    report = scene.reports[rows[0].report]
    found = Match(Candidate.of(rows[0], report), Coverage.FULL, proposed=True)
    return scene, rows[0], found


def told(question, *texts, **more):
    return told_value(*scene_of(question, *texts, **more))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who won the governorship?", COMMISSION),
        (
            "When does the overnight train to Port Cassel stop running?",
            "The night train to Port Cassel will run for the last time on 12 December, Orsa said.",
        ),
        ("What was the turnout?", "Turnout came to 61.4 per cent, the electoral commission said."),
        ("What penalty did Radio Zing get?", "The Broadcasting Council fined Radio Zing 75,000."),
        (
            "What was the second-quarter jobless rate?",
            "Unemployment stood at 6.1 percent in the second quarter, the Statistics Office said.",
        ),
        (
            "How much opium was seized at Port Lune?",
            "Customs took 2.1 tonnes of opium out of a ship at Port Lune, the customs office said.",
        ),
        (
            "What did the medicines agency do about Calmex?",
            "The medicines agency suspended the licence of Calmex on Monday.",
        ),
        (
            "What will happen to the Zandhoek geese?",
            "The Veterinary Office ordered the culling of 900 geese at Zandhoek on Friday.",
        ),
        (
            "How strong was the strongest gust at Cape Orn?",
            "The strongest gust at Cape Orn reached 171 kilometres an hour, the Met Office said.",
        ),
    ],
)
def test_the_nearest_claim_tells_what_is_asked(question, text):
    assert told(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who lost the governorship?", COMMISSION),  # another deed
        ("Who won the governorship?", "Ines Calloway won the race, her sister Dora Lund said."),
        (
            "When does the ferry to Port Cassel stop running?",  # another thing
            "The night train to Port Cassel will run for the last time on 12 December, Orsa said.",
        ),
        (
            "When did the overnight train to Port Cassel derail?",  # another deed
            "The night train to Port Cassel will run for the last time on 12 December, Orsa said.",
        ),
        (
            "When does the overnight train to Port Cassel stop running?",  # two days
            "The night train to Port Cassel will run on 11 May and 12 December, Orsa said.",
        ),
        ("What was the turnout?", "Ballots numbered 61,000, the electoral commission said."),
        (
            "What was the youth jobless rate?",  # a narrower thing
            "Unemployment stood at 6.1 percent in the second quarter, the Statistics Office said.",
        ),
        (
            "How much cocaine was seized at Port Lune?",  # another stuff
            "Customs took 2.1 tonnes of opium out of a ship at Port Lune, the customs office said.",
        ),
        (
            "What did the ministry do about Calmex?",  # another doer
            "The medicines agency suspended the licence of Calmex on Monday.",
        ),
        (
            "What did the medicines agency do about Calmex?",  # it did not do it
            "The medicines agency did not suspend the licence of Calmex.",
        ),
        (
            "Has the turnout been published?",
            "Turnout came to 61.4 per cent, the electoral commission said.",
        ),
    ],
)
def test_another_deed_thing_or_speaker_tells_nothing(question, text):
    assert told(question, text) is None


def test_what_is_not_nearest_tells_nothing():
    scene, row, found = scene_of("Who won the governorship?", COMMISSION, "Bram Oduya spoke.")
    scene.near[scene.rows[-1].id] = 0.9
    assert told_value(scene, row, found) is None


def test_a_figure_replaced_by_the_same_house_tells_nothing():
    texts = (
        "Turnout came to 61.4 per cent, the electoral commission said.",
        "Turnout came to 58.1 per cent, the electoral commission said.",
    )
    days = ("2026-04-14", "2026-04-16")
    scene, row, _ = scene_of("What was the turnout?", *texts, days=days)
    assert is_replaced(scene, row)
    assert told("What was the turnout?", *texts, days=days) is None
    assert told("What was the turnout?", texts[0], texts[0], days=days)
