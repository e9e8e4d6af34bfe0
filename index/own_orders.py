"""What only a public authority does, told by it without a doer: it bars, it pays, it counts (T1).

"Vehicles over 3.5 tonnes will be kept off the bridge, the highways department said" is its own
order; nobody else is named as giving it. What bears another's name is another's.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.identity import is_party, names_other
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import table
from index.nouns import singular
from index.own_duties import is_own_duty
from index.own_fields import is_own_field
from index.own_names import ORGANISATIONS, tokens_of
from index.predicate import is_harm

_AUTHORITIES = frozenset({SourceKind.GOV_BODY, SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED})


def is_own_order(source: Source, claim: Claim) -> bool:
    """Whether an authority tells of its own measure, duty or payment, with no other doer (T1)."""
    if is_own_field(source, claim) or is_own_duty(source, claim):
        return True
    if source.kind not in _AUTHORITIES or source.former or not claim.positive:
        return False
    return _is_measure(source, claim) or _is_payment(source, claim)


def is_published_count(source: Source, speaker: Source, claim: Claim) -> bool:
    """Whether a state body's published figures tell what it counts of nobody in particular (T12).

    Deaths and injuries are left to the register (T2): a ministry's figures of a battle are not
    the toll.
    """
    if source.kind is not SourceKind.DOCUMENT or speaker.kind is not SourceKind.GOV_BODY:
        return False
    if not claim.quantities or is_harm(claim):
        return False
    return not any(_is_another(speaker, slot) for slot in (claim.agent, claim.patient))


def _is_measure(source: Source, claim: Claim) -> bool:
    """Whether it keeps those who use its roads or places off or on them."""
    group = table("predicates")["measures"]
    if claim.agent is not None or claim.patient is None or claim.predicate not in group["verbs"]:
        return False
    if names_other(source, claim.patient):
        return False
    row = _name(source)
    head = singular(claim.patient.head)
    return any(head in users for body, users in group["users"].items() if body in row)


def _is_payment(source: Source, claim: Claim) -> bool:
    """Whether public money has gone or will go out, as a state or local body tells."""
    group = table("predicates")["payouts"]
    if claim.predicate not in group["verbs"] or set(_name(source)).isdisjoint(group["bodies"]):
        return False
    paid = claim.patient if claim.agent is None else claim.agent
    both = claim.agent is not None and claim.patient is not None
    if paid is None or both or singular(paid.head) not in group["nouns"]:
        return False
    own = paid.text.replace("\u2019", "'")
    return "'s " not in own.split(" to ")[0] and not _names_before(source, paid)


def _names_before(source: Source, slot: Slot) -> bool:
    """Whether a name stands before the noun: whose grant it is, and not for whom."""
    before = slot.text.split(" to ")[0].split(" for ")[0]
    return names_other(source, Slot(before, slot.head, ()))


def _is_another(speaker: Source, slot: Slot | None) -> bool:
    if slot is None:
        return False
    last = slot.text.split()[-1:]
    acts = is_party(singular(slot.head)) and not _is_counted(slot)
    return acts or (names_other(speaker, slot) and last[0][:1].isupper())


def _is_counted(slot: Slot) -> bool:
    """Whether a phrase counts people and names nobody: "2,310 people"."""
    return any(word[:1].isdigit() for word in slot.text.split()[:2])


def _name(source: Source) -> Sequence[str]:
    name = source.name if source.kind in ORGANISATIONS else ""
    return tokens_of(f"{name} {source.body or ''} {source.role or ''}")
