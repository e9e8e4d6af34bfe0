"""What a speech act does to a claim: silence, denial, hearsay, a public act; and what does none."""

import pytest

from index.extract import extract
from index.ledger import Stance, Standing
from index.report import Report

SILENT = {Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL}
COMMITTED = {Stance.ASSERT, Stance.CONFIRM}


def rows(text):
    return extract(Report("r", text, outlet="Velm Herald", published="2026-06-10"))


def told(row):
    return row.source.name, row.claim.text


SILENCES = [
    # what became of the asking
    ("Port Averley left messages unanswered.", "Port Averley"),
    ("Calls to the ministry went unanswered.", "the ministry"),
    ("Several calls to the finance ministry brought no reply.", "the finance ministry"),
    ("The embassy referred questions about the drones to its capital.", "the embassy"),
    ("From the palace there was no comment.", "the palace"),
    ("The mayor ended the interview when asked about the mill.", "the mayor"),
    # a verb of answering, with the small word that makes it one
    ("The spokeswoman, Ana Olm, would not go into the cost.", "Ana Olm"),
    ("The council's leader, Hew Dale, did not ring back.", "Hew Dale"),
    ("The insurer did not get back to the Herald about the cores.", "the insurer"),
    ("The commission refused to be drawn on breaches.", "the commission"),
    ("The board would discuss nothing until the count was over.", "the board"),
    ("The mayor was not in a position to discuss the plan.", "the mayor"),
    # too early, and not yet
    ("It was too early, the airline said, to tell how many planes were grounded.", "the airline"),
    ("It was too soon to tell how many had died, the ministry said.", "the ministry"),
    ("The hospital trust said it had yet to take a decision.", "the hospital trust"),
    ("The safety board said its people had formed no view on the cause.", "the safety board"),
    ("The safety board has come to no conclusion on the cause.", "the safety board"),
    ("No decision has been taken on the wage, the ministry said.", "the ministry"),
    ("The board has not made up its mind, its director, Celia Thorne, said.", "Celia Thorne"),
    (
        "The inspectorate is nowhere near an answer, its chief, Lotte Brandis, said.",
        "Lotte Brandis",
    ),
    ("The Navigation Society is looking at both claims.", "Navigation Society"),
    ("The police said they were keeping an open mind.", "the police"),
    ("Castrel Police said it would read the judgment before it commented.", "Castrel Police"),
]


@pytest.mark.parametrize(("text", "party"), SILENCES)
def test_a_party_that_does_not_answer_leaves_it_open(text, party):
    silent = [row for row in rows(text) if row.stance in SILENT]
    assert party in {row.source.name for row in silent}


@pytest.mark.parametrize(
    "text",
    [
        "The rescuers would not go into the tunnel.",
        "The boats did not get back to the harbour.",
        "The mayor passed the letter to police.",
        "The president ignored calls for a ceasefire.",
        "The court referred the question to the assembly.",
        "The board told savers they had no cause to queue.",
        "The ministry said the board had decided to close the mine.",
        "The minister said the talks had reached a decision.",
    ],
)
def test_what_is_no_answer_to_a_question_is_no_silence(text):
    assert not [told(row) for row in rows(text) if row.stance in SILENT]


def test_what_is_left_open_is_kept_beside_the_plain_negative():
    plain, left = rows("The prosecutors said they had not decided whether to charge the mayor.")
    assert (plain.stance, plain.claim.positive) == (Stance.ASSERT, False)
    assert left.stance is Stance.NON_CONFIRM
    assert "charge the mayor" in left.claim.text


DENIALS = [
    ("The board described the story of the flight as rubbish.", "the board", "the flight"),
    ("The airline dismissed that as baseless.", "the airline", ""),
    ("The bank called that figure false.", "the bank", "figure"),
    ("The army called the account fabricated from end to end.", "the army", "the account"),
    (
        "Ferrol Lines shot down a report that it had a buyer.",
        "Ferrol Lines",
        "Ferrol Lines had a buyer",
    ),
    ("The airline would have none of it.", "the airline", ""),
    ('"Anything else is invention," the palace said.', "the palace", "Anything else is invention"),
    ("The company disowned the story: the line had been live.", "the company", "the story"),
]


@pytest.mark.parametrize(("text", "party", "claim"), DENIALS)
def test_what_others_tell_is_denied_by_a_word_for_untruth(text, party, claim):
    assert (party, claim) in [told(row) for row in rows(text) if row.stance is Stance.DENY]


@pytest.mark.parametrize(
    "text",
    [
        "The minister called the delay ridiculous, as it hurt farmers.",
        "The village has none of the services that towns have.",
        "The hunters shot down a drone.",
    ],
)
def test_a_hard_word_about_a_thing_denies_nothing(text):
    assert not [told(row) for row in rows(text) if row.stance is Stance.DENY]


def test_what_is_said_of_talk_that_p_never_asserts_p():
    (row,) = rows('"Pure invention," Sporting Arlund said of talk that they had signed Veltri.')
    assert row.stance is Stance.DENY
    open_ = rows('"We shall see," Sporting Arlund said of talk that they had signed Veltri.')
    assert not [told(r) for r in open_ if r.stance in COMMITTED and "signed" in r.claim.text]


def test_not_one_is_a_negative():
    (row,) = rows("Not one of the clinics had run out of vaccine, the health ministry said.")
    assert not row.claim.positive
    (row,) = rows("One of the clinics had run out of vaccine, the health ministry said.")
    assert row.claim.positive


def test_whoever_it_may_be_says_nothing():
    said = rows("Anybody who writes that the line will close is writing a novel, Clara Wendt said.")
    assert all(r.stance is Stance.NONE for r in said if r.claim.text == "the line will close")


def test_a_party_goes_on_behind_the_colon_of_its_denial_with_no_authority():
    went_on = rows("The airline would have none of it: not one of its planes had left.")[-1]
    assert went_on.source.name == "the airline"
    assert not went_on.claim.positive
    assert went_on.standing is Standing.OFFICIAL


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Rumour in the quarter has it that the wells are foul.", "the wells are foul"),
        ("Some supporters' pages had it that the captain was hurt.", "the captain was hurt"),
        ("There is talk of going home early.", "going home early"),
        ("Word in the village is that the owner paid inspectors.", "the owner paid inspectors"),
        ("Millers are rumoured to be holding back stock.", "Millers to be holding back stock"),
        ("A figure of two million has been put about.", "A figure of two million"),
        ("The fort, it is understood, will close next year.", "The fort will close next year"),
        ("The fort, so it is rumoured in town, will close.", "The fort will close"),
    ],
)
def test_what_goes_round_is_on_nobodys_account(text, claim):
    (row,) = rows(text)
    assert (row.standing, row.stance, row.claim.text) == (Standing.VAGUE, Stance.ASSERT, claim)


@pytest.mark.parametrize(
    "text",
    [
        "There is no talk of a merger.",
        "Talk of a merger is nonsense.",
        "The minister's word is that the mine will close.",
        "The police report has it that the guard slept.",
    ],
)
def test_a_rumour_denied_or_a_word_that_is_ones_own_is_no_hearsay(text):
    vague = [row for row in rows(text) if row.standing is Standing.VAGUE]
    assert not [told(row) for row in vague if row.stance in COMMITTED]


PUBLIC_ACTS = [
    "The Rivers Inspectorate fined Ketter Chemicals 1.2 million marks on Monday.",
    "The harbour police on Skerry arrested the master of the ferry on Tuesday.",
    "Cowrie council closed the town's main beach to bathers on Wednesday.",
    "The election board declared Ruth Adomako the winner of the mayoral race on Friday.",
    "Appeal judges in Castrel overturned the conviction of Ivo Vosk on Monday.",
]


def test_what_is_declared_in_a_clause_stays_as_it_was_said():
    told = rows("The election board declared late on Sunday that Ruth Adomako had won the race.")
    assert told[0].claim.text == "Ruth Adomako had won the race"


@pytest.mark.parametrize("text", PUBLIC_ACTS)
def test_a_public_act_of_a_body_is_its_own_record(text):
    assert [row for row in rows(text) if row.standing in {Standing.PRINCIPAL, Standing.REGISTRAR}]


@pytest.mark.parametrize(
    "text",
    [
        "Tolliver closed 60 shops in May.",
        "The rebels arrested the mayor of Dov.",
        "The council may close the beach on Wednesday.",
        "The council will close the beach on Wednesday.",
        "The council reportedly closed the beach on Wednesday.",
        "The board has not fined the yard.",
    ],
)
def test_what_is_no_public_act_done_confirms_nothing(text):
    assert not [
        row for row in rows(text) if row.standing in {Standing.PRINCIPAL, Standing.REGISTRAR}
    ]


def test_a_clause_that_opens_with_its_verb_supposes():
    (row,) = rows("Were a leak proved, the exam would be void, the ministry said.")
    assert row.stance is Stance.NONE


def test_to_be_the_first_of_all_is_nobodys_own_to_say():
    (row,) = rows("Ardent Air said its Petrel was the first drone anywhere to land in a gale.")
    assert row.standing is Standing.OFFICIAL
    (row,) = rows("Ardent Air said it had sold its first drone to the navy.")
    assert row.standing is Standing.PRINCIPAL
