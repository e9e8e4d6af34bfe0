"""Facts that nobody confirms for himself: judgement, other minds, cause, contested effects.

T6, T7, R8, R24.
"""

from __future__ import annotations

import re

from index.identity import is_own, is_party, says_self
from index.ledger import Claim, FactType, Modality, Slot, Source, SourceKind
from index.lexicon import table
from index.nouns import singular
from index.own_duties import is_own_duty
from index.own_names import is_among, own_names, tokens_of
from index.own_things import is_own_thing
from index.predicate import any_in, has_phrase, has_verb
from index.suspicion import plain_arrest

# "Died due to neglect", and not "is due to open".
_DUE = re.compile(r"(?<! is)(?<! are)(?<! was)(?<! were)(?<! be)(?<! been)(?<! had) due to (?!be )")
# "Because Una Brix was drunk": what another was or did is no reason of one's own.
_REASON_OF_OTHER = re.compile(r"\bbecause (?!of\b|we\b|it\b|they\b)")
# How far behind "the first" the words stand that make it the first of all.
_REACH = 9
_INTERESTED = frozenset(
    {
        SourceKind.COMPANY,
        SourceKind.BODY,
        SourceKind.GROUP,
        SourceKind.PERSON_NAMED,
        SourceKind.SPOKESPERSON,
        SourceKind.OFFICIAL_NAMED,
        SourceKind.DOCUMENT,
    }
)


def is_judged(source: Source, claim: Claim) -> bool:
    """Whether the claim is of a kind that no speaker confirms alone (T6, T7)."""
    return (
        is_mind(source, claim)
        or (is_evaluation(claim) and not is_own_duty(source, claim))
        or is_cause(source, claim)
        or is_contested(source, claim)
    )


def judged_kind(source: Source, claim: Claim) -> FactType:
    """The kind of judged fact, where `is_judged` holds."""
    if is_mind(source, claim):
        return FactType.MIND
    if is_evaluation(claim) and not is_own_duty(source, claim):
        return FactType.EVALUATION
    return FactType.CAUSE if is_cause(source, claim) else FactType.CONTESTED_EFFECT


def is_mind(source: Source, claim: Claim) -> bool:
    """Whether the claim tells what somebody else knows, wants or feels (T7, R8)."""
    if is_own(source, claim.agent) or claim.agent is None:
        return False
    return has_verb("mind", claim) or has_phrase("mind", claim)


def is_evaluation(claim: Claim) -> bool:
    """Whether the claim is a judgement rather than an event (T7)."""
    return has_verb("evaluation", claim) or has_phrase("evaluation", claim)


def is_cause(source: Source, claim: Claim) -> bool:
    """Whether the claim says who or what did it (T4, T7)."""
    claim = plain_arrest(claim)
    if has_phrase("cause", claim):
        return True
    if _gives_reason(claim) and not _may_give_reason(source, claim):
        return True
    if not has_verb("cause", claim):
        return False
    if claim.predicate not in {"start", "contribute", "result", "stem"}:
        return True
    patient = tokens_of(claim.patient.text if claim.patient else claim.text)
    return claim.predicate != "start" or any_in(patient, table("predicates")["cause"]["start_of"])


def _gives_reason(claim: Claim) -> bool:
    if has_phrase("cause", claim, key="soft"):
        return True
    return _DUE.search(f" {' '.join(tokens_of(claim.text))}") is not None


def _may_give_reason(source: Source, claim: Claim) -> bool:
    """Whether the reason is of the speaker's own act: it knows why it acted, not why it lost."""
    dealt_with = claim.agent is None and is_own_thing(source, claim.patient)
    dealt_with = dealt_with and not _REASON_OF_OTHER.search(claim.text)
    own = is_own(source, claim.agent) or dealt_with
    # Whoever stayed away knows why he did (R7).
    stayed = claim.predicate == "miss" and source.kind is SourceKind.PERSON_NAMED
    return own and (stayed or not (has_verb("harm", claim) or _is_mishap(claim)))


def _is_mishap(claim: Claim) -> bool:
    """Whether what befell a thing is told, whose reason is for others to find: it ran aground."""
    mishaps = table("predicates")["admission"]["mishaps"]
    return claim.predicate in mishaps or any_in(tokens_of(claim.text), ("aground", "rails"))


def is_contested(source: Source, claim: Claim) -> bool:
    """Whether the speaker has an interest in the effect it claims (T6)."""
    group = table("predicates")["contested"]
    counted = {singular(quantity.unit) for quantity in claim.quantities}
    if claim.predicate in group["crowd"] and not counted.isdisjoint(group["crowd_units"]):
        return True
    if _is_efficacy(source, claim):
        return True
    if has_phrase("contested", claim) or _is_foes_loss(source, claim) or _is_record(claim):
        return True
    if _is_ground_won(source, claim):
        return True
    if claim.predicate not in group["verbs"]:
        return False
    # Police seize drugs and lose nothing by saying so; an army that takes a town has an interest.
    civil = claim.predicate in {"seize", "capture", "intercept", "destroy"}
    return not (civil and _is_civil(source))


def _is_record(claim: Claim) -> bool:
    """Whether something is said to be first or best of all, which a rival may say too (T6)."""
    group = table("predicates")["contested"]
    row = tokens_of(claim.text)
    if any_in(row, group["records"]):
        return True
    firsts = (at for at, word in enumerate(row) if word in group["firsts"])
    return any(any_in(row[at + 1 : at + _REACH], group["of_all"]) for at in firsts)


def _is_foes_loss(source: Source, claim: Claim) -> bool:
    """Whether a fighting side tells whom of the other side it has hit (T6); police do not fight."""
    group, victim = table("predicates")["contested"], claim.patient
    if claim.predicate in group["death_verbs"] and not _is_civil(source):
        return _are_foes(claim.agent or victim)  # "eleven raiders drowned", says who fought them
    if claim.predicate not in group["loss_verbs"] or victim is None or _is_civil(source):
        return False
    doer = () if claim.agent is None else tokens_of(claim.agent.text)
    if not is_own(source, claim.agent) and not says_self(source, doer):
        return False
    return _are_foes(victim)


def _is_ground_won(source: Source, claim: Claim) -> bool:
    """Whether a fighting side says what ground its men have won or hold (T6).

    That they left a place it may say of itself, and roads are cleared of snow by nobody's foe.
    """
    group = table("predicates")["contested"]
    if claim.predicate not in group["grounds"] or claim.modality is Modality.PLAN:
        return False
    if claim.agent is None or _is_civil(source):
        return False
    doer, row = tokens_of(claim.agent.text), tokens_of(claim.text)
    fights = singular(doer[-1]) in group["fighters"]
    sided = is_own(source, claim.agent) and any_in(tokens_of(source.name), group["sides"])
    if not (fights or sided):
        return False
    if claim.predicate == "clear":
        return any(singular(word) in group["foes"] for word in row[len(doer) :])
    won = claim.patient
    return won is not None and (bool(won.names) or singular(won.head.lower()) in group["ground"])


def _are_foes(victim: Slot | None) -> bool:
    foes = table("predicates")["contested"]["foes"]
    row = tokens_of(victim.text) if victim is not None else ()
    return any(word in foes or singular(word) in foes for word in row)


def _is_efficacy(source: Source, claim: Claim) -> bool:
    group = table("predicates")["contested"]
    if claim.predicate not in group["efficacy_verbs"] or source.kind not in _INTERESTED:
        return False
    patient = tokens_of(claim.patient.text) if claim.patient else ()
    return any_in(patient, group["efficacy_objects"]) and not _acts_itself(source, claim)


def _acts_itself(source: Source, claim: Claim) -> bool:
    """Whether the speaker, and not a product of its, is said to do it."""
    if claim.agent is None or not is_own(source, claim.agent):
        return False
    row = tokens_of(claim.agent.text)
    last = row[-1]
    return len(row) == 1 or is_party(last) or is_among(last, own_names(source))


def _is_civil(source: Source) -> bool:
    text = f"{source.name} {source.body or ''} {source.role or ''}"
    civil = {"police", "customs", "prosecutor", "prosecutors", "coastguard", "court", "bank"}
    civil |= {"sheriff", "fire", "rescue", "firefighters", "ambulance", "constable", "inspector"}
    return not civil.isdisjoint(tokens_of(text)) or source.kind in {
        SourceKind.COMPANY,
        SourceKind.COURT,
    }
