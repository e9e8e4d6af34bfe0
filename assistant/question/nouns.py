"""What is the toll? What was the cause of p? What is wrong with X? What is X called?"""

from __future__ import annotations

import re

from assistant.question.model import Asked, QuestionKind
from assistant.question.parse import parsed
from assistant.question.reading import Reading
from assistant.question.words import lemma

_K = QuestionKind
_BE = re.compile(r"^(?P<be>is|was|are|were|'s)\s+(?P<p>.+)$", re.I)
_CAUSE = re.compile(
    r"^(?:the\s+|their\s+|its\s+)?(?:\w+\s+)?(?:cause|reason|motive|explanation|trigger)s?\s+"
    r"(?:of|for|behind)\s+(?P<p>.+)$", re.I
)  # fmt: skip
_TROUBLE = re.compile(
    r"^(?:wrong|the\s+(?:matter|trouble|problem|issue))\s+with\s+(?P<p>.+)$", re.I
)
_COUNT = re.compile(
    r"^(?:the\s+)?(?:(?:latest|current|official|new|present|total|final|last|confirmed|reported|true)\s+)*"
    r"(?:number|count|total|tally|figure)\s+(?:of|for)\s+(?P<p>.+)$", re.I
)  # fmt: skip
_LATEST = re.compile(r"^(?:the\s+)?(?:latest|current|present|most recent)\s+(?P<p>.+)$", re.I)


def read_noun_question(rest: str) -> Reading | None:
    """The reading of "what <rest>" where a noun phrase or what it is follows "is"; else None."""
    found = _BE.match(rest)
    if not found:
        return None
    be, p = found["be"].lower(), found["p"]
    cause = _CAUSE.match(p)
    if cause:
        statement = f"something caused {cause['p']}"
        return Reading(_K.WHAT, statement, asked=Asked("reason"), presupposed=True)
    trouble = _TROUBLE.match(p)
    if trouble:
        statement = f"something {be} wrong with {trouble['p']}"
        return Reading(_K.WHAT, statement, asked=Asked("agent"), presupposed=True)
    count = _COUNT.match(p)
    if count:
        return _counted(count["p"], be)
    first = parsed(p)[0]
    if first.pos_ in {"ADP", "VERB", "ADV", "SCONJ"} or first.tag_ in {"VBG", "VBN"}:
        return Reading(_K.WHAT, f"something {be} {p}", asked=Asked("agent"), presupposed=True)
    latest = _LATEST.match(p)
    return Reading(_K.WHAT, f"the {latest['p']}" if latest else p, asked=Asked("quantity"))


def _counted(things: str, be: str) -> Reading:
    """The reading of "the number of <things>": how many they are, or what is said of them."""
    doc = parsed(things)
    nouns = [t for t in doc if t.pos_ in {"NOUN", "PROPN"}]
    if not nouns:
        return Reading(_K.WHAT, things, asked=Asked("quantity"))
    head = next((t for t in nouns if t.dep_ not in {"compound", "poss"}), nouns[0])
    plural = "are" if be in {"is", "are"} else "were"
    after = doc[head.i + 1] if head.i + 1 < len(doc) else None
    said = after is not None and (after.tag_ in {"VBN", "VBG", "VBD"} or after.pos_ == "ADJ")
    if said:
        statement = f"{doc[: head.i + 1].text} {plural} {doc[head.i + 1 :].text}"
    else:
        statement = f"there {plural} {things}"
    asked = Asked("quantity", lemma(head))
    return Reading(_K.HOW_MANY, statement, asked=asked, presupposed=True)
