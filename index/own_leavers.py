"""Who leaves the head of a house, as the house itself announces it (T1).

A ministry on its minister's resignation, a university on its rector's: the office is the house's.
"""

from __future__ import annotations

from index.identity import names_other
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import table
from index.own_names import tokens_of

_HOUSES = frozenset(
    {SourceKind.GOV_BODY, SourceKind.BODY, SourceKind.COMPANY, SourceKind.CLUB}
    | {SourceKind.SPOKESPERSON}
)


def is_own_leaver(source: Source, claim: Claim) -> bool:
    """Whether the head of the speaker's house is said to leave, under the title it gives him."""
    group = table("predicates")["leavers"]
    if source.kind not in _HOUSES or source.former or claim.predicate not in group["verbs"]:
        return False
    if claim.agent is None or not claim.positive:
        return False
    house = set(tokens_of(f"{source.name} {source.body or ''}"))
    told = _told(claim)
    titles = [title for title, of in group["titles"].items() if not house.isdisjoint(of)]
    held = any(f" {title} " in f" {' '.join(tokens_of(told))} " for title in titles)
    return held and not _is_of_another(source, told, claim.agent)


def _told(claim: Claim) -> str:
    """The doer and the post that he leaves: "Professor Krone", "the office of rector"."""
    agent = claim.agent.text if claim.agent else ""
    return f"{agent} {claim.patient.text}" if claim.patient else f"{agent} {claim.text}"


def _is_of_another(source: Source, told: str, agent: Slot) -> bool:
    """Whether another house or field is named with the post: "the rector of Sund"."""
    row = told.split()
    others = [row[i + 1] for i, word in enumerate(row[:-1]) if word in {"of", "at", "for"}]
    named = any(
        names_other(source, Slot(word, "", (word.lower(),))) for word in others if word[0].isupper()
    )
    return named or "'s" in agent.text.replace("\u2019", "'")
