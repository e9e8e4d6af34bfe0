"""Whether the figure that was just given still stands: "Does that number still hold?" (Q1, H2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.question.model import QuestionKind
from assistant.question.slots import slots_of
from index.lexicon import words

if TYPE_CHECKING:
    from assistant.question.model import Question

_NOUN = r"(?P<noun>[a-z]+)"
_STANDS = re.compile(
    rf"^(?:(?:does|do)\s+(?:that|this|the|those)\s+{_NOUN}\s+(?:still\s+)?(?:stand|hold|apply)"
    rf"|(?:is|are)\s+(?:that|this|the|those)\s+{_NOUN.replace('noun', 'other')}\s*(?:still\b\s*)?"
    r"(?:good|valid|right|correct|current|up\s+to\s+date|standing|\??$))",
    re.I,
)  # a closing "right" or "correct" has been taken for a tag by then
_MARKS = re.compile(r"\[\d+\]|\*[^*]*Sources:.*$|\bas of\b[^.,\n]*", re.I)


def with_given_figure(text: str, before: Question, answer: str) -> str:
    """The question whether p holds with the figure of the answer; any other as it is.

    `before` is the question that was answered, `answer` what was said, whoever wrote it: it only
    says which figure is meant, and bears no status (Q6).
    """
    found = _STANDS.match(text)
    if found is None or before.kind is not QuestionKind.HOW_MANY or before.asked is None:
        return text
    noun = (found["noun"] or found["other"]).lower().removesuffix("s")
    if noun not in words("figure_nouns") or not before.proposition:
        return text
    figure = _figure_of(answer, before.asked.head)
    head = re.search(rf"\b{re.escape(before.asked.head)}\w*\b", before.proposition, re.I)
    if figure is None or head is None or not before.asked.head:
        return text
    p = f"{before.proposition[: head.start()]}{figure} {before.proposition[head.start() :]}"
    return f"Is it true that {p}?"


def _figure_of(answer: str, counted: str) -> str | None:
    """The first number of an answer that can count what was asked for, in digits."""
    quantities = slots_of([_MARKS.sub("", answer)])[0].quantities
    fitting = [q for q in quantities if q.unit in {"", counted}] or list(quantities)
    return f"{fitting[0].value:g}" if fitting else None
