"""What was stolen from the speaker's own house: its harm, for it to tell (T4).

Also data on those whom only it serves: "hackers had stolen data on 2 million of its customers".
Who looks into other houses' thefts tells of theirs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.identity import says_self
from index.ledger import Claim, Source, SourceKind
from index.lexicon import table
from index.nouns import singular
from index.own_names import ORGANISATIONS, is_among, own_names, tokens_of

_STEALING = frozenset({"steal", "loot", "snatch"})
_FROM = re.compile(
    r"\bfrom ((?:[\w\u2019'-]+ ){0,5}?[\w\u2019'-]+)"
    r"(?= (?:on|in|at|during|by|near|and|last|this|over|early|late)\b|[,.;:]|$)"
)


def is_own_loss(source: Source, claim: Claim) -> bool:
    """Whether a thing was stolen from the speaker or from the body it speaks for, by its name."""
    found = _FROM.search(claim.text) if claim.predicate in _STEALING else None
    if found is None or source.former:
        return False
    own = [tokens_of(name) for name in (source.name, source.body) if name]
    return _plain(tokens_of(found[1])) in [_plain(row) for row in own]


def is_own_data_loss(source: Source, claim: Claim) -> bool:
    """Whether data on the speaker's customers was taken by nobody who is named.

    They are its own by "its", or where a house of a told trade speaks and names no other house.
    """
    group = table("predicates")["data_loss"]
    taken, agent = claim.patient, claim.agent
    houses = {SourceKind.COMPANY, SourceKind.BODY}
    if taken is None or source.kind not in houses or source.former:
        return False
    if claim.predicate not in group["verbs"] or not claim.positive:
        return False
    if agent is not None and singular(agent.head.lower()) not in group["outlaws"]:
        return False
    if agent is not None and any(word[:1].isupper() for word in agent.text.split()[1:]):
        return False  # "Veldish hackers" are somebody's
    row = tokens_of(claim.text)
    data = any(singular(word) in group["data"] for word in tokens_of(taken.text))
    served = any(singular(word) in group["served"] for word in row)
    if not data or not served or _names_another(source, claim):
        return False
    if "'" in taken.text.replace("\u2019", "'") or _serves_another(row):
        return False
    told = tokens_of(source.span.text if source.span is not None else source.name)
    trade = source.kind is SourceKind.COMPANY and set(told).isdisjoint(group["lookers"])
    return trade or says_self(source, row)


def _serves_another(row: Sequence[str]) -> bool:
    """Whether those served are told to be another's: "customers of banks"."""
    served = table("predicates")["data_loss"]["served"]
    last = (singular(word) in served for word in row)
    of = ((*row[at + 1 : at + 3], "", "")[:2] for at, held in enumerate(last) if held)
    return any(word in {"of", "at", "from"} and whose not in {"its", "our"} for word, whose in of)


def _names_another(source: Source, claim: Claim) -> bool:
    """Whether another name stands behind "of", "from" or "at", or owns what was taken."""
    own = own_names(source) if source.kind in ORGANISATIONS else frozenset()
    found = re.findall(
        r"\b(?:of|from|at|by|with|on) (?:the )?([A-Z][\w-]*)|([A-Z][\w-]*)['\u2019]s\b", claim.text
    )
    names = (name.lower() for pair in found for name in pair if name)
    times = table("predicates")["data_loss"]["times"]
    return any(n not in times and not is_among(n, own) for n in names)


def _plain(row: tuple[str, ...]) -> tuple[str, ...]:
    return row[1:] if row[:1] == ("the",) else row
