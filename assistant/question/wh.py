"""Questions with a question word: which slot they ask for, and what they take for granted (Q3)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant import lexicon
from assistant.question.declare import declare, read_inverted
from assistant.question.front import Front, read_front
from assistant.question.gap import put_back
from assistant.question.measured import read_be, read_measure
from assistant.question.model import Act, Asked, QuestionKind
from assistant.question.nouns import read_noun_question
from assistant.question.parse import parsed
from assistant.question.reading import Reading, read_clause
from assistant.question.speech import is_collective, read_speech, speech_of
from assistant.question.verbs import can_be_participle, past

_K = QuestionKind
_SLOTS = {
    "when": "date",
    "where": "place",
    "whereabouts": "place",
    "why": "reason",
    "how": "manner",
}
_KINDS = {"date": _K.WHEN, "place": _K.WHERE, "reason": _K.WHY, "manner": _K.HOW,
          "quantity": _K.HOW_MANY}  # fmt: skip
_CLAUSAL = frozenset({Act.SAY, Act.COMMENT})


def read_wh(text: str) -> Reading | None:
    """The reading of a question with a question word, or None."""
    front = read_front(text)
    if front is None or not front.rest:
        return None
    for reader in (_told, _measured, _adverbial, _who, _noun, _what):
        reading = reader(front)
        if reading:
            return reading
    return None


def _told(front: Front) -> Reading | None:
    """What did X say about p? How many does X say are missing? Where does X see p heading?"""
    inverted = read_inverted(front.rest) if front.inverted else None
    speech = speech_of(inverted) if inverted else None
    if speech is None:
        return None
    bare = front.word == "what" and not front.noun
    if not bare and (speech.act not in _CLAUSAL or not speech.clause):
        return None
    if bare and speech.act is Act.ADMIT and not speech.content:
        return None
    content, asked = _content(front, speech.content, clause=speech.clause)
    collective = is_collective(speech.speaker)
    return Reading(
        _K.OVERVIEW if collective and bare else _K.YES_NO if collective else _K.SPEECH_ACT,
        content,
        speaker=None if collective else speech.speaker,
        anyone=collective,
        act=speech.act,
        asked=asked,
    )


def _content(front: Front, content: str, *, clause: bool) -> tuple[str, Asked]:
    """What is said, with a filler where the asked slot was its subject; and that slot."""
    doc = parsed(content)
    subjectless = len(doc) > 0 and doc[0].pos_ in {"VERB", "AUX"} and doc[0].tag_ != "VBG"
    if front.word == "what" and not front.noun:
        if clause and subjectless:
            return f"something {content}", Asked("reason" if _is_causal(content) else "agent")
        return content, Asked("patient")
    filler = _filler(front) or "someone"
    slot = _slot(front)
    if subjectless:
        return f"{filler} {content}", Asked("agent" if slot == "patient" else slot, front.head)
    placed = put_back(content, filler) if front.noun else content
    return placed, Asked(slot, front.head)


def _slot(front: Front) -> str:
    if front.word in {"how many", "how much"}:
        return "quantity"
    if front.degree:
        return "quantity" if front.degree in lexicon.pairs("degrees") else "manner"
    if front.word in _SLOTS:
        return _SLOTS[front.word]
    return lexicon.asked_nouns().get(front.head, "patient")


def _filler(front: Front) -> str:
    """The words that stand for the asked thing in the statement."""
    noun = front.noun
    if front.word in {"how many", "how much"}:
        bare = re.sub(r"^(?:more|of)\s+", "", noun)
        loose = re.match(r"(?:in|on|at|from|among)\s", bare)
        return f"people {bare}" if loose else bare or "something"
    if front.word == "whose":
        return f"someone's {noun}".strip()
    if front.word in {"who", "whom"}:
        return "someone"
    if not noun:
        return "something"
    plural = any(t.tag_ in {"NNS", "NNPS"} and t.lemma_.lower() == front.head for t in parsed(noun))
    return noun if plural or front.word == "how" else f"a {noun}"


def _measured(front: Front) -> Reading | None:
    """How many? How much? How old? By how many votes?"""
    if front.degree:
        return read_measure(front)
    if front.word not in {"how many", "how much"}:
        return None
    asked = Asked("quantity", front.head)
    statement = re.sub(r"\b(is|are|was|were) (?:confirmed|known)\s", r"\1 ", _statement(front))
    return Reading(_K.HOW_MANY, statement, asked=asked, presupposed=True)


def _statement(front: Front) -> str:
    """The statement that the question takes for granted, with the asked noun in its place."""
    filler = _filler(front)
    if front.causative:
        owned = re.match(r"\w+\s+(?:their|his|her|its)\s+(.+)$", front.rest)
        words = parsed(owned[1] if owned else front.rest)
        verb = next((t for t in words if can_be_participle(t)), None)
        if verb is not None:
            things = words[: verb.i]
            be = "were" if things.text.endswith("s") else "was"
            return f"the {things.text} of {filler} {be} {words[verb.i :].text}"
    if front.inverted:
        inner = declare(front.rest)
        if front.word == "whose" and front.prep:
            return f"{inner} {front.prep} {filler}"
        return inner if front.prep or not front.noun else put_back(inner, filler)
    be = read_be(front)
    if be is not None and (front.prep or not front.noun or front.word == "whose"):
        return f"{be} {filler}" if front.word == "whose" else be
    return f"{filler} {front.rest}".strip()


def _adverbial(front: Front) -> Reading | None:
    """When, where, why, how; on what grounds, in which city."""
    slot = _SLOTS.get(front.word, "")
    if not slot and (front.noun and (front.prep or not front.inverted)):
        slot = lexicon.asked_nouns().get(front.head, "")
    if (
        not slot
        or (slot == "quantity" and not front.prep)
        or not (front.prep or front.word in _SLOTS)
    ):
        return None
    if front.word in _SLOTS:
        reading = read_clause(front.rest)
    else:
        reading = Reading(_K.YES_NO, _statement(front))
    reading = replace(reading, proposition=_be_statement(front) or reading.proposition)
    if slot == "manner" and reading.act in {Act.RESPOND, Act.SAY}:
        return replace(reading, kind=_K.SPEECH_ACT)
    head = front.head if slot in {"quantity", "place"} else ""
    return replace(reading, kind=_KINDS[slot], asked=Asked(slot, head), presupposed=True)


def _be_statement(front: Front) -> str:
    return read_be(front) or ""


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
    r"^(?:\w+\s+)?(?:says|said|reports|reported|claims|claimed|told \w+|thinks|believes"
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
    return Reading(_K.WHAT, _statement(front), asked=Asked(slot, head), presupposed=True)


def _quantity(front: Front) -> Reading:
    of = re.match(r"(?:\w+\s+)*?of\s+(.+)$", front.noun)
    share = front.head in {"share", "percentage", "proportion"}
    within = replace(front, noun=of[1] if of else "", word="how many")
    asked = Asked("quantity", "percent" if share else "")
    statement = _statement(within) if of or front.inverted else _statement(front)
    return Reading(_K.HOW_MANY if of else _K.WHAT, statement, asked=asked, presupposed=True)


_CAUSED = re.compile(
    r"^(?:is|was|are|were)\s+(?:behind|driving|causing|fuelling|fueling)\s+(?P<p>.+)$", re.I
)
_MADE = re.compile(r"^(?P<m>made|makes|is making)\s+(?P<p>.+)$", re.I)


def _is_causal(rest: str) -> bool:
    return re.match(r"(?:is |was |has |had )?(?:caus|led to|lead to|trigger|spark|prompt|bring about|brought about)",
                    rest, re.I) is not None  # fmt: skip


def _what(front: Front) -> Reading | None:
    """What did X do? What fell? What is behind p? What is the toll?"""
    if front.word not in {"what", "which", "whose"}:
        return None
    if front.inverted:
        statement = declare(front.rest)
        doing = re.search(r"\b(?:do|does|did|done|doing)\b(?!\s+(?:not|so)\b)", statement)
        if doing:
            statement = f"{statement[: doing.end()]} something{statement[doing.end() :]}"
        measured = re.search(r"\b(?:cost|weigh|measure)s?$", statement) is not None
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
    slot = "reason" if _is_causal(front.rest) else "agent"
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
