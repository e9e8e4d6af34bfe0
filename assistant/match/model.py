"""What matching takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.ledger import Attribution, Claim
    from index.report import Report


class Coverage(StrEnum):
    """How much of p a claim says (G3)."""

    FULL = "FULL"
    PARTIAL = "PARTIAL"
    NONE = "NONE"


class Polarity(StrEnum):
    """Whether a claim says p or its contrary. The question's own polarity (Q1) is not in it."""

    SAME = "SAME"
    OPPOSITE = "OPPOSITE"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A ledger claim to hold against a question, with what stands around it.

    `sentence` is the claim's whole sentence; `context` the sentences before it (for what
    "the visit" or "the ship" is); `title` the report's headline. `published` is an ISO day.
    `vector` is the embedding of `claim.text`, normalised, where it is already known.
    """

    id: str
    claim: Claim
    sentence: str = ""
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    context: str = ""
    vector: Any = None

    @classmethod
    def of(cls, attribution: Attribution, report: Report, *, vector: Any = None) -> Candidate:
        """The candidate that a row of the ledger makes, with its report as context."""
        return cls(
            id=attribution.id,
            claim=attribution.claim,
            sentence=attribution.sentence.text,
            title=report.title,
            outlet=report.outlet,
            published=report.day,
            context=report.text[
                max(0, attribution.sentence.start - 1500) : attribution.sentence.start
            ],
            vector=vector,
        )


@dataclass(frozen=True, slots=True)
class Match:
    """How one candidate covers p.

    `mismatches` say in words which slots differ. `value` is what the claim gives for the slot
    asked for, verbatim. `proposed` is true where only likeness of meaning, no rule, joined the
    predicates: such evidence must never confirm. `hedged`: the claim says p may be so.
    `embedded`: p stands in a relative, participial or attitude clause of the claim, not in its
    main clause, so that the speaker did not put it forward as his own statement.
    `cosine` is the likeness of meaning of claim and p (MiniLM).
    `on_topic`: claim and surroundings are about what p is about, whatever the claim says of it.
    """

    candidate: Candidate
    coverage: Coverage
    polarity: Polarity = Polarity.SAME
    score: float = 0.0
    mismatches: tuple[str, ...] = ()
    value: str | None = None
    proposed: bool = False
    hedged: bool = False
    on_topic: bool = False
    cosine: float = 0.0
    embedded: bool = False
