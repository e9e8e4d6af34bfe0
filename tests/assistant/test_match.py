"""Matching claims to questions: likeness proposes, slots dispose."""

import json
import time
from pathlib import Path

import pytest

from assistant.match import Candidate, Coverage, Polarity, match
from assistant.question import understand
from index.ledger import Claim, FactType
from tests.assistant.pair_table import confirming, held, joined

PAIRS = Path(__file__).with_name("matching_pairs.jsonl")


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Did Orvia give Lastan maps?", "Orvia was providing Lastan with maps of the coast"),
        ("Did Orvia give Lastan maps?", "Lastan was handed maps by Orvia"),
        (
            "Did Adal Voss win the election?",
            "the commission declared Adal Voss the winner of the election",
        ),
        ("Has Voss signed for Rovers?", "the signing of striker Adal Voss for Rovers"),
        (
            "Did parliament approve buying the ships?",
            "parliament approved the purchase of three ships",
        ),
        ("Will the bank cut rates in April?", "the bank will lower rates in April"),
        ("Did the council raise fares?", "the council put up fares by a tenth"),
        ("Did the drivers cancel the strike?", "the drivers called off the walkout"),
        ("Is there a typhus outbreak in Tel?", "a typhus outbreak in Tel"),
        ("Did 23 men die at Tel?", "twenty-three men were killed at Tel"),
        ("Is the curfew still in place?", "the curfew remains in force"),
        ("Did Orsa get rid of its buses?", "Orsa has done away with its buses"),
        ("Did Orsa turn down the offer?", "Orsa said no to the offer"),
        ("Did the fire start in the kitchen?", "the fire broke out in the kitchen"),
        ("Is the Tel smelter up and running?", "the Tel smelter is in operation"),
        (
            "Have Orvian troops left Tel?",
            "troops of Orvia have withdrawn from Tel, leaving it empty",
        ),
    ],
)
def test_the_same_event_in_other_words_is_covered(question, claim):
    assert held(question, claim).coverage is Coverage.FULL


@pytest.mark.parametrize(
    ("question", "claim", "why"),
    [
        ("Did Lastan give Orvia maps?", "Orvia gave Lastan maps", "roles swapped"),
        ("Did Lastan give Orvia maps?", "Lastan was given maps by Orvia", "roles swapped"),
        ("Must the owners repay the state?", "the state must repay the owners", "roles swapped"),
        ("Did Melk give Lastan maps?", "Orvia gave Lastan maps", "other agent"),
        ("Did prices rise 4.3 percent?", "prices rose 3.4 percent", "number 3.4 percent"),
        (
            "Were exactly three people killed?",
            "at least three people were killed",
            "at least three",
        ),
        ("Did 14 people die?", "about 14 people died", "about 14"),
        ("Has Tel Steel cut 1,200 jobs?", "Tel Steel will cut 1,200 jobs", "a plan"),
        ("Did the ferry sink in June?", "the ferry sank in May", "date"),
        ("Was the old east gate locked?", "the gate was locked", "nothing on"),
        (
            "Did the palace sell the island?",
            "the palace has been asked whether it sold the island",
            "only mentioned",
        ),
        (
            "Is it the worst fire in a decade?",
            "if confirmed, it would be the worst fire in a decade",
            "only",
        ),
        ("Did the miners walk out?", "the miners have decided to walk out", "a plan"),
        ("Is the curfew still in force?", "the curfew was imposed in March", "so still"),
        ("Did Voss take the blame for it?", "Voss was blamed for it", "predicate"),
    ],
)
def test_a_slot_that_differs_is_not_covered_and_named(question, claim, why):
    found = held(question, claim)
    assert found.coverage is not Coverage.FULL
    assert any(why in mismatch for mismatch in found.mismatches), found.mismatches


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Did the convoy cross the border?", "the convoy had not crossed the border"),
        ("Did the economy shrink?", "the economy grew in the spring"),
        ("Was there a plague case on the ferry?", "there was no case of plague on the ferry"),
        ("Has the agency approved the drug?", "the agency has yet to approve the drug"),
    ],
)
def test_the_contrary_is_covered_with_opposite_polarity(question, claim):
    found = held(question, claim)
    assert found.polarity is Polarity.OPPOSITE
    assert found.coverage is Coverage.FULL


@pytest.mark.parametrize(
    ("question", "claim", "value"),
    [
        ("How many people died at Tel?", "14 people died at Tel, up from nine", "14 people"),
        ("What is the death toll?", "the agency put the death toll at 14, up from nine", "14"),
        (
            "How many people died at Tel?",
            "at least four people died at Tel",
            "at least four people",
        ),
        ("Who won the race?", "Adal Voss won the race", "Adal Voss"),
        ("What did Ada Holt die of?", "Ada Holt died of sepsis after an operation", "sepsis"),
        (
            "For how long was the house closed for repairs?",
            "the house was closed for repairs between 2019 and 2023",
            "between 2019 and 2023",
        ),
        (
            "How long have the sorters worked in coats?",
            "since the 12th of September the sorters have worked in coats",
            "since the 12th of September",
        ),
        ("Did prices rise 4.3 percent?", "prices rose 3.4 percent", "3.4 percent"),
    ],
)
def test_the_value_is_the_claims_own_words(question, claim, value):
    assert held(question, claim).value == value


def test_a_part_of_the_dead_is_not_the_toll():
    found = held("How many people died in the fire?", "eight of its employees died in the fire")
    assert found.coverage is not Coverage.FULL


def test_a_party_may_be_named_in_the_headline():
    found = held(
        "Has Tel Bank filed for protection?",
        "it had filed for protection",
        title="Tel Bank in trouble",
    )
    assert found.coverage is Coverage.FULL


def test_a_claim_that_somebody_said_so_is_not_the_claim_itself():
    text = "several sources said Orvia gave Lastan maps"
    claim = Claim(text=text, spans=(), fact_type=FactType.SPEECH_ACT)
    (found,) = match(
        understand("Did Orvia give Lastan maps?")[0], [Candidate("c", claim, sentence=text)]
    )
    assert found.coverage is Coverage.PARTIAL
    assert found.mismatches == ("said by another, not asserted here",)


def test_likeness_alone_is_marked_as_proposed_or_not_full(embedder):
    question = understand("Did the boat go under off Tel?")[0]
    claim = Claim(text="the boat foundered off Tel", spans=())
    (found,) = match(question, [Candidate("c", claim, sentence=claim.text)], embedder)
    assert found.proposed or found.coverage is not Coverage.FULL


def test_two_hundred_candidates_take_little_time_once_they_are_read():
    texts = [f"the council of town {n} raised fares by {n} percent on Monday" for n in range(200)]
    candidates = [
        Candidate(str(n), Claim(text=text, spans=()), sentence=text) for n, text in enumerate(texts)
    ]
    question = understand("Did the council raise fares by 7 percent?")[0]
    match(question, candidates)
    begun = time.process_time()
    found = match(question, candidates)
    assert time.process_time() - begun < 0.25
    assert found[7].value == "7 percent"


def test_labelled_pairs_are_matched_precisely(embedder):
    right = wrong = missed = 0
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        question = understand(record["question"], history=record["history"], today=record["today"])[
            0
        ]
        rows = record["sentences"]
        candidates = [
            Candidate(
                str(n),
                Claim(text=row["text"], spans=()),
                sentence=row["text"],
                title=row["title"],
                outlet=row["outlet"],
                published=row["published"],
                context=row["before"],
            )
            for n, row in enumerate(rows)
        ]
        for row, found in zip(rows, match(question, candidates, embedder), strict=True):
            full = found.coverage is Coverage.FULL
            right += full and row["full"]
            wrong += full and not row["full"]
            missed += not full and row["full"]
    assert right / (right + wrong) >= 0.95
    assert right / (right + missed) >= 0.55


def test_an_opening_long_ago_does_not_deny_a_closing():
    found = held("Has the mine been closed?", "The mine opened in 1922", published="2026-05-04")
    assert "of an earlier year" in found.mismatches


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Does Tamarind have power?", "Tamarind is without power"),
        ("Is there power in Tamarind?", "The whole town of Tamarind is without electricity"),
    ],
)
def test_to_be_without_a_thing_is_not_to_have_it(question, claim):
    assert held(question, claim).polarity is Polarity.OPPOSITE


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Did Roth win gold?", "Roth won bronze"),
        ("Did the court block the merger?", "The court blocked the sale"),
        ("Did the rebels capture the town?", "The rebels captured the capital"),
        ("Was the takeover backed?", "The merger was backed"),
    ],
)
def test_one_verb_with_two_objects_is_not_one_event(question, claim):
    assert not confirming(question, claim)


def test_what_fell_near_a_thing_has_not_hit_it():
    assert not confirming("Did the drone hit the refinery?", "The drone fell near the refinery")
    assert joined("Did turnout in Orsk hit 60 percent?", "Turnout in Orsk rose to 60 percent")


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Did Sul attack Torvia?", "Sul will launch an attack on Torvia"),
        ("Did Sul search the house?", "Sul will conduct a search of the house"),
        ("Did Sul protest?", "Sul will hold a protest"),
    ],
)
def test_what_will_be_launched_or_held_is_a_plan(question, claim):
    assert "a plan, not the event" in held(question, claim).mismatches


def test_what_a_town_only_houses_is_not_the_town():
    claim = "The hospital in Castra has been evacuated"
    assert held("Has Castra been evacuated?", claim).coverage is not Coverage.FULL
    assert held("Has the hospital in Castra been evacuated?", claim).coverage is Coverage.FULL


def test_a_verb_with_re_keeps_its_last_letter():
    found = held("Was the flight to Orm diverted?", "The flight to Orm was rerouted")
    assert found.coverage is Coverage.FULL


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Did Tavor steal the painting?", "The painting was stolen from Tavor"),
        ("Did Tavor sell the ship?", "The ship was sold to Tavor"),
        ("Did Tavor shoot down the jet?", "The jet was shot down over Tavor"),
        ("Did Tavor kill ten people?", "Ten people were killed in Tavor"),
    ],
)
def test_who_stands_only_where_no_doer_stands_has_not_done_it(question, claim):
    assert held(question, claim).coverage is not Coverage.FULL


def test_a_place_may_still_stand_for_who_decides_there_and_a_storm_for_what_it_does():
    claims = {
        "Did Tavor ban plastic bags?": "Plastic bags were banned in Tavor",
        "Did Hurricane Odell kill ten people?": "Ten people were killed in Hurricane Odell",
    }
    assert all(held(q, claim).coverage is Coverage.FULL for q, claim in claims.items())
