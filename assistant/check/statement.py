"""One thing that a draft says, and who it says says it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from assistant import lexicon
from assistant.question.parse import parsed
from index.ledger import Attribution, Modality, Source, SourceKind
from index.lexicon import words

WRITER = "the writer of this text"
_OUTLETS = {SourceKind.OUTLET, SourceKind.STATE_OUTLET}


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a sentence says: a row of the ledger that the draft alone would make.

    `end` is the place in the draft behind its last word; its citation follows.
    `carrier` is the outlet that the draft says has reported it, behind whoever it names.
    `labelled` is the party of the status words before it, for which "the company" stands.
    """

    row: Attribution
    end: int = 0
    carrier: str | None = None
    labelled: str | None = None

    @property
    def speakers(self) -> tuple[Source, ...]:
        """Whoever the draft cites, outermost first; empty for its own voice.

        A body whose public act the draft tells (T13) is not cited.
        """
        sources = [link.source for link in self.row.chain[1:] if link.source.name != WRITER]
        if "via_outlet" in self.row.flags:
            sources = [source for source in sources if source.kind in _OUTLETS]
        return tuple(sources)

    @property
    def voice(self) -> Source | None:
        """The source that counts (C1): the first behind the outlets; None for the draft's own."""
        speakers = self.speakers
        behind = next((s for s in speakers if s.kind not in _OUTLETS), None)
        if self.carrier and not speakers:
            return Source(self.carrier, SourceKind.OUTLET)
        voice = behind or (speakers[-1] if speakers else None)
        if self.labelled and voice is not None and _is_generic(voice.name):
            return replace(voice, name=self.labelled, span=None)
        if self.labelled and voice is not None and self._opens_with(voice):
            return Source(self.labelled, SourceKind.BODY)
        return voice

    def _opens_with(self, voice: Source) -> bool:
        """Whether a pronoun stands for the party: "Denied by Orsa \u2014 it called that ..."."""
        pronoun = voice.name.lower() in words("pronouns")
        return pronoun and voice.span is not None and voice.span.start <= self.row.sentence.start

    @property
    def claim(self) -> str:
        """The words of what is said, without who says it; "" where they only point back."""
        said = _unjoined(self.row.claim.text.strip(' "“”,;'))
        return "" if "anaphoric" in self.row.flags or said.lower() == "so" else said

    @property
    def is_hedged(self) -> bool:
        """True where the words say that it may be so."""
        claim = self.row.claim
        return bool(claim.hedges) or claim.modality is Modality.POSSIBLE


@lru_cache(maxsize=4096)
def _unjoined(claim: str) -> str:
    """The claim without an adverb that only joins it to what stands before: "it later fell"."""
    low = claim.lower()
    if not any(word in low for word in lexicon.words("joining_adverbs")):
        return claim
    doc = parsed(claim)
    joining = [
        token
        for token in doc
        if token.lower_ in lexicon.words("joining_adverbs")
        and token.dep_ == "advmod"
        and token.head.pos_ in {"VERB", "AUX"}
        and token.i < token.head.i
        and not any(token.children)
    ]
    kept = "".join(token.text_with_ws for token in doc if token not in joining)
    return kept.strip(" ,")


def _is_generic(name: str) -> bool:
    """Whether it is an article and one common noun of a body: "the company"."""
    article, _, noun = name.partition(" ")
    bodies = words("bodies") | words("company_nouns")
    return article.lower() == "the" and noun.islower() and noun in bodies
