"""What one sentence ties to its speaker: "An Arrowfen Air plane ..., the airline said" (T1).

A class noun without a name means the one of its class that the sentence names; where it names
two, or nobody by the words of the class, it stays somebody else's (T5).
"""

from __future__ import annotations

from index.identity import is_party
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import table, words
from index.nouns import singular
from index.own_names import own_names, tokens_of

_BODIES = frozenset({SourceKind.COMPANY, SourceKind.BODY, SourceKind.CLUB, SourceKind.GOV_BODY})
_POSSESSIVES = ("its", "their")


def is_tied(source: Source, claim: Claim) -> bool:
    """Whether the sentence itself makes the doer, or the thing told of, the speaker's own (T1)."""
    if source.former or source.span is None:
        return False
    return (
        _is_of_named_class(source, claim)
        or _is_state_of_ministry(source, claim)
        or _is_vote_of_members(source, claim)
        or _is_choice_of_members(source, claim)
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
    names = [w for w in _capitals(claim.text) if w not in _weekdays()]
    return singular(slot.head) in parts and len(names) == 1 and names[0] in _capitals(slot.text)


def _weekdays() -> frozenset[str]:
    days = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
    return frozenset(f"{day}day" for day in days)


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


def _is_vote_of_members(source: Source, claim: Claim) -> bool:
    """Whether a union tells how those it stands for have voted: its own ballot (T1, R27)."""
    union = source.kind is SourceKind.GROUP and "union" in tokens_of(source.name)
    if not union or claim.agent is None or source.span is None or claim.predicate != "vote":
        return False
    theirs = source.span.text.split()[0].lower() == "their"
    trade = {singular(word.removesuffix("s")) for word in tokens_of(source.name)}
    return theirs or singular(claim.agent.head) in trade


def _is_choice_of_members(source: Source, claim: Claim) -> bool:
    """Whether a house of members tells how the members of the one it names have chosen (T1).

    "Members of Golden Hop turned the merger down, the cooperative said": where no other house is
    named, "the cooperative" is theirs; what else members do is their own.
    """
    group = table("predicates")["members"]
    row = tokens_of(source.name)
    house = bool(row) and row[-1] in group["houses"] and not own_names(source)
    opens = claim.text.split(" of ")[0].lower().removeprefix("the ")
    if not house or opens not in group["people"] or source.span is None:
        return False
    last = tokens_of(claim.agent.text)[-1:] if claim.agent is not None else ()
    if last and last != row[-1:] and is_party(singular(last[0])):
        return False  # "members of the Vik council", said by a league
    told = set(tokens_of(claim.text))
    chosen = any(set(phrase.split()) <= told for phrase in group["choices"])
    return chosen and source.span.text.lower().startswith("the ")


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
