"""What a speaker is to one claim (T1-T13 and the rulings R6-R10, R24, R27).

Standing is a relation: a ministry is a principal for its own decision and a third party for
another state's. Where it is unsure whose a fact is, the weaker standing is given: over-confirmation
is the one mistake a reader cannot see.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.admission import is_admission, is_own_paper
from index.borrowed import is_provisional
from index.countries import claim_in_one_name, source_in_one_name
from index.identity import is_own, is_proxy, names_other
from index.inquiry import decides, is_in_house, is_inquiry
from index.ledger import (
    Claim,
    CueClass,
    FactType,
    Slot,
    Source,
    SourceKind,
    Stance,
    Standing,
)
from index.lexicon import table
from index.own_acts import (
    is_announced_act,
    is_denial_by_proxy,
    is_own_denial,
    is_receipt,
    own_rule,
    speaks_beyond_itself,
)
from index.own_names import own_names, tokens_of
from index.own_orders import is_own_order, is_published_count
from index.own_people import is_custody
from index.own_sites import is_harm_at_home
from index.public_act import is_enacted, is_public_act
from index.register import register_of
from index.source import on_record
from index.speaker import joint_speakers, speaking_body
from index.standing_facts import fact_type_of, has_noun_of_drill, is_admitted_harm, is_granted

__all__ = ["StandingResult", "assess", "assess_position", "committed_stance"]

_BODIES = frozenset(
    {SourceKind.GOV_BODY, SourceKind.COURT, SourceKind.COMPANY, SourceKind.CLUB, SourceKind.BODY}
)
_STATE = frozenset({SourceKind.GOV_BODY, SourceKind.COURT})
_OFFICIALS = _STATE | {SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED}
_OWN = frozenset({FactType.OWN_ACT, FactType.JOINT_ACT, FactType.PLAN})
_JUDGED = frozenset({FactType.EVALUATION, FactType.MIND, FactType.CAUSE, FactType.CONTESTED_EFFECT})


@dataclass(frozen=True, slots=True)
class StandingResult:
    """The standing of a speaker to a claim, the rule that gave it, and the kind of fact."""

    standing: Standing
    rule: str
    fact_type: FactType
    flags: tuple[str, ...] = ()


def assess(
    source: Source,
    claim: Claim,
    *,
    cue_class: CueClass,
    stance: Stance,
    outlet_voice: bool = False,
    quoted_party: str | None = None,
    finding: bool = False,
    admitting: bool = False,
) -> StandingResult:
    """The standing of the effective source of an attribution to its claim.

    Args:
        source: The effective source (C1).
        claim: What is claimed, its slots as far as they were read.
        cue_class: The class of the words that attribute.
        stance: What the speech act does to the claim.
        outlet_voice: Whether the outlet states it itself, with no source (A12, T13).
        quoted_party: Another party whose words the claim passes on ("Istan has confirmed to
            us that ..."), or None.
        finding: Whether the cue is that of a finding: "found", "concluded" (section 9).
        admitting: Whether the cue is that of an admission: "conceded", "owned up".
    """
    source, claim = source_in_one_name(source), claim_in_one_name(claim)
    result = _assess(source, claim, cue_class, stance, outlet_voice, quoted_party, finding)
    weak = result.standing in {Standing.OFFICIAL, Standing.NAMED}
    if weak and result.fact_type in {FactType.OTHERS_ACT, FactType.STATE}:
        for part in joint_speakers(source):
            alone = assess(part, claim, cue_class=cue_class, stance=stance, admitting=admitting)
            if alone.standing in {Standing.PRINCIPAL, Standing.REGISTRAR}:
                return alone
    if not weak or not admitting or stance not in {Stance.CONFIRM, Stance.ASSERT}:
        return result
    speaker = speaking_body(source)
    own = result.fact_type in {FactType.OTHERS_ACT, FactType.STATE} and is_admission(speaker, claim)
    if own or (result.fact_type is FactType.EVALUATION and is_own_paper(speaker, claim)):
        return StandingResult(Standing.PRINCIPAL, "T1", FactType.OWN_ACT)
    return result


def _assess(
    source: Source,
    claim: Claim,
    cue_class: CueClass,
    stance: Stance,
    outlet_voice: bool,
    quoted_party: str | None,
    finding: bool,
) -> StandingResult:
    speaker = speaking_body(source)
    kind = _fact_type(speaker, claim, quoted_party)
    weak = _weak(source, claim, kind, outlet_voice=outlet_voice)
    if weak is not None:
        return weak
    found = finding or cue_class is CueClass.ANNOUNCE
    decided = _decided(speaker, claim, found=found)
    if decided is not None:
        return decided
    if kind is FactType.SPEECH_ACT:
        return StandingResult(_grade(speaker, claim), "T5", kind)
    if _is_first_count(source, claim):
        return StandingResult(_grade(speaker, claim), "S5", kind)
    if kind in _JUDGED:
        return _judged(speaker, claim, kind)
    if cue_class is CueClass.BELIEVE and not is_own(speaker, claim.agent):
        return _judged(speaker, claim, FactType.EVALUATION)  # "expects prices to ease" (T7)
    if speaker.kind is SourceKind.DOCUMENT:
        return StandingResult(Standing.NAMED, "T12", kind, ("document_unpublished",))
    recorded = _recorded(source, speaker, claim)
    if recorded is not None:
        return recorded
    if is_denial_by_proxy(speaker, claim, cue_class, stance):
        return StandingResult(Standing.PRINCIPAL_VIA_COUNSEL, "T8", kind)
    return _by_ownership(speaker, claim, kind, cue_class)


def _recorded(source: Source, speaker: Source, claim: Claim) -> StandingResult | None:
    """The standing of who keeps the register (T2), or has published its own count (T12)."""
    if register_of(speaker, claim) is not None:
        return StandingResult(Standing.REGISTRAR, "T2", FactType.REGISTER)
    if is_published_count(source, speaker, claim):
        return StandingResult(Standing.PRINCIPAL, "T12", FactType.OWN_ACT)
    return None


def assess_position(source: Source, claim: Claim, *, own: bool = False) -> StandingResult:
    """The standing of one who commits to nothing and names no fact: "declined to comment on it".

    Such a voice speaks of its own position (T1), or of its register (T2).
    A private person speaks for nobody's position, as it is not said whose the matter is;
    `own` says that it is the speaker's: "denied wrongdoing" (R7, or T8 where counsel speaks).
    """
    source, claim = source_in_one_name(source), claim_in_one_name(claim)
    speaker = speaking_body(source)
    kind = fact_type_of(speaker, claim)
    weak = _weak(source, claim, kind, outlet_voice=False)
    if weak is not None:
        return weak
    if register_of(speaker, claim) is not None:
        return StandingResult(Standing.REGISTRAR, "T2", FactType.REGISTER)
    office = speaker.kind in _OFFICIALS | _BODIES or speaker.kind is SourceKind.GROUP
    if own and is_proxy(speaker):
        return StandingResult(Standing.PRINCIPAL_VIA_COUNSEL, "T8", kind)
    if own and speaker.kind is SourceKind.PERSON_NAMED:
        return StandingResult(Standing.PRINCIPAL, "R7", kind)
    if office or (speaker.kind is SourceKind.PERSON_NAMED and _speaks_for_body(speaker)):
        return StandingResult(Standing.PRINCIPAL, "T1", FactType.STATE)
    return StandingResult(Standing.NAMED, "T8", kind)


def _speaks_for_body(source: Source) -> bool:
    """Whether a name is that of a body's office holder, and not its former one or counsel.

    A single word that no full name explains is no person's: a company's or a country's.
    """
    if source.former or is_proxy(source):
        return False
    return source.body is not None or (source.role is None and " " not in source.name)


def committed_stance(
    stance: Stance, cue_class: CueClass, standing: Standing, *, finding: bool = False
) -> Stance:
    """The stance after S2: only who has authority confirms, whatever the cue; others assert.

    A performative by such a party is its confirmation, and so is a `finding` of a registrar:
    what a coroner "found" or an inquiry "concluded".
    """
    able = standing in {Standing.PRINCIPAL, Standing.REGISTRAR}
    if stance is Stance.CONFIRM and not able:
        return Stance.ASSERT
    performed = cue_class is CueClass.ANNOUNCE and able
    if stance is Stance.ASSERT and (performed or (finding and standing is Standing.REGISTRAR)):
        return Stance.CONFIRM
    return stance


def _decided(speaker: Source, claim: Claim, *, found: bool) -> StandingResult | None:
    """The standing of a force to its arrests (T2), and of a court to what it has found (R9)."""
    if is_custody(claim) and register_of(speaker, _bare(claim)) in {"police", "prosecutor"}:
        return StandingResult(Standing.REGISTRAR, "T2", FactType.REGISTER)
    if found and decides(speaker):
        return StandingResult(Standing.REGISTRAR, "R9", FactType.REGISTER)
    return None


def _bare(claim: Claim) -> Claim:
    """An arrest without its reason: the reason is accused, the arrest is done (R10)."""
    return replace(claim, text=claim.predicate, agent=None)


def _is_first_count(source: Source, claim: Claim) -> bool:
    """Whether the claim, or the count it is read from, is provisional (S5)."""
    if is_provisional(claim):
        return True
    counted = source.kind is SourceKind.DOCUMENT
    return counted and is_provisional(replace(claim, text=source.name))


def _fact_type(source: Source, claim: Claim, quoted_party: str | None) -> FactType:
    if quoted_party is not None:
        own = own_names(source)
        if not any(word in own for word in tokens_of(quoted_party)):
            return FactType.SPEECH_ACT
    return fact_type_of(source, claim)


def _weak(
    source: Source, claim: Claim, kind: FactType, *, outlet_voice: bool
) -> StandingResult | None:
    """The standing of those who have none, whatever the claim: T9, T11, T13, C4."""
    if source.kind is SourceKind.VAGUE:
        return StandingResult(Standing.VAGUE, "C4", kind)
    if source.kind in {SourceKind.OUTLET, SourceKind.STATE_OUTLET}:
        return _outlet(source, claim, kind, outlet_voice=outlet_voice)
    if not on_record(source):
        return StandingResult(Standing.ANON, "T11", kind)
    return None


def _outlet(source: Source, claim: Claim, kind: FactType, *, outlet_voice: bool) -> StandingResult:
    if source.kind is SourceKind.STATE_OUTLET:
        return StandingResult(Standing.STATE_OUTLET, "T9", kind, ("state_outlet",))
    if outlet_voice and is_public_act(claim):
        agent = Source(claim.agent.text if claim.agent else "", SourceKind.GOV_BODY)
        register = register_of(agent, claim)
        standing = Standing.PRINCIPAL if register is None else Standing.REGISTRAR
        fact = FactType.OWN_ACT if register is None else FactType.REGISTER
        return StandingResult(standing, "T13", fact, ("via_outlet",))
    return StandingResult(Standing.OUTLET, "M7", kind)


def _judged(source: Source, claim: Claim, kind: FactType) -> StandingResult:
    """Judgement, other minds, cause and contested effects (T6, T7, R9, R24)."""
    if source.kind is SourceKind.COURT or kind is FactType.CAUSE:
        register = register_of(source, claim)
        if register in {"court", "coroner"} and not (is_inquiry(source) and is_in_house(source)):
            return StandingResult(Standing.REGISTRAR, "R9", FactType.REGISTER)
    if kind is FactType.CONTESTED_EFFECT and _keeps_result(source, claim):
        return StandingResult(Standing.REGISTRAR, "T2", FactType.REGISTER)
    spoken_for = source.kind is SourceKind.SPOKESPERSON and is_own(source, claim.agent)
    if kind is FactType.MIND and spoken_for:
        return StandingResult(Standing.PRINCIPAL, "R8", kind)
    rule = "T6" if kind is FactType.CONTESTED_EFFECT else "T7"
    official = source.kind in _OFFICIALS or source.kind in _BODIES
    return StandingResult(Standing.OFFICIAL if official else Standing.NAMED, rule, kind)


def _keeps_result(source: Source, claim: Claim) -> bool:
    if claim.predicate in table("predicates")["contested"]["crowd"]:
        return False
    return register_of(source, claim) in {"electoral", "sport", "court", "parliament", "weather"}


def _by_ownership(
    source: Source, claim: Claim, kind: FactType, cue_class: CueClass
) -> StandingResult:
    if kind in _OWN and not speaks_beyond_itself(source, claim):
        if kind is FactType.JOINT_ACT:
            return StandingResult(Standing.PRINCIPAL, "T3", kind, ("one_side_only",))
        rule = own_rule(source, claim)
        if rule == "T4" and cue_class is CueClass.ALLEGE:
            return StandingResult(_grade(source, claim), rule, kind)  # who "alleges" is not sure
        return StandingResult(Standing.PRINCIPAL, rule, kind)
    own = is_announced_act(source, claim, cue_class) or is_granted(source, claim)
    own = own or is_receipt(source, claim) or is_enacted(source, claim)
    if own or is_own_order(source, claim) or is_own_denial(source, claim, cue_class):
        return StandingResult(Standing.PRINCIPAL, "T1", FactType.OWN_ACT)
    flat = cue_class is CueClass.CONFIRM or has_noun_of_drill(claim)
    admitted = flat and is_admitted_harm(source, claim)
    if admitted or is_harm_at_home(source, claim):
        return StandingResult(Standing.PRINCIPAL, "T4", FactType.OWN_ACT)
    rule = "T5" if source.kind in _OFFICIALS else "T8"
    return StandingResult(_grade(source, claim), rule, kind)


def _grade(source: Source, claim: Claim) -> Standing:
    """The grade of a speaker without authority over the claim (R6, T5, T8)."""
    if source.kind in _OFFICIALS:
        return Standing.OFFICIAL
    bare = claim.agent is None and claim.patient is None
    # Where no slot was read, whoever the words name may be the doer.
    other = names_other(source, Slot(claim.text, "") if bare else claim.agent)
    concerned = source.kind in _BODIES and not other
    return Standing.OFFICIAL if concerned else Standing.NAMED
