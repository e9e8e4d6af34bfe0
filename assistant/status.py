"""The status of one claim: a pure function of its evidence and of a day (guardrail 5 and 10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from assistant.answer import StatusCode, Support
from assistant.combine import LADDER, Outcome, Standoff, best, combine
from assistant.evidence import Evidence, Verdict
from assistant.grade import (
    NON_COMMITTAL,
    SAID_TO_CONFLICT,
    SUPPORTS,
    best_first,
    cap_rules,
    day_known,
    grade,
    party,
    spoke_later,
    voice_flags,
)
from assistant.position import official_position
from assistant.sides import Side, differing_values, take_sides, wanted_value
from assistant.timeline import Gone, seen_by, still_stands, takes_back
from assistant.value import Value, bears_out, value_of
from index import Stance, Standing

_REPORTED = {status for support, (status, _) in LADDER.items() if support is not Support.PRINCIPAL}


def decide(
    evidence: Sequence[Evidence], *, as_of: str | None = None, asked: str | None = None
) -> Verdict:
    """The status of the claim that `evidence` speaks to, with all that must be shown beside it.

    `as_of` is an ISO date (or month, or year), included; None is as of the newest report (R21).
    A voice without any date is left out when `as_of` is given (flag `undated_left_out`).
    `asked` is the value that the question names ("14", ">=20"): only a voice that bears it out
    supports the claim, and a value that nobody gives is not in the reports (R1).
    Without it the claim takes the best sourced value.
    In the verdict, `opposing` of a withdrawn claim also holds the words that withdrew it.
    """
    seen = seen_by(evidence, as_of)
    verdict = _as_it_stands(seen, asked)
    history = _history(seen, asked)
    flags, trace = verdict.flags, verdict.trace
    if len(seen) < len(evidence) and any(day_known(e) is None for e in evidence):
        flags = (*flags, "undated_left_out")
    if len(history) > 1 and not verdict.withdrawn:
        trace = _in_order((*trace, "H1"))
    return replace(verdict, history=history, flags=flags, trace=trace)


def _as_it_stands(seen: Sequence[Evidence], asked: str | None) -> Verdict:
    live, gone = still_stands(_body_before_headline(seen))
    case = _Case(live, gone, asked)
    outcome = combine(case.standoff)
    position, positions = official_position(case.sides)
    deciding = _deciding(case.standoff)
    roots = {_root(e) for e in _shown_for(case.standoff, outcome)}
    contested = "contested" in outcome.flags
    return Verdict(
        status=outcome.status,
        position=position,
        support=outcome.support,
        supporting=_sorted(case.standoff.affirm),
        opposing=_opposing(case),
        positions=positions,
        withdrawn=_sorted(g.evidence for g in gone),
        independent_roots=len(roots),
        flags=tuple(dict.fromkeys(_flags(case, outcome, deciding, len(roots)))),
        trace=_in_order(_trace(case, outcome, deciding, positions, len(roots))),
        contested_by=_speakers(case.standoff.deny) if contested else (),
        values=differing_values(live, asked),
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """The evidence sorted into what combination reads."""

    live: Sequence[Evidence]
    gone: Sequence[Gone]
    asked: str | None

    @property
    def wanted(self) -> Value | None:
        return wanted_value(self.live, self.asked)

    @property
    def sides(self) -> list[Side]:
        """The live voices; other values count only where somebody gave the asked one (R1)."""
        sides = take_sides(self.live, self.wanted, exact=self.asked is not None)
        if self.asked is None or self.asked_was_given:
            return sides
        return [s for s in sides if s.stance is s.evidence.stance or s.partial]

    @property
    def standoff(self) -> Standoff:
        sides = self.sides
        return Standoff(
            affirm=[s.evidence for s in sides if s.stance in SUPPORTS],
            deny=[s.evidence for s in sides if s.stance is Stance.DENY],
            taken_back=self.taken_back,
            retractions=[e for e in self.live if e.stance is Stance.RETRACT and self._of_p(e)],
            non_committal=any(self._non_committal(s) for s in sides),
            conflict=bool(self.in_conflict([s.evidence for s in sides if s.stance in SUPPORTS])),
        )

    def in_conflict(self, affirm: Sequence[Evidence]) -> list[Evidence]:
        """What an outlet, not before the best voice, says of the accounts: that they differ."""
        told = [e for e in self.live if SAID_TO_CONFLICT in e.flags]
        return [e for e in told if affirm and not spoke_later(best(affirm), e)]

    @property
    def taken_back(self) -> list[Evidence]:
        """Support that its origin withdrew (H4), dropped (H6) or replaced by a figure (R15)."""
        ended = {"H4", "H6", "R15"} if self.asked is None else {"H4", "H6", "R15", "H2"}
        back = [g.evidence for g in self.gone if g.rule in ended and g.evidence.stance in SUPPORTS]
        return [e for e in back if self._gives_asked(e)]

    def _of_p(self, retraction: Evidence) -> bool:
        """True where support was taken back, or nothing that we hold; not a mere denial."""
        ended = [g.evidence for g in self.gone if takes_back(retraction, g.evidence)]
        return not ended or any(e.stance in SUPPORTS for e in ended)

    def _non_committal(self, side: Side) -> bool:
        dropped_denial = side.stance is Stance.RETRACT and not self._of_p(side.evidence)
        return dropped_denial or (side.stance in NON_COMMITTAL and not side.partial)

    @property
    def asked_was_given(self) -> bool:
        gone = [g.evidence for g in self.gone]
        return any(e.stance in SUPPORTS and self._gives_asked(e) for e in [*self.live, *gone])

    def _gives_asked(self, evidence: Evidence) -> bool:
        if self.asked is None or self.wanted is None:
            return True
        given = value_of(evidence)
        return given is not None and bears_out(given, self.wanted)


def _body_before_headline(evidence: Sequence[Evidence]) -> list[Evidence]:
    """G4: a headline counts only where the body of its report does not speak to the claim."""
    told = {e.report for e in evidence if e.report and not e.headline}
    return [e for e in evidence if not (e.headline and e.report in told)]


def _shown_for(standoff: Standoff, outcome: Outcome) -> Sequence[Evidence]:
    """The voices behind the fact as shown: for a negative fact, those who deny the claim."""
    return standoff.deny if "negated" in outcome.flags else standoff.affirm


def _deciding(standoff: Standoff) -> list[list[Evidence]]:
    """The strongest voices of each side, whose limits are those of the fact."""
    sides = [voices for voices in (standoff.affirm, standoff.deny) if voices]
    return [[e for e in _sorted(voices) if grade(e) is grade(best(voices))] for voices in sides]


def _flags(
    case: _Case, outcome: Outcome, deciding: Sequence[Sequence[Evidence]], roots: int
) -> Iterator[str]:
    yield from outcome.flags
    for voices in deciding:
        # A limit holds for the fact only where no equally strong voice is free of it.
        shared = reduce(lambda kept, e: kept & set(voice_flags(e)), voices[1:], set(_first(voices)))
        both_sides = len({party(e) for e in voices}) > 1
        yield from (
            f for f in _first(voices) if f in shared and not (both_sides and f == "one_side_only")
        )
    unnamed = {_root(e) for e in case.standoff.affirm if grade(e) is Support.ANON}
    if len(unnamed) > 1:
        yield "independence_unknown"
    if roots == 1 and outcome.status in _REPORTED:
        yield "single_source"
    if any(_unverified(e) for e in case.live):
        yield "not_verified"


def _trace(
    case: _Case,
    outcome: Outcome,
    deciding: Sequence[Sequence[Evidence]],
    positions: Sequence[Evidence],
    roots: int,
) -> Iterator[str]:
    voices = [e for side in deciding for e in side]
    for e in (*voices, *positions, *(g.evidence for g in case.gone)):
        yield from e.rules
    for e in voices:
        yield from cap_rules(e)
    if any(_unverified(e) for e in case.live):
        yield "R18"
    if case.asked is not None and not case.asked_was_given:
        yield "R1"
    yield from (g.rule for g in case.gone)
    if roots > 1:
        yield "M9"
    yield from outcome.rules


def _in_order(rules: Iterable[str]) -> tuple[str, ...]:
    """Each rule once: of the evidence, then of time, then of combination."""
    late = {"H": 1, "M": 2}
    return tuple(sorted(dict.fromkeys(rules), key=lambda rule: late.get(rule[:1], 0)))


def _history(seen: Sequence[Evidence], asked: str | None) -> tuple[tuple[str, StatusCode], ...]:
    """The days on which the status changed; none can be told where a voice has no date."""
    days = [day_known(e) for e in seen]
    if None in days:
        return ()
    trail: list[tuple[str, StatusCode]] = []
    changes = [*days, *(e.dropped_on for e in seen)]
    for day in sorted({day[:10] for day in changes if day}):
        status = _as_it_stands(seen_by(seen, day), asked).status
        before = trail[-1][1] if trail else StatusCode.NOT_IN_REPORTS
        if status is not before:
            trail.append((day, status))
    return tuple(trail)


def _first(voices: Sequence[Evidence]) -> tuple[str, ...]:
    return voice_flags(voices[0])


def _root(evidence: Evidence) -> str:
    """The origin (C3); without one, the voice itself."""
    return (evidence.root or evidence.speaker or evidence.outlet or evidence.report).casefold()


def _opposing(case: _Case) -> tuple[Evidence, ...]:
    """Who speaks against the claim; without anybody, the outlet that says that accounts differ."""
    standoff = case.standoff
    against = (*_sorted(standoff.deny), *_sorted(standoff.retractions))
    said = (replace(e, stance=Stance.ASSERT) for e in case.in_conflict(standoff.affirm))
    return against or _sorted(said)


def _sorted(voices: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(voices, key=best_first, reverse=True))


def _speakers(voices: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.speaker for e in _sorted(voices)))


def _unverified(evidence: Evidence) -> bool:
    """R18: the outlet says that it could not check."""
    own = evidence.standing in {Standing.OUTLET, Standing.STATE_OUTLET}
    doubts = evidence.stance is Stance.NON_CONFIRM and SAID_TO_CONFLICT not in evidence.flags
    return own and doubts
