"""What may be proposed for p by its likeness, and what is a different claim (section 8.14, Q5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.gather.near import gives_slot, is_another, proposed
from assistant.match import Candidate, Coverage, Polarity, match
from assistant.question import understand
from index.build import default_extractor
from index.ledger import Attribution, Stance
from index.report import Report


def _row(text: str) -> Attribution:
    report = Report(id="r", text=text, outlet="Quay Courier", published="2026-05-04")
    (rows,) = default_extractor([report]).run([report])
    return next(row for row in rows if row.claim.text)


def _is_another(question: str, text: str) -> bool:
    asked, row = understand(question)[0], _row(text)
    claim = replace(row.claim, text=row.words)
    found = match(asked, [Candidate(id="1", claim=claim, sentence=text)])[0]
    return is_another(found, row, asked)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "Did tin exports rise in the first quarter?",
            "Exports of tin grew in the second quarter.",
        ),
        ("Has the glacier lost half of its ice?", "The glacier has lost a third of its ice."),
        ("Was the northern pier closed?", "The southern pier has been shut."),
        ("Has Orveld halved its subsidy?", "Sennar has cut its subsidy by half."),
        ("What did the inspectors find?", "Inspectors are to look at the hangar in August."),
        ("Did Orlo resign?", "Orlo's brother resigned on Monday."),
        ("Has Dol accused Yarn of theft?", "Minister Hale Vorn of Yarn accused Dol of theft."),
        ("Has Larkspur blamed the crew?", "The crew should carry the blame, Tom Ede of Orsa said."),
    ],
)
def test_another_of_the_series_another_doer_and_a_plan_are_different_claims(
    question: str, text: str
) -> None:
    assert _is_another(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did tin exports rise in the first quarter?", "Exports of tin grew in the first quarter."),
        ("Did Sorrel fail a test?", "The Sorrel plant failed a test for cleanliness."),
        (
            "Does Larkspur belong to Brightwell?",
            "Messaging service Larkspur belongs to Brightwell.",
        ),
        ("Did Dorn go to see the family?", "Dorn called on the family at its house."),
        ("Has Yarn accused Dol of theft?", "Minister Hale Vorn of Yarn accused Dol of theft."),
    ],
)
def test_the_same_party_by_a_longer_name_is_no_rival(question: str, text: str) -> None:
    assert not _is_another(question, text)


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("How many people were injured?", "The square had been swept by six.", False),
        ("How many people were injured?", "Six people were hurt on the square.", True),
        ("How much did the league fine the owners?", "Three players were hurt.", False),
        ("How much did the league fine the owners?", "The owners paid 300 florins.", True),
        ("At what depth did the drill jam?", "The drill stuck at 211 metres.", True),
        ("At what depth did the drill jam?", "The drill stuck for 40 workers.", False),
        ("How many farms were hit?", "The number of farms now stands at five.", True),
    ],
)
def test_only_a_number_that_can_count_what_is_asked_for_gives_it(
    question: str, text: str, given: bool
) -> None:
    assert gives_slot(understand(question)[0], _row(text)) is given


@pytest.mark.parametrize(
    ("question", "text", "of_p"),
    [
        ("Was the Marlin scuttled?", "The owner denied that the Marlin was overloaded.", False),
        ("How many drowned?", "The owner denied that any drowned man lacked a vest.", False),
        ("Is a ban on nets coming?", "The ministry denied that nets would stay banned.", True),
        ("Did brine seep into the wells?", "The works denied that brine had got there.", True),
    ],
)
def test_a_denial_in_other_words_shares_more_than_a_name_and_gives_no_slot(
    question: str, text: str, of_p: bool
) -> None:
    asked, row = understand(question)[0], _row(text)
    assert row.stance is Stance.DENY
    found = match(asked, [Candidate(id="1", claim=row.claim, sentence=text)])[0]
    partial = replace(found, coverage=Coverage.PARTIAL, polarity=Polarity.SAME)
    assert (proposed(asked, row, partial, 0.7, another=False).coverage is Coverage.FULL) is of_p
