""" "Does that number still stand?" asks whether p holds with the figure just given."""

import pytest

from assistant.question import QuestionKind, understand

ASKED = "How many jobs does Velm want to cut?"
OURS = (
    "**Only reported: named source** \u2014 a union said that Velm would cut 340 jobs, the Post"
    " reported on 3 May 2026 [1].\n\n*Sources: 1 outlet, 1 independent root; as of 3 May 2026.*"
)


def read(text, answer):
    told = [{"role": "user", "content": ASKED}, {"role": "assistant", "content": answer}]
    return understand(text, history=told)[0]


@pytest.mark.parametrize(
    "text",
    ["Does that number still stand?", "Is that figure still right?", "Does the total still hold?"],
)
@pytest.mark.parametrize("answer", [OURS, "A union puts it at 340, as of 3 May."])
def test_the_figure_of_the_answer_is_put_into_p(text, answer):
    question = read(text, answer)
    assert question.kind is QuestionKind.YES_NO
    assert [q.value for q in question.quantities] == [340]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Does that story still stand?", OURS),
        ("Does that number still stand?", "Not in the reports."),
        ("Does the union still exist?", OURS),
    ],
)
def test_a_story_and_an_answer_without_a_figure_put_in_none(text, answer):
    assert not read(text, answer).quantities
