"""Chains of sources, from the outlet to the innermost speaker (C1-C4)."""

from __future__ import annotations

import re

from index.extract.kinds import OUTLETS
from index.ledger import Link, Source
from index.source import on_record

UNKNOWN_OUTLET = "an unnamed outlet"

Chain = tuple[Link, ...]


def joined(chain: Chain, source: Source) -> Chain:
    """The chain with one more link inside, unless the same source speaks on."""
    last = chain[-1].source
    if last.name == UNKNOWN_OUTLET and source.kind in OUTLETS:
        return (*chain[:-1], Link(source))  # the report only retells: its outlet is not known
    if last.name.lower() == source.name.lower() or _same_outlet(last, source):
        return chain if source.span is None else (*chain[:-1], Link(source, chain[-1].on_record))
    return (*chain, Link(source, on_record(source)))


def _same_outlet(last: Source, source: Source) -> bool:
    """Whether an outlet names itself ("Vesna" in a report of the Vesna News Agency)."""
    if not {last.kind, source.kind} <= OUTLETS:
        return False
    one, other = (re.sub(r"^the ", "", s.name.lower()) for s in (last, source))
    short, full = sorted((one, other), key=len)
    return full.startswith(short) or full.endswith(f" {short}")


def effective(chain: Chain) -> Source:
    """The first speaker behind the outlets, who is the one that answers for the words (C1, C2)."""
    for link in chain:
        if link.source.kind not in OUTLETS:
            return link.source
    return chain[-1].source


def root(chain: Chain) -> str:
    """The origin: the speaker on record, else the innermost outlet (C3)."""
    speaker = effective(chain)
    outlets = [link.source.name for link in chain if link.source.kind in OUTLETS]
    if speaker.named and speaker.kind not in OUTLETS:
        return speaker.name.lower()
    return (outlets[-1] if outlets else speaker.name).lower()
