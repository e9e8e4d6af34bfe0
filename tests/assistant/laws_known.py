"""Cases of the laws that fail today, by reason; each is taken out when its rule is kept.

The reason names the rule and the finding; the marks are strict, so a mended case shows itself.
"""

from __future__ import annotations

_BY_REASON: dict[str, dict[str, tuple[str, ...]]] = {
    "G3: another kind, body or cause passes as the same": {
        "trap": ("Did Kestrel Group sell its rail unit to Sorrel Rail?",),
    },
    "G3: an opposite predicate, exchanged roles or a level for a change passes": {
        "roles": ("another's act",),
    },
    "H4, R15: what is corrected or overturned is still live": {
        "trap": ("Is Otto Wray convicted of fraud?",),
    },
    "H2, H3: what the same body said later is not held against it": {
        "trap": ("Will Kestrel Group close its Nollen plant?",),
    },
    "R17: two registers name two winners, a court two verdicts": {
        "trap": ("Did Lena Voss win the Ostmark race?", "Did the court acquit Emil Hauk?"),
    },
    "T5, C5: what another did, promised or counted, told by the speaker": {
        "trap": ("Have 14 patients died?",),
    },
    "T12: a leaked letter counts as said on the record": {
        "trap": ("Will Sorrel Airlines shut its Tolna base?",),
    },
    "S4, R13: what a document says counts as said by who read it": {
        "trap": ("Did Lena Voss win the seat?",),
    },
}

KNOWN = {
    (law, name): reason
    for reason, laws in _BY_REASON.items()
    for law, names in laws.items()
    for name in names
}
"""Why each case fails, by law and case."""
