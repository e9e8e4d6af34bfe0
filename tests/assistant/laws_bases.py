"""The base reports of the laws: one speech act each, told in parts that a law can exchange."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from index.report import Report

OUTLET = "Larch Valley Courier"
DAY = "2026-04-14"


@dataclass(frozen=True)
class Base:
    """A report `who cue that clause` and a question that it answers.

    `clause` says `{it}` for the speaker's own name, and so can be put into any mouth.
    `question` has a slot for each name of `right`, the values that the report gives;
    `wrong` holds, for some of these slots, values that the report does not give.
    """

    name: str
    who: str
    cue: str
    clause: str
    question: str
    right: Mapping[str, str]
    wrong: Mapping[str, tuple[str, ...]]
    it: str = "it"
    its: str = "its"
    named: str = field(default="")

    @property
    def asked(self) -> str:
        """The question with the report's own values."""
        return self.question.format(**self.right)

    @property
    def own(self) -> str:
        """The clause as the speaker says it: of itself by pronoun."""
        return self.clause.format(it=self.it)

    @property
    def others(self) -> str:
        """The clause as somebody else says it: the speaker by name."""
        return self.clause.format(it=self.named or self.who)

    @property
    def speech(self) -> str:
        """The base report's sentence, without its full stop."""
        return f"{self.who} {self.cue} that {self.own}"

    def altered(self) -> Iterator[tuple[str, str]]:
        """Each wrong value with the question that has it, and nothing else, changed."""
        for slot, values in self.wrong.items():
            for value in values:
                yield value, self.question.format(**{**self.right, slot: value})

    def swapped(self) -> str:
        """The question with agent and patient exchanged."""
        roles = {"agent": self.right["patient"], "patient": self.right["agent"]}
        return self.question.format(**{**self.right, **roles})


def report(text: str, *, name: str = "base", outlet: str = OUTLET, published: str = DAY) -> Report:
    """A news report of this text, `name` being its id."""
    return Report(id=name, text=text, outlet=outlet, published=published)


BASES = (
    Base(
        "takeover",
        who="Kestrel Group",
        cue="confirmed",
        clause="{it} had bought Tarsk Leasing for 210 million crowns on Monday",
        question="Did {agent} buy {patient} for {price} on {day}?",
        right={
            "agent": "Kestrel Group",
            "patient": "Tarsk Leasing",
            "price": "210 million crowns",
            "day": "Monday",
        },
        wrong={
            "agent": ("Morvan Bank", "Kestrel Airlines"),
            "patient": ("Tarsk Telecom",),
            "price": ("201 million crowns", "210 billion crowns", "210 million dollars"),
            "day": ("Thursday",),
        },
    ),
    Base(
        "expulsion",
        who="The foreign ministry of Tarsk",
        cue="said",
        clause="Tarsk had expelled four Velmar diplomats on Sunday",
        question="Did {agent} expel {count} {patient} {people} on {day}?",
        right={
            "agent": "Tarsk",
            "patient": "Velmar",
            "count": "four",
            "people": "diplomats",
            "day": "Sunday",
        },
        wrong={
            "agent": ("Ruthia",),
            "patient": ("Ruthian",),
            "count": ("five", "14"),
            "people": ("journalists",),
            "day": ("Friday",),
        },
    ),
    Base(
        "prices",
        who="The statistics office",
        cue="said",
        clause="consumer prices rose 3.2 percent in February",
        question="Did {agent} {move} {share} in {month}?",
        right={
            "agent": "consumer prices",
            "move": "rise",
            "share": "3.2 percent",
            "month": "February",
        },
        wrong={
            "agent": ("house prices", "wages"),
            "move": ("fall",),
            "share": ("2.3 percent", "3.3 percent", "32 percent"),
            "month": ("January", "March"),
        },
    ),
    Base(
        "sentence",
        who="The Tolna district court",
        cue="said",
        clause="{it} had sentenced Emil Hauk to three years in prison on Friday",
        question="Did {agent} sentence {patient} to {years} in prison on {day}?",
        right={
            "agent": "the Tolna district court",
            "patient": "Emil Hauk",
            "years": "three years",
            "day": "Friday",
        },
        wrong={
            "agent": ("the Brill district court",),
            "patient": ("Otto Wray", "Emil Wray"),
            "years": ("four years", "three months"),
            "day": ("Wednesday",),
        },
    ),
    Base(
        "arrests",
        who="Police",
        cue="confirmed",
        clause="{it} had arrested 14 people in Nollen on Saturday",
        question="Did {agent} arrest {count} people in {place} on {day}?",
        right={"agent": "police", "count": "14", "place": "Nollen", "day": "Saturday"},
        wrong={
            "agent": ("the army", "customs officers"),
            "count": ("41", "15", "more than 20"),
            "place": ("Tolna",),
            "day": ("Monday",),
        },
        it="they",
        its="their",
        named="police",
    ),
    Base(
        "signing",
        who="Harrow United",
        cue="announced",
        clause="{it} had signed Joss Pell on a five-year contract",
        question="Did {agent} sign {patient} on a {years} contract?",
        right={"agent": "Harrow United", "patient": "Joss Pell", "years": "five-year"},
        wrong={
            "agent": ("Brill City", "Harrow Town"),
            "patient": ("Tomo Velasz", "Nils Pell"),
            "years": ("three-year",),
        },
    ),
    Base(
        "rate",
        who="The central bank",
        cue="announced",
        clause="{it} had raised its key rate to 4.5 percent on Wednesday",
        question="Did {agent} {move} its key rate to {rate} on {day}?",
        right={
            "agent": "the central bank",
            "move": "raise",
            "rate": "4.5 percent",
            "day": "Wednesday",
        },
        wrong={
            "agent": ("the finance ministry", "Morvan Bank"),
            "move": ("cut",),
            "rate": ("5.4 percent", "4.75 percent"),
            "day": ("Thursday",),
        },
    ),
    Base(
        "election",
        who="The electoral commission",
        cue="confirmed",
        clause="Siv Harlan had won the mayoral race in Tolna with 52.3 percent of the vote",
        question="Did {agent} win the mayoral race in {place} with {share} of the vote?",
        right={"agent": "Siv Harlan", "place": "Tolna", "share": "52.3 percent"},
        wrong={
            "agent": ("Dag Holm", "Mira Harlan"),
            "place": ("Brill",),
            "share": ("53.2 percent", "62.3 percent"),
        },
    ),
    Base(
        "resignation",
        who="Jonna Reyk",
        cue="confirmed",
        clause="{it} had resigned as minister of culture on Tuesday",
        question="Did {agent} resign as minister of {office} on {day}?",
        right={"agent": "Jonna Reyk", "office": "culture", "day": "Tuesday"},
        wrong={
            "agent": ("Lene Boysen", "Karl Reyk"),
            "office": ("justice",),
            "day": ("Sunday",),
        },
        it="she",
        its="her",
    ),
    Base(
        "journey",
        who="A spokesman for President Oda Krest",
        cue="said",
        clause="Oda Krest would travel to Brill in June",
        question="Will {agent} travel to {place} in {month}?",
        right={"agent": "Oda Krest", "place": "Brill", "month": "June"},
        wrong={
            "agent": ("Rolf Anders", "Jan Krest"),
            "place": ("Tolna",),
            "month": ("July",),
        },
        it="he",
        its="his",
    ),
    Base(
        "closure",
        who="Sorrel Airlines",
        cue="said",
        clause="{it} would close its Tolna base in October",
        question="Will {agent} close its {place} base in {month}?",
        right={"agent": "Sorrel Airlines", "place": "Tolna", "month": "October"},
        wrong={
            "agent": ("Morvan Air", "Sorrel Rail"),
            "place": ("Nollen",),
            "month": ("November",),
        },
    ),
    Base(
        "toll",
        who="The health ministry",
        cue="said",
        clause="48 people had died of the fever in Ostmark",
        question="Did {count} {people} die of {cause} in {place}?",
        right={"count": "48", "people": "people", "cause": "the fever", "place": "Ostmark"},
        wrong={
            "count": ("84", "49", "480"),
            "people": ("children",),
            "cause": ("cholera",),
            "place": ("Tolna",),
        },
    ),
    Base(
        "approval",
        who="The drug agency",
        cue="confirmed",
        clause="{it} had approved Cardivan for adults",
        question="Has {agent} approved {patient} for {group}?",
        right={"agent": "the drug agency", "patient": "Cardivan", "group": "adults"},
        wrong={
            "agent": ("the health ministry",),
            "patient": ("Cardolan",),
            "group": ("children",),
        },
    ),
    Base(
        "another's act",
        who="The army of Tarsk",
        cue="confirmed",
        clause="Velmar had shelled Ostmark on Monday",
        question="Did {agent} shell {patient} on {day}?",
        right={"agent": "Velmar", "patient": "Ostmark", "day": "Monday"},
        wrong={"agent": ("Ruthia",), "patient": ("Nollen",), "day": ("Friday",)},
    ),
    Base(
        "a farmer's word",
        who="Hal Drummond, a farmer in Nollen,",
        cue="confirmed",
        clause="the water ministry had opened the Silt dam on Monday",
        question="Did {agent} open the {patient} dam on {day}?",
        right={"agent": "the water ministry", "patient": "Silt", "day": "Monday"},
        wrong={"agent": ("the army",), "patient": ("Olmsted",), "day": ("Friday",)},
        it="he",
        its="his",
        named="Hal Drummond",
    ),
)
