"""Heads and voices told by a clause: "who heads the grid board", "speaking for the court".

R6, T8: who heads a body now speaks for it; who did is a former insider.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.lexicon import table
from index.nouns import body_kind, lookup
from index.source_phrase import Part, core_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRESENT = frozenset({"VBZ", "VBP"})
# What is led by the day, not an organisation.
_BANDS = frozenset({"team", "side", "squad", "group", "chain", "store", "shop", "farm", "stable"})

# Parts of a body, whose heads are its staff (T8).
_PARTS = frozenset({"department", "unit", "section", "desk", "branch", "division", "office"})


@dataclass(frozen=True, slots=True)
class Headed:
    """The role that a clause gives, the words for the body, and whether it is over."""

    role: str
    body: str
    former: bool


def headed_by(pieces: Sequence[Part]) -> Headed | None:
    """What the parts behind a person's name say that he heads or speaks for; None for nothing."""
    return next((held for part in pieces[1:] if (held := _headed(part.tokens))), None)


def runs_business(pieces: Sequence[Part]) -> bool:
    """Whether a part says what only a house of business does: "Oldmark, which owns the quay"."""
    group = table("predicates")["heads"]
    rows = ([token.lower_ for token in part.tokens[:2]] for part in pieces[1:])
    return any(row[0] == "which" and row[-1] in group["business"] for row in rows)


def _headed(tokens: Sequence[Token]) -> Headed | None:
    group = table("predicates")["heads"]
    row = [token.lower_ for token in tokens]
    spoken = next((p for p in group["voices"] if row[: len(p.split())] == p.split()), None)
    if spoken is not None:
        body = _body(tokens[len(spoken.split()) :], offices=True, named=True)
        return Headed("spokesperson", body, former=False) if body else None
    if len(row) < 3 or row[0] != "who" or tokens[1].lemma_ not in group["verbs"]:
        return None
    body = _body(tokens[2:], offices=False, named=tokens[1].lemma_ != "lead")
    return Headed("head", body, former=tokens[1].tag_ not in _PRESENT) if body else None


def _body(tokens: Sequence[Token], *, offices: bool, named: bool) -> str | None:
    """The words for a body, or for an office, that open a row of tokens; None for another thing.

    `named` says that a bare name counts: who "leads Orsa" may only be ahead of it.
    """
    if not tokens:
        return None
    core = core_of(tokens)
    row = core.lower
    office = offices and lookup("titles", row) is not None
    capital = core.head.text[:1].isupper() and core.head.pos_ == "PROPN"
    loose = core.core[0].lower_ in {"a", "an", "one", "some", "several", "many"}
    part = row[-1] in _BANDS or (row[-1] in _PARTS and not capital)
    known = office or (named and capital) or body_kind(row) is not None
    if loose or part or not known:
        return None
    kept = [*core.core, *(core.post if office else ())]
    return text_of([token for token in kept if token.lower_ not in {"the", "a"}]) or None
