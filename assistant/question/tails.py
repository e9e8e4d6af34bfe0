"""What is said round a question and asks no more: "yes or no", "I read that p. Is it true?"."""

from __future__ import annotations

import re

from assistant.question.subject import AUXILIARY

_PRONOUN = r"(?:it|he|she|they|there|that|this|we|you)"
_DASH = r"\s*(?:[,;:.\u2013\u2014]|\s-)\s*"
_YES_OR_NO = re.compile(
    rf"^(?:yes\s+or\s+no|true\s+or\s+false|confirm\s+or\s+deny)\b(?:{_DASH}|\s+)", re.I
)
_OR_NO = re.compile(
    rf"(?:{_DASH}|\s+)(?:yes\s+or\s+no|true\s+or\s+false|or\s+not|or\s+(?:{AUXILIARY})\s+{_PRONOUN}\b[^?]*"
    r"|or\s+is\s+(?:that|it)\b[^?]*)\s*\?*$", re.I
)  # fmt: skip
_TAG = re.compile(
    rf",\s+(?:{AUXILIARY})(?:n't)?\s+{_PRONOUN}(?:\s+not)?\s*\?*$|,\s+(?:right|correct|no|yes|eh|true)\s*\?*$",
    re.I,
)
_HEARD = re.compile(
    r"^(?:i|we)(?:'ve|\s+have)?\s+(?:just\s+)?"
    r"(?:read|hear|heard|see|saw|seen|understand|understood|gather|gathered|believe|assume|take\s+it"
    r"|am\s+told|was\s+told|were\s+told|are\s+told)\s+(?:(?:somewhere|today|in\s+the\s+\w+)\s+)?"
    r"(?:that\s+)?(?=\w)", re.I
)  # fmt: skip
_ASIDE = re.compile(
    r"^(?:officially|so\s+far|to\s+date|at\s+present|currently|for\s+now|as\s+far\s+as\s+(?:we|you|one|anyone)"
    r"\s+(?:knows?|can\s+tell)|to\s+the\s+best\s+of\s+(?:our|your)\s+knowledge|in\s+fact|actually|honestly"
    r"|seriously|frankly|again|just\s+to\s+be\s+(?:clear|sure)|sorry|first(?:ly)?|finally|lastly),\s*",
    re.I,
)  # fmt: skip
_TRUE = r"(?:true|right|so|correct|confirmed|official|a\s+fact|the\s+case|certain|accurate)"
_CHECKED = re.compile(
    rf"^(?P<p>(?!(?:{AUXILIARY}|who|what|when|where|why|how|which)\b)[^?]+?)\s*(?:[.;:,\u2013\u2014]|\s-)\s*"
    rf"(?:so\s+|and\s+)?(?:(?:is|was|isn't)\s+{_PRONOUN}(?:\s+(?:really|actually|still))?(?:\s+{_TRUE})?"
    rf"|{_TRUE})\s*\??$", re.I
)  # fmt: skip


def without_tail(text: str) -> str:
    """The question that is put, without its tag, "yes or no?" and "I heard that"."""
    text = _YES_OR_NO.sub("", text.strip())
    text = _ASIDE.sub("", _OR_NO.sub("?", text))
    heard = _HEARD.match(text)
    said = text[heard.end() :] if heard else text
    checked = _CHECKED.match(said)
    if checked and (heard or len(checked["p"].split()) > 3):
        return f"{_low(checked['p']) if heard else checked['p']}?"
    return _TAG.sub("?", said if len(said.split()) > 2 else text)


def _low(text: str) -> str:
    first = text.split(maxsplit=1)[0]
    article = first.lower() in {"the", "a", "an", "this", "that", "some", "all", "no"}
    return text[:1].lower() + text[1:] if article else text
