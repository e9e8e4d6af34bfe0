"""Pronouns in a claim that mean its speaker: "said it had shot down a drone"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.extract.kinds import PERSONS
from index.extract.untruth import thing_behind_as
from index.identity import is_party, is_proxy
from index.ledger import Claim, Slot, Source, SourceKind
from index.lexicon import words
from index.nouns import singular

if TYPE_CHECKING:
    from spacy.tokens import Token

_EXPLETIVE = re.compile(
    r"\bit (?:\w+ )?(?:was|is|be|been) "
    # Whoever is ready, able or due is somebody.
    r"(?!(?:not )?(?:ready|able|unable|willing|unwilling|due|set|about|prepared|free|likely"
    r"|keen|going|planning|trying|hoping|seeking|preparing|aiming|working|continuing|looking"
    r"|refusing|starting|beginning)\b)"
    r"(?:\w+ ){1,2}(?:to|that|whether|for|who|how)\b",
    re.I,
)
_DETERMINED = re.compile(r"(?:the|a|an|this|that|one|another|\w+'s)\b", re.I)
_CLIENT = re.compile(r"(?:my|our|his|her|their|the) client")
_FIRST = frozenset({"i", "we"})
_SELF = _FIRST | {"it", "they", "he", "she"}


def speaking_for(
    claim: Claim,
    speaker: Source,
    phrase: Token | None,
    *,
    bare: bool = False,
    direct: bool = False,
) -> Claim:
    """The claim with a pronoun agent replaced by its speaker.

    `phrase` is the head of the speaker's phrase.
    `bare` marks a complement without a subject of its own ("confirmed receiving the parts"),
    which is the speaker's too; "my client" is whom counsel speaks for.
    In `direct` speech only "I" and "we" are the speaker. Of counsel or
    family a pronoun is left open: "his lawyer said he denied it" (T8).
    """
    if claim.agent is None:
        if not bare or not speaker.named:
            return claim
        slot = Slot(speaker.name, speaker.name.split()[-1].lower(), _names_of(speaker))
        return replace(claim, agent=slot, text=f"{speaker.name} {claim.text}")
    word = claim.agent.text.lower()
    if _CLIENT.fullmatch(word) and speaker.body and is_proxy(speaker):
        names = tuple(w.lower() for w in speaker.body.split() if w[:1].isupper())
        slot = Slot(speaker.body, names[-1] if names else "client", names)
        return replace(claim, agent=slot, text=f"{speaker.body}{claim.text[len(word) :]}")
    if word not in (_FIRST if direct else _SELF) or _is_owned(phrase):
        return claim
    if speaker.kind is SourceKind.VAGUE and not speaker.named:
        return claim  # nobody speaks in "it is said to be worth a fortune"
    if word not in _FIRST and is_proxy(speaker):
        return claim
    if _EXPLETIVE.search(claim.text) or _is_of_a_thing(claim):
        return replace(claim, agent=None)  # nobody's: "it was too early to say", "it was a lie"
    if not _can_mean(word, speaker):
        return claim
    slot = Slot(speaker.name, claim.agent.head, _names_of(speaker))
    if word in _FIRST:
        return replace(claim, agent=slot)
    pronoun = rf"\b{re.escape(claim.agent.text)}\b"
    text = re.sub(pronoun, lambda _: speaker.name, claim.text, count=1)
    return replace(claim, agent=slot, text=text)


def is_rivalled(claim: Claim, cue: Token) -> bool:
    """Whether a pronoun agent may as well be whom the speaker acted on (8.5b).

    "Police held four men, saying they had carried knives": the men, or the police.
    """
    if claim.agent is None or cue.dep_ != "advcl":
        return False
    done_to = next((c for c in cue.head.children if c.dep_ == "dobj"), None)
    if done_to is None or not (done_to.pos_ == "PROPN" or is_party(done_to.lemma_.lower())):
        return False
    several = done_to.tag_ in {"NNS", "NNPS"}
    word = claim.agent.text.lower()
    return word == "they" if several else word in {"he", "she", "it"}


def is_tellers(claim: Claim, clause: Token | None, cue: Token) -> bool:
    """Whether a pronoun agent may be whoever made the claim that is answered (8.5b).

    "Denied the rebels' claim that they had won", "dismissed reports by the bank that it had paid".
    """
    if claim.agent is None or claim.agent.text.lower() not in _SELF - _FIRST:
        return False
    nouns = [clause.head] if clause is not None else []
    noun = next(
        (n for n in (*nouns, thing_behind_as(cue)) if n is not None and _is_report(n)), None
    )
    if noun is None:
        return False
    return any(
        (c.dep_ == "poss" and c.tag_ != "PRP$") or c.lower_ in {"by", "from"} for c in noun.children
    )


def _is_report(noun: Token) -> bool:
    return noun.lemma_.lower() in words("report_nouns")


def _is_of_a_thing(claim: Claim) -> bool:
    """Whether "it was the ship's third fire" tells what a thing is, and not who speaks."""
    patient = claim.patient
    if claim.agent is None or claim.agent.text.lower() != "it" or patient is None:
        return False
    nominal = claim.predicate == patient.head and _DETERMINED.match(patient.text) is not None
    return nominal and not is_party(singular(patient.head))


def is_another(claim: Claim, *, direct: bool) -> bool:
    """Whether a pronoun agent of somebody's own words is not he who says them: "She was lame"."""
    agent = claim.agent
    return direct and agent is not None and agent.text.lower() in _SELF - _FIRST


def _is_owned(phrase: Token | None) -> bool:
    return phrase is not None and any(c.tag_ == "PRP$" for c in phrase.children)


def _can_mean(pronoun: str, speaker: Source) -> bool:
    """Whether a pronoun can be the speaker: "it" is no person, "they" no single one."""
    person = speaker.kind in PERSONS
    if pronoun in {"he", "she"}:
        return person
    if pronoun == "it":
        return not person
    if pronoun == "they":
        return not person or speaker.count is not None
    return True


def _names_of(speaker: Source) -> tuple[str, ...]:
    return tuple(w.lower() for w in speaker.name.split() if w[:1].isupper())
