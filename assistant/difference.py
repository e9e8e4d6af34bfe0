"""What is different about the nearest claim, as a sub-editor would say it (Q5)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.wording import listed, plain

_MOST = 2
_FIXED = {
    "roles swapped": "there the roles are the other way round",
    "a plan, not the event": "that is a plan, not the event",
    "the event, not the plan": "that is the event, not a plan",
    "no number given": "no number is given there",
    "only mentioned, not asserted": "there it is only mentioned",
    "only if something else is so": "there it depends on something else",
}
_FORMS = (
    (re.compile(r"number (.+) instead of (.+)"), r"the figure there is \1, not \2"),
    (re.compile(r"date (.+) instead of (.+)"), r"the date there is \1, not \2"),
    (re.compile(r"no (?:number|date) for (.+)"), r"\1 is not in it"),
    (re.compile(r"other (?:agent|object|recipient|place): (.+)"), r"that is about \1"),
    (re.compile(r"(a number of .+, not of .+)"), r"that is \1"),
    (re.compile(r"((?:at least|up to|about|exactly) .+, not .+)"), r"the figure there is \1"),
)
_UNSPOKEN = "nothing on: "
# What only the matcher understands.
_INWARD = re.compile(
    r"other predicate|said by another.*|not about .+|perhaps another event.*|nothing on: .*"
    r"|.+ not said to (?:be the|take part).*|.+ is not said to be a .+"
)


def difference(mismatches: Sequence[str]) -> str:
    """The mismatches in words, at most two; "" where they would tell a reader nothing."""
    told = list(dict.fromkeys(filter(None, map(_worded, mismatches))))
    missing = [f"“{m.removeprefix(_UNSPOKEN)}”" for m in mismatches if m.startswith(_UNSPOKEN)]
    if missing and not told:
        told.append(f"it says nothing of {listed(missing[:_MOST])}")
    return plain("; ".join(told[:_MOST]))


def _worded(mismatch: str) -> str:
    if mismatch in _FIXED:
        return _FIXED[mismatch]
    for form, words in _FORMS:
        found = form.fullmatch(mismatch)
        if found:
            return found.expand(words)
    return "" if _INWARD.fullmatch(mismatch) else mismatch
