"""Follow-ups that ask the question before again: for one slot, for its source, for another day.

"By whom?", "Says who?", "How sure are we of that?", "And what was the position on 14 January?"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.question.filler import SLOTS
from assistant.question.parse import parsed
from assistant.question.words import lemma
from index.lexicon import complements
from index.lexicon import words as index_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_END = (
    r"(?:\s+(?:exactly|precisely|then|now|so|was\s+that|is\s+that|did\s+that\s+happen"
    r"|of\s+(?:them|those|these)))*\s*\?*$"
)
_SLOT = re.compile(
    rf"^(?P<w>(?:(?:for|by|to|at)\s+)?how\s+(?:many|much)(?:\s+for)?|(?:for\s+)?how\s+long|when|where|why|how|since\s+when|until\s+when|by\s+when"
    rf"|from\s+when){_END}",
    re.I,
)
_WHO = re.compile(
    rf"^(?:(?:by|from|to|with|against|for|of|at)\s+whom|who\s+by|who(?:\s+was\s+it)?){_END}", re.I
)
_WHY_NOT = re.compile(r"^why\s+not\s*\?*$", re.I)
_THAT = (
    r"(?:(?:all\s+)?(?:that|this|it|so)|(?:the|this|that)\s+(?:claim|story|report|news|account))"
)
_SAYS_WHO = re.compile(
    rf"^(?:sa(?:ys|id)\s+who|according\s+to\s+whom?|on\s+(?:whose|what)\s+(?:word|authority|basis|grounds"
    rf"|evidence)|who\s+says|how\s+do\s+(?:we|you|they)\s+know(?:\s+{_THAT})?"
    rf"|who\s+(?:is|was|are|were)\s+(?:behind|the\s+sources?\s+(?:for|of))\s+{_THAT}"
    rf"|what(?:'s|\s+is|\s+was|\s+were)\s+(?:the\s+(?:sources?|basis|grounds|evidence)\s+(?:for|of)\s+{_THAT}"
    rf"|{_THAT}\s+(?:based\s+on|resting\s+on|founded\s+on))"
    rf"|what\s+(?:does|did)\s+{_THAT}\s+rest\s+on"
    rf"|where\s+(?:does|did|is)\s+{_THAT}\s+(?:come\s+)?from|whose\s+word\s+is\s+{_THAT})\s*\?*$",
    re.I,
)
_SOLID = (
    r"(?:solid|firm|certain|sure|reliable|credible|confident|good|safe|clear|official|definite"
    r"|well[- ]sourced|well[- ]founded|true|settled)"
)
_AGAIN = re.compile(
    rf"^(?:how\s+{_SOLID}\s+(?:(?:is|was|were|are)\s+{_THAT}"
    r"|(?:are|were|can|could|may|might)\s+(?:we|you|one|i|people)(?:\s+(?:be|have\s+been))?"
    rf"(?:\s+(?:of|about)\s+{_THAT})?)"
    rf"|(?:is|was|were|are)\s+{_THAT}\s+(?:(?:really|actually|still|now|already|at\s+all)\s+)*"
    rf"(?:so|the\s+case|a\s+fact|beyond\s+doubt|known|{_SOLID})"
    rf"|(?:are|were|can|could)\s+(?:we|you|one)\s+(?:be\s+)?{_SOLID}\s+(?:of|about)\s+{_THAT}"
    r"|really|(?:is|are|was|were|has|have|had|did|does|do|will|would)\s+(?:that|it|he|she|they)|did\s+(?:that|it)\s+(?:really\s+)?happen"
    r"|what\s+(?:is|was|were)\s+the\s+(?:(?:overall|general)\s+)?"
    r"(?:position|state|situation|picture|status|standing|number|figure|count|footing|story"
    r"|answer|truth)(?:\s+(?:of|with|on|about|in)\s+(?:that|it|this|things|play|affairs|the\s+matter))?"
    r"|(?:and\s+)?(?:what\s+)?if\s+(?:i|we|you|one|someone)\s+had\s+asked(?:\s+(?:you|me|then))*"
    r"|would\s+(?:you|we|one)\s+(?:still\s+)?have\s+said\s+(?:so|that|the\s+same)"
    r"|what\s+(?:could|would|can)\s+(?:you|we|one)\s+have\s+(?:said|told\s+(?:me|us)|known)"
    rf"(?:\s+(?:of|about)\s+{_THAT})?"
    r"|now|today|currently|at\s+present|by\s+now"
    rf"|where\s+(?:do|did)\s+(?:things|matters|{_THAT})\s+stand)"
    r"(?:\s+(?:then|at\s+that\s+point|at\s+the\s+time|today|now|so\s+far))?\s*\?*$", re.I
)  # fmt: skip


def bare_slot(text: str) -> str | None:
    """The slot that a question without a claim asks for ("How many?", "By whom?"), or None.

    The names are those of `Asked`; "source" asks who stands behind the claim ("Says who?").
    """
    if _SAYS_WHO.match(text):
        return "source"
    if _WHO.match(text):
        return "person"
    if _WHY_NOT.match(text):
        return "refusal"
    found = _SLOT.match(text)
    if not found:
        return None
    word = " ".join(found["w"].lower().split())
    if word.endswith(" when"):
        return "date"
    return "duration" if word.endswith("how long") else SLOTS.get(word, "quantity")


def asks_again(text: str) -> bool:
    """Whether a question only asks how the claim before it stands or stood (R21, Q7)."""
    return _AGAIN.match(text) is not None


def asks_now(text: str) -> bool:
    """Whether a follow-up asks for today, after a question about another day."""
    return re.search(r"\b(?:now|today|currently|at present)\b", text, re.I) is not None


def is_voice(phrase: str) -> bool:
    """Whether a noun phrase names a party that speaks ("the ministry", "her lawyer")."""
    return voice_kind(phrase) != ""


def voice_kind(phrase: str) -> str:
    """What kind of party a noun phrase names: "gov", "company", "office" and so on, or ""."""
    for low in _heads(phrase):
        if low in index_words("bodies"):
            return complements("bodies").get(low, "gov")
        if low in index_words("titles") or low in index_words("institutional"):
            return "office"
        if low in index_words("company_nouns"):
            return "company"
    return ""


def is_role(phrase: str) -> bool:
    """Whether a noun phrase names one person by role ("the foreman", "the king")."""
    known = index_words("titles") | index_words("unnamed_person_heads")
    return any(low in known for low in _heads(phrase)) and not phrase.lower().endswith("s")


def _heads(phrase: str) -> tuple[str, ...]:
    doc = parsed(phrase)
    head: Token | None = next((t for t in doc if t.dep_ == "ROOT"), None)
    named = head is not None and head.pos_ in {"NOUN", "PROPN"}
    return (lemma(head), head.lower_) if head is not None and named else ()
