"""Who takes or leaves an office of the speaker's house, as the house itself announces it (T1).

A ministry on its minister's resignation, a university on its rector's: the office is the house's.
"""

from __future__ import annotations

from index.identity import names_other
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import entries, table
from index.own_names import common_bodies, tokens_of

_PRIVATE = frozenset({SourceKind.BODY, SourceKind.COMPANY, SourceKind.CLUB})
_HOUSES = _PRIVATE | {SourceKind.GOV_BODY, SourceKind.SPOKESPERSON, SourceKind.GROUP}


def is_own_office(source: Source, claim: Claim) -> bool:
    """Whether somebody is said to take or leave an office that the speaker's house has.

    "Adalbert Krone will lay down the office of rector", says his university; not that a minister
    has resigned.
    """
    particle = entries("office_moves").get(claim.predicate)
    moves = particle is not None and (not particle or particle in tokens_of(claim.text))
    if not moves or claim.agent is None or not claim.positive:
        return False
    if source.kind not in _HOUSES or source.former:
        return False
    told = _told(claim)
    return _is_of_house(source, told) and not _is_of_another(source, told, claim.agent)


def _told(claim: Claim) -> str:
    """The doer and the office: "Professor Krone", "the office of rector", "as director"."""
    agent = claim.agent.text if claim.agent else ""
    told = claim.patient.text if claim.patient else claim.text
    return f"{agent} {told} {claim.text.rpartition(' as ')[2]}"


def _is_of_house(source: Source, told: str) -> bool:
    """Whether a title is one that only the speaker's kind of house has."""
    house = set(tokens_of(f"{source.name} {source.body or ''}"))
    row = f" {' '.join(tokens_of(told))} "
    local = house & set(table("predicates")["state_words"]["local"])
    titles = {t for t, of in table("predicates")["office_houses"].items() if house & set(of)}
    if local:
        titles -= {"minister"}  # a town's government has none
    if source.kind in _PRIVATE:
        titles |= {t for t, whose in entries("titles").items() if whose in {"private", "unit"}}
    return any(f" {title} " in row for title in titles)


def _is_of_another(source: Source, told: str, agent: Slot) -> bool:
    """Whether another house or field is named with the post: "the rector of Sund"."""
    row = told.split()
    plain = [word for word in row if word != "the"]
    others = [plain[i + 1] for i, w in enumerate(plain[:-1]) if w in {"of", "at", "for"}]
    named = any(
        names_other(source, Slot(word, "", (word.lower(),))) for word in others if word[0].isupper()
    )
    house = set(tokens_of(f"{source.name} {source.body or ''}"))
    named = named or any(w in common_bodies() and w not in house for w in others)
    return named or "'s" in agent.text.replace("\u2019", "'")
