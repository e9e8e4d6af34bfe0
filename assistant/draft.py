"""What the composer is given for one fact."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.evidence import Evidence, Verdict


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence near the question: what it says, how near (0 to 1), and what is different."""

    evidence: Evidence
    likeness: float
    mismatches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactDraft:
    """A verdict on one claim, and what the question wanted to know.

    `claim_text` is the proposition without its attribution.
    `asked` is yes_no, speech_act, how_many, who, when, where, why, how, which, what or overview;
    for speech_act, `asked_speaker` is the party asked about ("Has X confirmed ...?").
    `unanswered` says that the thing asked for (the reason, the number ...) is in no report,
    though what the question takes for granted is a fact of its own.
    `nearest` and `mismatch` go with NOT_IN_REPORTS: the closest other claim, and in words
    what is different about it ("the roles are the other way round").
    `near` are the sentences nearest to the question, whatever they say, the nearest first;
    `uncommitted` those who spoke to the claim without committing themselves.
    `question` is what was asked, in the words of the question.
    """

    verdict: Verdict
    claim_text: str
    asked: str = "yes_no"
    asked_speaker: str | None = None
    unanswered: bool = False
    nearest: Evidence | None = None
    mismatch: str | None = None
    near: tuple[Near, ...] = ()
    uncommitted: tuple[Evidence, ...] = ()
    question: str = ""

    @property
    def likeness(self) -> dict[tuple[str, int], float]:
        """How near the nearest sentences are, by report and place."""
        spans = ((near, near.evidence.quote) for near in self.near)
        return {(n.evidence.report, quote.start): n.likeness for n, quote in spans if quote}
