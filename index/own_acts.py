"""Whether an act is the speaker's own to tell: done, announced, denied, or claimed (T1, T4, R6)."""

from __future__ import annotations

from index.borrowed import accuses_partner, tells_of_another
from index.identity import is_own, is_party, is_proxy, names_other, says_self
from index.ledger import Claim, CueClass, Modality, Slot, Source, SourceKind, Stance
from index.lexicon import entries, table, words
from index.nouns import body_kind, singular
from index.own_members import is_of_members
from index.own_names import role_words, tokens_of
from index.own_sites import is_harm_at_home
from index.own_things import is_of_another_trade
from index.own_tied import is_of_own_holder
from index.predicate import has_verb, is_harm
from index.standing_facts import harms_others, is_own_harm, is_seen, is_told_not_done

_BODIES = frozenset(
    {SourceKind.GOV_BODY, SourceKind.COURT, SourceKind.COMPANY, SourceKind.CLUB, SourceKind.BODY}
)
_THE_MINISTRY = {("the", "ministry"), ("ministry", "of")}
_OFFICES = frozenset({SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED})
# How counsel and family speak of the one they speak for.
_CLIENT = frozenset({"client", "clients", "he", "she", "they", "we"})


def speaks_beyond_itself(source: Source, claim: Claim) -> bool:
    """Whether an own act is told in a way that another would have to own too."""
    if _is_claimed_harm(source, claim) or _is_mere_witness(source, claim):
        return True
    if _is_of_those_between(source, claim):
        return True
    return accuses_partner(source, claim) or tells_of_another(source, claim)


def _is_of_those_between(source: Source, claim: Claim) -> bool:
    """Whether "they agreed" is said by who brings two sides together, and is neither (T3)."""
    if claim.agent is None or claim.agent.head != "they" or not has_verb("joint", claim):
        return False
    between = set(table("predicates")["joint"]["between"])
    office = tokens_of(source.name)[-1:] in {("office",), ("ministry",), ("presidency",)}
    return office or not between.isdisjoint(role_words(source))


def own_rule(source: Source, claim: Claim) -> str:
    """The rule by which an own act is the speaker's: its harm, a private person's act, its own."""
    hurt = is_own_harm(source, claim) or is_harm_at_home(source, claim)
    if hurt and not is_own(source, claim.agent):
        return "T4"
    return "R7" if source.kind is SourceKind.PERSON_NAMED else "T1"


def _is_claimed_harm(source: Source, claim: Claim) -> bool:
    """Whether a party, group or private person claims an act that harms others (R6)."""
    if is_of_members(source, claim):
        return False  # a strike harms, but it is the members' own to call
    private = source.kind in {SourceKind.GROUP, SourceKind.PERSON_NAMED}
    if private and harms_others(source, claim) and claim.positive:
        return True
    if _is_done_to_others(source, claim) or _is_boast(source, claim):
        return True
    # What was done to a party's people was done by somebody: it accuses without a name.
    return source.kind is SourceKind.GROUP and claim.agent is None and claim.patient is not None


def _is_done_to_others(source: Source, claim: Claim) -> bool:
    """Whether a group tells what it did to a thing that is not its own, as no plan (R6).

    A strike, a vote or a truce is its own; a depot, a mast or a mail box is somebody's.
    """
    thing = claim.patient
    if source.kind is not SourceKind.GROUP or thing is None or not claim.positive:
        return False
    if claim.modality is Modality.PLAN or is_own(source, thing):
        return False
    own = entries("event_nouns").keys() | words("matter_nouns") | words("owned_by_groups")
    return singular(thing.head.lower()) not in own and not says_self(source, tokens_of(thing.text))


def _is_boast(source: Source, claim: Claim) -> bool:
    """Whether something that calls itself a group or a firm tells of a break-in of its own (R6)."""
    boasts = table("predicates")["harm_to_others"]["boasts"]
    private = source.kind in {SourceKind.COMPANY, SourceKind.BODY}
    own = is_own(source, claim.agent) and not is_own(source, claim.patient)
    return private and own and claim.positive and claim.predicate in boasts


def _is_mere_witness(source: Source, claim: Claim) -> bool:
    return source.kind is SourceKind.PERSON_NAMED and is_seen(claim)


def is_announced_act(source: Source, claim: Claim, cue_class: CueClass) -> bool:
    """Whether a body announces an act of its kind that names no other agent (T1)."""
    if cue_class is not CueClass.ANNOUNCE or claim.agent is not None:
        return False
    if source.kind is SourceKind.GOV_BODY and _is_decided_work(claim):
        return True
    if _is_proclaimed(source, claim):
        return True
    if source.kind not in _BODIES and source.kind is not SourceKind.SPOKESPERSON:
        return False
    acts = entries("announce").get(claim.predicate) == "act"
    acts = acts and not is_of_another_trade(source, claim.patient)
    return acts and not names_other(source, claim.patient)


def _is_proclaimed(source: Source, claim: Claim) -> bool:
    """Whether a government, or who holds an office, proclaims what only such do: a curfew."""
    group = table("predicates")["proclaimed"]
    office = source.name if source.kind is SourceKind.GOV_BODY else source.role or source.name
    row = " ".join(word for word in tokens_of(office) if word != "the")
    if source.kind not in {SourceKind.GOV_BODY, SourceKind.OFFICIAL_NAMED} or source.former:
        return False
    held = any(row.endswith(title) for title in group["offices"])
    told = any(f" {phrase}" in f" {' '.join(tokens_of(claim.text))}" for phrase in group["phrases"])
    return held and told and claim.positive and not names_other(source, Slot(claim.text, ""))


def _is_decided_work(claim: Claim) -> bool:
    """Whether it is work to come on a thing that is nobody's by name: a mill to be demolished."""
    if claim.modality is not Modality.PLAN or claim.patient is None:
        return False
    works = table("predicates")["state_words"]["works"]
    patient = claim.patient.text.replace("\u2019", "'")
    return claim.predicate in works and "'s " not in patient and not _is_actor(claim.patient.head)


def _is_actor(head: str) -> bool:
    """Whether a noun means those who act for themselves; a mill or a port can be worked on."""
    return is_party(head) and body_kind((head,)) not in {SourceKind.COMPANY, SourceKind.BODY}


def _is_of_own_thing(source: Source, claim: Claim) -> bool:
    """Whether a bare noun is denied of what the speaker calls its own: "an end to its flights"."""
    before, mark, _ = claim.text.partition(" its ")
    house = source.kind in _BODIES and bool(mark) and claim.agent is None
    return house and not names_other(source, Slot(before, "")) and not is_harm(claim)


def _is_accusation(claim: Claim) -> bool:
    """Whether "the accusation" is denied, which is made against whoever rejects it (T1, S7)."""
    row = [word for word in tokens_of(claim.text) if word not in {"the", "these", "those", "such"}]
    return len(row) == 1 and singular(row[0]) in {"accusation", "allegation", "charge"}


def is_receipt(source: Source, claim: Claim) -> bool:
    """Whether a house tells what it was sent: "a letter has reached the ministry" (S4, T1)."""
    came = claim.predicate in {"reach", "arrive", "come"}
    sent = claim.agent is None and claim.predicate in words("giving_verbs") | {"send", "lodge"}
    thing, house = (claim.agent, claim.patient) if came else (claim.patient, claim.recipient)
    if not (came or sent) or thing is None or source.kind not in _OFFICES | _BODIES:
        return False
    letter = singular(thing.head.lower()) in words("filings") | words("letters")
    house = house or claim.recipient
    if not letter or house is None:
        return False
    return is_own(source, house) or is_of_own_holder(source, house) or _is_ministers(source, house)


def _is_ministers(source: Source, house: Slot) -> bool:
    """Whether a ministry is that of a minister whose field nobody tells: "minister Dag Hollis"."""
    role = tokens_of(source.role or "")
    bare = source.kind is SourceKind.OFFICIAL_NAMED and role == ("minister",)
    return bare and source.body is None and tokens_of(house.text)[:2] in _THE_MINISTRY


def is_own_denial(source: Source, claim: Claim, cue_class: CueClass) -> bool:
    """Whether an organisation denies an act that is told without a doer: it answers for itself.

    Not of what befell somebody ("nobody had been hurt") or was seen, and of no one named.
    """
    if source.kind not in _OFFICES | _BODIES or claim.agent is not None or source.former:
        return False
    if cue_class is not CueClass.DENY and not is_told_not_done(claim):
        return False
    if claim.patient is None and cue_class is CueClass.DENY:
        return _is_of_own_thing(source, claim) or _is_accusation(claim)
    if claim.patient is None or names_other(source, claim.patient) or is_seen(claim):
        return False
    kept = table("predicates")["harm"]["of_property"]
    return not is_harm(claim) or (cue_class is CueClass.DENY and claim.predicate in kept)


def is_denial_by_proxy(source: Source, claim: Claim, cue_class: CueClass, stance: Stance) -> bool:
    """Whether counsel or family denies or pleads for somebody (T8)."""
    if not is_proxy(source):
        return False
    if cue_class is CueClass.DENY or stance is Stance.DENY:
        return True
    if claim.predicate in table("predicates")["plea"]["verbs"]:
        return True
    row = tokens_of(claim.agent.text) if claim.agent else ()
    return not claim.positive and not _CLIENT.isdisjoint(row[:2])
