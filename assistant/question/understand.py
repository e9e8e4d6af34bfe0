"""From a reader's words to questions about claims (Q1-Q7, R22): rules over a parse, no model."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.asof import take_as_of, take_shift
from assistant.question.corroborate import read_corroboration
from assistant.question.followup import is_generic, resolve, strip_lead, unwrap
from assistant.question.fragment import asks_now, bare_slot
from assistant.question.given_figure import with_given_figure
from assistant.question.kinds import read_kind
from assistant.question.matrix import inner_of, without_claim_noun
from assistant.question.model import Act, Asked, Question, QuestionKind
from assistant.question.moved import put_in_place
from assistant.question.parse import parsed
from assistant.question.reading import Reading
from assistant.question.slots import slots_of
from assistant.question.speech import take_voice
from assistant.question.spelt_out import spelt_out
from assistant.question.split import split_parts
from assistant.question.tails import without_tail
from assistant.question.values import says_exact
from assistant.question.verbs import past, third_person
from assistant.question.wh import SLOT_KINDS
from assistant.question.words import spelled_out
from index.ledger import Bound

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assistant.question.arguments import Argument

_LONGEST = 2_000  # characters that are parsed: a reader's question is shorter, a paste is cut
_TURNS = 6
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})
_CONDITION = re.compile(
    r"^(?:if|assuming|supposing|provided)\s+(?:that\s+)?(?P<c>[^,]+),\s*(?P<q>.+)$", re.I
)
_TRAILING_CONDITION = re.compile(
    r"^(?P<q>(?:what|who|has|have|did|does|is|will|would).+?)\s+if\s+(?P<c>[^,?]+)\??$", re.I
)
_PRESUPPOSING = frozenset(
    {
        QuestionKind.WHY,
        QuestionKind.WHEN,
        QuestionKind.HOW,
        QuestionKind.WHO,
        QuestionKind.WHERE,
        QuestionKind.WHAT,
        QuestionKind.HOW_MANY,
    }
)


def understand(
    question: str,
    *,
    history: Sequence[Mapping[str, str]] = (),
    today: str | None = None,
) -> list[Question]:
    """The questions that the words ask, one a part, in the order asked.

    `history` holds earlier turns as {"role": "user"|"assistant", "content": text}, oldest first.
    `today` (ISO) gives a year to days that the question names without one.
    """
    before, answer = _antecedent(history, today)
    return _read(question, before, answer, today)


def _antecedent(
    history: Sequence[Mapping[str, str]], today: str | None
) -> tuple[Question | None, str]:
    before: Question | None = None
    answer = ""
    for turn in list(history)[-_TURNS:]:
        content = str(turn.get("content", ""))[:_LONGEST]
        if turn.get("role") == "user" and content.strip():
            read = _read(content, before, answer, today)
            before = read[0] if read else before
        elif turn.get("role") == "assistant":
            answer = content
    return before, answer


def _read(question: str, before: Question | None, answer: str, today: str | None) -> list[Question]:
    text = spelt_out(" ".join(question.split())[:_LONGEST].translate(_QUOTES))
    found: list[Question] = []
    for part in split_parts(text):
        previous = before if not found else found[-1]
        found.append(_one(part, previous, answer, today, joined=bool(found)))
    return found


def _one(
    part: str, before: Question | None, answer: str, today: str | None, *, joined: bool = False
) -> Question:
    bare = strip_lead(without_tail(part))
    bare, as_of = take_shift(bare, before.as_of if before else None)
    if as_of is None:
        bare, as_of = take_as_of(bare, today=today)
    bare = unwrap(strip_lead(bare))
    if before is not None:
        bare = with_given_figure(bare, before, answer)
    if before is not None and (is_generic(bare) or not bare.strip(" ?.,")):
        return replace(before, as_of=as_of or (None if asks_now(part) else before.as_of))
    repeated = read_corroboration(bare, read_kind)
    if repeated is not None and before is not None:
        p = _without_pointer(repeated).proposition or before.proposition
        shown = f"{_capital(bare.strip(' ?'))}: {before.text}"
        return replace(_question(shown, replace(repeated, proposition=p)), as_of=as_of)
    slot = bare_slot(inner_of(bare) or bare)
    if slot is not None and before is not None and before.proposition:
        return replace(_asking(before, slot, bare), as_of=as_of or before.as_of)
    resolved = resolve(put_in_place(bare), before, answer)
    condition, main = _condition(resolved)
    reading = _without_pointer(_voiced(_parties(main, before if joined else None)))
    if (reading.corroboration or not reading.proposition) and before is not None:
        reading = replace(reading, proposition=reading.proposition or before.proposition)
    reading = _pointing_nowhere(_cause_of(reading, before))
    shown = _capital(resolved.strip(" ?")) + "?"
    question = _question(shown, reading)
    return replace(question, condition=condition, as_of=as_of)


def _asking(before: Question, slot: str, word: str) -> Question:
    """The question before, asked for one of its slots: "How many, then?"."""
    shown = f"{_capital(word.rstrip(' ?'))}: {before.text}"
    if slot == "source":
        source = Reading(QuestionKind.WHO_SAYS, before.proposition, anyone=True, act=Act.SAY,
                         asked=Asked("agent"))  # fmt: skip
        return _question(shown, source)
    p, unit = before.proposition, ""
    if slot == "refusal":
        return replace(_asking(before, "reason", word), positive=False)
    if slot == "quantity" and before.quantities:
        given = before.quantities[0]
        unit, number = given.unit, re.compile(r"^[\d.,]+\s*")
        p = p.replace(given.text, number.sub("", given.text) or given.unit)
    if slot == "person":
        asked = Asked("agent" if word.lower().startswith("by") else "patient", "person")
        return _question(shown, Reading(QuestionKind.WHO, p, asked=asked, presupposed=True))
    if slot == "duration":
        slot, unit = "quantity", "duration"
    reading = Reading(SLOT_KINDS[slot], p, asked=Asked(slot, unit), presupposed=True)
    return _question(shown, reading)


def _parties(text: str, before: Question | None) -> str:
    """The text with "either" put into words, after a question about two parties."""
    if before is None or not before.speaker:
        return text
    each = r"\b(?:either|neither|both|any)(?: of them| party| side)?\b"
    return re.sub(each, before.speaker, text, count=1, flags=re.I)


def _voiced(text: str) -> Reading:
    """The reading of a text; one that asks for p "according to X" asks for X's words (R25)."""
    text, party = take_voice(text)
    reading = read_kind(text)
    if party is None or reading.speaker:
        return reading
    return replace(reading, kind=QuestionKind.SPEECH_ACT, speaker=party, act=Act.SAY, anyone=False)


def _pointing_nowhere(reading: Reading) -> Reading:
    """ "How solid is the claim?" with no claim before it asks about the one at the centre."""
    if reading.proposition or reading.corroboration or reading.kind is not QuestionKind.YES_NO:
        return reading
    return replace(reading, kind=QuestionKind.OVERVIEW)


_CAUSE = re.compile(r"^(?:the\s+)?(?:cause|reason|motive)s?$", re.I)


def _cause_of(reading: Reading, before: Question | None) -> Reading:
    """ "The cause" after a question about p is the cause of p."""
    if before is None or not _CAUSE.match(reading.proposition):
        return reading
    kind = reading.kind if reading.kind is QuestionKind.SPEECH_ACT else QuestionKind.WHY
    return replace(
        reading, kind=kind, proposition=before.proposition, asked=Asked("reason"), presupposed=True
    )


def _without_pointer(reading: Reading) -> Reading:
    """A p that only says "the claim" names no claim; "the claim that p" names p."""
    claimed = without_claim_noun(reading.proposition)
    if claimed != reading.proposition:
        return replace(reading, proposition=claimed)
    words = re.sub(
        r"^(?:the|this|that|these|those|such an?|an?|its|his|her|their)\s+(?:own\s+)?",
        "",
        reading.proposition.lower(),
    )
    pointing = words in lexicon.words("claim_nouns") or _WHAT_SAID.match(reading.proposition)
    return replace(reading, proposition="") if pointing else reading


def _condition(text: str) -> tuple[str | None, str]:
    found = _CONDITION.match(text) or _TRAILING_CONDITION.match(text)
    return (found["c"].strip(), found["q"].strip()) if found else (None, text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_WHAT_SAID = re.compile(  # "what the judge said", as the grammar may leave it
    r"(?:a\s+|something\s+|what\s+)?(?:the|that|this|his|her|its|their)\s+\w+\s+(?:said|says|claimed|told\s+\w+)$",
    re.I,
)
_DUE = re.compile(r"\b(?:is|are) (?:due|set|scheduled|about) to (?=[a-z])")


def _question(text: str, reading: Reading) -> Question:
    proposition, positive = _positive(_DUE.sub("will ", reading.proposition.strip(" ?.,")))
    slots = slots_of([proposition])[0] if proposition else slots_of([text])[0]
    main = slots.main
    bound = next((q.bound for q in slots.quantities if q.bound is not Bound.EXACT), None)
    return Question(
        text=text,
        kind=reading.kind,
        proposition=proposition,
        speaker=reading.speaker,
        anyone=reading.anyone,
        act=reading.act,
        positive=positive,
        presupposed=reading.presupposed and reading.kind in _PRESUPPOSING,
        asked=reading.asked,
        exact=says_exact(text),
        bound=bound,
        quantities=slots.quantities,
        dates=slots.dates,
        names=slots.names,
        lemmas=spelled_out(slots.lemmas),
        agent=_text(main.agent if main else None),
        patient=_text(main.patient if main else None),
        recipient=_text(main.recipient if main else None),
        corroboration=reading.corroboration,
        unresolved=_unresolved(text),
    )  # fmt: skip


def _text(argument: Argument | None) -> str | None:
    return argument.text if argument and not argument.pronoun else None


def _unresolved(text: str) -> tuple[str, ...]:
    low = re.findall(r"\b(?:he|she|him|her|they|them)\b", text.lower())
    return tuple(dict.fromkeys(low))


_NOT = re.compile(r"\s+(?:not|never)\b|n't\b", re.I)


def _positive(proposition: str) -> tuple[str, bool]:
    """The positive form of p, and whether p was positive (Q1). Only the main clause counts."""
    if not _NOT.search(proposition):
        return proposition, True
    doc = parsed(proposition)
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    negations = [t for t in doc if t.dep_ == "neg" or t.lower_ == "never"]
    own = [t for t in negations if root is not None and t.head.i == root.i]
    if len(own) != 1:
        return proposition, True
    kept = [t for t in doc if t.i != own[0].i]
    do = next((t for t in kept if t.head.i == own[0].head.i and t.lower_ in {"did", "does"}), None)
    if do is None:
        return " ".join("".join(t.text_with_ws for t in kept).split()), False
    verb = own[0].head
    form = past(verb.text) if do.lower_ == "did" else third_person(verb.text)
    words = [
        form + verb.whitespace_ if t.i == verb.i else t.text_with_ws for t in kept if t.i != do.i
    ]
    return " ".join("".join(words).split()), False
