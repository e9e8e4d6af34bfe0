"""Evidence: one row of the ledger held against one claim (guardrail, section 7).

The matcher builds it, the status rules read it; it is all that they see.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.answer import Position, StatusCode, Support
from index import Attribution, FactType, Span, Stance, Standing


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one speech act says about the claim p that is asked about.

    `stance` is the effect on p itself, after the claim's and the question's polarity are aligned:
    CONFIRM and ASSERT support p, DENY opposes it, REFUSE, NON_CONFIRM, NON_DENIAL and PARTIAL
    are positions without support, RETRACT takes back what `retracts` names.
    `speaker` is the canonical effective source; `body` the party it speaks for.
    `authority` is true where that party has authority over p (PRINCIPAL or REGISTRAR standing,
    or the party concerned that declined to speak): only such evidence makes an official position.
    `root` identifies the origin: the innermost outlet, or the speaker (C3).
    `value` is the value given for the slot in question ("14", "52.1 percent"), if p has one.
    `published` and `said_on` are ISO dates or None; `dropped_on` is the day of a newer version of
    the same page that no longer says it (H6).
    """

    id: int
    speaker: str
    stance: Stance
    standing: Standing
    report: str = ""
    outlet: str | None = None
    body: str | None = None
    authority: bool = False
    fact_type: FactType = FactType.STATE
    published: str | None = None
    said_on: str | None = None
    dropped_on: str | None = None
    root: str = ""
    value: str | None = None
    cumulative: bool = False  # a count that only rises: toll, missing, injured (H2, R15)
    hedged: bool = False
    bounded: bool = False
    headline: bool = False
    tainted: bool = False
    opinion: bool = False
    flags: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    retracts: str | None = None  # the root (or speaker) whose support is taken back
    quote: Span | None = None
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of p as of a day, with everything that must be shown beside it.

    `supporting` and `opposing` are live evidence, best first; `positions` the live official
    voices; `withdrawn` what was taken back or superseded; `trace` the rule ids in order.
    """

    status: StatusCode
    position: Position
    support: Support
    supporting: tuple[Evidence, ...] = ()
    opposing: tuple[Evidence, ...] = ()
    positions: tuple[Evidence, ...] = ()
    withdrawn: tuple[Evidence, ...] = ()
    independent_roots: int = 0
    flags: tuple[str, ...] = ()
    trace: tuple[str, ...] = ()
    contested_by: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()  # (speaker, value) pairs where they differ
    history: tuple[tuple[str, StatusCode], ...] = field(default=())
