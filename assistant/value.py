"""The values that voices give for one slot: when two can both hold, when one bears out another.

A value is a quantity ("14", "2 million", "52.1 percent"), a name, or an ISO date.
A quantity may carry its bound as a sign: ">=20" at least, "<=60" at most, "~50" about.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from math import inf

from assistant.evidence import Evidence
from index import Bound, Quantity

_QUANTITY = re.compile(r"(>=|<=|~)?\s*[^\w\s.-]?(-?\d[\d,]*(?:\.\d+)?)\s*([^\d]*)")
_WORDS = re.compile(r"[\w'.-]+")
_SIGNS = {">=": Bound.LOWER, "<=": Bound.UPPER, "~": Bound.APPROXIMATE}
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_MONTHS = {name.casefold() for name in (*calendar.month_name, *calendar.month_abbr) if name}
_LONGEST_COUNT = 5  # words of a value that is a number in words with what it counts
_TOLERANCE = 0.1  # of an approximate figure (guardrail, section 9, bounds)


@dataclass(frozen=True, slots=True)
class Value:
    """What a value allows: the numbers from `low` to `high`, or the words of a name or date."""

    words: frozenset[str]
    low: float | None = None
    high: float | None = None


def value_of(evidence: Evidence) -> Value | None:
    """The value that this evidence gives, or None."""
    if evidence.value is None:
        return None
    counted = _counted(evidence)
    if counted is not None:
        low, high = _range(counted.value, counted.bound)
        return Value(frozenset(_WORDS.findall(evidence.value.casefold())), low, high)
    return read_value(evidence.value, bounded=evidence.bounded, bounds=_ledger_bounds(evidence))


def read_value(
    text: str, *, bounded: bool = False, bounds: dict[float, Bound] | None = None
) -> Value:
    """The value that `text` names.

    The bound is that of the sign before it, else that of `bounds` for the number.
    `bounded` without either is a bound of unknown side, which no value contradicts.
    """
    words = frozenset(_WORDS.findall(text.casefold()))
    match = _QUANTITY.fullmatch(text.strip())
    if match is None or words & _MONTHS:
        return Value(words)
    sign, digits, unit = match.groups()
    bare = float(digits.replace(",", ""))
    number = bare * next((_SCALES[w] for w in unit.casefold().split() if w in _SCALES), 1.0)
    bound = _SIGNS.get(sign) or (bounds or {}).get(number) or (bounds or {}).get(bare)
    if bound is None and bounded:
        return Value(words, -inf, inf)
    low, high = _range(number, bound or Bound.EXACT)
    return Value(words, low, high)


def compatible(one: Value, other: Value) -> bool:
    """True where both values can hold at once."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return _same_words(one, other)
    return max(one.low, other.low) <= min(one.high, other.high)


def bears_out(given: Value, asked: Value) -> bool:
    """True where `given` is enough to assert `asked`: a bound bears out only itself (G3)."""
    if given.low is None or given.high is None or asked.low is None or asked.high is None:
        return _same_words(given, asked)
    return asked.low <= given.low and given.high <= asked.high


def rises(later: Value, earlier: Value) -> bool:
    """True where a count has gone up."""
    return later.low is not None and earlier.low is not None and later.low > earlier.low


def _range(number: float, bound: Bound) -> tuple[float, float]:
    slack = abs(number) * _TOLERANCE
    return {
        Bound.EXACT: (number, number),
        Bound.LOWER: (number, inf),
        Bound.UPPER: (-inf, number),
        Bound.APPROXIMATE: (number - slack, number + slack),
    }[bound]


def _same_words(one: Value, other: Value) -> bool:
    """Names agree where one shortens the other; dates where one contains the other."""
    if one.words <= other.words or other.words <= one.words:
        return True
    if len(one.words) == len(other.words) == 1:
        (a,), (b,) = one.words, other.words
        return a.startswith(b + "-") or b.startswith(a + "-")
    return False


def _counted(evidence: Evidence) -> Quantity | None:
    """The quantity that a value in words names: "at least four people"."""
    if evidence.attribution is None or any(c.isdigit() for c in evidence.value or ""):
        return None
    value = (evidence.value or "").casefold()
    told = evidence.attribution.claim.quantities
    same = next((q for q in told if q.text.casefold() == value), None)
    return same or next((q for q in told if _names_it(q, value)), None)


def _names_it(quantity: Quantity, value: str) -> bool:
    """Whether a value is the number with what it counts: "ten people" beside "ten"."""
    number, unit = quantity.text.casefold().split()[:1], value.split()
    return bool(number) and number[0] in unit and len(unit) <= _LONGEST_COUNT


def _ledger_bounds(evidence: Evidence) -> dict[float, Bound]:
    if evidence.attribution is None:
        return {}
    return {q.value: q.bound for q in evidence.attribution.claim.quantities}
