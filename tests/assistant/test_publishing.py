"""Who published an account is another claim than what the account says."""

import pytest

from assistant.check.publishing import is_of_publishing


@pytest.mark.parametrize(
    "claim",
    [
        "The allegation was first published by the Post",
        "The Post was the first to publish the allegation",
        "The account is being published here for the first time",
        "The Herald carried the story on Monday",
        "The rumour was first aired by Radio Nine",
        "The Courier printed the claim a day before its rivals",
    ],
)
def test_who_published_an_account_needs_no_official_line(claim):
    assert is_of_publishing(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "The Post published an allegation that the fund was empty",
        "The Herald carried a story about the theft of the fund",
        "The ministry released the prisoners",
        "The Post published the figures",
        "The bank posted a loss of 4 million",
        "The claim was false and the ministry released the report that says so",
        "The Courier printed the claim and the bank closed its doors",
    ],
)
def test_what_an_account_says_is_put_forward_with_it(claim):
    assert not is_of_publishing(claim)
