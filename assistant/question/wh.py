"""Questions with a question word: which slot they ask for, and what they take for granted (Q3)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.question.declare import AUXILIARIES, declare
from assistant.question.model import Act, Asked, QuestionKind
from assistant.question.reading import Reading, read_statement
from assistant.question.slots import parser
from assistant.question.speech import is_collective, read_speech

if TYPE_CHECKING:
    from spacy.tokens import Doc

_K = QuestionKind
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


def read_wh(text: str) -> Reading | None:
    """The reading of a question with a question word, or None."""
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


def _inverted(doc: Doc, position: int) -> bool:
    auxiliary, following = doc[position], doc[position + 1]
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
    reading = read_statement(declare(found["rest"]))
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
