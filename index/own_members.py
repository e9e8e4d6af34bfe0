"""What those a house stands for have chosen: a union's members, a cooperative's (T1, R27)."""

from __future__ import annotations

import re

from index.identity import is_party
from index.ledger import Claim, Modality, Source, SourceKind
from index.lexicon import table
from index.nouns import singular
from index.own_names import own_names, tokens_of

_FOR_NAME = re.compile(r"\b(?:for|against) (?:the )?[A-Z]")


def is_of_members(source: Source, claim: Claim) -> bool:
    """Whether a union tells how those it stands for voted, or that they will strike (T1, R27).

    How many have walked out is a count of its own side's strength (T6).
    """
    union = source.kind is SourceKind.GROUP and "union" in tokens_of(source.name)
    if not union or claim.agent is None or source.span is None or source.former:
        return False
    if not _is_union_act(claim):
        return False
    group = table("predicates")["members"]
    people = claim.agent.text.split(" in ")[0].split(" at ")[0]
    if any(word[:1].isupper() for word in people.split()[1:]) or "'" in people:
        return False
    if people.lower().removeprefix("the ") in group["unionists"]:
        return True
    theirs = source.span.text.split()[0].lower() == "their"
    trade = {singular(word.removesuffix("s")) for word in tokens_of(source.name)}
    head = singular(tokens_of(people)[-1])
    return head in trade or (theirs and is_party(head) and head not in group["not_members"])


def _is_union_act(claim: Claim) -> bool:
    group = table("predicates")["members"]
    if claim.predicate == "vote":
        return _FOR_NAME.search(claim.text) is None  # whom farmers elect is no ballot of theirs
    told = f" {' '.join(tokens_of(claim.text))} "
    out = any(f" {phrase}" in told for phrase in group["strikes"])
    return out and (claim.modality is Modality.PLAN or not claim.quantities)


def is_choice_of_members(source: Source, claim: Claim) -> bool:
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
