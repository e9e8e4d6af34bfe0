"""Questions with a question word: which slot they ask for, and what they take for granted (Q3)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant import lexicon
from assistant.question.declare import declare, read_inverted
from assistant.question.filler import SLOTS, statement_of
from assistant.question.front import Front, read_front
from assistant.question.measured import read_be, read_measure
from assistant.question.model import Act, Asked, QuestionKind
from assistant.question.nouns import read_noun_question
from assistant.question.parse import parsed
from assistant.question.reading import Reading, read_clause
from assistant.question.speech import read_speech
from assistant.question.told import is_causal, read_told
from assistant.question.verbs import can_be_participle, past

_K = QuestionKind
SLOT_KINDS = {"date": _K.WHEN, "place": _K.WHERE, "reason": _K.WHY, "manner": _K.HOW,
          "quantity": _K.HOW_MANY}  # fmt: skip


def read_wh(text: str) -> Reading | None:
    """The reading of a question with a question word, or None."""
    front = read_front(text)
    if front is None or not front.rest:
        return None
    for reader in (read_told, _measured, _adverbial, _who, _noun, _what):
        reading = reader(front)
        if reading:
            return reading
    return None


def _measured(front: Front) -> Reading | None:
    """How many? How much? How old? By how many votes?"""
    if front.degree:
        return read_measure(front)
    if front.word not in {"how many", "how much"}:
        return None
    asked = Asked("quantity", front.head)
    statement = re.sub(r"\b(is|are|was|were) (?:confirmed|known)\s", r"\1 ", statement_of(front))
    return Reading(_K.HOW_MANY, statement, asked=asked, presupposed=True)


def _adverbial(front: Front) -> Reading | None:
    """When, where, why, how; on what grounds, in which city."""
    slot = SLOTS.get(front.word, "")
    if not slot and (front.noun and (front.prep or not front.inverted)):
        slot = lexicon.asked_nouns().get(front.head, "")
    if (
        not slot
        or (slot == "quantity" and not front.prep)
        or not (front.prep or front.word in SLOTS)
    ):
        return None
    level = _LEVEL.match(front.rest) if front.word == "where" else None
    if level is not None and _is_measure(level["p"]):
        return Reading(_K.WHAT, level["p"], asked=Asked("quantity"))
    if front.word in SLOTS:
        reading = read_clause(front.rest)
    else:
        reading = Reading(_K.YES_NO, statement_of(front))
    reading = replace(reading, proposition=read_be(front) or reading.proposition)
    if slot == "manner" and reading.act in {Act.RESPOND, Act.SAY}:
        return replace(reading, kind=_K.SPEECH_ACT)
    head = front.head if slot in {"quantity", "place"} else ""
    return replace(reading, kind=SLOT_KINDS[slot], asked=Asked(slot, head), presupposed=True)


_LEVEL = re.compile(
    r"^(?:is|are|was|were)\s+(?P<p>.+?)(?:\s+(?:now|today|currently|right now|at present|standing"
    r"|at))*$",
    re.I,
)


def _is_measure(phrase: str) -> bool:
    """Whether a phrase names what has a level, not a place: "where is the key rate now?"."""
    head = next((t for t in parsed(phrase) if t.dep_ == "ROOT"), None)
    if head is None or head.right_edge.i != len(head.doc) - 1:
        return False
    nouns = {noun for noun, slot in lexicon.asked_nouns().items() if slot == "quantity"}
    return head.lemma_.lower() in nouns | lexicon.words("levels")


def _who(front: Front) -> Reading | None:
    if front.word not in {"who", "whom"}:
        return None
    if front.inverted or front.prep:
        statement = declare(front.rest)
        if front.prep:
            statement = f"{statement} {front.prep} someone"
        return _credited(statement) or Reading(
            _K.WHO, statement, asked=Asked("patient", "person"), presupposed=True
        )
    told = _WHO_SAYS.match(front.rest)
    if told:
        return Reading(_K.WHO_SAYS, told["p"], anyone=True, act=Act.SAY, asked=Asked("agent"))
    statement = f"someone {front.rest}"
    speech = read_speech(statement)
    if speech is not None:
        asked = Asked("agent")
        return Reading(_K.WHO_SAYS, speech.content, anyone=True, act=speech.act, asked=asked)
    slot = "patient" if _is_passive(front.rest) else "agent"
    return Reading(_K.WHO, statement, asked=Asked(slot, "person"), presupposed=True)


_WHO_SAYS = re.compile(
    r"^(?:(?!(?:is|are|was|were|been|be)\b)\w+\s+)?(?:says|said|reports|reported|claims|claimed|thinks|believes"
    r"|alleges|alleged)\s+(?:that\s+)?(?P<p>.+)$",
    re.I,
)
_CREDITED = re.compile(
    r"^(?P<s>.+?)\s+(?P<v>credit|blame)(?:s|ed)?\s+(?:with|for)\s+(?P<p>.+)$", re.I
)


def _credited(statement: str) -> Reading | None:
    """Whom does X credit with p? Whom does X blame for p? X's words on who did it."""
    found = _CREDITED.match(statement)
    if not found:
        return None
    asked = Asked("agent", "person")
    return Reading(_K.SPEECH_ACT, found["p"], speaker=found["s"], act=Act.SAY, asked=asked)


def _is_passive(rest: str) -> bool:
    doc = parsed(rest)
    words = [t for t in doc if t.pos_ != "ADV"]
    if not words or words[0].lower_ not in {"is", "are", "was", "were", "has", "have", "had"}:
        return False
    place = 2 if len(words) > 1 and words[1].lower_ in {"been", "being"} else 1
    be = place == 2 or words[0].lower_ not in {"has", "have", "had"}
    verb = words[place] if place < len(words) else None
    return be and verb is not None and verb.tag_ in {"VBN", "VBD"} and can_be_participle(verb)


def _noun(front: Front) -> Reading | None:
    """Which bridge fell? What share of staff joined in? Whose film won?"""
    if not front.noun:
        return None
    if lexicon.asked_nouns().get(front.head) == "quantity":
        return _quantity(front)
    slot = "patient" if front.inverted else "agent"
    head = front.head if front.word != "whose" else ""
    return Reading(_K.WHAT, statement_of(front), asked=Asked(slot, head), presupposed=True)


def _quantity(front: Front) -> Reading:
    of = re.match(r"(?:\w+\s+)*?of\s+(.+)$", front.noun)
    share = front.head in {"share", "percentage", "proportion"}
    within = replace(front, noun=of[1] if of else "", word="how many")
    asked = Asked("quantity", "percent" if share else "")
    statement = statement_of(within) if of or front.inverted else statement_of(front)
    return Reading(_K.HOW_MANY if of else _K.WHAT, statement, asked=asked, presupposed=True)


_CAUSED = re.compile(
    r"^(?:is|was|are|were)\s+(?:behind|driving|causing|fuelling|fueling)\s+(?P<p>.+)$", re.I
)
_MADE = re.compile(r"^(?P<m>made|makes|is making)\s+(?P<p>.+)$", re.I)


def _what(front: Front) -> Reading | None:
    """What did X do? What fell? What is behind p? What is the toll?"""
    if front.word not in {"what", "which", "whose"}:
        return None
    if front.inverted:
        statement = declare(front.rest)
        doing = re.search(r"\b(?:do|does|did|done|doing)\b(?!\s+(?:not|so)\b)", statement)
        if doing:
            statement = f"{statement[: doing.end()]} something{statement[doing.end() :]}"
        measured = re.search(r"\b(?:(?:cost|weigh|measure)s?|worth)$", statement) is not None
        asked = Asked("quantity" if measured else "patient")
        return Reading(_K.WHAT, statement, asked=asked, presupposed=True)
    caused = _CAUSED.match(front.rest)
    if caused:
        statement = f"something caused {caused['p']}"
        return Reading(_K.WHAT, statement, asked=Asked("reason"), presupposed=True)
    made = _made(front.rest)
    if made:
        return Reading(_K.WHY, made, asked=Asked("reason"), presupposed=True)
    named = read_noun_question(front.rest)
    if named:
        return named
    slot = "reason" if is_causal(front.rest) else "agent"
    return Reading(_K.WHAT, f"something {front.rest}", asked=Asked(slot), presupposed=True)


def _made(rest: str) -> str | None:
    """The event in "made the bridge collapse": the bridge collapsed."""
    found = _MADE.match(rest)
    if not found:
        return None
    inverted = read_inverted(f"did {found['p']}")
    verb = inverted.verb if inverted else None
    if inverted is None or verb is None or not inverted.rest or verb.pos_ in {"DET", "ADP"}:
        return None
    if found["m"].lower() != "made":
        return declare(f"does {found['p']}")
    return inverted.statement() if past(verb.text) else None
