"""Cases of the laws that fail today, by reason; each is taken out when its rule is kept.

The reason names the rule and the finding; the marks are strict, so a mended case shows itself.
"""

from __future__ import annotations

_BY_REASON: dict[str, dict[str, tuple[str, ...]]] = {
    "G3: another kind, body or cause passes as the same": {
        "value": ("prices: house prices", "arrests: customs officers", "toll: cholera"),
        "trap": (
            "Did the central bank sell 20 tonnes of silver?",
            "Did Kestrel Group sell its rail unit to Sorrel Rail?",
        ),
    },
    "G3: a part, a kind or one of a group passes as the whole": {
        "trap": (
            "Did unemployment rise to 11 percent in March?",
            "Did exports rise 9 percent?",
            "Has the army withdrawn from Nollen?",
            "Did Kestrel Group sell Brill Steel?",
            "Did the court fine the company 20,000 crowns?",
            "Has the ambassador to Velmar been recalled?",
            "Has the prime minister resigned?",
            "Did the ministry's trucks all cross the border?",
        ),
    },
    "G3: an opposite predicate, exchanged roles or a level for a change passes": {
        "roles": ("another's act",),
        "trap": (
            "Did the central bank buy 20 tonnes of gold?",
            "Did the parliament vote for the press bill?",
            "Did unemployment rise by 7.4 percent in March?",
        ),
    },
    "H4, R15: what is withdrawn, corrected or overturned is still live": {
        "retraction": (
            "takeover",
            "expulsion",
            "signing",
            "election",
            "resignation",
            "another's act",
            "a farmer's word",
        ),
        "trap": ("Was unemployment 7.4 percent in March?", "Is Otto Wray convicted of fraud?"),
    },
    "H2, H3: what the same body said later is not held against it": {
        "trap": ("Will Kestrel Group close its Nollen plant?", "Have 12 people died?"),
    },
    "R17: two registers name two winners, a court two verdicts": {
        "trap": ("Did Lena Voss win the Ostmark race?", "Did the court acquit Emil Hauk?"),
    },
    "T5, C5: what another did, promised or counted, told by the speaker": {
        "trap": (
            "Did Karl Imhof agree to free the sailors?",
            "Have 14 patients died?",
            "Did Velmar buy the shells in Ruthia?",
            "Was growth 3 percent in 2026?",
            "Will the company be exempt from the tax?",
        ),
    },
    "T6, T7, T8: a cause, an effect claimed for one's own product, a witness": {
        "trap": (
            "Does Aldera's pill halve the risk of stroke?",
            "Did the patient die because the ambulance came late?",
            "Did Otto Wray pay Hal Drummond 90,000 crowns?",
        ),
    },
    "T5, R6: another party is taken for the speaker's own": {
        "trap": (
            "Did Sorrel Rail break the terms of the settlement?",
            "Did Velmar move tanks to the border?",
            "Has Tarsk released two sailors?",
            "Will Kestrel Group close its Brill plant?",
            "Has the army taken the capital?",
        ),
    },
    "8.5: one family name, two persons": {
        "trap": ("Did Oda Krest sell the family farm?", "Did Ines Arvid sell the mill?"),
    },
    "T12: a leaked letter counts as said on the record": {
        "trap": ("Will Sorrel Airlines shut its Tolna base?",),
    },
    "S4, R13: what a document says counts as said by who read it": {
        "trap": (
            "Did Kestrel Group's guards beat a farmer?",
            "Did Lena Voss win the seat?",
            "Did Emil Hauk pay the judge?",
            "Did the company's drivers throw parcels into the river?",
            "Did Tarsk pay a ransom of 3 million?",
            "Did Kestrel Group bribe officials?",
        ),
    },
    "S5, S6: a hope, a need or a near miss counts as the event": {
        "trap": (
            "Has the ministry reopened the Silt tunnel?",
            "Has Kestrel Group closed its Brill plant?",
            "Will the central bank raise its rate to 8 percent?",
            "Has the ministry finished the Silt tunnel?",
            "Did police arrest Otto Wray?",
            "Will the ministry sell the railways?",
            "Were 40 people hurt?",
        ),
    },
}

KNOWN = {
    (law, name): reason
    for reason, laws in _BY_REASON.items()
    for law, names in laws.items()
    for name in names
}
"""Why each case fails, by law and case."""
