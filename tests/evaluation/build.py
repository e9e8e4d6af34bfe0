"""Small cases and answers to score."""

from assistant.answer import Answer, Citation, Fact, Position, StatusCode, Support
from assistant.evaluate.cases import Case

BODY = "The ministry confirmed the sale. Two aides said the price was 40 million crowns. It rained."
FIRST = "The ministry confirmed the sale."
SECOND = "Two aides said the price was 40 million crowns."
THIRD = "It rained."


def case(**expect):
    """A case of one report and one question; `expect` goes over a plain expectation."""
    expected = {
        "status": "CONFIRMED",
        "official_position": "CONFIRMED",
        "evidence": [{"document": "d1", "quote": FIRST, "role": "support"}],
    }
    question = {"id": "q1", "question": "Was it sold?", "expect": expected | expect}
    document = {"id": "d1", "text": BODY, "outlet": "Post", "published": "2026-01-02"}
    return Case.model_validate({"id": "c1", "documents": [document], "questions": [question]})


def citation(quote=FIRST, *, number=1, report="d1", start=None):
    """A citation of the quote; `start` puts it where it does not stand."""
    first = BODY.index(quote) if start is None else start
    return Citation(number, report, "Post", "2026-01-02", None, first, first + len(quote), quote)


def answer(
    status=StatusCode.CONFIRMED,
    *,
    position=Position.CONFIRMED,
    citations=None,
    label="Officially confirmed by the ministry",
    text=None,
):
    """An answer of one fact, by default the right one to `case()`."""
    fact = Fact("the sale was made", status, label, position, Support.PRINCIPAL)
    shown = f"**{label}**: the sale was made [1]." if text is None else text
    cited = (citation(),) if citations is None else tuple(citations)
    absent = status is StatusCode.NOT_IN_REPORTS
    return Answer("Was it sold?", None, shown, absent, (fact,), cited)
