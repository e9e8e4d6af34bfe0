"""What kind of question it is, and the claim p inside it (Q1-Q7)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.question.declare import AUXILIARIES, declare
from assistant.question.model import Act, QuestionKind
from assistant.question.reading import Reading, read_statement
from assistant.question.wh import read_wh

_K = QuestionKind
_ABOUT = r"(?:about|of|on|regarding|over)\s+"
_WE = r"(?:we|you|one|people|anyone|the reports?|reports?)"
_SUM_UP = (
    r"(?:please\s+|can you\s+|could you\s+)*(?:sum\s+up|summari[sz]e|brief me on|recap"
    r"|(?:give me\s+|i need\s+|i want\s+)?(?:an?|the|your)\s+(?:\w+\s+)?"
    r"(?:overview|summary|briefing|round-?up|picture)\s+(?:of|on)"
    r"|what(?:'s|\s+is)\s+the\s+(?:latest|state of play)\s+(?:on|with|about)"
    r"|where do (?:things|we) stand\s+(?:on|with))\s+"
    r"(?:(?:what|everything|all)\b.{0,60}?\b(?:about|on)\s+)?"
)
_OVERVIEW = re.compile(
    rf"^(?:what\s+(?:do|did|does|can|could|would)\s+{_WE}\s+(?:know|say|have|tell|said|told)\b"
    rf"(?:\s+\w+){{0,4}}?\s+{_ABOUT}"
    rf"|what\s+(?:is|was|has been|had been)\s+(?:\w+\s+)?(?:known|said|reported)\s*{_ABOUT}"
    rf"|tell me\s+(?:\w+\s+)?{_ABOUT}|what(?:'s| is| was)\s+(?:new|happening)\s+(?:with|in|at)\s+"
    r"|what(?: has)? happened\s+(?:to|with|in|at|on|after)\s+|{_SUM_UP})(?P<p>.+)$".replace(
        "{_SUM_UP}", _SUM_UP), re.I
)  # fmt: skip
_POSITION = re.compile(
    r"^what(?:'s|\s+is|\s+was|\s+were)\s+(?:the\s+)?(?:latest\s+)?official\s+"
    r"(?:line|position|figure|word|view|stance|version|account|toll)(?:\s+(?:on|about|of|for)\s+(?P<p>.+))?$",
    re.I,
)
_PARTY_POSITION = re.compile(
    r"^what(?:'s|\s+is|\s+was)\s+(?P<s>.+?)(?:'s|\u2019s|s')?\s+(?:position|line|stance|view|answer|response)"
    r"(?:\s+(?:on|about|to)\s+(?P<p>.+))?$", re.I
)  # fmt: skip
_FIRST = re.compile(
    r"^(?:who|which\s+\w+)\s+(?:(?P<f>first)\s+)?(?:reported|published|broke|had|carried|ran|was)\s+"
    r"(?:the first to (?:report|publish)\s+)?(?P<p>.+?)(?:\s+(?P<g>first))?$", re.I
)  # fmt: skip
_TRUE = (
    r"(?:true|confirmed|right|official|correct|certain|known|clear|a fact|fact|the case"
    r"|established)"
)
_ADVERB = r"(?:(?:really|now|officially|independently|already|been|actually|still)\s+)*"
_IS_IT = re.compile(
    rf"^(?:is|was|has|isn't|wasn't)\s+it\s+{_ADVERB}(?P<not>not\s+)?(?:been\s+)?{_ADVERB}{_TRUE}"
    rf"\s+(?:that\s+)?(?P<p>.+)$", re.I
)  # fmt: skip
_CONFIRMED = re.compile(
    rf"^(?P<a>is|are|was|were|has|have)\s+(?P<p>.+?)\s+{_ADVERB}"
    r"(?:confirmed|true|official|a fact|denied)$", re.I
)  # fmt: skip
_VOICES = (
    r"(?:(?:two|three|four|five|several|many|most|all|both|half a dozen|a dozen|these|other)\s+)+"
    r"(?:\w+\s+)?(?:outlets?|newspapers?|papers?|media|reports?|sources?|broadcasters?|sites?|agencies)"
)
_CORROBORATION = re.compile(
    rf"^(?:do|does|did|have|has)?\s*{_VOICES}\s+(?:now\s+|all\s+|independently\s+)*"
    r"(?:confirm|report|carry|have|say|run)\w*\s*(?P<p>.*)$", re.I
)  # fmt: skip
_COUNTS = re.compile(
    r"\b(?:does|do|did|would)\s+(?:that|this|it|they)\s+(?:all\s+)?(?:make|mean|count)\b"
    r"|\bcounts?\s+as\s+confirmed\b|\bstill\s+says?\s+so\b|\bstory\s+still\s+(?:good|stands?|true)\b"
    r"|\bstill\s+(?:stands?|holds?)\b", re.I
)  # fmt: skip


def read_kind(text: str) -> Reading:
    """The reading of one question without lead-in and as-of phrase."""
    text = text.strip(" ?.!")
    for reader in (
        _corroborating,
        _overview,
        _official,
        _first_report,
        _is_it_true,
        read_wh,
        _yes_no,
    ):
        reading = reader(text)
        if reading:
            return _unfold(reading)
    return Reading(_K.OVERVIEW, text)


def _corroborating(text: str) -> Reading | None:
    found = None if _COUNTS.search(text) else _CORROBORATION.match(text)
    if found:
        p = re.sub(
            r"^(?:that|it|this|so)\b\s*|\b(?:independently|now|too)\b", "", found["p"]
        ).strip()
        return Reading(_K.YES_NO, p, anyone=True, act=Act.CONFIRM, corroboration=True)
    if _COUNTS.search(text):
        return Reading(_K.YES_NO, "", anyone=True, act=Act.CONFIRM, corroboration=True)
    return None


def _overview(text: str) -> Reading | None:
    found = _OVERVIEW.match(text)
    if not found:
        return None
    return Reading(_K.OVERVIEW, found["p"])


def _official(text: str) -> Reading | None:
    found = _POSITION.match(text)
    if found:
        return Reading(_K.POSITION, found["p"] or "", anyone=True)
    found = _PARTY_POSITION.match(text)
    if found and found["p"]:
        return Reading(_K.POSITION, found["p"], speaker=found["s"])
    return None


def _first_report(text: str) -> Reading | None:
    found = _FIRST.match(text)
    if found and (found["f"] or found["g"] or "first to" in text.lower()):
        return Reading(_K.FIRST_REPORT, found["p"], anyone=True)
    return None


def _is_it_true(text: str) -> Reading | None:
    found = _IS_IT.match(text)
    if found:
        return replace(read_statement(found["p"]), kind=_K.YES_NO)
    found = _CONFIRMED.match(text)
    if found and not re.match(r"(?:it|this|that)$", found["p"], re.I):
        act = Act.DENY if text.lower().endswith("denied") else Act.CONFIRM
        return Reading(_K.YES_NO, found["p"].removesuffix(" been"), anyone=True, act=act)
    return None


def _yes_no(text: str) -> Reading | None:
    first = re.sub(r"n['\u2019]t$", "", text.split(" ", 1)[0].lower())
    if first in AUXILIARIES:
        return read_statement(declare(text))
    return read_statement(text)


def _unfold(reading: Reading) -> Reading:
    """The reading with the question inside it read too ("said how many are missing")."""
    content = reading.proposition
    if reading.act is None or reading.asked is not None:
        return reading
    if re.match(r"(?:whether|if)\s", content, re.I):
        return replace(reading, proposition=content.split(" ", 1)[1])
    if re.match(r"(?:how|who|what|when|where|why|which)\s", content, re.I):
        inner = read_wh(content)
        if inner:
            return replace(reading, proposition=inner.proposition, asked=inner.asked)
    return reading
