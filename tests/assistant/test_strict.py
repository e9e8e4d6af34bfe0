"""What is good enough to report is not good enough to confirm (G3)."""

import pytest

from assistant.strict import is_strictly_covered

NARROWER = [
    ("unemployment rose to 11 percent", "youth unemployment rose to 11 percent"),
    ("Orsa sold Finbank", "Orsa had sold 40 percent of Finbank"),
    ("the parliament voted for the press bill", "the parliament voted down the press bill"),
    ("the ministry has finished the tunnel", "the ministry had almost finished the tunnel"),
    ("the prime minister resigned", "the deputy prime minister resigned"),
    ("the court fined the company", "the court fined the company's director"),
    ("the army has withdrawn from Lesk", "the army had withdrawn its artillery from Lesk"),
    ("prices rose by 7 percent", "prices rose to 7 percent"),
    ("exports rose 9 percent", "exports to Veld rose 9 percent"),
    ("the bridge has been repaired", "the bridge is being repaired"),
    ("Orsa built the bridge", "Orsa was building the bridge"),
    ("Lesk has been evacuated", "Lesk is being evacuated"),
]

SAME = [
    ("unemployment rose to 11 percent in May", "unemployment rose to 11 percent in May"),
    ("Orsa sold Finbank", "Orsa had sold Finbank for 4 billion crowns"),
    ("the parliament approved the bill", "the parliament approved the bill by 71 votes to 48"),
    ("the ministry has finished the tunnel", "the ministry had finished the tunnel in June"),
    ("the court fined the company", "the court fined the company 20,000 crowns"),
    ("the bridge is being repaired", "the bridge is being repaired"),
    ("the police are investigating the fire", "the fire is being investigated by the police"),
]


@pytest.mark.parametrize(("asked", "given"), NARROWER)
def test_a_narrower_or_other_claim_never_covers_the_question_strictly(asked, given):
    assert not is_strictly_covered(asked, given)


@pytest.mark.parametrize(("asked", "given"), SAME)
def test_the_same_claim_with_more_detail_covers_it_strictly(asked, given):
    assert is_strictly_covered(asked, given)
