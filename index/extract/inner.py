"""Attributions inside somebody's words: what he tells of others, and his own hedges (C5, T7).

"I think p", he said, is his word on p, and "said" is what attributes it. "The judge told me that
p", he said, tells of another speech act. What he says that others think, want or see is only his
to say, and nobody else's word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.extract.chains import Chain
from index.extract.found import SILENT, Found
from index.extract.pronouns import SINGULAR
from index.extract.quotation import Quotes
from index.ledger import CueClass, Span, Stance, Standing
from index.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

FIRST_PERSON = frozenset({"we", "i", "our", "me", "us"})
_NOBODY = frozenset({"you", "one", "nobody", "anyone", "anybody", "everyone", "everybody", "who"})
_HEDGED = frozenset({Stance.ASSERT, Stance.NONE, Stance.PRESUPPOSE})


@dataclass(frozen=True, slots=True)
class Voice:
    """Whoever speaks, by his chain, the words that say so, and the most he may be worth."""

    chain: Chain
    cue: Span | None
    at_most: Standing | None = None


@dataclass(slots=True)
class Voices:
    """Who speaks in one sentence: the voice of each attribution read so far.

    `voice` is that of what stands in no attribution of the sentence: the outlet's, or in a
    quotation that goes on (`goes_on`) its speaker's.
    """

    items: Sequence[Found]
    quotes: Quotes
    voice: Voice
    goes_on: bool = False
    _read: dict[int, Voice] = field(default_factory=dict)

    def around(self, item: Found) -> Voice:
        """The voice of the innermost attribution whose content holds this one."""
        holders = [o for o in self.items if id(o) in self._read and _holds(o, item)]
        within = min(holders, key=lambda o: len(o.content), default=None)
        return self.voice if within is None else self._read[id(within)]

    def read(self, item: Found, voice: Voice) -> None:
        """Notes the voice of an attribution."""
        self._read[id(item)] = voice

    def of(self, item: Found) -> Voice:
        """The voice that was noted for an attribution."""
        return self._read[id(item)]

    def is_inside(self, item: Found) -> bool:
        """Whether an attribution stands in words that are somebody's already."""
        if self.goes_on or any(_holds(o, item) for o in self.items if id(o) in self._read):
            return True
        speaker = item.head if item.source is None else item.source
        places = (item.head.i, speaker.i)
        return any(all(a <= i < b for i in places) for a, b in self.quotes.ranges)


def _holds(outer: Found, item: Found) -> bool:
    return outer is not item and item.head.i in outer.content


def speaks_on(chain: Chain, outer: Chain) -> bool:
    """Whether a chain ends with whoever speaks around it."""
    one, other = chain[-1].source, outer[-1].source
    return len(chain) == len(outer) and one.name.lower() == other.name.lower()


def is_he_of_a_quotation(item: Found, quotes: Quotes) -> bool:
    """Whether "he" or "she" speaks within a quotation, and so is not who is quoted (8.5)."""
    source = item.source
    return source is not None and source.lower_ in SINGULAR and quotes.holds(source.i)


def is_told(item: Found) -> bool:
    """Whether an attribution inside somebody's words is another's speech act that he tells of."""
    if item.source is None:
        return item.cue_class is CueClass.HEARSAY
    if item.source.lower_ in _NOBODY or item.cue_class is CueClass.BELIEVE:
        return False
    if item.head.lemma_.lower() in words("knowing_verbs"):
        return False
    return item.stance in SILENT or item.rule == "A3" or not _is_bare(item.head)


def is_hedge(item: Found) -> bool:
    """Whether an attribution to whoever is speaking already only colours his words.

    What he declines, denies or confirms is an act of its own; what he does not know is none.
    """
    if item.head.lemma_.lower() in words("knowing_verbs"):
        return True
    lemma = item.head.lemma_.lower()
    told_before = item.head.tag_ == "VBD" and lemma in words("told_verbs") | words(
        "answering_verbs"
    )
    if _stands_beside(item.head) or told_before:  # "I told them that p", he said
        return False
    if item.cue_class is CueClass.BELIEVE:
        return True
    return item.stance in _HEDGED and item.cue_class is not CueClass.CONFIRM


def _stands_beside(verb: Token) -> bool:
    """Whether a verb attributes beside another: "p, insisting that q"."""
    if verb.tag_ == "VBG":
        timed = verb.dep_ == "pcomp" and verb.head.lower_ in {"before", "after", "while"}
        return verb.dep_ == "advcl" or timed
    return verb.dep_ == "parataxis"


def _is_bare(verb: Token) -> bool:
    """Whether a verb is an infinitive or a gerund that no verb with a tense governs."""
    if verb.tag_ == "VBG":
        return not any(c.dep_ == "aux" for c in verb.children) and verb.dep_ != "advcl"
    return any(c.tag_ == "TO" for c in verb.children)
