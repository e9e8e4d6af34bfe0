"""The ledger: who says what, through whom, in which words (guardrail, section 7).

Everything here is a frozen value read off one report.
No value holds a status: a status is computed from these at question time.
All offsets are Unicode characters of the report's stored body, half-open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum


class SourceKind(StrEnum):
    """What a source is, whatever the claim."""

    GOV_BODY = "GOV_BODY"
    COURT = "COURT"
    COMPANY = "COMPANY"
    CLUB = "CLUB"
    BODY = "BODY"  # any other organisation that speaks for itself (hospital, university, yard)
    SPOKESPERSON = "SPOKESPERSON"
    OFFICIAL_NAMED = "OFFICIAL_NAMED"
    OFFICIAL_UNNAMED = "OFFICIAL_UNNAMED"
    PERSON_NAMED = "PERSON_NAMED"
    PERSON_UNNAMED = "PERSON_UNNAMED"
    GROUP = "GROUP"  # parties, unions, campaign and armed groups (R6, R27)
    DOCUMENT = "DOCUMENT"
    OUTLET = "OUTLET"
    STATE_OUTLET = "STATE_OUTLET"
    VAGUE = "VAGUE"


class CueClass(StrEnum):
    """The class of the words that attribute (guardrail, section 9)."""

    ASSERT = "ASSERT"
    CONFIRM = "CONFIRM"
    ANNOUNCE = "ANNOUNCE"
    DENY = "DENY"
    REFUSE = "REFUSE"
    NON_CONFIRM = "NON_CONFIRM"
    NON_DENIAL = "NON_DENIAL"
    ALLEGE = "ALLEGE"
    BELIEVE = "BELIEVE"
    PLAN = "PLAN"
    HEARSAY = "HEARSAY"
    RETRACT = "RETRACT"
    OUTLET = "OUTLET"  # no cue: the outlet's own voice (A12)


class Stance(StrEnum):
    """What the speech act does to its content, after the operator stack (S1-S7)."""

    CONFIRM = "CONFIRM"
    ASSERT = "ASSERT"
    DENY = "DENY"
    REFUSE = "REFUSE"
    NON_CONFIRM = "NON_CONFIRM"
    NON_DENIAL = "NON_DENIAL"
    PARTIAL = "PARTIAL"  # confirms receipt or awareness, not the content (S4, R13)
    PRESUPPOSE = "PRESUPPOSE"
    NONE = "NONE"  # asked, conditional, wished: no evidence (G2)
    RETRACT = "RETRACT"


class Standing(StrEnum):
    """What a speaker is to one claim (T1-T13)."""

    PRINCIPAL = "PRINCIPAL"
    REGISTRAR = "REGISTRAR"
    PRINCIPAL_VIA_COUNSEL = "PRINCIPAL_VIA_COUNSEL"
    OFFICIAL = "OFFICIAL"
    NAMED = "NAMED"
    ANON = "ANON"
    OUTLET = "OUTLET"
    STATE_OUTLET = "STATE_OUTLET"
    VAGUE = "VAGUE"


class FactType(StrEnum):
    """The kind of fact, which decides who can confirm it (guardrail, 5.5 and 7)."""

    OWN_ACT = "OWN_ACT"
    JOINT_ACT = "JOINT_ACT"
    REGISTER = "REGISTER"
    PLAN = "PLAN"
    STATE = "STATE"
    OTHERS_ACT = "OTHERS_ACT"
    CONTESTED_EFFECT = "CONTESTED_EFFECT"
    EVALUATION = "EVALUATION"
    MIND = "MIND"
    CAUSE = "CAUSE"
    SPEECH_ACT = "SPEECH_ACT"


class Modality(StrEnum):
    """How a claim is put forward."""

    FACT = "FACT"
    PLAN = "PLAN"
    POSSIBLE = "POSSIBLE"
    COUNTERFACTUAL = "COUNTERFACTUAL"


class Bound(StrEnum):
    """How a quantity limits its value."""

    EXACT = "EXACT"
    LOWER = "LOWER"
    UPPER = "UPPER"
    APPROXIMATE = "APPROXIMATE"


@dataclass(frozen=True, slots=True)
class Span:
    """A verbatim piece of a report: `body[start:end] == text`, always."""

    start: int
    end: int
    text: str


_FIRST_PERSON = re.compile(r"^(?:I|[Ww]e)\b(?!['\u2019])")


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody or something that speaks, as one report presents it.

    `name` is the fullest name the report gives ("Ana Holt", "several sources").
    `body` is the organisation or country the source speaks for, where the report says so.
    `anonymity` and `access` are the report's own words, verbatim, or None.
    `people` are those whom an issuer's document gives as its own ("President Ada Orme").
    """

    name: str
    kind: SourceKind
    span: Span | None = None
    named: bool = True
    body: str | None = None
    role: str | None = None
    anonymity: str | None = None
    access: str | None = None
    count: str | None = None
    former: bool = False
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain: a source, and whether it spoke on the record."""

    source: Source
    on_record: bool = True


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: `value` of `unit` (a lemma), limited by `bound`."""

    value: float
    unit: str
    text: str
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class Slot:
    """An argument of a claim: its words, its head's lemma, the names in it (lower case)."""

    text: str
    head: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition without its attribution.

    `text` is the span with pronouns replaced; `spans` are its words in the body.
    `dates` are ISO dates or months ("2026-05", "2026-06-09") that the words resolve to.
    """

    text: str
    spans: tuple[Span, ...]
    predicate: str = ""
    agent: Slot | None = None
    patient: Slot | None = None
    recipient: Slot | None = None
    places: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    positive: bool = True
    modality: Modality = Modality.FACT
    fact_type: FactType = FactType.STATE
    hedges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """One row of the ledger: a chain of sources, a cue, a stance, a claim.

    `chain` runs from the outlet (outermost) to the innermost speaker.
    `rule` is the extraction rule (A1-A13); `rules` are all rule ids that fired, in order.
    `standing` is that of the effective source (C1) to the claim.
    `sentence` is the whole sentence, for citing and for reading.
    `content` are the words of the claim, one clause; `said` is the whole attributed text of the
    cue, over all its clauses and sentences, with "that" and the quotation marks.
    `cue` is the verb group that decides the stance ("has said"); `attributing` is that with what
    belongs to it ("has said in a statement on Friday"), None where it is no more than the cue.
    """

    id: str
    report: str
    rule: str
    chain: tuple[Link, ...]
    cue: Span | None
    cue_class: CueClass
    stance: Stance
    standing: Standing
    claim: Claim
    content: tuple[Span, ...]
    sentence: Span
    quoted: str = "indirect"
    rules: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    said_on: str | None = None
    addressee: str | None = None
    root: str = ""
    said: tuple[Span, ...] = ()
    attributing: Span | None = None
    headline: bool = False
    tainted: bool = False
    extras: dict[str, str] = field(default_factory=dict)

    @property
    def is_attitude(self) -> bool:
        """Whether it tells only what somebody makes of a thing, which is evidence of nothing."""
        return "attitude" in self.flags

    @property
    def words(self) -> str:
        """The claim's text as anybody else would say it: with the speaker's name for "I", "we"."""
        name = self.effective.name if self.effective.named else ""
        if not name:
            return self.claim.text
        text, short = _FIRST_PERSON.sub(lambda _: name, self.claim.text), self._own_class()
        return text.replace(short, name, 1) if short else text

    def _own_class(self) -> str:
        """The doer's words where they cut the speaker's own name short: "The Ministry"."""
        agent, name = self.claim.agent, self.effective.name.lower().split()
        row = agent.text.lower().split() if agent is not None else []
        short = row[:1] == ["the"] and 1 < len(row) < len(name) and set(row[1:]) <= set(name)
        return agent.text if agent is not None and short else ""

    @property
    def source(self) -> Source:
        """The innermost speaker."""
        return self.chain[-1].source

    @property
    def effective(self) -> Source:
        """The source that counts: the first speaker behind the outlets (C1, C2).

        Outlets are transparent. Whoever relays private words answers for them.
        """
        for link in self.chain:
            if link.source.kind not in {SourceKind.OUTLET, SourceKind.STATE_OUTLET}:
                return link.source
        return self.chain[-1].source
