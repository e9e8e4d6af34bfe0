"""Figures that a body takes back: "that number was wrong", "2.1, and not 2.6" (R15, R26)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.extract.claims import read_proposition
from index.extract.retracting import retracting
from index.ledger import Attribution, CueClass, Quantity, Stance
from index.source import on_record

_FIGURE = (
    r"(?:number|figure|count|toll|total|tally|estimate|sum|rate|share|percentage|level|value"
    r"|price|yield|turnout|amount|result|reading|measurement|change|index)"
)
_PUT_OUT = r"(?:published|issued|given|stated|announced|released|reported|printed|quoted|put\s+out)"
_SUBJECT = (
    rf"(?:the|that|this|our|its|those|these|an?(?=\s+(?:earlier|previous)))\s+(?:(?:[\w-]+\s+){{0,3}}{_FIGURE}s?\b"
    rf"|[^.;]*?\d[^.;]*?\b{_PUT_OUT}\b(?!\s+by)|[^.;]*?\b{_PUT_OUT}\b(?!\s+by)[^.;]*?\d"
    r"|[^.;]*?\d[^.;]*?\b(?:in|from)\s+(?:the|our|its|last|yesterday)\b)"
)
_WRONG = re.compile(
    rf"^{_SUBJECT}.*"
    r"\b(?:(?:was|were|is|are|(?:has|have|had)\s+been)\s+(?:\w+\s+)?(?:wrong|mistaken|incorrect"
    r"|inaccurate|erroneous|too\s+(?:high|low)|an?\s+(?:error|mistake)|in\s+error"
    r"|mis(?:calculated|counted|reported|stated)|overstated|understated|inflated)"
    r"|(?:should|must|may|can)\s+(?:no\s+longer|not)\s+be\s+(?:used|quoted|relied)"
    r"|(?:is|are)\s+(?:no\s+longer\s+valid|void|superseded)|(?:has|have)\s+been\s+corrected)\b",
    re.I,
)
_POINTS = re.compile(rf"^(?:that|this|those|these|our|its)\s+(?:[\w-]+\s+)?{_FIGURE}", re.I)
_READ = re.compile(  # "it should have read 45": the sentence before read otherwise
    rf"^(?:it|this|that|the\s+{_FIGURE})\s+(?:should|ought\s+to)\s+have\s+"
    r"(?:read|been|said|stated|stood)\b",
    re.I,
)
_BEFORE = r"(?:previously|earlier|originally|initially|first|before)"
_GIVEN = r"(?:stated|given|reported|announced|said|published|issued|released|put\s+out)"
_NOT = r"(?:instead\s+of|rather\s+than|(?:,|\band|\bbut)\s+not)\s+(?:the\s+|an?\s+|its\s+)?"
_ANY = r"(?:[^,;]|(?<=\d),(?=\d))*"  # a comma inside a number ends nothing
_OLD = rf"(?P<old>{_ANY}?\d{_ANY}?)"
_THEN = rf"(?:(?:it|they|we)\s+(?:had\s+)?(?:{_BEFORE}\s+)?{_GIVEN}|{_GIVEN}\s+{_BEFORE})\b"
# "2.1 million and not the 2.6 it had given", "corrected it to 2.1 from the 2.6 reported earlier".
_INSTEAD = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{_NOT}(?:{_OLD}|(?P<word>[a-z]+)),?\s+as\s+(?:it\s+had\s+)?(?:{_GIVEN}|{_BEFORE})\b",
        rf"{_NOT}{_BEFORE}\s+{_GIVEN}\s+(?P<old>{_ANY}\d{_ANY})",
        rf"{_NOT}{_OLD}\s+{_THEN}",
        rf"\b(?:correct|restat|revis)(?:ed|ing|e?s)?\b.*?\bto\b.*?\bfrom\s+(?P<old>{_ANY}\d{_ANY})",
        rf"\bfrom\s+(?:the|an?|its)\s+{_OLD}\s+{_THEN}",
        rf"[,;]?\s+(?:correcting|replacing|superseding)\s+(?:an?|the|its|our)\s+"
        rf"(?:earlier|previous|first|initial|original|old|provisional)\s+{_FIGURE}\s+of\s+{_OLD}",
    )
)
_THE = r"(?:the\s+|an?\s+|its\s+)?"
# Behind the verb of "corrected its figure to 3.9 percent from the 4.2 it gave last week".
_REPLACED = tuple(
    re.compile(rf"(?P<figure>{_ANY}?)\s+{pattern}", re.I)
    for pattern in (
        rf"to\s+(?P<new>{_ANY}?\d{_ANY}?)\s+from\s+{_THE}(?P<old>{_ANY}?\d{_ANY})",
        rf"from\s+{_THE}(?P<old>{_ANY}?\d{_ANY}?)\s+to\s+(?P<new>{_ANY}?\d{_ANY})",
    )
)
_TIMES = {"minute", "hour", "day", "week", "month", "year"}
_COMMITTED = {Stance.ASSERT, Stance.CONFIRM}


def own_figures_taken_back(rows: Sequence[Attribution]) -> list[Attribution]:
    """The rows, where a body's word that its figure was wrong is a RETRACT of that figure."""
    found: list[Attribution] = []
    for row in rows:
        if row.stance in _COMMITTED and on_record(row.effective):
            found[-1:] = _earlier(row, found)
            found.extend(_instead(_called_wrong(row, found), len(rows) + len(found)))
        elif row.stance is Stance.RETRACT and on_record(row.effective):
            found.extend(_replaced(row, len(rows) + len(found)))
        else:
            found.append(row)
    return found


def _earlier(row: Attribution, before: Sequence[Attribution]) -> list[Attribution]:
    """The row before, taken back too where this one calls "that number" wrong."""
    last = list(before[-1:])
    if not last or not _is_about(row, last[0]):
        return last
    return [_retracting(last[0], last[0].claim.quantities)]


def _called_wrong(row: Attribution, before: Sequence[Attribution]) -> Attribution:
    if not _WRONG.match(row.claim.text):
        return row
    told = before[-1].claim.quantities if before and before[-1].stance is Stance.RETRACT else ()
    told = tuple(q for q in told if q.unit not in _TIMES)  # "published two days earlier"
    return _retracting(row, told or row.claim.quantities)


def _is_about(row: Attribution, last: Attribution) -> bool:
    same = last.effective.name == row.effective.name and bool(last.claim.quantities)
    text = row.claim.text
    return same and bool((_WRONG.match(text) and _POINTS.match(text)) or _READ.match(text))


def _instead(row: Attribution, number: int) -> list[Attribution]:
    """The row, and what its "and not 2.6 as stated earlier" takes back, as a row of its own."""
    text = row.claim.text
    found = next((m for pattern in _INSTEAD if (m := pattern.search(text)) is not None), None)
    if found is None:
        return [row]
    told = next(filter(None, found.groups()))  # a figure, or a number in one word
    old = tuple(q for q in row.claim.quantities if q.text and q.text in told)
    if not old:
        return [row]
    new = tuple(q for q in row.claim.quantities if q not in old)
    kept = text[: found.start()].rstrip(" ,")
    back = replace(_retracting(row, old), id=f"{row.report}#{number + 1}")
    return [back, replace(row, claim=replace(row.claim, text=kept, quantities=new))]


def _replaced(row: Attribution, number: int) -> list[Attribution]:
    """ "Corrected its figure to 3.9 percent from 4.2": the old one taken back, the new given."""
    cue, sentence = row.cue, row.sentence
    if row.claim.quantities or cue is None or not sentence.start <= cue.start < sentence.end:
        return [row]
    behind = sentence.text[cue.end - sentence.start :].rstrip(" .")
    told = next((m for pattern in _REPLACED if (m := pattern.match(behind)) is not None), None)
    old, new = (read_proposition(told[k]).quantities[:1] if told else () for k in ("old", "new"))
    if told is None or not old or not new:
        return [row]
    text = told["figure"].strip()
    flags = tuple(flag for flag in row.flags if flag != "anaphoric")
    back = replace(
        row, flags=flags, claim=replace(row.claim, text=f"{text} of {told['old']}", quantities=old)
    )
    given = replace(
        row, id=f"{row.report}#{number + 1}", stance=Stance.ASSERT, cue_class=CueClass.ASSERT,
        flags=flags, claim=replace(row.claim, text=f"{text} to {told['new']}", quantities=new),
    )  # fmt: skip
    return [back, given]


def _retracting(row: Attribution, quantities: tuple[Quantity, ...]) -> Attribution:
    return replace(retracting(row, "R26"), claim=replace(row.claim, quantities=quantities))
