"""What reads like an order to a machine, and what a press page is full of anyway (G1).

A report that is taken for tampered with counts for no more than its outlet's own words, so a false
alarm takes the voice from an official statement.
"""

import pytest

from index.extract.injection import hidden, quarantined
from tests.assistant.injections import ALL


@pytest.mark.parametrize("text", ALL)
def test_an_order_to_a_machine_is_set_aside(text):
    assert quarantined(f"The minister spoke.\n{text}\nIt was said.")


@pytest.mark.parametrize(
    "text",
    [
        "Minister Orla Venn made the comment on Monday when asked about the report. "
        "The report quoted an aide.",
        "When asked whether the ministry would answer the letter, she smiled.",
        "When he was questioned about the loan, the banker left the room to confirm a booking.",
        "There are now <s>four</s> [three] rounds of talks, the official said.",
        "-   The two sides keep the duty at 19 percent.\n\n<!-- -->\n\n-   They will meet in May.",
        "<!-- wpparagraph -->\nThe port was shut on Monday.",
        "1.\u200b The two governments will meet in May. \u200bThe talks go on.",
        "\ufeffAlso on this page: the harbour budget.",
        "\u201cI have invited \u202a@velmport for a meeting,\u201d he wrote.",
        "Veld wants to keep its place as an AI powerhouse, the prime minister said.",
        "AI systems should be tested before they are sold, the commission said.",
        "AI tools must not decide on benefits, the ombudsman said.",
        "The company [confirmed](https://velm.example/2026/note) the order.",
        "The call was led by [Assistant Secretary Noor Hale](https://velm.example/hale).",
        '<figcaption aria-hidden="true">The minister at the port.</figcaption>',
        "See https://velm.example/?q=" + "a+long+search+with+many+words+in+it+" * 4,
        "![chart](data:image/svg+xml;base64," + "PHN2ZyBmaWxsPSJub25lIiBoZWlnaHQ9" * 4 + ")",
    ],
)
def test_what_pages_are_full_of_is_no_order(text):
    assert not quarantined(text)


@pytest.mark.parametrize(
    ("text", "is_hidden"),
    [
        ("con\u200bfirmed", True),
        ("\u200b\u200bconfirmed", True),
        ("\u202edemrifnoc", True),
        ("port \u200band ministry", False),
        ("No. 4\u200b: the port", False),
    ],
)
def test_characters_hide_something_inside_a_word_in_a_row_or_turned_round(text, is_hidden):
    assert bool(hidden(text)) is is_hidden
