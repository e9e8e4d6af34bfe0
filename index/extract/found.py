"""One attribution of a sentence, still as tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.ledger import CueClass, Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

SILENT = frozenset({Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL})


@dataclass(slots=True)
class Found:
    """One attribution as tokens: what a rule found, before it has spans, sources or a chain.

    `head` is the token that attributes, `cue` are all the words that do.
    `source` is the head of the source phrase; None if no source is given.
    `content` holds token indices of the document; `content_head` is what governs them.
    `inner_source` is cited by the source: "reported, citing three doctors" (A7).
    """

    rule: str
    head: Token
    cue: list[Token]
    source: Token | None
    content: set[int]
    cue_class: CueClass
    stance: Stance
    content_head: Token | None = None
    flags: list[str] = field(default_factory=list)
    inner_source: Token | None = None
