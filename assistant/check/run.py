"""The main path: a draft in, what was found in it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from assistant.answer import Citation
from assistant.check.case import Case, Objection, Reading, Rule
from assistant.check.cited import cited
from assistant.check.cues import cues
from assistant.check.excerpt import without_excerpts
from assistant.check.figures import figures
from assistant.check.inference import inference
from assistant.check.injected import injected
from assistant.check.lookup import Held, Ledger
from assistant.check.model import CheckedDraft, CheckedSentence, Finding
from assistant.check.modifiers import modifiers
from assistant.check.negation import negation
from assistant.check.omission import omission
from assistant.check.parties import parties
from assistant.check.quotes import quotes
from assistant.check.reading import Sentence, read_draft
from assistant.check.shown import shown
from assistant.check.statement import Statement
from assistant.check.support import (
    fidelity,
    hedges,
    licence,
    plans,
    pointing,
    record,
    strength,
    supported,
)
from assistant.check.values import values
from assistant.errors import QuestionError
from index.errors import BriefingError

if TYPE_CHECKING:
    from assistant.chain import Assistant

LONGEST_DRAFT = 50_000
_NEIGHBOURS = 2
_RULES: tuple[Rule, ...] = (
    supported,
    strength,
    licence,
    plans,
    cues,
    negation,
    pointing,
    fidelity,
    shown,
    values,
    figures,
    parties,
    modifiers,
    record,
    hedges,
    omission,
    quotes,
    cited,
    inference,
    injected,
)


def check_draft(assistant: Assistant, text: str, as_of: str | date | None = None) -> dict[str, Any]:
    """What was found in a draft, in the form of the interface ("A checked draft").

    Raises:
        BriefingError: The draft is too long, or `as_of` is no date.
    """
    return check(assistant, text, as_of=as_of).to_json()


def check(assistant: Assistant, text: str, *, as_of: str | date | None = None) -> CheckedDraft:
    """What was found in a draft, sentence by sentence.

    Args:
        assistant: Its store holds the reports that count.
        text: Plain text or Markdown, up to `LONGEST_DRAFT` characters; empty text claims nothing.
        as_of: Only what was published by this day counts, the day included (R21).

    Raises:
        BriefingError: The draft is too long, or `as_of` is no date.
    """
    if len(text) > LONGEST_DRAFT:
        raise BriefingError(
            f"the draft has {len(text):,} characters and at most {LONGEST_DRAFT:,} are checked "
            "at a time; check it in parts"
        )
    return check_against(Ledger(assistant.store, _day(as_of)), text)


def check_against(
    ledger: Ledger, text: str, citations: Sequence[Citation] | None = None
) -> CheckedDraft:
    """What was found in a draft held against a ledger.

    Args:
        ledger: The store as of a day; asked again, it remembers what it looked up.
        text: The draft.
        citations: The passages that its [n] stand for; None where they are not known.
    """
    passages = None if citations is None else {c.number: c for c in citations}
    read = read_draft(text, outlets=ledger.outlets)
    sentences = [without_excerpts(sentence, ledger) for sentence in read]
    ledger.prepare([s.claim for one in sentences for s in one.statements if s.claim])
    readings = list(_readings(sentences, ledger))
    checked = [
        _checked(replace(_case(i, sentences, readings, ledger), citations=passages), ledger)
        for i in range(len(sentences))
    ]
    return CheckedDraft(tuple(checked), ledger.citations)


def _day(as_of: str | date | None) -> str | None:
    if not as_of:
        return None
    try:
        return date.fromisoformat(str(as_of)[:10]).isoformat()
    except ValueError as error:
        raise QuestionError(
            f"--as-of: {str(as_of)!r} is no date: write it as 2026-03-07"
        ) from error


def _readings(sentences: Sequence[Sentence], ledger: Ledger) -> Iterator[tuple[Reading, ...]]:
    """The readings of each sentence; what points back is held against the claims before it."""
    before: list[tuple[Held, ...]] = []
    for sentence in sentences:
        here: list[Held] = [ledger.look_up(s.claim) for s in sentence.statements if s.claim]
        recent = tuple(h for held in before[-_NEIGHBOURS:] for h in held)
        yield tuple(_reading(s, here, recent, ledger) for s in sentence.statements)
        before.append(tuple(here))


def _reading(
    statement: Statement, here: Sequence[Held], recent: Sequence[Held], ledger: Ledger
) -> Reading:
    if statement.claim:
        held: tuple[Held, ...] = (ledger.look_up(statement.claim),)
    else:
        held = tuple(dict.fromkeys([*here, *recent]))
    return Reading.of(statement, held)


def _case(
    position: int,
    sentences: Sequence[Sentence],
    readings: Sequence[tuple[Reading, ...]],
    ledger: Ledger,
) -> Case:
    paragraph = sentences[position].paragraph
    near = [
        i
        for i, sentence in enumerate(sentences)
        if abs(i - position) <= _NEIGHBOURS or sentence.paragraph == paragraph
    ]
    return Case(
        sentences[position],
        readings[position],
        tuple(r for i in near for r in readings[i]),
        " ".join(sentences[i].words for i in near),
        frozenset(label.status for i in near if (label := sentences[i].label) is not None),
        ledger,
    )


def _checked(case: Case, ledger: Ledger) -> CheckedSentence:
    objections = _merged(o for rule in _RULES for o in rule(case))
    findings = tuple(_finding(objection, ledger) for objection in objections)
    first = next((o.held[0] for o in objections if o.held), None)
    voice = next((r.statement.voice for r in case.readings if first in r.held), None)
    sentence = case.sentence
    return CheckedSentence(
        sentence.start,
        sentence.end,
        sentence.text,
        findings,
        ledger.correction(first, voice) if first is not None else None,
        len(case.readings),
    )


def _merged(objections: Iterable[Objection]) -> list[Objection]:
    """The objections with one of each kind: the same words twice tell a reader nothing more."""
    merged: dict[tuple[str, str], Objection] = {}
    for one in objections:
        known = merged.setdefault((one.rule, one.message), one)
        held = tuple(dict.fromkeys([*known.held, *one.held]))
        merged[one.rule, one.message] = replace(known, held=held, severe=known.severe or one.severe)
    return list(merged.values())


def _finding(objection: Objection, ledger: Ledger) -> Finding:
    facts = ledger.facts(objection.held)
    numbers = dict.fromkeys(n for fact in facts for n in fact.citations)
    return Finding(objection.rule, objection.message, facts, tuple(numbers), objection.severe)
