"""What an outlet takes back in its own words: "we retract the passage" (H4).

No verb of telling stands in "our article has been taken down", so that no cue finds it: the
outlet does it, and its sentence is a notice to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.extract.kinds import OUTLETS
from index.extract.retracting import retracting
from index.ledger import Attribution, CueClass, Stance
from index.report import Report

_PIECE = (
    r"(?:article|report|story|stories|item|piece|post|dispatch|passage|paragraph|sentence|column"
    r"|interview|headline|bulletin|account|claim|allegation|assertion|statement|figure|number)s?"
)
_OFTEN = r"(?:\s+(?:have|has|had|now|hereby|therefore|accordingly|since|also|fully|wholly))*"
_MORE = r"(?:\s+(?:is|are|was|were|has|have|been|now|hereby|therefore|since|also|accordingly))+"
_TAKE = (
    r"(?:withdr[ae]w(?:s|n)?|withdrew|retract(?:s|ed)?|delet(?:es?|ed)|remov(?:es?|ed)"
    r"|unpublish(?:es|ed)?|disown(?:s|ed)?|pull(?:s|ed)?|t(?:ake[sn]?|ook)\s+(?:back|down))"
)
_TAKEN = (
    r"(?:withdrawn|retracted|deleted|removed|unpublished|disowned|pulled"
    r"|taken\s+(?:back|down|off))"
)
_THING = (
    rf"(?:it|them|that|this|(?:all\s+)?(?:what|that)\s+we\b"
    rf"|(?:the|our|its|that|this|those|these|both)\s+(?:[\w-]+\s+){{0,3}}?{_PIECE}"
    r"(?=\W*$|[,;:.]|\s+(?:of|that|from|on|about|in|by|which|and|published|we|with)\b))"
)
_ACTIVE = re.compile(rf"{_OFTEN}\s+{_TAKE}\s+(?:back\s+)?{_THING}", re.I)
_PASSIVE = re.compile(
    rf"(?P<whose>the|our|that|this|its|both)\s+(?:[\w-]+\s+){{0,3}}?{_PIECE}"
    rf"(?:\s+(?:of|on|about|in|from)(?:\s+[\w'\u2019-]+){{1,8}}?)?{_MORE}\s+{_TAKEN}\b",
    re.I,
)
_OURSELVES = (
    "we've", "we\u2019ve", "we", "this newspaper", "this paper", "this site", "this website",
    "this station", "this magazine", "this portal", "this channel",
)  # fmt: skip
# A passive may be of anybody's report: it is the outlet's where the outlet owns up beside it.
_OWNS_UP = re.compile(
    r"\b(?:we|our|this (?:newspaper|paper|site|website|station|magazine))\b.*"
    r"\b(?:regret|apolog\w+|sorry|pardon|wrong|mistake\w*|mistook|errors?|should(?: not)? have"
    r"|(?:our|from the) (?:web)?(?:site|pages?|archive)|got (?:it|this|that) wrong)\b",
    re.I,
)


def withdrawn_by_outlet(report: Report, rows: Sequence[Attribution]) -> list[Attribution]:
    """The rows, where the outlet's own clause that it takes a piece back is a RETRACT of it."""
    if report.kind == "official":
        return list(rows)
    owns_up = any(_is_own_voice(r) and _OWNS_UP.search(r.sentence.text) for r in rows)
    return [
        _retracting(r) if _is_own_voice(r) and _takes_back(r, report, owns_up) else r for r in rows
    ]


def _is_own_voice(row: Attribution) -> bool:
    """Whether an outlet tells it itself, unattributed."""
    own = row.effective.kind in OUTLETS and len(row.chain) == 1
    return own and row.cue_class is CueClass.OUTLET and row.stance is Stance.ASSERT


def _takes_back(row: Attribution, report: Report, owns_up: bool) -> bool:
    text = row.claim.text.strip()
    outlet = (report.outlet or "").strip().lower()
    for named in (*_OURSELVES, *((f"the {outlet}", outlet) if outlet else ())):
        if text.lower().startswith(f"{named} "):
            return _ACTIVE.match(text[len(named) :]) is not None
    done = _PASSIVE.match(text)
    return done is not None and (owns_up or done["whose"].lower() == "our")


def _retracting(row: Attribution) -> Attribution:
    return replace(retracting(row, "H4"), flags=tuple(dict.fromkeys((*row.flags, "anaphoric"))))
