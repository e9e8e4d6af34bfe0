"""What kind of question it is, and the claim p inside it (Q1-Q7)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.question.declare import AUXILIARIES, declare
from assistant.question.model import Act, Asked, QuestionKind
from assistant.question.slots import parser
from assistant.question.speech import is_collective, read_speech


@dataclass(frozen=True, slots=True)
class Reading:
    """A question's kind and claim, before its slots are read."""

    kind: QuestionKind
    proposition: str = ""
    speaker: str | None = None
    anyone: bool = False
    act: Act | None = None
    asked: Asked | None = None
    presupposed: bool = False
    corroboration: bool = False


_K = QuestionKind
_ABOUT = r"(?:about|of|on|regarding|over)\s+"
_WE = r"(?:we|you|one|people|anyone|the reports?|reports?)"
_OVERVIEW = re.compile(
    rf"^(?:what\s+(?:do|did|does|can|could|would)\s+{_WE}\s+(?:know|say|have|tell|said|told)\b"
    rf"(?:\s+\w+){{0,4}}?\s+{_ABOUT}"
    rf"|what\s+(?:is|was|has been|had been)\s+(?:\w+\s+)?(?:known|said|reported)\s*{_ABOUT}"
    rf"|tell me\s+(?:\w+\s+)?{_ABOUT}|what(?:'s| is| was)\s+(?:new|happening)\s+(?:with|in|at)\s+"
    r"|what(?: has)? happened\s+(?:to|with|in|at|on|after)\s+)(?P<p>.+)$", re.I
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
_TRUE = r"(?:true|confirmed|right|official|correct|certain|known|clear|a fact|fact|the case|established)"
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
    for reader in (_corroborating, _overview, _official, _first_report, _is_it_true, _wh, _yes_no):
        reading = reader(text)
        if reading:
            return reading
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
        return replace(_statement(found["p"]), kind=_K.YES_NO)
    found = _CONFIRMED.match(text)
    if found and not re.match(r"(?:it|this|that)$", found["p"], re.I):
        act = Act.DENY if text.lower().endswith("denied") else Act.CONFIRM
        return Reading(_K.YES_NO, found["p"].removesuffix(" been"), anyone=True, act=act)
    return None


def _yes_no(text: str) -> Reading | None:
    first = re.sub(r"n['\u2019]t$", "", text.split(" ", 1)[0].lower())
    if first in AUXILIARIES:
        return _statement(declare(text))
    return _statement(text)


def _statement(text: str) -> Reading:
    """The reading of a statement: a speech act, or the statement itself as p."""
    speech = read_speech(text)
    if speech is None:
        return Reading(_K.YES_NO, text)
    inner = _embedded(speech.content)
    content, asked = (inner.proposition, inner.asked) if inner else (speech.content, None)
    if is_collective(speech.speaker):
        return Reading(_K.YES_NO, content, anyone=True, act=speech.act, asked=asked)
    return Reading(_K.SPEECH_ACT, content, speaker=speech.speaker, act=speech.act, asked=asked)


def _embedded(content: str) -> Reading | None:
    """The reading of a question inside ("said how many are missing")."""
    if re.match(r"(?:whether|if)\s", content, re.I):
        return Reading(_K.YES_NO, content.split(" ", 1)[1])
    if re.match(r"(?:how|who|what|when|where|why|which)\s", content, re.I):
        return _wh(content)
    return None


_MANY = re.compile(r"^how\s+(?:many|much)\s+(?P<rest>.+)$", re.I)
_DEGREE = re.compile(
    r"^how\s+(?:fast|long|big|large|far|old|high|deep|often|tall|heavy|wide|strong|hard)\s+"
    r"(?P<rest>.+)$",
    re.I,
)
_ADVERBIAL = re.compile(r"^(?P<w>when|where|why|how|how come|since when)\s+(?P<rest>.+)$", re.I)
_IN_WHAT = re.compile(
    r"^(?P<prep>at|in|on|by|to|from|for|with|under|of|near)\s+(?:what|which)\s+(?P<head>\w+(?:\s\w+)?)\s+"
    rf"(?P<rest>(?:{'|'.join(sorted(AUXILIARIES))})\b.+)$", re.I
)  # fmt: skip
_SLOTS = {"when": "date", "since when": "date", "where": "place", "why": "reason", "how": "manner",
          "how come": "reason"}  # fmt: skip
_KINDS = {"date": _K.WHEN, "place": _K.WHERE, "reason": _K.WHY, "manner": _K.HOW}


def _wh(text: str) -> Reading | None:
    for reader in (_many, _in_what, _adverbial, _what_said, _who, _which, _what):
        reading = reader(text)
        if reading:
            return reading
    return None


def _many(text: str) -> Reading | None:
    found = _MANY.match(text)
    if found:
        statement, head = _counted(found["rest"])
        return Reading(_K.HOW_MANY, statement, asked=Asked("quantity", head), presupposed=True)
    found = _DEGREE.match(text)
    if found:
        return Reading(
            _K.HOW_MANY, declare(found["rest"]), asked=Asked("quantity"), presupposed=True
        )
    return None


def _counted(rest: str) -> tuple[str, str]:
    """The statement in "how many <rest>", and the lemma of what is counted."""
    doc = parser()(rest)
    auxiliary = next((t for t in doc if t.lower_ in AUXILIARIES), None)
    first = rest.split(" ", 1)[0].lower()
    if first in AUXILIARIES:
        return declare(rest), ""
    noun_end = auxiliary.i if auxiliary is not None else len(doc)
    nouns = [t for t in doc[:noun_end] if t.pos_ in {"NOUN", "PROPN"}]
    heads = [t for t in nouns if t.dep_ not in {"compound", "poss", "pobj"}] or nouns
    head = heads[0].lemma_.lower() if heads else ""
    if auxiliary is not None and auxiliary.i + 1 < len(doc) and _inverted(doc, auxiliary.i):
        return f"{declare(doc[auxiliary.i :].text)} {doc[: auxiliary.i].text}", head
    return re.sub(
        r"\b(?:are|were|is|was) (?:confirmed|known) ", lambda m: m[0].split()[0] + " ", rest
    ), head


def _inverted(doc: object, position: int) -> bool:
    auxiliary, following = doc[position], doc[position + 1]  # type: ignore[index]
    if auxiliary.lower_ in {"do", "does", "did"}:
        return True
    return following.pos_ in {"DET", "PROPN", "PRON", "NOUN"} and auxiliary.lower_ not in {
        "is", "are", "was", "were"}  # fmt: skip


def _in_what(text: str) -> Reading | None:
    found = _IN_WHAT.match(text)
    if not found:
        return None
    place = found["head"].lower() in {"city", "town", "country", "place", "village", "region"}
    asked = Asked("place" if place else "quantity", found["head"].lower())
    kind = _K.WHERE if place else _K.WHAT
    return Reading(kind, declare(found["rest"]), asked=asked, presupposed=True)


def _adverbial(text: str) -> Reading | None:
    found = _ADVERBIAL.match(text)
    if not found:
        return None
    slot = _SLOTS[found["w"].lower()]
    reading = _statement(declare(found["rest"]))
    if slot == "manner" and reading.act in {Act.RESPOND, Act.SAY}:
        return replace(reading, kind=_K.SPEECH_ACT)
    return replace(reading, kind=_KINDS[slot], asked=Asked(slot), presupposed=True)


_WHAT_SAID = re.compile(rf"^what\s+(?P<rest>(?:{'|'.join(sorted(AUXILIARIES))})\b.+)$", re.I)


def _what_said(text: str) -> Reading | None:
    """What did X say about p? What does X say caused p?"""
    found = _WHAT_SAID.match(text)
    if not found:
        return None
    speech = read_speech(declare(found["rest"]))
    if speech is None or (speech.act is Act.ADMIT and not speech.content):
        return None
    content = speech.content
    asked = Asked("patient")
    if speech.clause and content and content.split()[0].lower() not in {"the", "a", "an"}:
        content, asked = f"something {content}", Asked("agent")
    collective = is_collective(speech.speaker)
    return Reading(
        _K.OVERVIEW if collective else _K.SPEECH_ACT,
        content,
        speaker=None if collective else speech.speaker,
        anyone=collective,
        act=speech.act,
        asked=asked,
    )


_WHO_SAYS = re.compile(
    r"^who\s+(?:\w+\s+)?(?:says|said|reports|reported|claims|claimed|told \w+|thinks|believes"
    r"|alleges|alleged)\s+(?:that\s+)?(?P<p>.+)$",
    re.I,
)


def _who(text: str) -> Reading | None:
    found = re.match(r"^(?:who|whom)\s+(?P<rest>.+)$", text, re.I)
    if not found:
        return None
    first = found["rest"].split(" ", 1)[0].lower()
    if first in {"do", "does", "did", "have", "has"} and len(found["rest"].split()) > 2:
        doc = parser()(found["rest"])
        if doc[1].pos_ not in {"VERB", "ADV", "AUX"} or first in {"do", "does", "did"}:
            return Reading(_K.WHO, declare(found["rest"]), asked=Asked("patient", "person"),
                           presupposed=True)  # fmt: skip
    told = _WHO_SAYS.match(text)
    if told:
        return Reading(_K.WHO_SAYS, told["p"], anyone=True, act=Act.SAY, asked=Asked("agent"))
    statement = f"someone {found['rest']}"
    speech = read_speech(statement)
    if speech is not None:
        return Reading(
            _K.WHO_SAYS, speech.content, anyone=True, act=speech.act, asked=Asked("agent")
        )
    slot = "patient" if re.match(r"(?:was|were|is|are|has been|have been)\s+\w+(?:ed|en|nd|id)\b",
                                 found["rest"], re.I) else "agent"  # fmt: skip
    return Reading(_K.WHO, statement, asked=Asked(slot, "person"), presupposed=True)


def _which(text: str) -> Reading | None:
    found = re.match(r"^(?:which|what)\s+(?P<head>[a-z]+)\s+(?P<rest>.+)$", text)
    found = found or re.match(r"^(?:Which|What)\s+(?P<head>[a-z]+)\s+(?P<rest>.+)$", text)
    if not found or found["head"] in AUXILIARIES or parser()(found["head"])[0].pos_ != "NOUN":
        return None
    head, rest = found["head"], found["rest"]
    if rest.split(" ", 1)[0].lower() in AUXILIARIES and parser()(rest)[1].pos_ not in {
        "VERB",
        "AUX",
    }:
        return Reading(
            _K.WHAT, f"{declare(rest)} a {head}", asked=Asked("patient", head), presupposed=True
        )
    return Reading(_K.WHAT, f"a {head} {rest}", asked=Asked("agent", head), presupposed=True)


def _what(text: str) -> Reading | None:
    found = re.match(r"^what(?:'s|\s+(?P<be>is|was|are|were))\s+(?P<p>.+)$", text, re.I)
    if found:
        be_said = re.match(r"(?:said|known|reported)\s+(?:about|of)\s+(.*)", found["p"], re.I)
        if be_said:
            return Reading(_K.OVERVIEW, be_said[1])
        return Reading(_K.WHAT, found["p"], asked=Asked("quantity"))
    found = re.match(r"^what\s+(?P<rest>.+)$", text, re.I)
    if not found:
        return None
    first = found["rest"].split(" ", 1)[0].lower()
    if first in AUXILIARIES:
        statement = declare(found["rest"])
        measured = re.search(r"\b(?:cost|weigh|measure)s?$", statement) is not None
        asked = Asked("quantity" if measured else "patient")
        return Reading(_K.WHAT, statement, asked=asked, presupposed=True)
    slot = "reason" if first.startswith(("caus", "led", "trigger")) else "agent"
    return Reading(_K.WHAT, f"something {found['rest']}", asked=Asked(slot), presupposed=True)
