"""What one sentence ties to its speaker: "An Arrowfen Air plane ..., the airline said" (T1).

A class noun without a name means the one of its class that the sentence names; where it names
two, or nobody by the words of the class, it stays somebody else's (T5).
"""

from __future__ import annotations

import re

from index.identity import is_party
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import table, words
from index.nouns import singular
from index.own_members import is_choice_of_members, is_of_members
from index.own_names import WEEKDAYS, own_names, tokens_of

# "Chairman Jon Roe" is a person, and no second house.
_TITLED = re.compile(
    r"\b(?:[Cc]hair(?:man|woman|person)?|chief executive|director|president|manager|treasurer)"
    r"(?: [A-Z][\w'-]+)+"
)
_BODIES = frozenset({SourceKind.COMPANY, SourceKind.BODY, SourceKind.CLUB, SourceKind.GOV_BODY})
_POSSESSIVES = ("its", "their")


def is_tied(source: Source, claim: Claim) -> bool:
    """Whether the sentence itself makes the doer, or the thing told of, the speaker's own (T1)."""
    if source.former or source.span is None:
        return False
    return (
        _is_of_named_class(source, claim)
        or _is_state_of_ministry(source, claim)
        or _is_named_by_trade(source, claim)
        or _is_rate_of_bank(source, claim)
        or _is_paper_of_house(source, claim)
        or is_of_members(source, claim)
        or is_choice_of_members(source, claim)
        or _is_of_same_class(source, claim.agent)
    )


def _is_of_named_class(source: Source, claim: Claim) -> bool:
    """Whether a thing bears the one name of the speaker's class: a plane, a board."""
    slot = claim.agent or claim.patient
    if slot is None or source.kind not in _BODIES or source.body or own_names(source):
        return False
    group = table("predicates")["class_names"]
    kind = singular(tokens_of(source.name)[-1]) if tokens_of(source.name) else ""
    named = [w for w in _capitals(claim.text) if w in group.get(kind, ())]
    if len(named) == 1 and named[0] in _capitals(slot.text):
        return not is_party(singular(slot.head)) and slot.head not in named
    return kind in group["employers"] and _is_part_of_named_house(slot, claim)


def _is_part_of_named_house(slot: Slot, claim: Claim) -> bool:
    """Whether it is the board of the only one named: "the board of Brightline"."""
    parts = table("predicates")["class_names"]["parts"]
    told = _TITLED.sub(" ", claim.text)
    names = [w for w in _capitals(told) if w not in WEEKDAYS]
    return singular(slot.head) in parts and len(names) == 1 and names[0] in _capitals(slot.text)


def _capitals(text: str) -> list[str]:
    """The capitalised words of a text but for its first, in lower case."""
    return [t for w in text.split()[1:] if w[:1].isupper() for t in tokens_of(w)]


def _is_state_of_ministry(source: Source, claim: Claim) -> bool:
    """Whether a state acts whose ministry speaks: "Sarrouk freed 60, its justice ministry said"."""
    if source.kind is not SourceKind.GOV_BODY or claim.agent is None or source.span is None:
        return False
    shown = claim.agent.text.removeprefix("The ").removeprefix("the ").split()
    opens = claim.text.startswith(claim.agent.text)
    ministry = not set(tokens_of(source.name)).isdisjoint({"ministry", "government", "presidency"})
    its = source.span.text.split()[0].lower() in _POSSESSIVES
    return its and ministry and opens and len(shown) == 1 and shown[0][:1].isupper()


def _is_named_by_trade(source: Source, claim: Claim) -> bool:
    """Whether the name that opens the sentence ends in the trade of who speaks (T1).

    "Norrail has ordered 20 trains, the rail company said."
    """
    agent = claim.agent
    if source.kind is not SourceKind.COMPANY or agent is None or own_names(source):
        return False
    if not claim.text.startswith(agent.text) or " " in agent.text:
        return False
    row, name = tokens_of(source.name), agent.text.lower()
    tails = (tail for house in table("houses").values() for tail in house.get("tails", ()))
    return any(
        name.endswith(tail) and name != tail and any(word.startswith(tail) for word in row)
        for tail in tails
    )


def _is_rate_of_bank(source: Source, claim: Claim) -> bool:
    """Whether a governor tells of "the bank" what a central bank alone does: it sets rates (T1).

    A governor of a province has no rates to keep, and a bank of a name is another.
    """
    if source.kind is not SourceKind.OFFICIAL_NAMED or source.body is not None:
        return False
    if tokens_of(source.role or "") != ("governor",) or claim.agent is None or not claim.patient:
        return False
    bank = claim.agent.text.lower().removeprefix("the ") in {"bank", "central bank"}
    rates = set(table("predicates")["formal"]["rate_nouns"]) & {"rate", "rates"}
    told = set(tokens_of(claim.patient.text))
    lent = {"loans", "mortgages", "savings", "deposits", "loan", "mortgage"}
    return bank and not rates.isdisjoint(told) and told.isdisjoint(lent)


def _is_paper_of_house(source: Source, claim: Claim) -> bool:
    """Whether an office tells when the paper of the house it serves comes out (T1, T12).

    "The report of the inquiry will be published on 3 June, the inquiry's registry said."
    """
    house = " ".join(tokens_of(source.body or ""))
    if source.kind is not SourceKind.GOV_BODY or not house or own_names(source):
        return False
    paper = claim.patient
    if paper is None or claim.agent is not None or claim.predicate not in words("issuing_verbs"):
        return False
    text = paper.text.lower().replace("\u2019", "'")
    its = text.endswith(f" of the {house}") or text.startswith(f"the {house}'s ")
    return its and singular(paper.head) in words("documents")


def _is_of_same_class(source: Source, agent: Slot | None) -> bool:
    """Whether "the diocese" is the Diocese that the sentence begins with (8.5a)."""
    row = tokens_of(source.name)
    if agent is None or source.kind not in _BODIES or own_names(source) or source.body:
        return False
    shown = agent.text.removeprefix("The ").removeprefix("the ").split()
    opens = bool(shown) and shown[0].lower() == row[-1] and shown[0][:1].isupper()
    return opens and shown[1:2] == ["of"] and len(row) == 1 + (row[0] == "the")


def is_of_own_holder(source: Source, slot: Slot | None) -> bool:
    """Whether a slot is whose office speaks: "has reached the Ombudsman, her office said"."""
    if slot is None or source.span is None or own_names(source):
        return False
    opens = source.span.text.split()[0].lower() in {"her", "his"}
    office = tokens_of(source.name)[-1:] in {("office",), ("ministry",), ("department",)}
    row = [word for word in tokens_of(slot.text) if word not in {"desk", "office"}]
    return opens and office and bool(row) and row[-1] in words("titles")
