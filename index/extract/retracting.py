"""A row turned into the taking back of what it tells (H4, R26)."""

from __future__ import annotations

from dataclasses import replace

from index.ledger import Attribution, CueClass, Stance


def retracting(row: Attribution, rule: str) -> Attribution:
    """The row as a RETRACT; `rule` is the id of the rule that says so."""
    rules = tuple(dict.fromkeys((*row.rules, rule)))
    return replace(row, stance=Stance.RETRACT, cue_class=CueClass.RETRACT, rules=rules)
