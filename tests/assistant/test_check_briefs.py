"""Short briefs on the sample reports: what a sub-editor would strike out is found, no more."""

import pytest

from assistant import Assistant
from assistant.check import check
from assistant.samples import REPORTS
from index.build import ingest, ingest_reports
from index.report import Report
from index.store import Store
from tests.assistant.check_corpus import REPORTS as TOWN

TRADE = Report(
    "trade-1",
    "The Ministry of Trade corrects its statement of 4 September 2026 on steel. The statement "
    "said that Kelmar had offered to lower the tariff on steel to 15 percent over three years. "
    "The figure that Kelmar has offered is 12 percent over three years.",
    title="Correction",
    outlet="Ministry of Trade of Kelmar",
    published="2026-09-05",
    kind="official",
)
PIER = Report(
    "pier-1",
    "The mayor, Ada Holm, said the north pier of Selm would close in May, according to a draft "
    "plan seen by the Selm Post. Harbour police declined to comment on the plan. Prosecutors "
    "said they had opened a file.",
    title="Pier to close",
    outlet="Selm Post",
    published="2026-09-06",
)


@pytest.fixture(scope="module")
def samples(embedder):
    with Store.temporary(embedder) as store:
        ingest(store, [REPORTS], progress=False)
        yield Assistant(store)


@pytest.fixture(scope="module")
def town(embedder):
    with Store.temporary(embedder) as store:
        ingest_reports(store, [*TOWN, TRADE, PIER])
        yield Assistant(store)


def findings(assistant, brief):
    return [f for sentence in check(assistant, brief).sentences for f in sentence.findings]


SOUND = {
    "an answer to a charge": "Prosecutors charged Lionel Fisk with stealing 86,000 crowns; he "
    "pleaded not guilty.",
    "counts while other fires burn": "The company said that eight of its employees had lost their "
    "lives; the fire service said seven people had died.",
    "deaths while trains collide": "Measles cases in Talvia have risen to 312, the health ministry "
    "said, and two infants have died.",
    "an adverb that only joins": "Six people were killed in the rail crash at Stell junction, the "
    "interior ministry said. The toll later rose to nine.",
    "both sides": "Tolliver Foods will close 60 of its 180 shops, according to area managers; its "
    "chief executive, Maud Sterne, called the report false.",
    "a figure with its revision": "Talvia's economy grew 0.8 percent in the first quarter, the "
    "statistics institute said. Growth was revised down to 0.5 percent, the institute said.",
}
WRONG = {
    "a reason before it": ("V1", "Because retail data were weak, the finance minister will change "
                           "the budget."),
    "bare": ("V2", "Farlight has lost contact with Beacon-3."),
    "confirmed by nobody": ("V3", "Karoline Leavitt confirmed that Russia gave Iran intelligence "
                            "about American forces."),
    "denied by nobody": ("V3", "Dmitry Peskov denied that Russia had passed Iran the locations of "
                         "U.S. military assets."),
    "a denial turned": ("V6", "Tolliver's chief executive, Maud Sterne, said the company would "
                        "close sixty shops."),
    "another count": ("V5", "Police arrested four people over the raid on Vane's jewellers."),
    "a report taken back": ("V7", "Magnus Hale was found guilty of bribing a town planner."),
    "other words": ("V8", "“We never discuss the health of the fleet,” said Mo Tanaka-Reed."),
}  # fmt: skip


@pytest.mark.parametrize("kind", SOUND)
def test_a_sound_brief_passes(samples, kind):
    assert findings(samples, SOUND[kind]) == []


@pytest.mark.parametrize("kind", WRONG)
def test_a_wrong_brief_is_found_by_its_rule(samples, kind):
    rule, brief = WRONG[kind]
    assert rule in {finding.rule for finding in findings(samples, brief)}


def test_a_state_goes_by_each_of_its_names(samples):
    found = findings(samples, WRONG["confirmed by nobody"][1])
    assert not any("American" in finding.message for finding in found)


def test_a_number_that_its_source_gives_is_not_said_to_be_in_no_report(samples):
    brief = "Seven people died in the fire at the Halvorsen Coatings works, the fire service said."
    assert "V5" not in {finding.rule for finding in findings(samples, brief)}
    nobody = brief.replace("Seven", "Seventeen")
    assert "V5" in {finding.rule for finding in findings(samples, nobody)}


def test_what_is_different_is_said_in_a_readers_words(samples):
    found = findings(samples, "Measles cases in Talvia have risen to 412, the ministry said.")
    told = next(finding.message for finding in found if finding.rule == "V1")
    assert told.endswith("the figure there is 312 cases, not 412")


def test_a_correction_of_what_is_no_clause_is_a_sentence(samples):
    (sentence,) = check(samples, "Castellan has confirmed its bankruptcy.").sentences
    assert "no report has a statement by Castellan on “its bankruptcy”" in sentence.correction


def test_a_finding_is_told_once(town):
    found = findings(town, "Jory Penhale confirmed on Monday that Corran Lines had falsified its "
                     "records and that Corran Lines had lied, and that it had sunk.")  # fmt: skip
    told = [(finding.rule, finding.message) for finding in found]
    assert found
    assert len(told) == len(set(told))


@pytest.mark.parametrize(
    "draft",
    [
        "If the boards were rotten, the mayor would close the pier.",
        "Were the boards rotten, the mayor would close the pier.",
        "Will the mayor close the pier, if the boards were rotten?",
    ],
)
def test_what_is_only_supposed_claims_nothing(town, draft):
    assert check(town, draft).ok


def test_a_figure_that_its_source_has_corrected_stands_with_the_right_one(town):
    brief = (
        "The Ministry of Trade of Kelmar said that the statement said that Kelmar had offered to "
        "lower the tariff on steel to 15 percent over three years"
    )
    right = "; the ministry said that the figure that Kelmar has offered is 12 percent over three "
    assert any("corrected it to 12 percent" in f.message for f in findings(town, f"{brief}."))
    assert not any("corrected" in f.message for f in findings(town, f"{brief}{right}years."))


def test_the_issuer_of_a_statement_is_a_party_and_no_outlet(town):
    brief = "The Ministry of Trade of Kelmar said that Orland had offered to lower the tariff."
    assert {finding.rule for finding in findings(town, brief)} & {"V1", "V4", "V5"}


def test_a_document_may_be_said_to_have_been_seen(town):
    brief = (
        "The mayor, Ada Holm, said the north pier of Selm would close in May, according to a draft "
        "plan seen by the Selm Post."
    )
    assert not any("seen" in finding.message for finding in findings(town, brief))


def test_a_citation_ends_what_stands_before_it(town):
    brief = (
        "Harbour police declined to comment on the plan [1] and prosecutors said they had opened "
        "a file [2]."
    )
    assert not any("police; the reports" in finding.message for finding in findings(town, brief))
