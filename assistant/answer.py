"""What comes out: statuses, facts, citations, the answer (interface, "An answer")."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class StatusCode(StrEnum):
    """The eleven statuses (guardrail 5.2), strongest confirmation first."""

    CONFIRMED = "CONFIRMED"
    DENIED = "DENIED"
    OFFICIAL_STATEMENT = "OFFICIAL_STATEMENT"
    REPORTED_NAMED = "REPORTED_NAMED"
    REPORTED_ANON = "REPORTED_ANON"
    STATED_BY_OUTLET = "STATED_BY_OUTLET"
    UNATTRIBUTED = "UNATTRIBUTED"
    DISPUTED = "DISPUTED"
    NO_COMMENT = "NO_COMMENT"
    WITHDRAWN = "WITHDRAWN"
    NOT_IN_REPORTS = "NOT_IN_REPORTS"


class Position(StrEnum):
    """The official position O(p) (guardrail 5.1)."""

    CONFIRMED = "CONFIRMED"
    DENIED = "DENIED"
    PARTIAL = "PARTIAL"
    NO_COMMENT = "NO_COMMENT"
    SPLIT = "SPLIT"
    SILENT = "SILENT"


class Support(StrEnum):
    """The support axis S(p): the strongest committed voice (guardrail 5.1)."""

    PRINCIPAL = "PRINCIPAL"
    OFFICIAL = "OFFICIAL"
    NAMED = "NAMED"
    ANON = "ANON"
    OUTLET = "OUTLET"
    VAGUE = "VAGUE"
    NONE = "NONE"


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim span of a report, numbered as `[number]` in the text."""

    number: int
    report: str
    outlet: str | None
    published: str | None
    title: str | None
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class FactSource:
    """One voice behind (or against) a fact: its chain by name, outermost first."""

    chain: tuple[str, ...]
    cue: str | None
    stance: str
    standing: str
    citation: int


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """From which day (ISO) a fact has had which status."""

    since: str
    status: StatusCode


@dataclass(frozen=True, slots=True)
class Statement:
    """One dated voice on a fact; `stands` is false where it was taken back or superseded.

    `day` is the ISO day it was said, or else printed. `value` is what it gives where the fact
    has a value. `citation` has the number 0 where the answer's text does not cite it.
    """

    party: str
    day: str | None
    stance: str
    standing: str
    authority: bool
    value: str | None
    stands: bool
    citation: Citation


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with who stands behind it. `rules` is the trace of rule ids.

    `record` holds every voice on it over time, also those that the text leaves out.
    """

    claim: str
    status: StatusCode
    label: str
    official_position: Position
    support: Support
    sources: tuple[FactSource, ...] = ()
    independent_roots: int = 0
    flags: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    history: tuple[HistoryEntry, ...] = ()
    citations: tuple[int, ...] = ()
    record: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Guardrail:
    """What the guardrail did to the answer's text.

    `model` is the language model that was asked, None where none was. `replaced` is how many
    sentences of its draft failed, `discarded` whether the text is the composer's altogether.
    `findings` are {"rule", "message"} and, for a sentence, its place in the draft; rule MODEL
    says why a model was not used.
    """

    model: str | None = None
    replaced: int = 0
    discarded: bool = False
    findings: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: what a person reads, and the facts and quotes that bear it out.

    `read_as` is a follow-up as a language model has put it, None where it was read by rule.
    """

    question: str
    as_of: str | None
    text: str
    abstained: bool
    facts: tuple[Fact, ...] = ()
    citations: tuple[Citation, ...] = ()
    guardrail: Guardrail = field(default_factory=Guardrail)
    read_as: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The answer in the form of the interface, ready for `json.dumps`.

        The record of a fact is for who draws it; `read_as` is there where a model put the question.
        """
        data = asdict(self)
        if self.read_as is None:
            del data["read_as"]
        for fact in data["facts"]:
            del fact["record"]
            fact["history"] = [{"from": h["since"], "status": h["status"]} for h in fact["history"]]
        return data
