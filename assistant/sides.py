"""Which side of the claim each voice is on, once values are held against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.evidence import Evidence
from assistant.grade import PARTIAL_COVERAGE, SUPPORTS, best_first
from assistant.value import Value, bears_out, compatible, read_value, value_of
from index import Stance


@dataclass(frozen=True, slots=True)
class Side:
    """A voice, and its stance on the claim as asked: another value than the asked one denies it."""

    evidence: Evidence
    stance: Stance

    @property
    def partial(self) -> bool:
        """True where the voice bears out less than what is asked (G3)."""
        flagged = PARTIAL_COVERAGE in self.evidence.flags
        return self.stance is Stance.PARTIAL and (flagged or self.evidence.stance in SUPPORTS)


def take_sides(live: Sequence[Evidence], wanted: Value | None, *, exact: bool) -> list[Side]:
    """Each live voice with its side on the value `wanted`.

    `exact` asks that a value bear `wanted` out; else it is enough that both can hold.
    """
    return [Side(e, _stance(e, wanted, exact=exact)) for e in live]


def wanted_value(live: Sequence[Evidence], asked: str | None) -> Value | None:
    """The value that the claim is about: the asked one, else the best sourced."""
    if asked is not None:
        return read_value(asked)
    given = [e for e in live if e.stance in SUPPORTS and e.value is not None]
    return value_of(max(given, key=best_first)) if given else None


def differing_values(sides: Sequence[Side]) -> tuple[tuple[str, str], ...]:
    """(speaker, value) of every committed voice, best first, where two cannot both hold."""
    given = [
        (side.evidence, value)
        for side in sides
        if (value := value_of(side.evidence)) is not None and side.evidence.stance in SUPPORTS
    ]
    if all(compatible(one, other) for _, one in given for _, other in given):
        return ()
    given.sort(key=lambda pair: best_first(pair[0]), reverse=True)
    return tuple(dict.fromkeys((e.speaker, e.value or "") for e, _ in given))


def _stance(evidence: Evidence, wanted: Value | None, *, exact: bool) -> Stance:
    if wanted is None or evidence.stance not in SUPPORTS:
        return evidence.stance
    given = value_of(evidence)
    if given is None:
        return Stance.PARTIAL
    if not compatible(given, wanted):
        return Stance.DENY
    return evidence.stance if not exact or bears_out(given, wanted) else Stance.PARTIAL
