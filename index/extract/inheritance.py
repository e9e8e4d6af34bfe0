"""What goes on in a speaker's words without a cue: free indirect speech (A13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.extract.kinds import OUTLETS
from index.extract.tree import PREDICATES, subject_of
from index.ledger import Attribution, CueClass, Source, SourceKind, Stance, Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.extract.found import Found

# From the strongest voice down (5.1).
_LADDER = (
    Standing.PRINCIPAL,
    Standing.REGISTRAR,
    Standing.PRINCIPAL_VIA_COUNSEL,
    Standing.OFFICIAL,
    Standing.NAMED,
    Standing.ANON,
    Standing.STATE_OUTLET,
    Standing.OUTLET,
    Standing.VAGUE,
)
_COMMITTED = frozenset({Stance.ASSERT, Stance.CONFIRM, Stance.DENY})
_SHIFTED = frozenset({"would", "'d", "might"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})


def heir_of(last: Attribution | None, found: Sequence[Attribution]) -> Attribution | None:
    """The row whose speaker may go on: the one voice of its sentence, that committed itself."""
    if last is None or last.stance not in _COMMITTED or last.quoted == "direct":
        return None
    if last.source.kind in OUTLETS:
        return None
    said = [a for a in found if a.sentence == last.sentence and a.cue_class is not CueClass.OUTLET]
    return last if len({a.source.name for a in said}) == 1 else None


def goes_on(voices: Sequence[Found], *, same_paragraph: bool) -> bool:
    """Whether the clauses of a sentence go on in the tense of what was said before.

    "It would cost ..." does; "it had cost ..." only of something that a pronoun points back at.
    In a new paragraph nothing but a pronoun leads back to the speaker.
    """
    if not voices or (not same_paragraph and not _points_back(voices[0])):
        return False
    if any(_modal(voice) in _SHIFTED for voice in voices):
        return True
    return _is_past_perfect(voices[0]) and _points_back(voices[0])


def behind_colon(voice: Found, items: Sequence[Found]) -> Found | None:
    """Whoever has spoken before the colon that a clause stands behind.

    "The airline would have none of it: not one plane had left."
    """
    doc = voice.head.doc
    first = min((i for i in voice.content if not doc[i].is_punct), default=0)
    colons = [i for i in range(voice.head.sent.start, first) if doc[i].text == ":"]
    if not colons or any(t.text == '"' for t in doc[colons[-1] : first]):
        return None
    before = [i for i in items if i.source is not None and i.head.i < colons[-1]]
    if not before or before[-1].stance not in _COMMITTED:
        return None
    said = before[-1].content_head
    return before[-1] if said is None or said.pos_ not in PREDICATES else None


def behind_insertion(voice: Found, items: Sequence[Found]) -> Found | None:
    """Whoever is cited in mid-sentence, where a clause goes on behind "and" in the same tense.

    "There had been a blast, the ministry said on Wednesday, and not one soldier had been hurt."
    """
    doc = voice.head.doc
    first = min((i for i in voice.content if not doc[i].is_punct), default=0)
    before = [
        i for i in items if i.rule == "A2" and i.content and max(i.content) < i.head.i < first
    ]
    if not before or not is_shifted(voice) or before[-1].stance not in _COMMITTED:
        return None
    opening = [t.lower_ for t in doc[before[-1].head.i + 1 : first + 1]]
    joined = ", and" in " ".join(opening[-4:]) or (opening[:1] == [","] and "and" in opening[:2])
    return before[-1] if joined and '"' not in opening else None


def is_shifted(voice: Found) -> bool:
    """Whether a clause is told in the tense of speech that is passed on."""
    return _modal(voice) in _SHIFTED or _is_past_perfect(voice)


def weaker(one: Standing, other: Standing) -> Standing:
    """The lower of two standings."""
    return max(one, other, key=_LADDER.index)


def unconfirming(source: Source) -> Standing:
    """The most that a speaker is worth where the words are his by inference only."""
    private = source.kind in {SourceKind.PERSON_NAMED, SourceKind.GROUP, SourceKind.DOCUMENT}
    return Standing.NAMED if private else Standing.OFFICIAL


def _modal(voice: Found) -> str | None:
    return next((c.lower_ for c in voice.head.children if c.tag_ == "MD"), None)


def _is_past_perfect(voice: Found) -> bool:
    return voice.head.tag_ == "VBN" and any(
        c.lower_ in {"had", "'d"} and c.dep_ == "aux" for c in voice.head.children
    )


def _points_back(voice: Found) -> bool:
    subject = subject_of(voice.head)
    return subject is not None and subject.lower_ in _PRONOUNS
