"""Hand-written rows of the ledger, for tests that store them."""

from __future__ import annotations

from index import (
    Attribution,
    Bound,
    Claim,
    CueClass,
    FactType,
    Link,
    Modality,
    Quantity,
    Slot,
    Source,
    SourceKind,
    Span,
    Stance,
    Standing,
)

BODY = "Several officials said the port had lost at least 14 cranes, Channel Nine reported."


def row(report: str = "r1", number: int = 0) -> Attribution:
    """A row that uses every kind of field there is."""
    sentence = Span(0, len(BODY), BODY)
    content = Span(23, 60, BODY[23:60])
    return Attribution(
        id=f"{report}-{number}",
        report=report,
        rule="A1",
        chain=(
            Link(Source("Channel Nine", SourceKind.OUTLET, Span(62, 74, BODY[62:74]))),
            Link(
                Source(
                    "several officials",
                    SourceKind.OFFICIAL_UNNAMED,
                    named=False,
                    anonymity=None,
                    count="several",
                ),
                on_record=False,
            ),
        ),
        cue=Span(18, 22, "said"),
        cue_class=CueClass.ASSERT,
        stance=Stance.ASSERT,
        standing=Standing.ANON,
        claim=Claim(
            text="the port had lost at least 14 cranes",
            spans=(content,),
            predicate="lose",
            agent=Slot("the port", "port", ("port",)),
            places=("port",),
            dates=("2026-03",),
            quantities=(Quantity(14.0, "crane", "at least 14 cranes", Bound.LOWER),),
            positive=True,
            modality=Modality.FACT,
            fact_type=FactType.OTHERS_ACT,
            hedges=("at least",),
        ),
        content=(content,),
        sentence=sentence,
        rules=("A1", "T11"),
        flags=("hedged",),
        said_on="2026-03-06",
        extras={"note": "caf\u00e9"},
    )
