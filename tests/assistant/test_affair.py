"""Answers over a whole affair: what belongs to it, what a day changes, what a copy does not."""

import pytest

from assistant import Assistant
from assistant.affair import affairs_of, context_of
from assistant.evaluate.scores import predicted_status
from index.build import ingest_reports
from index.store import Store
from tests.assistant.affairs import AFFAIR, COPY, CORRECTION, DOSSIER, OTHER, report

TOLL = "How many people died at the Harl docks?"
ARREST = "Was the foreman Ned Vane arrested?"
UNRELATED = report(
    "x2", "Mosswick News", "2026-04-06", "Larks back in Mosswick",
    "Larks have come back to Mosswick, the Mosswick bird club said on Monday.",
)  # fmt: skip


@pytest.fixture(scope="module")
def asked(embedder):
    """What answers questions from these reports, each set of reports in a store of its own."""

    def answer(reports, *questions, **options):
        with Store.temporary(embedder) as store:
            assert not ingest_reports(store, reports).refused
            return [Assistant(store).ask(question, **options) for question in questions]

    return answer


def status(answer):
    return predicted_status(answer)


def test_reports_that_keep_naming_the_same_are_of_one_affair():
    affairs = affairs_of(DOSSIER)
    assert [{r.id for r in group} for group in affairs] == [{r.id for r in AFFAIR}, {OTHER.id}]


def test_what_the_titles_share_is_what_the_affair_is_known_by():
    shared = context_of(DOSSIER)
    assert {"crane", "harl", "orrick"} <= shared["d4"]
    assert "foreman" not in context_of(AFFAIR[:3])["d1"]
    assert OTHER.id not in shared  # one report makes no affair to be known


def test_another_affair_is_no_answer(asked):
    (cause,) = asked(DOSSIER, "What caused the fall of the crane in Harl?")
    assert "gust" not in cause.text
    (other,) = asked(DOSSIER, "How many people died in Tolk?")
    assert "hree people" in other.text


def test_a_later_count_of_who_keeps_the_register_replaces_the_earlier(asked):
    (now,) = asked(DOSSIER, TOLL)
    assert (status(now), "five" in now.text) == ("CONFIRMED", True)
    (then,) = asked(DOSSIER, TOLL, as_of="2026-04-03")
    assert (status(then), "wo people" in then.text) == ("CONFIRMED", True)


def test_a_retraction_takes_back_what_it_spells_out_and_no_more(asked):
    before, after = asked(DOSSIER, ARREST, as_of="2026-04-05"), asked(DOSSIER, ARREST)
    assert [status(before[0]), status(after[0])] == ["STATED_BY_OUTLET", "WITHDRAWN"]
    (toll,) = asked([*AFFAIR[1:], OTHER], TOLL)
    assert status(toll) == "CONFIRMED"


@pytest.mark.parametrize(
    "reports",
    [
        list(reversed(DOSSIER)),
        [*DOSSIER, report("d9", "Late Echo", "2026-04-08", COPY.title, COPY.text)],
        [*DOSSIER, UNRELATED],
    ],
    ids=["other order", "one more copy", "unrelated report"],
)
def test_order_copies_and_strangers_change_no_status(asked, reports):
    questions = [TOLL, ARREST, "Did the company comment on the foreman?"]
    assert list(map(status, asked(reports, *questions))) == list(
        map(status, asked(DOSSIER, *questions))
    )


def test_a_later_retraction_withdraws(asked):
    (before,) = asked([r for r in DOSSIER if r is not CORRECTION], ARREST)
    (after,) = asked(DOSSIER, ARREST)
    assert (status(before), status(after)) == ("STATED_BY_OUTLET", "WITHDRAWN")


def test_an_overview_is_told_the_claim_at_the_centre(asked):
    (answer,) = asked(DOSSIER, "What do we know about the crane at Harl, and how solid is it?")
    assert (status(answer), "Harl" in answer.text) == ("CONFIRMED", True)


FERRY = [
    report(
        "f1", "Gull Radio", "2026-05-04", "Ferry Merrow capsizes off Sandel",
        "At least four people died when the ferry Merrow capsized off Sandel on Monday, the Sandel"
        " coastguard said. The Merrow was on its way to Port Iven.",
    ),
    report(
        "f2", "Iven Post", "2026-05-06", "Divers search the ferry Merrow off Sandel",
        "Divers searched the Merrow on Wednesday. The Merrow lies at 40 metres off Sandel and Port"
        " Iven, said Ada Crum, who leads the divers.",
    ),
]  # fmt: skip
LATER = (
    "The Sandel coroner has established that nine people died as a result of the accident of"
    " 4 May. The Merrow was to be raised off Sandel in June, Port Iven said."
)
LONG_AGO = LATER.replace("the accident of 4 May", "an accident in 2019")


@pytest.mark.parametrize(("text", "told"), [(LATER, "nine"), (LONG_AGO, "four")])
def test_the_counts_of_one_affair_belong_together_however_it_is_called(asked, text, told):
    last = report("f3", "Gull Radio", "2026-05-12", "Inquest on the ferry Merrow", text)
    (toll,) = asked([*FERRY, last], "How many people died when the ferry Merrow capsized?")
    assert told in toll.text
    assert ("nine" in toll.text) == (told == "nine")
