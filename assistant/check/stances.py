"""Whether what a voice does in a draft is what it does in the ledger (V3)."""

from __future__ import annotations

from assistant.check.statement import Statement
from assistant.evidence import Evidence
from index.ledger import CueClass, SourceKind, Stance, Standing

_OUTLETS = frozenset({SourceKind.OUTLET, SourceKind.STATE_OUTLET})
AUTHORITY = frozenset({Standing.PRINCIPAL, Standing.REGISTRAR, Standing.PRINCIPAL_VIA_COUNSEL})
SUPPORTS = frozenset({Stance.ASSERT, Stance.CONFIRM})
SILENT = frozenset({Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL, Stance.PARTIAL})


def stance_of(statement: Statement) -> Stance:
    """What a statement's words say was done: "confirmed" claims it of whoever it is (S2)."""
    row = statement.row
    relayed = sum(link.source.kind not in _OUTLETS for link in row.chain[1:]) > 1
    if relayed and row.stance is Stance.CONFIRM:
        return Stance.ASSERT  # "A said that B had confirmed it": A says so (C2)
    if "receipt" in row.flags and row.stance is Stance.ASSERT:
        return row.stance  # "said that B had confirmed receiving it": A says so (C2)
    if row.stance is Stance.ASSERT and row.cue_class is CueClass.CONFIRM:
        return Stance.CONFIRM
    return row.stance


def is_licensed(statement: Statement, evidence: Evidence) -> bool:
    """Whether the evidence does to the claim what the statement says was done to it."""
    stance, theirs = stance_of(statement), evidence.stance
    if stance is Stance.CONFIRM:
        on_its_own = evidence.standing in AUTHORITY and theirs is Stance.ASSERT
        return theirs is Stance.CONFIRM or on_its_own
    if stance is Stance.ASSERT:
        if theirs is Stance.RETRACT:  # taken back, so said; that it was must be told too (V7)
            return _is_of_one_polarity(statement, evidence)
        return theirs in SUPPORTS or (statement.is_hedged and theirs is Stance.NON_CONFIRM)
    if stance is Stance.NON_DENIAL:
        return theirs in {Stance.NON_DENIAL, Stance.PARTIAL}
    if stance in SILENT:
        return theirs in SILENT
    if stance is Stance.RETRACT:
        return theirs is stance and _is_of_one_polarity(statement, evidence)
    return theirs is stance


def _is_of_one_polarity(statement: Statement, evidence: Evidence) -> bool:
    """Whether what was taken back is what the statement says, and not its contrary."""
    row = evidence.attribution
    return row is None or row.claim.positive is statement.row.claim.positive


def is_like(statement: Statement, theirs: Stance) -> bool:
    """Whether a stance is the statement's own, of whatever claim; all silences are alike."""
    mine = stance_of(statement)
    return theirs in SILENT if mine in SILENT else theirs is mine


def is_said_outright(statement: Statement) -> bool:
    """Whether the statement's cue names the act: confirmed, announced, denied, declined."""
    plain = {CueClass.ASSERT, CueClass.OUTLET, CueClass.HEARSAY, CueClass.BELIEVE, CueClass.PLAN}
    return statement.row.cue_class not in plain


def effect(statement: Statement) -> str:
    """What the statement does, in a word for a message."""
    return _EFFECTS.get(stance_of(statement), "said")


_EFFECTS = {
    Stance.CONFIRM: "confirmed",
    Stance.ASSERT: "said",
    Stance.DENY: "denied",
    Stance.REFUSE: "declined to comment",
    Stance.NON_CONFIRM: "not confirmed",
    Stance.NON_DENIAL: "not denied",
    Stance.PARTIAL: "confirmed in part",
    Stance.RETRACT: "taken back",
}
