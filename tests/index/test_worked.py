"""How far the extraction agrees with attributions read by hand; see `worked` for the form."""

import json

import pytest

from index import Report
from index.extract import extract
from tests.index.worked import KEPT, WORKED, Scores, readings, scores

LEDGERS = [WORKED, KEPT]
# Of the kept reports no fault was ever mended: their floors tell what other reports may expect.
FLOORS = {
    WORKED: Scores(found=0.96, source=0.95, stance=0.94, standing=0.90),
    KEPT: Scores(found=0.92, source=0.88, stance=0.86, standing=0.75),
}


@pytest.fixture(scope="module", params=LEDGERS, ids=lambda path: path.stem)
def ledger(request):
    return request.param


@pytest.mark.parametrize("score", ["found", "source", "stance", "standing"])
def test_attributions_agree_with_the_ones_read_by_hand(score, ledger, measured):
    assert getattr(measured[ledger], score) >= getattr(FLOORS[ledger], score)


@pytest.fixture(scope="module")
def measured():
    return {path: scores(list(readings(path))) for path in LEDGERS}


def test_no_attribution_read_as_weaker_by_hand_is_a_confirmation():
    """The one fault that is never allowed: authority that the rule book does not give."""
    able = {"PRINCIPAL", "REGISTRAR"}
    raised = [
        r.gold.claim
        for path in LEDGERS
        for r in readings(path)
        if r.row is not None
        and able.isdisjoint(r.gold.standing)
        and r.row.standing.value in able
        and r.row.stance.value in {"ASSERT", "CONFIRM"}
    ]
    assert not raised


def test_the_words_of_the_hand_read_attributions_stand_in_their_reports(ledger):
    for line in ledger.read_text("utf-8").splitlines():
        entry = json.loads(line)
        for item in entry["attributions"]:
            assert item["cue"] in entry["text"]
            assert item["claim"] in entry["text"]


def test_what_is_not_found_counts_as_wrong(monkeypatch):
    monkeypatch.setattr("tests.index.worked.extract", lambda report: [])
    assert scores(list(readings(WORKED))) == Scores(0.0, 0.0, 0.0, 0.0)


STANDINGS = {
    "T6 the other side's losses": (
        "Tarsk's army said its forces had killed 90 rebels.",
        ("its forces had killed 90 rebels", "ASSERT", "OFFICIAL"),
    ),
    "T8 counsel's pronoun is the client": (
        "The skater's lawyer, Kit Marlo, said she had never raced.",
        ("she had never raced", "ASSERT", "PRINCIPAL_VIA_COUNSEL"),
    ),
    "8.5b whose act it was stays open": (
        "Border guards detained four men, saying they had carried knives.",
        ("they had carried knives", "ASSERT", "OFFICIAL"),
    ),
    "R9 an inquiry finds": (
        "The inquiry concluded that the lookout was to blame.",
        ("the lookout was to blame", "CONFIRM", "REGISTRAR"),
    ),
    "R9 not one that the accused holds": (
        "Velm Ferries' inquiry concluded that the lookout was to blame.",
        ("the lookout was to blame", "ASSERT", "OFFICIAL"),
    ),
    "S2 confirmed by those who cannot": (
        "Two aides confirmed that the mill would close.",
        ("the mill would close", "ASSERT", "ANON"),
    ),
    "S2 announced by those who can": (
        "Velm Ferries announced that it had sold the Petrel.",
        ("Velm Ferries had sold the Petrel", "CONFIRM", "PRINCIPAL"),
    ),
    "T1 who declines speaks of its own position": (
        "Velm Ferries declined to discuss the sale.",
        ("the sale", "REFUSE", "PRINCIPAL"),
    ),
    "S7 the report is what was said before": (
        "Two aides said the chancellor would resign. The chancellor's office denied the report.",
        ("the report", "DENY", "PRINCIPAL"),
    ),
    "S7 the report of another's act": (
        "Two aides said Sarn had sent tanks. Orlia's foreign ministry did not confirm the report.",
        ("the report", "NON_CONFIRM", "OFFICIAL"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), STANDINGS.values(), ids=STANDINGS)
def test_stance_and_standing_of_a_sentence(text, expected):
    report = Report(id="r", text=text, outlet="Velm Herald", published="2026-05-05")
    read = [(a.claim.text, a.stance.value, a.standing.value) for a in extract(report)]
    assert expected in read
