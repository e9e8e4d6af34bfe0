"""Does a claim of the ledger fall under p? Likeness proposes, slots dispose (G3, section 8.14)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.match.converse import readings
from assistant.match.cover import form_in, parts_of, plain_lemmas, scenes_of, word_in
from assistant.match.model import Coverage, Match, Polarity
from assistant.match.nobody import is_covered_by_none, is_of_others
from assistant.match.part_whole import wholes
from assistant.match.predicate import Likeness, compare, is_denied_contrary
from assistant.match.roles import role_mismatches
from assistant.match.value import asked_value
from assistant.match.values import date_mismatches, is_part_only, quantity_mismatches
from assistant.match.words import name_place, on_topic, word_mismatches
from assistant.question.model import QuestionKind
from assistant.question.slots import slots_of
from assistant.question.values import read_dates
from assistant.question.words import any_same
from index.ledger import FactType, Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.match.cover import Scene
    from assistant.match.model import Candidate
    from assistant.question.frames import Frame
    from assistant.question.model import Question
    from assistant.question.slots import Slots
    from index.embedder import Embedder

_NEAR = 0.45  # cosine from which a claim without a word in common is looked at at all
_ALWAYS = 24  # so many of the most like are looked at in any case
_STATE = re.compile(r"\b(?:again|still|already|now|currently)\b", re.I)
_STILL = re.compile(r"\bstill\b", re.I)
_LASTS = re.compile(r"\b(?:still|remain|stay|continu|kept|keep|never|yet)", re.I)
_ONE_MORE = re.compile(r"\banother\b|\ba (?:second|further|third)\b", re.I)
_ANOTHER = re.compile(r"\b(?:another|second|further|third|more|other|additional|new)\b", re.I)
_LIKE = 0.80  # cosine from which likeness of meaning may stand in for the predicate


@dataclass(frozen=True, slots=True)
class _Fit:
    """One claim frame held against the question's frame."""

    frame: Frame
    likeness: Likeness
    mismatches: tuple[str, ...]
    opposite: bool
    share: float

    @property
    def put_forward(self) -> bool:
        """Whether the claim states the event itself, not in a clause of another statement."""
        return self.frame.main or self.frame.joined

    @property
    def rank(self) -> tuple[int, int, int, int]:
        told = int(self.put_forward), int(not self.frame.nominal)
        return (-len(self.mismatches), *told, int(self.likeness))


def match(
    question: Question, candidates: Sequence[Candidate], embedder: Embedder | None = None
) -> list[Match]:
    """How each candidate covers the question's p, in the order given."""
    if not question.proposition:
        return [Match(candidate, Coverage.NONE, on_topic=True) for candidate in candidates]
    p = slots_of([question.proposition])[0]
    likeness = _cosines(question, candidates, embedder)
    least = min(sorted(likeness, reverse=True)[:_ALWAYS], default=0.0)
    near = [
        cosine >= least or _is_near(p, c, cosine)
        for c, cosine in zip(candidates, likeness, strict=True)
    ]
    scenes = iter(scenes_of([c for c, keep in zip(candidates, near, strict=True) if keep]))
    matches = []
    for candidate, keep, cosine in zip(candidates, near, likeness, strict=True):
        if keep:
            found = _match(question, p, candidate, next(scenes), cosine)
            matches.append(replace(found, cosine=cosine))
        else:
            matches.append(
                Match(candidate, Coverage.NONE, score=round(0.4 * cosine, 4), cosine=cosine)
            )
    return matches


def _cosines(
    question: Question, candidates: Sequence[Candidate], embedder: Embedder | None
) -> list[float]:
    if embedder is None:
        return [0.0] * len(candidates)
    missing = [c.claim.text for c in candidates if c.vector is None]
    vectors = embedder.encode([question.proposition, *missing])
    rest = iter(vectors[1:])
    own = [next(rest) if c.vector is None else c.vector for c in candidates]
    return [float(vectors[0] @ vector) for vector in own]


def _is_near(p: Slots, candidate: Candidate, cosine: float) -> bool:
    words = plain_lemmas(candidate.claim.text)
    return cosine >= _NEAR or any(
        word_in(part, words) for word in p.lemmas for part in (word, *parts_of(word))
    )


def _match(
    question: Question, p: Slots, candidate: Candidate, scene: Scene, cosine: float
) -> Match:
    about = on_topic(p, scene)
    frame = p.main
    if frame is None or _is_topic(question, frame):
        return _topic_match(p, candidate, scene, cosine, about)
    text = candidate.claim.text
    fits = [
        _fit(question, p, asked, given, candidate, scene)
        for asked, given in readings(
            frame, (*scene.claim.frames, *wholes(scene.claim.frames, text))
        )
    ]
    fit = max((f for f in fits if f.likeness), key=lambda f: f.rank, default=None)
    if fit is None:
        return _proposal(question, p, candidate, scene, cosine, about)
    value, missing = asked_value(question, fit.frame, scene.claim)
    mismatches = (*fit.mismatches, *missing)
    matched = Match(
        candidate,
        _coverage(mismatches, fit),
        Polarity.OPPOSITE if fit.opposite else Polarity.SAME,
        round(0.6 * fit.share + 0.4 * max(cosine, 0.0), 4),
        mismatches,
        value,
        hedged=fit.frame.hedged or candidate.claim.modality is Modality.POSSIBLE,
        on_topic=about,
        embedded=not fit.put_forward,
    )
    bare = frame.nominal and sum(word.count("_") + 1 for word in p.lemmas) <= 1
    if bare and fit.likeness < Likeness.EQUAL and matched.coverage is Coverage.FULL:
        may_be = (f"perhaps another event than {p.text}",)
        return replace(matched, coverage=Coverage.PARTIAL, mismatches=may_be)
    return matched


def _coverage(mismatches: tuple[str, ...], fit: _Fit) -> Coverage:
    if not mismatches:
        return Coverage.FULL
    return Coverage.PARTIAL if fit.share >= 0.5 else Coverage.NONE


def _fit(
    question: Question, p: Slots, asked: Frame, given: Frame, candidate: Candidate, scene: Scene
) -> _Fit:
    likeness = compare(asked, given)
    if likeness is Likeness.NONE:
        return _Fit(given, likeness, (), False, 0.0)
    opposite = (asked.positive != _positive(given, candidate)) != (likeness is Likeness.CONTRARY)
    free = question.asked.name if question.asked else ""
    found = list(role_mismatches(asked, given, scene, free=free))
    words, share = word_mismatches(question, p, asked, given, scene, opposite=opposite)
    found += words
    if opposite and likeness is not Likeness.CONTRARY:
        found = [m for m in found if not is_covered_by_none(m, asked, given, scene)]
        found += ["only of others"] if is_of_others(asked, given) else []
    if not opposite:
        found += quantity_mismatches(p, scene.claim)
        if is_part_only(question.proposition, scene.claim.text):
            found.append("not all of it")
        if _ONE_MORE.search(question.proposition) and not _ANOTHER.search(scene.claim.text):
            found.append("not said to be another one")
        around = read_dates(candidate.sentence)
        found += date_mismatches(question, scene.claim, around, candidate.published)
        found += _lasting_mismatches(question, asked, given, scene)
    if likeness is Likeness.CONTRARY:
        if is_denied_contrary(asked, given):
            found.append("only the contrary is denied")
        if not question.dates and _is_long_past(scene.claim.dates, candidate.published):
            found.append("of an earlier year")
    if _STATE.search(question.proposition):
        asked = replace(asked, present=False)  # what is so again is so now, not planned
    found += _modality_mismatches(asked, given, candidate)
    return _Fit(given, likeness, tuple(dict.fromkeys(found)), opposite, share)


def _lasting_mismatches(question: Question, asked: Frame, given: Frame, scene: Scene) -> list[str]:
    """ "The curfew was imposed in March" does not say that it is in force still (H1)."""
    past = given.positive and not given.state and not given.present
    if not (asked.state and past and _STILL.search(question.proposition)):
        return []
    return [] if _LASTS.search(scene.claim.text) else ["not said to be so still"]


def _is_long_past(dates: Sequence[str], published: str | None) -> bool:
    """ "The mine opened in 1922" does not deny that it has closed since (H1)."""
    years = [date[:4] for date in dates if date[:4].isdigit()]
    return bool(published) and bool(years) and all(year < str(published)[:4] for year in years)


def _positive(given: Frame, candidate: Candidate) -> bool:
    if given.nominal and given.main:
        return given.positive and candidate.claim.positive
    return given.positive


def _modality_mismatches(asked: Frame, given: Frame, candidate: Candidate) -> list[str]:
    if not given.asserted:
        return ["only mentioned, not asserted"]
    if candidate.claim.fact_type is FactType.SPEECH_ACT and not given.main:
        return ["said by another, not asserted here"]  # the inner claim has its own row (C5)
    modality = given.modality
    pledged = _is_pledge(asked, given)
    if given.main and candidate.claim.modality is not Modality.FACT and not pledged:
        modality = candidate.claim.modality
    if modality is Modality.COUNTERFACTUAL:
        return ["only if something else is so"]
    planned = modality is Modality.PLAN
    if asked.nominal or (given.nominal and not planned):
        return []
    stands = asked.state and {"stay", "remain"}.isdisjoint(asked.predicates)  # "is on strike"
    if asked.modality is Modality.FACT and planned and (stands or not asked.present):
        return ["a plan, not the event"]
    done = modality is Modality.FACT and not given.present and not given.joined
    if asked.modality is Modality.PLAN and done:
        return ["the event, not the plan"]
    return []


def _is_pledge(asked: Frame, given: Frame) -> bool:
    """Whether the making of a plan is asked about and told: "did X promise", "had promised"."""
    plans = lexicon.words("plan_verbs")
    told = any(any_same(word, asked.predicates) for word in given.predicates if word in plans)
    return told and any(word in plans for word in asked.predicates)


def _is_topic(question: Question, frame: Frame) -> bool:
    """Whether p only names a subject ("what did X say about the gold?")."""
    if question.kind in {QuestionKind.OVERVIEW, QuestionKind.POSITION, QuestionKind.FIRST_REPORT}:
        return frame.nominal
    return frame.nominal and question.kind is QuestionKind.SPEECH_ACT and (
        question.asked is not None and question.asked.name == "patient"
    )  # fmt: skip


def _topic_match(p: Slots, candidate: Candidate, scene: Scene, cosine: float, about: bool) -> Match:
    name_words = p.name_words
    words = [word for word in p.lemmas if word not in name_words]
    here = [w for w in words if form_in(w, frozenset(scene.claim.lemmas) | scene.sentence)]
    rest = [w for w in words if w not in here and not form_in(w, scene.around)]
    names = [name for name in p.names if not name_place(name, p, scene)]
    share = len(here) / len(words) if words else 1.0
    full = not rest and not names and (bool(here) or not words)
    missing = tuple(f"nothing on: {w}" for w in (*rest, *names))
    partial = Coverage.PARTIAL if about else Coverage.NONE
    return Match(
        candidate,
        Coverage.FULL if full else partial,
        score=round(0.6 * share + 0.4 * max(cosine, 0.0), 4),
        mismatches=() if full else missing,
        on_topic=about,
    )


def _proposal(
    question: Question, p: Slots, candidate: Candidate, scene: Scene, cosine: float, about: bool
) -> Match:
    """A match by likeness of meaning alone: everything else must fit, and it never confirms."""
    frame = next(f for f in p.frames if f.main)
    words, share = word_mismatches(question, p, frame, frame, scene, opposite=False)
    numbers = quantity_mismatches(p, scene.claim)
    mismatches = ("other predicate", *words, *numbers)
    near = cosine >= _LIKE and not words and not numbers
    given = scene.claim.main
    if near and given is not None:
        roles = role_mismatches(frame, given, scene)
        modality = _modality_mismatches(frame, given, candidate)
        value, missing = asked_value(question, given, scene.claim)
        if not roles and not modality and not missing:
            opposite = frame.positive != _positive(given, candidate)
            return Match(
                candidate,
                Coverage.FULL,
                Polarity.OPPOSITE if opposite else Polarity.SAME,
                round(0.6 * share + 0.4 * cosine, 4),
                value=value,
                proposed=True,
                hedged=given.hedged,
                on_topic=about,
            )
    coverage = Coverage.PARTIAL if about and cosine >= 0.6 else Coverage.NONE
    return Match(candidate, coverage, score=round(0.3 * share + 0.4 * max(cosine, 0.0), 4),
                 mismatches=mismatches, on_topic=about)  # fmt: skip
