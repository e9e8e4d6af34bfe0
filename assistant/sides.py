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


def differing_values(live: Sequence[Evidence], asked: str | None) -> tuple[tuple[str, str], ...]:
    """(speaker, value) of each voice, best first, where two cannot both hold.

    With an asked value, where any voice gives another, or less than it.
    """
    voices = sorted((e for e in live if e.stance in SUPPORTS), key=best_first, reverse=True)
    given = [value for e in voices if (value := value_of(e)) is not None]
    if asked is not None:
        agree = all(bears_out(value, read_value(asked)) for value in given)
    else:
        agree = all(compatible(one, other) for one in given for other in given)
    pairs = ((e.speaker, e.value) for e in voices if e.value is not None)
    return () if agree else tuple(dict.fromkeys(pairs))


def _stance(evidence: Evidence, wanted: Value | None, *, exact: bool) -> Stance:
    if wanted is None or evidence.stance not in SUPPORTS:
        return evidence.stance
    given = value_of(evidence)
    if given is None:
        return Stance.PARTIAL
    if not compatible(given, wanted):
        return Stance.DENY
    return evidence.stance if not exact or bears_out(given, wanted) else Stance.PARTIAL
