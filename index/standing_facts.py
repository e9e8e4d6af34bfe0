"""What kind of fact a claim states, seen from one speaker (guardrail, 5.5).

The kind decides who can confirm it. Kinds that nobody can confirm for himself are looked for
before the speaker's own acts.
"""

from __future__ import annotations

from index.borrowed import is_carried
from index.identity import (
    head_of,
    is_other_party,
    is_own,
    is_party,
    mentions_own,
    names_other,
    owns,
    says_self,
)
from index.joint import is_shared
from index.judged import is_judged, judged_kind
from index.ledger import Claim, FactType, Modality, Slot, Source, SourceKind
from index.lexicon import table, words
from index.nouns import is_plural, singular
from index.own_accounts import is_count_of_own, is_own_account
from index.own_class import is_own_fallen
from index.own_losses import is_own_data_loss, is_own_loss
from index.own_names import own_names, tokens_of
from index.own_offices import is_own_office
from index.own_running import is_own_running
from index.own_sites import is_at_own_place, is_own_post
from index.own_tied import is_tied
from index.predicate import any_in, has_phrase, has_verb, is_harm

_EMPLOYERS = frozenset({SourceKind.COMPANY, SourceKind.CLUB, SourceKind.BODY})
_PERSONS = frozenset({SourceKind.OFFICIAL_NAMED, SourceKind.PERSON_NAMED})
_SITED = frozenset({SourceKind.GOV_BODY, SourceKind.BODY, SourceKind.COMPANY})
_OF_PLACES = frozenset(
    {
        SourceKind.GOV_BODY,
        SourceKind.COURT,
        SourceKind.OFFICIAL_NAMED,
        SourceKind.SPOKESPERSON,
    }
)


def fact_type_of(source: Source, claim: Claim) -> FactType:
    """The kind of fact, without regard to registers."""
    own_agent = is_own(source, claim.agent) and not _is_of_subject(source, claim)
    if is_judged(source, claim):
        return judged_kind(source, claim)
    laid = claim.agent if claim.patient is not None else None  # who died alone did not do it
    nobodys = is_own_data_loss(source, claim)  # its thieves have no name
    if is_own_harm(source, claim) and not nobodys and _is_laid_at(source, laid):
        return FactType.CAUSE
    if own_agent and is_carried(claim):
        return FactType.SPEECH_ACT
    if own_agent and _is_wrapped(claim):
        return FactType.MIND if has_verb("opinion", claim) else FactType.SPEECH_ACT
    if is_shared(source, claim):
        return FactType.JOINT_ACT
    own = own_agent or is_own_harm(source, claim) or is_own_state(source, claim)
    own = own or is_at_own_place(source, claim) or is_own_post(source, claim)
    own = own or is_own_office(source, claim)
    if own or is_tied(source, claim):
        return FactType.PLAN if claim.modality is Modality.PLAN else FactType.OWN_ACT
    if claim.agent is None and claim.patient is None:
        return FactType.STATE
    return FactType.OTHERS_ACT


def _is_laid_at(source: Source, agent: Slot | None) -> bool:
    """Whether harm is laid at another's door, by name or as "the army": that is only said (T4)."""
    if agent is None or names_other(source, agent):
        return agent is not None
    titled = any(word[:1].isupper() for word in agent.text.split()[1:])
    if titled and not is_own(source, agent):
        return True  # "members of the Dockers' Union" are named, if only in plain words
    return singular(agent.head.lower()) in words("bodies") and not is_own(source, agent)


def _is_of_subject(source: Source, claim: Claim) -> bool:
    """Whether "its" in the doer means whom it was done to: "the bank was robbed by its cashier"."""
    agent, patient = claim.agent, claim.patient
    if agent is None or patient is None or not claim.text.startswith(patient.text):
        return False
    mine = tokens_of(agent.text)[:1]
    held = patient.text.replace("\u2019", "'")
    other = is_party(head_of(tokens_of(held))) or names_other(source, patient)
    other = other or "'s " in held or "s' " in held
    return (
        mine in {("its",), ("their",), ("his",), ("her",)} and other and not is_own(source, patient)
    )


def _is_wrapped(claim: Claim) -> bool:
    """Whether a belief or a speech act of the speaker wraps the rest of the claim."""
    if claim.predicate in {"see", "find", "show", "deny"} and claim.patient is not None:
        return False
    if claim.predicate == "consider" and "considering" in tokens_of(claim.text):
        return False  # "was considering a sale" deliberates, "considered it unsafe" judges
    return has_verb("opinion", claim) or has_verb("repeated", claim)


def is_granted(source: Source, claim: Claim) -> bool:
    """Whether a noun without a doer names what only the speaker does: "the expulsion of four"."""
    if claim.agent is not None or source.kind is not SourceKind.GOV_BODY:
        return False
    nouns = table("predicates")["state_words"]["state_acts"]
    state = {"ministry", "government", "presidency", "cabinet"}
    return claim.predicate in nouns and any_in(tokens_of(source.name), state)


def is_ambiguous(source: Source, claim: Claim) -> bool:
    """Whether "its" in what was done may mean the doer: "the ministry had broken its promise".

    Of a thing it may where the verb tells what becomes of it: "the ship lost its mast" (T4).
    """
    agent, patient = claim.agent, claim.patient
    if agent is None or patient is None or is_own(source, agent):
        return False
    row = tokens_of(agent.text)
    other = bool(agent.names) or is_party(head_of(row)) or _is_undergone(claim, head_of(row))
    return other and not is_plural(row[-1]) and says_self(source, tokens_of(patient.text))


def _is_undergone(claim: Claim, doer: str) -> bool:
    group = table("predicates")["harm"]
    return claim.predicate in group["undergone"] and doer not in group["forces"]


def is_own_harm(source: Source, claim: Claim) -> bool:
    """Whether something befell the speaker, its people or its property (T4)."""
    if is_own_data_loss(source, claim):
        return True
    if not has_verb("harm", claim):
        return False
    victim = claim.patient or claim.agent
    if victim is None:
        return False
    if is_ambiguous(source, claim):
        return False
    doer = singular(claim.agent.head) if claim.agent is not None else ""
    if is_own_fallen(source, doer, tokens_of(victim.text)):
        return True
    own = is_own(source, victim) or _possessed(source, victim)
    return own or _lost(source, claim) or is_own_loss(source, claim)


def _lost(source: Source, claim: Claim) -> bool:
    """Whether the speaker itself lost something: its own act's object, but its harm.

    "Lost" without a loser is the speaker's own, where it is a thing that such a service has.
    """
    if claim.predicate != "lose":
        return False
    return is_own(source, claim.agent) or (claim.agent is None and is_admitted_harm(source, claim))


def is_admitted_harm(source: Source, claim: Claim) -> bool:
    """Whether a service tells of harm to what such a service owns: the air force, an aircraft."""
    victim = claim.patient or claim.agent
    if victim is None or victim.names or not has_verb("harm", claim):
        return False
    if claim.agent is not None and claim.agent is not victim:
        return False
    name = f" {' '.join(tokens_of(f'{source.name} {source.body or str()}'))} "
    assets = table("predicates")["assets"]
    head = singular(victim.head.lower())
    return any(f" {service} " in name and head in assets[service] for service in assets)


def has_noun_of_drill(claim: Claim) -> bool:
    """Whether it befell somebody at practice, where there is no other side to count (T4, T6)."""
    return any_in(tokens_of(claim.text), table("predicates")["assets"]["drills"])


def is_own_state(source: Source, claim: Claim) -> bool:
    """Whether the claim is about what plainly belongs to the speaker ("its taps", "our figures").

    Only where nobody else is named as doing it.
    """
    agent, patient = claim.agent, claim.patient
    if is_count_of_own(source, claim):
        return True
    if agent is not None:
        if is_own_account(source, claim):
            return True
        if agent.head in table("predicates")["figures"]["nouns"] and not agent.names:
            return source.kind is SourceKind.GOV_BODY and "ministry" in tokens_of(source.name)
        if _is_own_site(source, claim) or is_own_running(source, claim):
            return True
        held = _possessed(source, agent) and not names_other(source, agent)
        return held and not _is_of_subject(source, claim)
    if patient is None:
        return False
    if _is_own_premises(source, claim):
        return True
    if has_verb("internal", claim) and source.kind in _EMPLOYERS:
        return True
    return is_own(source, patient) or _possessed(source, patient) or is_own_running(source, claim)


def _is_own_premises(source: Source, claim: Claim) -> bool:
    """Whether a company says what was not so at its works: "no exit had been locked" (T1).

    Only a denial, of a part of a site that is named as nobody's: what a company tells of a plant
    may be of another's.
    """
    patient = claim.patient
    if patient is None or claim.positive or source.kind is not SourceKind.COMPANY:
        return False
    named = names_other(source, patient)
    return not named and singular(patient.head) in table("predicates")["premises"]["parts"]


def _is_own_site(source: Source, claim: Claim) -> bool:
    """Whether an authority tells whether its own place is open: a port authority, the port."""
    agent, group = claim.agent, table("predicates")["own_sites"]
    if agent is None or source.kind not in _SITED or claim.predicate not in group["verbs"]:
        return False
    kept = [pair for pair in group["places"] if any_in(tokens_of(source.name), pair)]
    if not any(singular(agent.head) in pair for pair in kept):
        return False
    return not own_names(source) or not names_other(source, agent)


def harms_others(source: Source, claim: Claim) -> bool:
    """Whether the claim is of an act that harms somebody else (R6)."""
    harms = has_verb("harm_to_others", claim) or has_phrase("harm_to_others", claim)
    return harms and not is_own_harm(source, claim)


def is_harm_to_people(claim: Claim) -> bool:
    """Whether somebody's hurt or death is told, which others count (T2)."""
    people = words("person_nouns") | words("unnamed_person_heads") | {"people", "person"}
    slots = (slot for slot in (claim.agent, claim.patient) if slot is not None)
    return is_harm(claim) and any(singular(slot.head) in people for slot in slots)


def is_told_not_done(claim: Claim) -> bool:
    """Whether an act is said not to have been done: "was never passed on", "no payment"."""
    done = table("predicates")["casualty"]["deeds"]
    if claim.patient is None:
        return False
    row = tokens_of(claim.patient.text)
    none = any_in(row[:2], ("no", "not", "none")) or not claim.positive
    if claim.predicate == singular(claim.patient.head) or claim.predicate == "be":
        return none and singular(claim.patient.head) in done
    return none


def is_seen(claim: Claim) -> bool:
    """Whether the predicate only tells that the speaker saw or heard it (T8)."""
    return has_verb("perception", claim)


def _possessed(source: Source, slot: Slot) -> bool:
    """Whether a slot is a thing of the speaker's: "its Tarn base", "Telda's network"."""
    row = tokens_of(slot.text)
    if len(row) < 2 or not owns(source, row) or _is_somebody(slot) or is_other_party(source, slot):
        return False
    house = says_self(source, row) and source.kind not in _PERSONS
    if not house and is_party(head_of(row)) and not is_own(source, slot):
        return False
    # The town's name on a dam does not make it the mayor's; "its" does.
    if source.kind in _OF_PLACES:
        return says_self(source, row)
    return mentions_own(source, slot.text)


def _is_somebody(slot: Slot) -> bool:
    if slot.head in words("count_words"):
        return False
    return any(slot.head in words(name) for name in ("titles", "unnamed_person_heads"))
