"""Formal public acts of institutions, which are their own record in an outlet's voice (T13)."""

from __future__ import annotations

import re

from index.kept_count import is_kept_count
from index.ledger import Claim, Modality, Source, SourceKind
from index.lexicon import table, words
from index.nouns import body_kind, lookup_exact, singular
from index.own_names import tokens_of
from index.public_office import is_act_of_office

_ENACTS = re.compile(r"\b(?:is|are)(?: hereby)? [a-z]+(?:ed|n)\b")
_BY = re.compile(r"\bby\b(?! \d)")
_IDENTIFIED = re.compile(r" as (?:\d[\w-]* )?[A-Z]")
_STATE = frozenset({SourceKind.GOV_BODY, SourceKind.COURT})
# Behind these a body's name goes on with where it is: "the harbour police on Skerry".
_PLACING = frozenset({"of", "in", "for", "on", "at", "near"})
_BODIES = _STATE | {SourceKind.COMPANY, SourceKind.CLUB, SourceKind.BODY}


def is_public_act(claim: Claim) -> bool:
    """Whether the claim is a formal public act of an institution, done and unhedged (T13)."""
    if is_kept_count(claim):
        return not _is_told(claim)
    group = table("predicates")["formal"]
    decided = claim.modality is Modality.PLAN and claim.predicate in group["deciding"]
    plain = claim.positive and not claim.hedges
    if (
        not plain
        or not (claim.modality is Modality.FACT or decided)
        or claim.agent is None
        or not _is_past(claim)
    ):
        return False
    if _is_told(claim):
        return False
    if body_kind(_agent_row(claim)) not in _BODIES:
        return is_act_of_office(claim)
    if claim.predicate in group["rate_verbs"]:
        patient = tokens_of(claim.patient.text) if claim.patient else ()
        if "its" in patient and body_kind(_agent_row(claim)) in _STATE:
            return not set(patient).isdisjoint((*group["rate_nouns"], *group["alert_nouns"]))
        return not set(patient).isdisjoint(group["rate_nouns"])
    if _is_of_state_bodies(claim):
        return body_kind(_agent_row(claim)) in _STATE
    settled = claim.predicate in group["state_verbs"] or claim.predicate in group["deciding"]
    if settled or _is_ruling(claim):
        return body_kind(_agent_row(claim)) in _STATE
    return claim.predicate in group["verbs"]


def is_enacted(source: Source, claim: Claim) -> bool:
    """Whether a public body's own document does what it says: "X is appointed", "is revoked" (T12).

    In the present, with nobody named who does it: what another enacts, it only reports.
    """
    issuer = source.kind is SourceKind.GOV_BODY and source.span is None
    if not issuer or claim.agent is not None or claim.patient is None or not claim.positive:
        return False
    if claim.modality is not Modality.FACT or claim.hedges or _BY.search(claim.text):
        return False
    head = singular(claim.patient.head)
    people = words("person_nouns") | words("unnamed_person_heads") | {"people", "person", "man"}
    if head in people and claim.predicate not in {"appoint", "designate"}:
        return False  # "two men are suspended from work at Orsa" is Orsa's doing
    return claim.predicate in words("enacting_verbs") and bool(_ENACTS.search(claim.text))


def _is_ruling(claim: Claim) -> bool:
    """Whether what is brought before a body, or a law, is settled by it: "threw out the suit"."""
    group = table("predicates")["formal"]
    row = tokens_of(claim.text)
    verb = any(
        claim.predicate == phrase.split()[0] and phrase.split()[1] in row
        for phrase in group["ruling"]
    )
    thing = {singular(word) for word in tokens_of(claim.patient.text)} if claim.patient else set()
    return verb and not thing.isdisjoint(words("filings") | {*group["ruled_on"]})


def _is_of_state_bodies(claim: Claim) -> bool:
    """Whether only what is dealt with makes it formal: charges dropped, a victim identified.

    Who is identified as the killer is accused (R10), so a name must follow.
    """
    group = table("predicates")["formal"]
    if claim.patient is None:
        return False
    if claim.predicate == "identify":
        row = tokens_of(claim.patient.text.split(" as ")[0])
        named = _IDENTIFIED.search(claim.text) is not None
        return named and singular(row[-1]) in group["identified"]
    return singular(claim.patient.head.lower()) in group["objects"].get(claim.predicate, ())


def _is_told(claim: Claim) -> bool:
    """Whether somebody is said to tell it: "several sources reported, the ministry had ..."."""
    before = claim.text.split(claim.agent.text)[0] if claim.agent else ""
    return any(word in words("stacked_verbs") for word in tokens_of(before))


def _agent_row(claim: Claim) -> tuple[str, ...]:
    row = tokens_of(claim.agent.text) if claim.agent else ()
    whole = tuple(word for word in row if word != "the")
    if "of" in whole and any(lookup_exact("bodies", whole[i:]) == "gov" for i in range(len(whole))):
        return whole  # "the House of Representatives"
    stop = next((i for i, word in enumerate(row) if i and word in _PLACING), len(row))
    return tuple(word for word in row[:stop] if word != "the")


def _is_past(claim: Claim) -> bool:
    """Whether the act is told as done: no auxiliary of the future, no present tense."""
    row = tokens_of(claim.text)
    if not set(row).isdisjoint({"will", "would", "may", "might", "could", "can", "should", "to"}):
        stop = next((i for i, word in enumerate(row) if word.startswith(claim.predicate[:3])), 0)
        before = row[max(0, stop - 3) : stop]
        if not set(before).isdisjoint({"will", "would", "may", "might", "could", "can", "to"}):
            return False
    return f"{claim.predicate}s" not in row and f"{claim.predicate}es" not in row
