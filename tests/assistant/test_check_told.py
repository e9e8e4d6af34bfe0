"""V7, V9 and what the check lets pass: an answer in other words must be told, a citation holds."""

import pytest

from assistant import Assistant
from assistant.answer import Citation
from assistant.check import Ledger, check_against
from index.build import ingest_reports
from index.store import Store
from tests.assistant.check_told import REPORTS


@pytest.fixture(scope="module")
def assistant(embedder):
    with Store.temporary(embedder) as store:
        ingest_reports(store, REPORTS)
        yield Assistant(store)


@pytest.fixture(scope="module")
def ledger(assistant):
    return Ledger(assistant.store, None)


def rules(ledger, draft, citations=None):
    found = check_against(ledger, draft, citations)
    return {f.rule for sentence in found.sentences for f in sentence.findings}


MEMO = "A memo seen by the Quay Mail says Tarn Water diluted 31 test samples in July."
MERGER = "Three brokers said Alder Gas would merge with Dunlow Power in the spring."
FLOOD = "Two clerks said the Orrel archive had been flooded on Sunday."
PAINTING = "Two curators said the Orrel museum had lost a painting by Sefton."
COLLEGE = "The rector of Lund College, Tove Ansel, said the college would close in May."
SILENT = "Tarn Water declined to comment."

TOLD = [
    f"{MEMO} {SILENT}",
    f"{MERGER} Alder Gas said it would not merge with Dunlow Power.",
    f"{FLOOD[:-1]}, but the keeper of the archive, Linus Vane, said there had been no such flood.",
    f"{FLOOD[:-1]}, but the keeper of the archive, Linus Vane, denied it.",
    f"{PAINTING} The Orrel museum would not discuss the painting.",
    "The fire brigade said 14 barns had burned in the valley, but the insurer Holm Mutual said it "
    "had counted 20.",
    "The Orrel Courier has withdrawn its report that the bakery on Hay Street had closed its oven; "
    "before that, the Orrel Courier reported that the bakery on Hay Street has closed its oven.",
    "No report says that the lighthouse has burned down.",
    "Police said 12 people had been hurt by the quake.",  # a magnitude is no rival to a count
    f"{COLLEGE} She later denied it.",
    "The Valley Wire reported: “The coroner, Ada Pell, said the swimmer had drowned.”",
]


@pytest.mark.parametrize("draft", TOLD)
def test_what_belongs_to_a_claim_may_be_told_in_its_own_words(ledger, draft):
    found = check_against(ledger, draft)
    assert found.ok, [s.findings for s in found.sentences]


LEFT_OUT = [
    MEMO,
    MERGER,
    f"{MERGER} Reportedly, Alder Gas will not merge with Dunlow Power.",
    f"{MERGER} Holm Mutual said it would not merge with Dunlow Power.",
    f"{MERGER} Alder Gas has not commented.",
    f"{MERGER} It has not been officially confirmed.",
    f"{MERGER} Alder Gas said it would merge with Dunlow Power.",
    FLOOD,
    f"{FLOOD[:-1]}, but another clerk said there had been no such flood.",
    f"{FLOOD} The keeper of the archive, Linus Vane, said there had been a flood.",
    PAINTING,
    f"{PAINTING} It was not independently confirmed.",
    f"{PAINTING} The Quay Mail could not verify the account.",
    "Two curators, who were not named, said the Orrel museum had lost a painting by Sefton.",
    "The fire brigade said 14 barns had burned in the valley.",
    "The fire brigade said 14 barns had burned, but the insurer Holm Mutual agreed.",
    COLLEGE,  # the same voice, a day later (H3)
    f"The Quay Mail reported: “{MERGER}”",
    f"The Quay Mail reported: “{FLOOD}”",
]


@pytest.mark.parametrize("draft", LEFT_OUT)
def test_an_answer_in_other_words_that_is_left_out_is_found(ledger, draft):
    """Neither somebody else's word nor an outlet's doubt stands for it (V7, R18)."""
    assert "V7" in rules(ledger, draft)


OVERSTATED = [
    # A document may be told as seen by an outlet, and as no more than that (V3).
    f"A memo seen by the Quay Mail confirms that Tarn Water diluted 31 test samples. {SILENT}",
    f"A memo seen by the Quay Mail reveals that Tarn Water diluted 31 test samples. {SILENT}",
    f"A memo seen by the Quay Mail proves that Tarn Water diluted 31 test samples. {SILENT}",
    f"A memo confirmed by the Quay Mail says Tarn Water diluted 31 test samples. {SILENT}",
    f"A memo exposed by the Quay Mail says Tarn Water diluted 31 test samples. {SILENT}",
    f"A memo uncovered by the Quay Mail says Tarn Water diluted 31 test samples. {SILENT}",
    f"A memo authenticated by the Quay Mail says Tarn Water diluted 31 test samples. {SILENT}",
    f"A memo acknowledged by Tarn Water says Tarn Water diluted 31 test samples. {SILENT}",
    f"As a memo seen by the Quay Mail shows, Tarn Water diluted 31 test samples. {SILENT}",
    f"Tarn Water diluted 31 test samples, as seen by the Quay Mail. {SILENT}",
    f"Two memos seen by the Quay Mail say Tarn Water diluted 31 test samples. {SILENT}",
    f"**Officially confirmed** — {MEMO} {SILENT}",
    # "No report says so" needs no official line, and has to be right (V6).
    "No report says that Tarn Water diluted 31 test samples in July.",
    "No report says that the Orrel museum had lost a painting by Sefton.",
    "No newspaper has reported that Alder Gas would merge with Dunlow Power.",
    "No report says that 14 barns had burned in the valley.",
    "No report says that the swimmer had drowned.",
    # What was taken back is what was said, and not its contrary (V3, V6).
    "The Orrel Courier has withdrawn its report that the bakery on Hay Street had not closed its "
    "oven.",
    "The Orrel Courier reported that the bakery on Hay Street has not closed its oven. It has "
    "withdrawn the report.",
    "The Orrel Courier has withdrawn its report that the bakery on Hay Street had closed its oven; "
    "before that, the Orrel Courier reported that the bakery has not closed its oven.",
    # A denial in its own words tells of a denial, and lends the claim nothing.
    "Alder Gas will merge with Dunlow Power in the spring. Alder Gas said it would not merge.",
    "Alder Gas confirmed that it would merge with Dunlow Power in the spring.",
    "The Orrel archive was flooded on Sunday. Linus Vane said there had been no such flood.",
    "Linus Vane confirmed that the Orrel archive had been flooded on Sunday.",
    # A clause behind a citation that another subject begins is the draft's own.
    "Tarn Water declined to comment [1] and the Orrel museum had lost a painting by Sefton [2].",
    "Tarn Water declined to comment [1], Alder Gas will merge with Dunlow Power [2].",
]


@pytest.mark.parametrize("draft", OVERSTATED)
def test_an_overstated_sentence_is_found(ledger, draft):
    assert rules(ledger, draft) - {"V7"}


PASSAGES = (
    ("mail-1", MEMO),
    ("mail-1", SILENT),
    ("mail-2", MERGER),
    ("gas-1", "Alder Gas will not merge with Dunlow Power."),
    ("courier-1", "The bakery on Hay Street has closed its oven."),
    ("courier-2", "The Orrel Courier withdraws its report that the bakery on Hay Street had closed "
     "its oven."),
    ("mail-1", "The Orrel museum would not discuss the painting."),
    ("mail-1", PAINTING),
)  # fmt: skip
RETRACTED = (
    "The Orrel Courier has withdrawn its report that the bakery on Hay Street had closed its oven "
    "[{}]; before that, the Orrel Courier reported that the bakery on Hay Street has closed its "
    "oven [{}]."
)
CITED = [
    (MEMO[:-1] + " [{}]. Tarn Water declined to comment [{}].", (1, 2), (2, 1)),
    (MERGER[:-1] + " [{}]. Alder Gas said it would not merge with Dunlow Power [{}].",
     (3, 4), (4, 3)),
    (RETRACTED, (6, 5), (5, 5)),
    (PAINTING[:-1] + " [{}]. The Orrel museum would not discuss the painting [{}].",
     (8, 7), (8, 2)),
    (PAINTING[:-1] + " [{}]. The Orrel museum would not discuss the painting [{}].",
     (8, 7), (1, 7)),
    (MEMO[:-1] + " [{}]. Tarn Water declined to comment [{}].", (1, 2), (1, 7)),
]  # fmt: skip


@pytest.fixture(scope="module")
def citations(ledger):
    def one(number, report, quote):
        told = ledger.reports[report]
        start = told.text.find(quote)
        return Citation(number, report, told.outlet, told.published, None, start,
                        start + len(quote), quote)  # fmt: skip

    return tuple(one(n, report, quote) for n, (report, quote) in enumerate(PASSAGES, 1))


@pytest.mark.parametrize(("draft", "right", "wrong"), CITED)
def test_a_citation_holds_where_the_passage_has_the_voice_and_what_it_does(
    ledger, citations, draft, right, wrong
):
    assert rules(ledger, draft.format(*right), citations) == set()
    assert "V9" in rules(ledger, draft.format(*wrong), citations)


def test_a_figure_of_another_passage_is_no_figure_of_this_one(ledger, citations):
    """What a cited passage has counts, and nothing beyond (V5)."""
    draft = MEMO.replace("31", "{}")[:-1] + " [1]. Tarn Water declined to comment [2]."
    assert "V5" not in rules(ledger, draft.format(31), citations)
    assert all("V5" in rules(ledger, draft.format(n), citations) for n in (13, 14, 20, 310))
