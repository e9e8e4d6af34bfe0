"""Whether a speaker only passes on what another told him: "police said a witness said p" (C1, C5).

That the witness said so is his word; p is not, whatever register he keeps.
"""

from __future__ import annotations

from index.extract.chains import Chain, effective
from index.extract.kinds import OUTLETS, PERSONS
from index.ledger import CueClass, Source, SourceKind
from index.own_names import tokens_of

_UNNAMED = frozenset({SourceKind.PERSON_UNNAMED, SourceKind.OFFICIAL_UNNAMED})
_SMALL = frozenset({"the", "a", "an", "of"})


def only_relays(chain: Chain, cue_class: CueClass) -> bool:
    """Whether the one who answers for the words has them from somebody outside his house.

    "It is believed that p" may be his own belief, and a paper that he cites may be his own.
    """
    outer, inner = effective(chain), chain[-1].source
    if outer.kind in OUTLETS or inner == outer or cue_class is CueClass.HEARSAY:
        return False
    if inner.kind in {SourceKind.DOCUMENT, SourceKind.SPOKESPERSON} or _same_house(inner, outer):
        return False
    published = chain[0].source == outer  # an official document quotes its own people
    return not published or inner.kind in _UNNAMED


def _same_house(inner: Source, outer: Source) -> bool:
    house = _words(inner.body or ("" if inner.kind in PERSONS else inner.name))
    around = _words(outer.body or outer.name) | _words(outer.role or "")
    return bool(house) and (house <= around or around <= house)


def _words(name: str) -> set[str]:
    return set(tokens_of(name)) - _SMALL
