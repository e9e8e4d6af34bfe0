"""A stand-in for the assistant: hand-written answers over three reports, for the page alone.

The page must show whatever it is given; here it is given the awkward things.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.answer import (
    Answer,
    Citation,
    Fact,
    FactSource,
    HistoryEntry,
    Position,
    Statement,
    StatusCode,
    Support,
)
from index.errors import BriefingError
from index.report import Report

REPORTS = (
    Report(
        id="marlow-2026-04-02",
        title="Harbour bridge closed after inspection",
        outlet="Marlow Courier",
        published="2026-04-02",
        url="https://courier.example/bridge?a=1&b=2",
        text=(
            "MARLOW - The harbour authority said on Thursday that it had closed the harbour bridge "
            "to lorries after an inspection.\n\n"
            + "Traffic was led through the old town. "
            * 60
            + "\n\nTwo people familiar with the inspection said the northern pier had cracks "
            "wider than a hand.\n\nThe ministry of transport declined to comment."
        ),
    ),
    Report(
        id="hostile",
        title="<script>document.title='owned'</script> & <b>bold</b>",
        outlet="<img src=x onerror=\"document.title='owned'\">",
        published="2026-04-03",
        url="javascript:document.title='owned'",
        kind="opinion",
        text="Before <script>document.title='owned'</script> ${1+1} {{value}} <b>after</b> & done.",
    ),
    Report(id="undated", title=None, outlet=None, published=None, text="A note without a date."),
    Report(
        id="toll",
        title="The toll at the pier",
        outlet="Harbour Wire",
        published="2026-04-09",
        kind="wire",
        text=(
            "The harbour police said on 4 April that three people had died. "
            "The coroner said on Thursday that five people had died. "
            "The harbour police withdrew their figure."
        ),
    ),
)


def citation(number: int, report: Report, quote: str) -> Citation:
    """The quote found in the report."""
    start = report.text.index(quote)
    return Citation(
        number,
        report.id,
        report.outlet,
        report.published,
        report.title,
        start,
        start + len(quote),
        quote,
    )


PIER = (
    "Two people familiar with the inspection said the northern pier had cracks wider than a hand."
)
REPORTED = "Only reported: unnamed sources, not officially confirmed"
CONFIRMED = "Officially confirmed by the harbour authority"


def bridge_answer(question: str, as_of: str | None) -> Answer:
    """Two facts: one reported by unnamed sources, one confirmed."""
    first, second = REPORTS[0], REPORTS[0]
    cited = (
        citation(1, first, PIER),
        citation(2, second, "The ministry of transport declined to comment."),
        citation(
            3,
            first,
            "The harbour authority said on Thursday that it had closed the harbour bridge "
            "to lorries after an inspection.",
        ),
    )
    cracks = Fact(
        claim="The northern pier had cracks wider than a hand.",
        status=StatusCode.REPORTED_ANON,
        label=REPORTED,
        official_position=Position.NO_COMMENT,
        support=Support.ANON,
        sources=(
            FactSource(("Marlow Courier", "two people"), "said", "ASSERT", "ANON", 1),
            FactSource(
                ("Marlow Courier", "ministry of transport"),
                "declined to comment",
                "REFUSE",
                "PRINCIPAL",
                2,
            ),
        ),
        independent_roots=1,
        rules=("T11", "M6"),
        history=(HistoryEntry("2026-04-02", StatusCode.REPORTED_ANON),),
        citations=(1, 2),
    )
    closed = Fact(
        claim="The harbour authority closed the harbour bridge to lorries.",
        status=StatusCode.CONFIRMED,
        label=CONFIRMED,
        official_position=Position.CONFIRMED,
        support=Support.PRINCIPAL,
        sources=(
            FactSource(("Marlow Courier", "harbour authority"), "said", "ASSERT", "PRINCIPAL", 3),
        ),
        independent_roots=1,
        rules=("T1", "M5"),
        citations=(3,),
    )
    text = (
        f"**{REPORTED}**: two people familiar with the inspection told the Marlow Courier that "
        "the northern pier had cracks wider than a hand [1]. "
        "Official position: the ministry of transport declined to comment [2].\n\n"
        f"**{CONFIRMED}**: it closed the harbour bridge to lorries after an inspection [3].\n\n"
        "Sources: 1 outlet, 1 independent root; as of 2 April 2026."
    )
    return Answer(question, as_of or "2026-04-02", text, False, (cracks, closed), cited)


def said(
    party: str, day: str | None, stance: str, quote: str, number: int = 0, **more: object
) -> Statement:
    """A statement that the report on the toll holds."""
    options = {"authority": True, "value": None, "stands": True} | more
    return Statement(
        party=party,
        day=day,
        stance=stance,
        standing="REGISTRAR",
        citation=citation(number, REPORTS[3], quote),
        **options,
    )


POLICE = "The harbour police said on 4 April that three people had died."
CORONER = "The coroner said on Thursday that five people had died."
WITHDRAWAL = "The harbour police withdrew their figure."


def toll_answer(question: str, as_of: str | None) -> Answer:
    """A fact with a history, and two values of which one was taken back."""
    record = (
        said("harbour police", "2026-04-04", "ASSERT", POLICE, value="three", stands=False),
        said("coroner", "2026-04-09", "CONFIRM", CORONER, 1, value="five"),
        said("harbour police", "2026-04-09", "RETRACT", WITHDRAWAL),
    )
    fact = Fact(
        claim="Five people died at the pier.",
        status=StatusCode.CONFIRMED,
        label="Officially confirmed by the coroner",
        official_position=Position.CONFIRMED,
        support=Support.PRINCIPAL,
        sources=(FactSource(("Harbour Wire", "coroner"), "said", "CONFIRM", "REGISTRAR", 1),),
        independent_roots=1,
        rules=("T2", "H1", "M5"),
        history=(
            HistoryEntry("2026-04-04", StatusCode.OFFICIAL_STATEMENT),
            HistoryEntry("2026-04-09", StatusCode.CONFIRMED),
        ),
        citations=(1,),
        record=record,
    )
    text = f"**{fact.label}**: five people died, the Harbour Wire reported on 9 April 2026 [1]."
    cited = (citation(1, REPORTS[3], CORONER),)
    return Answer(question, as_of or "2026-04-09", text, False, (fact,), cited)


def hostile_answer(question: str, as_of: str | None) -> Answer:
    """A fact whose every string holds markup."""
    report = REPORTS[1]
    quote = report.text
    claim = "Before <script>document.title='owned'</script> ${1+1} {{value}} after"
    fact = Fact(
        claim=claim,
        status=StatusCode.STATED_BY_OUTLET,
        label="Only reported: the outlet's own words, no source named",
        official_position=Position.SILENT,
        support=Support.OUTLET,
        sources=(FactSource((str(report.outlet),), None, "ASSERT", "OUTLET", 1),),
        independent_roots=1,
        flags=("via_<b>outlet</b>",),
        rules=("M7", "Z99"),
        citations=(1,),
        history=(
            HistoryEntry("2026-04-02", StatusCode.UNATTRIBUTED),
            HistoryEntry("2026-04-03", StatusCode.STATED_BY_OUTLET),
        ),
        record=(
            Statement(
                "<img src=x onerror=\"document.title='owned'\">",
                "2026-04-03",
                "ASSERT",
                "OUTLET",
                False,
                "<b>1</b>",
                True,
                citation(1, report, quote),
            ),
            Statement(
                "y",
                "2026-04-02",
                "ASSERT",
                "OUTLET",
                True,
                "<i>2</i>",
                True,
                citation(1, report, quote),
            ),
        ),
    )
    text = (
        f"**{fact.label}**: {report.outlet} wrote {claim} "
        "![p](http://192.0.2.1/p.png) [link](http://192.0.2.1/) <http://192.0.2.1/a> [1]."
    )
    return Answer(question, as_of, text, False, (fact,), (citation(1, report, quote),))


@dataclass
class StandInStore:
    """Reports in a dictionary."""

    kept: dict[str, Report] = field(default_factory=lambda: {r.id: r for r in REPORTS})

    generation: int = 1

    def reports(self) -> list[Report]:
        return list(self.kept.values())

    def report(self, report_id: str) -> Report | None:
        return self.kept.get(report_id)

    def attributions(self, report_ids: object = None) -> list[object]:
        return []

    def remove(self, ids: list[str]) -> list[str]:
        for report_id in ids:
            self.kept.pop(report_id, None)
        self.generation += 1
        return ids


@dataclass
class StandIn:
    """Answers by the first word that it knows; keeps what it was asked."""

    store: StandInStore = field(default_factory=StandInStore)
    asked: list[tuple[str, list[dict[str, str]], str | None]] = field(default_factory=list)

    def ask(
        self,
        question: str,
        *,
        history: list[dict[str, str]] | None = None,
        as_of: str | None = None,
    ) -> Answer:
        self.asked.append((question, list(history or []), as_of))
        if "pier" in question:
            return bridge_answer(question, as_of)
        if "toll" in question:
            return toll_answer(question, as_of)
        if "hostile" in question:
            return hostile_answer(question, as_of)
        if "fault" in question:
            raise RuntimeError("a part broke")
        if len(question) > 2000:
            raise BriefingError("The question is too long (20,000 characters); shorten it.")
        return Answer(question, as_of, "**Not in the reports**: no report speaks to this.", True)
