"""What a service is there to do, told by it of its own people's work (T1).

A fire brigade on a fire put out, a rescue service on its search: nobody else is named as doing it.
How dangerous it was, and who lit it, is for others (T7).
"""

from __future__ import annotations

from index.identity import is_own
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import table
from index.nouns import is_numeral, singular
from index.own_names import ORGANISATIONS, tokens_of
from index.predicate import any_in

_SERVICES = frozenset({SourceKind.GOV_BODY, SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED})


def is_own_duty(source: Source, claim: Claim) -> bool:
    """Whether a fire service tells how far it has got with a fire."""
    group = table("predicates")["quelled"]
    if source.kind not in _SERVICES or source.former:
        return False
    name = source.name if source.kind in ORGANISATIONS else ""
    row = tokens_of(f"{name} {source.body or ''} {source.role or ''}")
    if not any_in(row, group["services"]) or any_in(row, group["others"]):
        return False
    told = f" {' '.join(tokens_of(claim.text))} "
    ended = any(f" {phrase} " in told for phrase in group["phrases"])
    if claim.predicate not in group["verbs"] and not ended:
        return False
    burns = claim.patient if claim.patient is not None else claim.agent
    if burns is not None and not _is_fire(burns) and claim.agent is not None:
        burns = claim.agent  # "the blaze was under control": what it was is no fire
    return burns is not None and _is_fire(burns) and _is_done_by_it(source, claim)


def _is_fire(slot: Slot) -> bool:
    return singular(slot.head.lower()) in table("predicates")["quelled"]["things"]


def _is_done_by_it(source: Source, claim: Claim) -> bool:
    """Whether nobody, the fire itself or its own people do it: "sixty firefighters"."""
    if claim.agent is None or _is_fire(claim.agent) or is_own(source, claim.agent):
        return True
    group = table("predicates")["quelled"]
    crew = [word for word in tokens_of(claim.agent.text) if not is_numeral(word)]
    return [word for word in crew if word != "the"] in [[one] for one in group["crews"]]
