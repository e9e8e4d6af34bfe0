"""One negation over several verbs, and where it ends (S1)."""

import pytest

from index.extract import extract
from index.report import Report


def told(text):
    report = Report("r", text, outlet="Orl Post")
    rows = [row for row in extract(report) if not row.is_attitude]
    return [(row.stance.name, row.claim.positive, row.claim.text) for row in rows]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (
            '"I have never purchased, possessed, or used a banned drug," Lena Orm said.',
            [
                "I have never purchased a banned drug",
                "I have never possessed a banned drug",
                "I have never used a banned drug",
            ],
        ),
        (
            "The minister said the army did not enter Torvik or shell the hospital.",
            ["the army did not enter Torvik", "the army did not shell the hospital"],
        ),
        (
            "The minister said the army did not enter Torvik and shell the hospital.",
            ["the army did not enter Torvik", "the army did not shell the hospital"],
        ),
        (
            '"I have not resigned, nor have I been removed," the governor said.',
            ["I have not resigned", "nor have I been removed"],
        ),
        (
            "The army said none of its soldiers had entered Torvik or fired at the hospital.",
            [
                "none of its soldiers had entered Torvik",
                "none of its soldiers had fired at the hospital",
            ],
        ),
    ],
)
def test_a_negation_holds_for_each_of_the_verbs_under_it(text, denied):
    assert told(text) == [("ASSERT", False, claim) for claim in denied]


def test_a_negation_in_capitals_is_one():
    said = told('"I have NEVER bought, kept, or used a banned drug," Lena Orm said.')
    assert not any(positive for _, positive, _ in said)


@pytest.mark.parametrize(
    ("text", "done"),
    [
        (
            "The minister said the army did not enter Torvik and shelled the depot.",
            "the army shelled the depot",
        ),
        (
            "Orm said he had not met the banker, but had written to him.",
            "Orm had written to him",
        ),
        (
            "The bank said it would not close the branch and would hire 20 people.",
            "the bank would hire 20 people",
        ),
        (
            "The minister said the army entered Torvik or shelled the depot.",
            "the army shelled the depot",
        ),
    ],
)
def test_a_verb_that_stands_by_itself_is_not_negated(text, done):
    assert ("ASSERT", True, done) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry declined on Tuesday to confirm or deny plans by the envoy to visit Torvik.",
        "The ministry did not confirm or deny the arrest.",
        "The ministry would not confirm or deny whether a suspect was held.",
        'A spokeswoman said the ministry was "not prepared to confirm or deny this account".',
    ],
)
def test_who_declines_to_confirm_or_deny_does_not_deny(text):
    said = told(text)
    assert not {"DENY", "CONFIRM"} & {stance for stance, _, _ in said}


def test_who_declines_to_confirm_or_deny_leaves_the_thing_open():
    said = told("The ministry declined to confirm or deny plans by the envoy to visit Torvik.")
    assert [(stance, claim) for stance, _, claim in said] == [
        ("REFUSE", "plans by the envoy to visit Torvik"),
        ("NON_DENIAL", "plans by the envoy to visit Torvik"),
    ]


def test_a_denial_joined_to_a_confirmation_is_one():
    said = told("The company confirmed the deal and denied a rift.")
    assert ("DENY", True, "a rift") in said
