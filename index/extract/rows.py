"""From a statement to its row of the ledger: standing, rules and flags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.extract.antecedent import antecedent
from index.extract.chains import effective, root
from index.extract.disowned import DISOWNED
from index.extract.findings import is_published_finding
from index.extract.found import SILENT
from index.extract.inheritance import unconfirming, weaker
from index.extract.inner import FIRST_PERSON
from index.extract.joint_before import goes_on_jointly
from index.extract.relayed import only_relays
from index.extract.speech import Act
from index.extract.statements import Statement
from index.extract.told_owner import is_told_own
from index.extract.tree import PREDICATES
from index.inquiry import rules_from_bench
from index.ledger import (
    Attribution,
    Claim,
    FactType,
    Source,
    SourceKind,
    Stance,
    Standing,
)
from index.lexicon import complements, words
from index.report import Report
from index.speaker import speaking_body
from index.standing import StandingResult, assess, assess_position, committed_stance

_COMMITTED = frozenset({Stance.ASSERT, Stance.CONFIRM})
# "It has been reported that p" is nobody's word, also where a body says so of itself (C1); "it is
# believed" may be the speaker's own belief.
_OTHERS_TELL = frozenset({"report", "claim", "allege", "rumour", "rumor", "assert"})


def row_of(statement: Statement, report: Report, before: Sequence[Attribution]) -> Attribution:
    """The row of a statement, with its standing; `before` are the report's rows so far."""
    item, act, chain = statement.item, statement.act, statement.chain
    flags = [*item.flags, *act.flags]
    finding = complements("confirm").get(item.head.lemma_.lower()) == "inquiry"
    result = _standing(statement, before, report.text, finding=finding)
    if item.rule == "A12" and is_published_finding(report, chain):
        finding, result = True, StandingResult(Standing.REGISTRAR, "R9", FactType.REGISTER)
    claim = replace(statement.claim, fact_type=result.fact_type)
    flags += result.flags
    if any(link.source.kind is SourceKind.STATE_OUTLET for link in chain):
        flags.append("state_outlet")
    if report.kind == "opinion":
        flags.append("opinion")
    standing, rules = _limited(result.standing, flags, effective(chain))
    if statement.at_most is not None:
        standing = weaker(standing, statement.at_most)
    if only_relays(chain, item.cue_class):
        standing, rules = weaker(standing, unconfirming(effective(chain))), (*rules, "C1")
    if item.rule == "A10" and item.head.lemma_.lower() in _OTHERS_TELL:
        standing, rules = weaker(standing, Standing.VAGUE), (*rules, "C1")
    stance = committed_stance(act.stance, item.cue_class, standing, finding=finding)
    if stance is not act.stance:
        rules = (*rules, "S2")
    if DISOWNED in flags and stance in _COMMITTED:
        stance, rules = _given_up(statement, stance, report), (*rules, "H4")
    return Attribution(
        id=f"{report.id}#{len(before) + 1}",
        report=report.id,
        rule=item.rule,
        chain=chain,
        cue=statement.cue,
        cue_class=item.cue_class,
        stance=stance,
        standing=standing,
        claim=claim,
        content=claim.spans,
        sentence=statement.sentence,
        quoted=statement.quoted,
        rules=tuple(dict.fromkeys((item.rule, result.rule, *rules))),
        flags=tuple(dict.fromkeys(flags)),
        said_on=statement.said_on,
        root=root(chain),
        said=statement.said,
        attributing=statement.attributing,
    )


def _given_up(statement: Statement, stance: Stance, report: Report) -> Stance:
    """What is left of words that were wrong: "we wrongly said that p" takes p back (H4).

    Of another it says that nobody stands by p; what the outlet itself had told is for its
    correction to take back.
    """
    source = statement.item.source
    if source is not None and source.lower_ in FIRST_PERSON:
        return Stance.RETRACT
    name = effective(statement.chain).name.lower().removeprefix("the ")
    return stance if name == (report.outlet or "").lower().removeprefix("the ") else Stance.NONE


def _standing(
    statement: Statement, before: Sequence[Attribution], text: str, *, finding: bool
) -> StandingResult:
    """What the effective source is to the claim, or to what the claim's words stand for."""
    act, flags = statement.act, (*statement.item.flags, *statement.act.flags)
    voice = statement.chain[0].source if "via_outlet" in flags else effective(statement.chain)
    if rules_from_bench(voice, statement.item.head.lemma_.lower()):
        voice = replace(voice, kind=SourceKind.COURT)  # "Judge Holm ruled that p" (R9)
    claim = statement.claim
    meant = antecedent(voice, act.stance, before) if _points_back(act) else None
    if meant is not None:
        claim = meant
    elif act.stance in SILENT and not _states_fact(act):
        return assess_position(voice, claim)
    elif act.stance is Stance.DENY and _is_own_wrong(claim, act):
        return assess_position(voice, claim, own=True)
    result = assess(
        voice,
        claim,
        cue_class=statement.item.cue_class,
        stance=act.stance,
        outlet_voice="via_outlet" in flags,  # else nobody is known to have acted (T13)
        finding=finding,
        admitting=statement.item.head.lemma_.lower() in words("admitting_verbs"),
    )
    weak = result.standing in {Standing.OFFICIAL, Standing.NAMED}
    if not weak or result.fact_type is not FactType.OTHERS_ACT:
        return result
    speaker = speaking_body(voice)
    if goes_on_jointly(speaker, claim, before):
        return StandingResult(Standing.PRINCIPAL, "T3", FactType.JOINT_ACT, ("one_side_only",))
    if is_told_own(speaker, claim, text):
        return StandingResult(Standing.PRINCIPAL, "T1", FactType.OWN_ACT)
    return result


def _points_back(act: Act) -> bool:
    """Whether the content is "it" or "the report", and not any "emails" or "rumours"."""
    if act.head is None or "anaphoric" not in act.flags or "no_evidence" in act.flags:
        return False
    if act.head.pos_ == "PRON":
        return True
    definite = any(c.lower_ in {"the", "that", "this", "those", "these"} for c in act.head.children)
    return definite and act.head.lemma_.lower() not in words("contact_nouns")


def _is_own_wrong(claim: Claim, act: Act) -> bool:
    """Whether a denial is of a wrong that is laid at nobody else's door: "denied wrongdoing"."""
    small = act.head.children if act.head is not None else ()
    named = any(c.dep_ == "compound" for c in small)  # "reports of *coalition* involvement"
    bare = claim.agent is None and claim.patient is None and not named
    return bare and claim.predicate in words("own_wrongs")


def _states_fact(act: Act) -> bool:
    """Whether the content is a clause; "the talks" and "any details" are none."""
    return act.head is not None and act.head.pos_ in PREDICATES


def _limited(
    standing: Standing, flags: list[str], speaker: Source
) -> tuple[Standing, tuple[str, ...]]:
    """The standing, and the rules that limit it."""
    if "accusation" in flags and standing in {Standing.PRINCIPAL, Standing.REGISTRAR}:
        # The charge is the prosecutor's act, guilt is not.
        return Standing.OFFICIAL, ("R10",)
    if "open_pronoun" in flags and standing in {Standing.PRINCIPAL, Standing.REGISTRAR}:
        # Whose act it is stays open, so nobody owns it.
        return weaker(Standing.OFFICIAL, unconfirming(speaker)), ("8.5b",)
    if "guessed" in flags:
        return weaker(standing, unconfirming(speaker)), ()
    if "opinion" in flags and standing is Standing.VAGUE:
        return Standing.OUTLET, ()  # "everyone knows" is the columnist's own word
    return standing, ()
