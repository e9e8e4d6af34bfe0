"""Every safeguard is worth something: without it, an answer that is right goes wrong."""

from __future__ import annotations

import pytest

from assistant.evaluate import Ablation, Case, run_cases
from assistant.evaluate.ablations import without
from index.ledger import Attribution

SWAPPED = (
    "Port Tessel was sold to the Oren Group on Monday. "
    '"We have given the Oren Group our cranes," the harbour board said in a statement.',
    "Has the Oren Group given the harbour board its cranes?",
    "NOT_IN_REPORTS",
)
REFUSED = (
    "The Dellmar Ministry of Fisheries did not confirm that it had closed the eastern grounds.",
    "Has the Ministry of Fisheries closed the eastern grounds?",
    "NO_COMMENT",
)
RELAYED = (
    "Two people who were in the room said Mayor Ilse Brandt had told them that she would resign.",
    "Will Mayor Ilse Brandt resign?",
    "REPORTED_ANON",
)
OTHERS = (
    "Ostvar's foreign minister, Pell Aron, said that Karden had expelled two engineers.",
    "Has Karden expelled two engineers?",
    "OFFICIAL_STATEMENT",
)


def right(example: tuple[str, str, str], ablation: Ablation | None = None) -> bool:
    text, question, expected = example
    document = {"id": "d", "outlet": "Harbour Post", "published": "2026-04-02", "text": text}
    expect = {"claim": "", "status": expected, "accept_status": [expected], "evidence": []}
    case = Case.model_validate(
        {
            "id": "c",
            "documents": [document],
            "questions": [{"id": "q", "question": question, "expect": expect}],
        }
    )
    return next(run_cases([case], ablation=ablation)).scores.status


@pytest.mark.parametrize(
    ("ablation", "example"),
    [
        (Ablation.SLOTS, SWAPPED),
        (Ablation.OPERATORS, REFUSED),
        (Ablation.CHAIN_CAP, RELAYED),
        (Ablation.CLAIM_RELATION, OTHERS),
    ],
)
def test_a_safeguard_is_needed(ablation: Ablation, example: tuple[str, str, str]) -> None:
    assert right(example)
    assert not right(example, ablation)


def test_everything_is_as_before_when_the_measure_is_over() -> None:
    before = Attribution.effective
    with without(Ablation.CHAIN_CAP):
        assert Attribution.effective is not before
    assert Attribution.effective is before


def test_everything_is_as_before_when_the_measure_fails() -> None:
    before = Attribution.effective
    with pytest.raises(RuntimeError, match="broken off"), without(Ablation.CHAIN_CAP):
        raise RuntimeError("broken off")
    assert Attribution.effective is before
