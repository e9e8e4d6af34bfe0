"""What kind of question it is, and the claim p inside it (Q1-Q7)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.question.declare import AUXILIARIES
from assistant.question.model import Act, Asked, QuestionKind
from assistant.question.reading import Reading, read_clause, read_statement
from assistant.question.wh import read_wh

_K = QuestionKind
_ABOUT = r"(?:about|of|on|regarding|over)\s+"
_WE = r"(?:we|you|one|people|anyone|the reports?|reports?)"
_SO_FAR = (
    r"(?:(?:by|until|up to)\s+now|so\s+far|now|today|yet|at\s+present|to\s+date|at\s+this\s+point"
    r"|for\s+(?:sure|certain)|with\s+certainty|officially)?"
)
_SUM_UP = (
    r"(?:please\s+|can you\s+|could you\s+)*(?:sum\s+up|summari[sz]e|brief me on|recap"
    r"|(?:give me\s+|i need\s+|i want\s+)?(?:an?|the|your)\s+(?:\w+\s+)?"
    r"(?:overview|summary|briefing|round-?up|picture)\s+(?:of|on)"
    r"|what(?:'s|\s+is)\s+the\s+(?:latest|state of play)\s+(?:on|with|about)"
    r"|(?:give me\s+)?the\s+(?:latest|state of play)\s+(?:on|with|about)"
    r"|bring me up to date\s+(?:on|with|about)|where do (?:things|we) stand\s+(?:on|with))\s+"
    r"(?:(?:what|everything|all)\b.{0,60}?\b(?:about|on)\s+)?"
)
_OVERVIEW = re.compile(
    rf"^(?:what\s+(?:do|did|does|can|could|would)\s+{_WE}\s+(?:know|say|have|tell|said|told)\b"
    rf"(?:\s+\w+){{0,4}}?\s+{_ABOUT}"
    rf"|what\s+(?:is|was|has been|had been|can be)\s+(?:\w+\s+)?"
    rf"(?:known|said|reported|confirmed|certain|established)\s*{_SO_FAR}\s*{_ABOUT}"
    rf"|how\s+much\s+of\s+the\s+(?:story|news|reports?)\s+{_ABOUT}"
    rf"|tell me\s+(?:\w+\s+)?{_ABOUT}|what(?:'s| is| was)\s+(?:new|happening)\s+(?:with|in|at)\s+"
    r"|what(?: has)? happened\s+(?:to|with|in|at|on|after)\s+|{_SUM_UP})(?P<p>.+)$".replace(
        "{_SUM_UP}", _SUM_UP), re.I
)  # fmt: skip
_IS_SOLID = re.compile(
    r"\s+(?:is|are|was|were|has been|have been)\s+(?:confirmed|certain|true|known|solid|official)$",
    re.I,
)
_POSITION = re.compile(
    r"^what(?:'s|\s+is|\s+was|\s+were)\s+(?:the\s+)?(?:latest\s+)?official\s+"
    r"(?:line|position|figure|word|view|stance|version|account|toll)(?:\s+(?:on|about|of|for)\s+(?P<p>.+))?$",
    re.I,
)
_OFFICIAL_NUMBER = re.compile(
    r"^(?:what|which)\s+(?:(?P<p>\w+)\s+)?(?:number|figure|toll|count|tally)\s+(?:is|was|were)\s+"
    r"(?:the\s+)?official(?:\s+one)?(?:\s+(?:for|on|of)\s+(?P<q>.+))?$", re.I
)  # fmt: skip
_PARTY_POSITION = re.compile(
    r"^what(?:'s|\s+is|\s+was)\s+(?P<s>.+?)(?:'s|s')(?:\s+own)?(?:\s+(?:official|latest))?\s+"
    r"(?:position|line|stance|view|take|version|story|side|excuse|explanation|answer|response|reply)"
    r"(?:\s+(?:on|about|to|for|of)\s+(?P<p>.+))?$", re.I
)  # fmt: skip
_STANDS = re.compile(r"^where\s+(?:does|do|did)\s+(?P<s>.+?)\s+stand\s+on\s+(?P<p>.+)$", re.I)
_STATE = re.compile(
    r"^(?:where|how)\s+(?:does|do|did)\s+(?P<p>.+?)\s+stand(?:\s+now|\s+today)?$", re.I
)
_WORD_FROM = re.compile(
    r"^(?:(?:is|was|has|have)\s+there\s+(?:been\s+)?)?any(?:thing)?\s*"
    r"(?P<n>word|news|comment|reaction|response|statement|confirmation|denial|answer)?"
    r"(?:\s*official)?\s+from\s+(?P<s>.+?)(?:\s+(?:on|about|of|to|over|that)\s+(?P<p>.+))?$", re.I
)  # fmt: skip
_ANY_WORD = re.compile(
    r"^(?:(?:is|was|has|have)\s+there\s+(?:been\s+)?)?(?:any|an)\s*(?:thing\s+)?(?:official\s*)?"
    r"(?P<n>word|news|confirmation|comment|denial)?\s*(?:on|about|of|that|as to)\s+(?P<p>.+)$", re.I
)  # fmt: skip
_NOUN_ACTS = {"comment": Act.COMMENT, "reaction": Act.RESPOND, "response": Act.RESPOND,
              "answer": Act.RESPOND, "confirmation": Act.CONFIRM, "denial": Act.DENY}  # fmt: skip
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
_TRUTH_IN = re.compile(
    r"^(?:(?:is|was)\s+there\s+(?:any\s+)?(?:truth\s+(?:in|to)|confirmation|official\s+(?:word|confirmation))"
    r"|(?:can|could)\s+(?:we|you|one|it)\s+(?:now\s+|safely\s+)?(?:say|be\s+said)(?:\s+for\s+(?:sure|certain))?"
    r"|(?:do|did)\s+we\s+know(?:\s+for\s+(?:sure|certain|a\s+fact))?"
    r"|(?:is|was)\s+it\s+(?:fair|right|correct|accurate|safe)\s+to\s+say)"
    r"\s+(?:(?:the|this|that)\s+(?:claim|report|story|rumour|idea|suggestion|reports|rumours|claims)\s+)?"
    r"(?:that|whether|if|of)?\s*(?P<p>.+)$", re.I
)  # fmt: skip
_CONFIRMED_AS = re.compile(
    r"^(?P<a>is|are|was|were)\s+(?P<s>.+?)\s+(?:officially\s+)?(?:confirmed|named)\s+as\s+(?P<p>(?:the|a|an)\s.+)$",
    re.I,
)
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
    r"|\bstill\s+(?:stands?|holds?)(?=\s*\??$)", re.I
)  # fmt: skip


def read_kind(text: str) -> Reading:
    """The reading of one question without lead-in and as-of phrase."""
    text = _unclipped(text.strip(" ?.!"))
    for reader in (
        _corroborating,
        _overview,
        _official,
        _word_from,
        _first_report,
        _is_it_true,
        read_wh,
        _yes_no,
    ):
        reading = reader(text)
        if reading:
            return _unfold(reading)
    return Reading(_K.OVERVIEW, text)


_CLIPPED = {"wo": "will", "ca": "can", "sha": "shall"}
_NEGATED = re.compile(r"\b(?P<a>[a-z]+)n't\b", re.I)


def _unclipped(text: str) -> str:
    """The question with "won't" as "will not"; "wasn't p?" asks for p (Q1)."""

    def whole(found: re.Match[str]) -> str:
        word = _CLIPPED.get(found["a"].lower(), found["a"])
        return word if found.start() == 0 else f"{word} not"

    return _NEGATED.sub(whole, text)


_SO = re.compile(
    rf"^(?:[\w' ]{{0,40}}\W+)?(?:so|then)\s+(?P<q>(?:{'|'.join(sorted(AUXILIARIES))})\b.+)$", re.I
)


def _corroborating(text: str) -> Reading | None:
    found = None if _COUNTS.search(text) else _CORROBORATION.match(text)
    if found:
        so = _SO.match(found["p"])
        if so:
            return replace(read_kind(so["q"]), kind=_K.YES_NO, anyone=True, act=Act.CONFIRM,
                           corroboration=True)  # fmt: skip
        p = re.sub(
            r"^(?:that|it|this|so)\b\s*|\b(?:independently|now|too)\b", "", found["p"]
        ).strip()
        return Reading(_K.YES_NO, p, anyone=True, act=Act.CONFIRM, corroboration=True)
    if _COUNTS.search(text):
        return Reading(_K.YES_NO, "", anyone=True, act=Act.CONFIRM, corroboration=True)
    return None


def _overview(text: str) -> Reading | None:
    found = _OVERVIEW.match(text) or _STATE.match(text)
    if not found:
        return None
    return Reading(_K.OVERVIEW, _IS_SOLID.sub("", found["p"]))


def _official(text: str) -> Reading | None:
    found = _POSITION.match(text)
    if found:
        return Reading(_K.POSITION, found["p"] or "", anyone=True)
    found = _OFFICIAL_NUMBER.match(text)
    if found:
        return Reading(_K.POSITION, found["q"] or found["p"] or "", anyone=True)
    found = _PARTY_POSITION.match(text) or _STANDS.match(text)
    if found:
        return _words_of(found["s"], found["p"], Act.SAY)
    return None


def _words_of(party: str, about: str | None, act: Act) -> Reading:
    """What a party has said about something (R2, R25)."""
    asked = Asked("patient")
    return Reading(_K.SPEECH_ACT, about or "", speaker=party.strip(), act=act, asked=asked)


def _word_from(text: str) -> Reading | None:
    """Any word from X on p? Anything official on p?"""
    found = _WORD_FROM.match(text)
    if found:
        return _words_of(
            found["s"], found["p"], _NOUN_ACTS.get((found["n"] or "").lower(), Act.SAY)
        )
    found = _ANY_WORD.match(text)
    if found and (found["n"] or "official" in text.lower()):
        return Reading(_K.POSITION, found["p"], anyone=True)
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
    found = _TRUTH_IN.match(text)
    if found:
        return replace(read_statement(found["p"]), kind=_K.YES_NO)
    found = _CONFIRMED_AS.match(text)
    if found:
        p = f"{found['s']} {found['a'].lower()} {found['p']}"
        return Reading(_K.YES_NO, p, anyone=True, act=Act.CONFIRM)
    found = _CONFIRMED.match(text)
    if found and not re.match(r"(?:it|this|that)$", found["p"], re.I):
        act = Act.DENY if text.lower().endswith("denied") else Act.CONFIRM
        return Reading(_K.YES_NO, found["p"].removesuffix(" been"), anyone=True, act=act)
    return None


def _yes_no(text: str) -> Reading | None:
    return read_clause(text)


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
