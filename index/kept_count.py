"""A public body's own count, told in the outlet's voice: the count is its record (T13, T2).

"The health board counts 143 infections", "the board's count stands at 118": only of what the
body's register establishes, and only as a number.
"""

from __future__ import annotations

from index.ledger import Claim, Modality, Slot, Source, SourceKind
from index.lexicon import table
from index.nouns import body_kind
from index.own_names import tokens_of
from index.register import register_of

_STATE = frozenset({SourceKind.GOV_BODY, SourceKind.COURT})


def is_kept_count(claim: Claim) -> bool:
    """Whether the claim is what a body counts in its own register, unhedged (T2)."""
    group = table("predicates")["kept_counts"]
    plain = claim.positive and not claim.hedges and claim.modality is Modality.FACT
    if not plain or claim.agent is None or not claim.quantities:
        return False
    text = claim.agent.text.replace("\u2019", "'")
    if claim.predicate in group["stands"] and claim.agent.head in group["nouns"]:
        name = text.split("'s ")[0] if "'s " in text else ""
    elif claim.predicate in group["verbs"]:
        name = text
    else:
        return False
    row = tuple(word for word in tokens_of(name) if word != "the")
    kept = Source(name, SourceKind.GOV_BODY)
    register = register_of(kept, _of_number(claim))
    if register is None:
        return False
    return body_kind(row) in _STATE or table("register")[register].get("scientific", False)


def _of_number(claim: Claim) -> Claim:
    """The claim as what is counted, without who counts it: "143 infections"."""
    unit = claim.quantities[0].unit or "number"
    counted = claim.patient or Slot(unit, unit)
    return Claim(claim.text, (), predicate=unit, agent=counted, quantities=claim.quantities)
