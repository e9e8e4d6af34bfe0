"""Questions about speech acts: who spoke, which act, about what (Q4, R2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.declare import past
from assistant.question.model import Act
from assistant.question.slots import parser

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ADVERBS = re.compile(
    r"\b(?:officially|publicly|formally|now|already|ever|yet|even|also|really|each|either of)\s+",
    re.I,
)
_PRONOUNS = frozenset({"he", "she", "it", "they"})


@dataclass(frozen=True, slots=True)
class Speech:
    """A speech act in a statement: the speaker's words, the act, and what it is about."""

    speaker: str
    act: Act
    content: str
    clause: bool  # the content is a clause or a thing that is said, not only a topic


def read_speech(statement: str) -> Speech | None:
    """The speech act that a statement reports ("X has confirmed that p"), or None."""
    doc = parser()(_ADVERBS.sub("", statement.strip(" ?.")))
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or root.pos_ != "VERB":
        return None
    act = lexicon.acts().get(root.lemma_.lower())
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in root.children)
    subject = next((child for child in root.children if child.dep_ == "nsubj"), None)
    if act is None or passive or subject is None or subject.i > root.i:
        return None
    speaker = _speaker(doc, root)
    content, clause = _content(doc, root, speaker)
    return Speech(speaker, Act(act), content, clause)


def _speaker(doc: Doc, root: Token) -> str:
    """The words before the verb, without its auxiliaries."""
    auxiliaries = [c.i for c in root.children if c.dep_ in {"aux", "neg"} and c.i < root.i]
    words = doc[: min([root.i, *auxiliaries])].text
    return re.sub(r"\s+(?:himself|herself|itself|themselves)$", "", words.strip())


def _content(doc: Doc, root: Token, speaker: str) -> tuple[str, bool]:
    after = doc[root.i + 1 :].text.strip(" .")
    if not after:
        return "", False
    first = doc[root.i + 1]
    topic = re.match(
        r"(?:anything\s+|something\s+)?(?:about|on|to|regarding|over)\s+(.*)", after, re.I
    )
    if topic:
        return topic[1], False
    if first.tag_ == "VBG":
        return f"{speaker} {past(first.lemma_)} {doc[first.i + 1 :].text}".strip(), True
    told = re.match(r"(?:\w+\s+){1,3}?that\s+(.*)", after) if root.lemma_ == "tell" else None
    clause = told[1] if told else re.sub(r"^that\s+", "", after)
    words = clause.split(maxsplit=1)
    if len(words) > 1 and words[0].lower() in _PRONOUNS:
        own = words[0].lower() in {"he", "she"} or " " in words[1]
        clause = f"{speaker} {words[1]}" if own else clause
    return clause, True


def is_collective(speaker: str) -> bool:
    """Whether a speaker names nobody ("anyone", "several outlets")."""
    counted = r"^(?:has|have|the|any|some|two|three|several|many|most|all|half a dozen)\s+"
    words = re.sub(counted, "", speaker.lower())
    named = any(word[:1].isupper() for word in speaker.split()[1:])
    return not named and (words in lexicon.words("collective_voices") or words == "")
