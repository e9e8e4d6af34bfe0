"""How a thing of the speaker's house runs: "the flight was delayed", says the airline (T1).

What makers and holders of events tell of a bare thing is their own only as long as the sentence
tells nothing of others: no other house, no judgement, no reason that lies with somebody else.
"""

from __future__ import annotations

import re

from index.countries import country_forms
from index.ledger import Claim, Modality, Slot, Source, SourceKind
from index.lexicon import table, words
from index.nouns import body_kind, singular
from index.own_names import is_among, own_names, tokens_of
from index.own_things import is_bare_trade, is_own_thing
from index.predicate import any_in, has_verb

_OF = re.compile(r" of (?!(?:the|its|our|all|this|some) )")
_AT_NAME = re.compile(r"\bat (?:the )?([A-Z][\w\u2019'-]+)(?: ([a-z]+))?")
_NAME = re.compile(r"[^\W\d_][\w'\u2019-]*")


def is_own_running(source: Source, claim: Claim) -> bool:
    """Whether it is told how a thing of the speaker's house runs, and not whom it harmed."""
    if has_verb("harm", claim) and claim.agent is not None and not _is_death(claim):
        return False
    if claim.predicate in words("custody_verbs"):
        return False  # a school tells of its pupils, but an arrest is of the police
    doer = singular(claim.agent.head) if claim.agent is not None else ""
    thing = claim.agent or claim.patient
    if claim.patient is not None and doer in words("impersonal_doers"):
        thing = claim.patient  # "was delayed by a fault", "restored by noon"
    elif claim.patient is not None and doer in words("person_nouns"):
        return False  # whom it has in its care, a pupil or a prisoner, does much for himself
    if not is_own_thing(source, thing) or thing is None or _is_at_anothers(source, claim):
        return False
    return not is_bare_trade(source, thing) or _is_plain(source, claim, thing)


def _is_at_anothers(source: Source, claim: Claim) -> bool:
    """Whether a thing is said to be at another house: "fares at Skylark", told by an airline.

    What stands at a place ("at Velm station") is nobody else's for that.
    """
    own, places = own_names(source), table("houses")["own_words"]["places"]
    return source.kind is SourceKind.COMPANY and any(
        not is_among(name.lower(), own) and singular(noun) not in places
        for name, noun in _AT_NAME.findall(claim.text)
    )


def _is_death(claim: Claim) -> bool:
    """Whether a beast, a pupil or a prisoner in its care has died, by nobody's hand."""
    return claim.predicate == "die" and claim.patient is None


def _is_plain(source: Source, claim: Claim, thing: Slot) -> bool:
    """Whether only what becomes of the thing is told, and nobody else is in the sentence."""
    group = table("houses")["plainly"]
    row = tokens_of(claim.text)
    if any_in(row, group["judging"]) or _OF.search(thing.text):
        return False
    if (has_verb("harm", claim) and not _is_death(claim)) or has_verb("perception", claim):
        return False  # what was taken or seen somewhere is not told to be its own
    if thing is claim.agent and claim.patient is None:
        grows = claim.predicate in group["counting"] and bool(claim.quantities)
        if claim.predicate not in group["running"] and not grows:
            return False
    if thing is claim.patient and claim.predicate not in group["doing"]:
        return False  # "was banned", "was fixed": by others
    if thing is claim.agent and claim.patient is not None:
        told = claim.predicate in group["carrying"] or claim.patient.head == "place"
        planned = claim.modality is Modality.PLAN and claim.predicate in group["conditions"]
        if not told and not planned:
            return False
    return not _names_house(source, claim)


def _names_house(source: Source, claim: Claim) -> bool:
    """Whether another house or land is named anywhere: "at Veldan Motors"."""
    own, suffixes = own_names(source), words("company_suffixes") | words("club_suffixes")
    before = ""
    for at, word in enumerate(_NAME.findall(claim.text)):
        ours, before = is_among(before, own), word.lower()
        plain = (tokens_of(word) or ("",))[0]
        if not at or word[:1].islower() or is_among(plain, own):
            continue
        if ours:
            continue  # the "Zoo" of "Velm Zoo"
        house = body_kind((plain,)) is not None and plain not in words("place_nouns")
        if house or plain in suffixes or plain in country_forms():
            return True
    return False
