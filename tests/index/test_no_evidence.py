"""What nothing was found for, and what is ruled out, is denied and never said (S7, G2)."""

import pytest

from index.extract import extract
from index.ledger import Stance
from index.report import Report

COMMITTED = {Stance.ASSERT, Stance.CONFIRM}


def rows(text):
    return extract(Report(id="r", text=text, outlet="Orl Post", title="N", published="2026-06-10"))


@pytest.mark.parametrize(
    ("text", "who", "denied"),
    [
        (
            "The coroner found no evidence that Dahl had been poisoned.",
            "the coroner",
            "been poisoned",
        ),
        ("Police found no sign that the door had been forced.", "police", "the door"),
        ("Zippa said it had found no evidence that cards had been stolen.", "Zippa", "cards had"),
        (
            "The ministry said there was no indication that the dam leaked.",
            "the ministry",
            "the dam",
        ),
        ("No evidence was found that the dam had leaked, police said.", "police", "the dam had"),
        (
            "There is nothing to suggest that the dam leaked, the mayor said.",
            "the mayor",
            "the dam",
        ),
    ],
)
def test_who_looked_and_found_nothing_denies_it(text, who, denied):
    found = rows(text)
    denial = next(row for row in found if row.stance is Stance.DENY)
    assert denial.effective.name == who
    assert denied in denial.claim.text
    assert "no_evidence" in denial.flags
    assert not any(row.stance in COMMITTED for row in found)


@pytest.mark.parametrize(
    "text",
    [
        "The bank said it had no indication that data had been taken.",
        "The ministry gave no assurance that the road would reopen.",
        "The union provided no proof that the guards had been paid.",
    ],
)
def test_who_has_or_gives_no_proof_commits_himself_to_nothing(text):
    assert {row.stance for row in rows(text)} <= {Stance.NON_CONFIRM, Stance.REFUSE}


@pytest.mark.parametrize(
    "text",
    [
        "There was some evidence that the dam had leaked, the ministry said.",
        "There is no doubt that the dam leaked, the ministry said.",
        "The ministry said the evidence that the dam leaked was strong.",
    ],
)
def test_evidence_that_there_is_denies_nothing(text):
    assert not any(row.stance is Stance.DENY for row in rows(text))


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The Selmar government has ruled out sending troops to the border.", Stance.DENY),
        ("The council ruled out closing the pool.", Stance.DENY),
        ("The bank has ruled a merger out.", Stance.DENY),
        ("Foul play was ruled out by the coroner.", Stance.DENY),
        ("The minister did not rule out sending troops.", Stance.NON_DENIAL),
        ("The court ruled that the ban was lawful.", Stance.CONFIRM),
    ],
)
def test_to_rule_out_is_no_ruling(text, stance):
    assert [row.stance for row in rows(text)] == [stance]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Nordvik Rail called the report nonsense.", "Nordvik Rail"),
        ('A Nordvik spokesman, Chip Lund, called that "nonsense on stilts".', "Chip Lund"),
        ("The ministry called this bogus.", "the ministry"),
    ],
)
def test_what_is_called_untrue_is_denied_however_it_is_hung(text, who):
    (row,) = rows(text)
    assert (row.effective.name, row.stance) == (who, Stance.DENY)
    assert "anaphoric" in row.flags


def test_a_law_or_a_day_that_is_called_something_is_not_denied():
    texts = ("Critics called the new law nonsense.", "The minister called that a great day.")
    assert not any(row.stance is Stance.DENY for text in texts for row in rows(text))


def test_what_others_had_told_is_theirs_under_a_denial():
    denied, told = rows("The ministry denied that a radar failed, as two airmen had told us.")
    assert (denied.stance, told.stance) == (Stance.DENY, Stance.ASSERT)
    assert told.effective.name == "two airmen"
    assert denied.claim.text == told.claim.text == "a radar failed"


def test_to_withhold_a_name_is_to_refuse_an_answer_and_not_an_act():
    (row,) = rows("The health authority declined to name the producer.")
    assert (row.stance, row.claim.text) == (Stance.REFUSE, "the producer")
    found = rows("The president refused to name Holm as prime minister.")
    assert Stance.REFUSE not in {row.stance for row in found}


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("The cause of the breach was not yet known, the minister said.", True),
        ("The minister said the motive was unclear.", True),
        ("The cause is known, police said.", False),
        ("The result was clear, the board said.", False),
    ],
)
def test_a_cause_that_is_not_known_is_left_open(text, open_):
    assert (Stance.NON_CONFIRM in {row.stance for row in rows(text)}) is open_
