"""What kind of question it is, and the claim p inside it (Q1-Q7)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.question.corroborate import read_corroboration
from assistant.question.fragment import bare_slot
from assistant.question.matrix import inner_of, without_cleft
from assistant.question.model import Act, Asked, QuestionKind
from assistant.question.parse import parsed
from assistant.question.reading import Reading, read_clause, read_statement
from assistant.question.uttered import read_uttered
from assistant.question.wh import SLOT_KINDS, read_wh

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
    r"(?:where\s+(?:things|matters)\s+stand\s+(?:with|on|between)\s+)?"
    r"(?:(?:what|everything|all)\b.{0,60}?\b(?:about|on)\s+)?"
)
_OVERVIEW = re.compile(
    rf"^(?:what\s+(?:do|did|does|can|could|would)\s+{_WE}\s+(?:know|say|have|tell|said|told)\b"
    rf"(?:\s+\w+){{0,4}}?\s+{_ABOUT}"
    rf"|what\s+(?:is|was|has been|had been|can be)\s+(?:\w+\s+)?"
    rf"(?:known|said|reported|confirmed|certain|established)\s*{_SO_FAR}\s*{_ABOUT}"
    rf"|(?:is|was|has|had)\s+(?:anything|something|much|more)\s+(?:been\s+)?(?:\w+\s+)?"
    rf"(?:known|said|reported|confirmed|established)\s*{_SO_FAR}\s*{_ABOUT}"
    rf"|how\s+much\s+of\s+the\s+(?:story|news|reports?)\s+{_ABOUT}"
    rf"|tell me\s+(?:\w+\s+)?{_ABOUT}|what(?:'s| is| was)\s+(?:new|happening)\s+(?:with|in|at)\s+"
    r"|what(?: has)? happened\s+(?:to|with|in|at|on|after)\s+|{_SUM_UP})(?P<p>.+)$".replace(
        "{_SUM_UP}", _SUM_UP), re.I
)  # fmt: skip
# "What do we know so far?": of all that the reports hold, or of what was asked before.
_ALL_OF_IT = re.compile(
    rf"^(?:what\s+(?:do|did|does|can|could)\s+{_WE}\s+(?:actually\s+|really\s+)?(?:know|have)"
    rf"|what(?:'s|\s+is|\s+was)\s+(?:known|confirmed|certain|established|new|happening|going\s+on"
    r"|the\s+(?:latest|news|story|state\s+of\s+play))"
    r"|what(?:\s+has|'s)?\s+happened|where\s+do\s+(?:things|we)\s+stand|brief\s+me"
    r"|(?:please\s+)?(?:sum\s+up|summari[sz]e)(?:\s+(?:the\s+)?(?:reports?|news|story|it|this))?"
    r"|(?:(?:please\s+)?give\s+me\s+|i\s+(?:need|want)\s+)?(?:an?|the|your)\s+(?:\w+\s+)?"
    rf"(?:overview|summary|briefing|recap))\s*{_SO_FAR}$", re.I
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
_STATE = re.compile(
    r"^(?:where|how)\s+(?:does|do|did)\s+(?P<p>.+?)\s+stand(?:\s+now|\s+today)?$", re.I
)
_WORD_FROM = re.compile(
    r"^(?:(?:is|was|has|have)\s+there\s+(?:been\s+)?)?(?:any(?:thing)?|an?|some)\s*"
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
_ADVERB = r"(?:(?:really|now|officially|independently|already|been|actually|still)\s+)*"
_CONFIRMED_AS = re.compile(
    r"^(?P<a>is|are|was|were)\s+(?P<s>.+?)\s+(?:officially\s+)?(?:confirmed|named)\s+as\s+(?P<p>(?:the|a|an)\s.+)$",
    re.I,
)
_CONFIRMED = re.compile(
    rf"^(?P<a>is|are|was|were|has|have)\s+(?P<p>.+?)\s+{_ADVERB}"
    r"(?:confirmed|true|official|a fact|denied)$", re.I
)  # fmt: skip


def read_kind(text: str) -> Reading:
    """The reading of one question without lead-in and as-of phrase."""
    text = _unclipped(text.strip(" ?.!"))
    for reader in (
        _corroborating,
        _overview,
        _official,
        read_uttered,
        _word_from,
        _first_report,
        _framed,
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


def _corroborating(text: str) -> Reading | None:
    return read_corroboration(text, read_kind)


def _overview(text: str) -> Reading | None:
    if _ALL_OF_IT.match(text):
        return Reading(_K.OVERVIEW, "")
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
        return Reading(_K.FIRST_REPORT, re.sub(r"^that\s+", "", found["p"]), anyone=True)
    return None


def _framed(text: str) -> Reading | None:
    inner = inner_of(text)
    if inner is not None:
        asked = _whole(inner) or read_wh(inner)
        return asked or replace(read_statement(inner), kind=_K.YES_NO)
    found = _CONFIRMED_AS.match(text)
    if found:
        p = f"{found['s']} {found['a'].lower()} {found['p']}"
        return Reading(_K.YES_NO, p, anyone=True, act=Act.CONFIRM)
    found = _CONFIRMED.match(text)
    if found and not re.match(r"(?:it|this|that)$", found["p"], re.I):
        act = Act.DENY if text.lower().endswith("denied") else Act.CONFIRM
        return Reading(_K.YES_NO, found["p"].removesuffix(" been"), anyone=True, act=act)
    return None


_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def _whole(inner: str) -> Reading | None:
    """ "What the office said" inside a question: a clause without its object."""
    doc = parsed(inner)
    if len(doc) < 3 or doc[0].lower_ not in {"what", "who", "whom"}:
        return None
    subject = next((t for t in doc if t.dep_ in _SUBJECTS and t.i > 0), None)
    if doc[0].dep_ in _SUBJECTS or subject is None or subject.left_edge.i != 1:
        return None
    reading = read_statement(doc[1:].text)
    kind = reading.kind if reading.speaker else _K.WHAT
    return replace(reading, kind=kind, asked=Asked("patient"), presupposed=not reading.speaker)


def _yes_no(text: str) -> Reading | None:
    reading = read_clause(text)
    return replace(reading, proposition=without_cleft(reading.proposition))


def _unfold(reading: Reading) -> Reading:
    """The reading with the question inside it read too ("said how many are missing")."""
    content = reading.proposition
    if reading.act is None or reading.asked is not None:
        return reading
    slot = bare_slot(content)
    if slot in SLOT_KINDS:
        return replace(reading, proposition="", asked=Asked(slot))
    if re.match(r"(?:whether|if)\s", content, re.I):
        return replace(reading, proposition=content.split(" ", 1)[1])
    if re.match(r"(?:how|who|what|when|where|why|which)\s", content, re.I):
        inner = read_wh(content)
        if inner:
            return replace(reading, proposition=inner.proposition, asked=inner.asked)
    return reading
