"""Whose ships and works are meant: what one report of an affair tells, another need not say (T1).

"The patrol ship Sabre of the Veskian navy" stands in one report; that the ministry of the same
state admits in another "that the Sabre had struck the trawler" is then of its own ship.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from assistant.gather.sets import INSTITUTIONS, OUTLETS
from assistant.question.names import same_name
from index import Attribution, SourceKind
from index.ledger import FactType
from index.report import Report

_NAME = r"[A-Z][\w-]+(?: [A-Z][\w-]+)*"
_OF_OWNER = re.compile(
    rf"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir) (?:[a-z-]+ ){{1,3}}(?P<thing>{_NAME}) of (?:the )?"
    rf"(?P<owner>(?:{_NAME} ?)?(?:navy|army|air force|coastguard|police|ministry|government"
    rf"|company|line|airline|railway)|{_NAME})"
)
_STATE = {SourceKind.GOV_BODY, SourceKind.OFFICIAL_NAMED, SourceKind.SPOKESPERSON}
_WORD = re.compile(r"[\w-]+")


def holdings_in(reports: Iterable[Report]) -> dict[str, str]:
    """By the name of a thing, lower case, the owner that the reports give it, where they agree."""
    found: dict[str, set[str]] = {}
    for report in reports:
        for told in _OF_OWNER.finditer(report.text):
            found.setdefault(told["thing"].lower(), set()).add(told["owner"].strip().lower())
    return {thing: owners.pop() for thing, owners in found.items() if len(owners) == 1}


def owner_speaking(row: Attribution, holdings: Mapping[str, str]) -> str | None:
    """The owner, where a party speaks of what a thing of its own did; else None."""
    agent, source = row.claim.agent, row.effective
    if agent is None or row.claim.fact_type is not FactType.OTHERS_ACT:
        return None
    if source.kind not in INSTITUTIONS or source.kind in OUTLETS or not source.named:
        return None
    words = agent.text.split()
    owner = next((holdings[t] for n in range(len(words)) if (t := _tail(words, n)) in holdings), "")
    own = owner and _is_of(owner, f"{source.name} {source.body or ''}", source.kind)
    return owner if own else None


def _tail(words: list[str], start: int) -> str:
    return " ".join(words[start:]).lower()


def _is_of(owner: str, party: str, kind: SourceKind) -> bool:
    """Whether the party is the owner, or speaks for the state whose service owns the thing."""
    own = [re.sub(r"'s$", "", word) for word in party.lower().replace("\u2019", "'").split()]
    if owner in " ".join(own):
        return True
    state, *service = _WORD.findall(owner)
    return bool(service) and kind in _STATE and any(same_name(state, word) for word in own)
