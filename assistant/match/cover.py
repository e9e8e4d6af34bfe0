"""Which words of a question a claim, its sentence or its surroundings bear out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.match.among import passes_among
from assistant.question.names import same_name
from assistant.question.slots import Slots, slots_of
from assistant.question.words import bears_out, same_stem

if TYPE_CHECKING:
    from assistant.match.model import Candidate

_NEAR = 320  # characters of text before, about two sentences
_WORD = re.compile(r"[A-Za-z][\w.'\u2019-]*")


@dataclass(frozen=True)
class Scene:
    """A candidate as it is read: its claim's slots, and the words around it, in lower case.

    `around_text` is headline and text before; `near_text` only the headline and the last sentence
    or two. Most claims are settled by their own words, so the others are read when asked for.
    """

    claim: Slots
    sentence_text: str
    around_text: str
    near_text: str

    @cached_property
    def sentence(self) -> frozenset[str]:
        """The words of the claim's sentence, with their plain forms."""
        return plain_lemmas(self.sentence_text)

    @cached_property
    def around(self) -> frozenset[str]:
        """The words around it, with their plain forms."""
        return plain_lemmas(self.around_text)

    @cached_property
    def near(self) -> frozenset[str]:
        """The words just before it, with their plain forms."""
        return plain_lemmas(self.near_text)


def scenes_of(candidates: list[Candidate]) -> list[Scene]:
    """The scene of each candidate; claims are parsed together and remembered."""
    claims = slots_of([candidate.claim.text for candidate in candidates])
    scenes = []
    for candidate, slots in zip(candidates, claims, strict=True):
        head = f"{candidate.outlet or ''} {candidate.title or ''}"
        around = f"{head} {candidate.context}"
        near = f"{head} {candidate.context[-_NEAR:]}"
        scenes.append(Scene(slots, _plain(candidate.sentence), _plain(around), _plain(near)))
    return scenes


def _plain(text: str) -> str:
    return text.lower().replace("\u2019", "'")


@lru_cache(maxsize=16_384)
def plain_lemmas(text: str) -> frozenset[str]:
    """Word forms of a text with their plain singular or base form: enough to look words up in."""
    return frozenset().union(*map(_forms, set(_WORD.findall(_plain(text)))))


@lru_cache(maxsize=65_536)
def _forms(word: str) -> frozenset[str]:
    word = word.rstrip(".'-").removesuffix("'s")
    return frozenset({word, *_bases(word)})


def _bases(word: str) -> list[str]:
    found = []
    for ending, put in (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""),
                        ("ing", "e"), ("ied", "y")):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            found.append(word[: -len(ending)] + put)
    return found


def name_in(name: str, names: tuple[str, ...], text: str) -> bool:
    """Whether a name, in any of its forms, is among names or in a lower-case text."""
    if any(same_name(name, other) for other in names):
        return True
    words = [word for word in name.split() if len(word) > 2] or name.split()
    if name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        return True
    found = _words_of(text)
    return all(passes_among(same_name, word, found) for word in words)


@lru_cache(maxsize=16_384)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(word.removesuffix("'s") for word in _WORD.findall(text))


def word_in(word: str, lemmas: frozenset[str] | tuple[str, ...]) -> bool:
    """Whether a content word, a synonym, another form or a kind of it is among lemmas.

    A fixed phrase may also be borne out word by word.
    """
    if word in lemmas or passes_among(bears_out, word, lemmas):
        return True
    return "_" in word and all(word_in(part, lemmas) for part in parts_of(word))


def parts_of(phrase: str) -> list[str]:
    """The words of a phrase that carry meaning ("recall", "ambassador"), or all of them."""
    small = lexicon.words("stop_words") | lexicon.words("small_words")
    return [part for part in phrase.split("_") if part not in small] or phrase.split("_")


def form_in(word: str, lemmas: frozenset[str]) -> bool:
    """Whether the word itself (not a synonym) is among lemmas."""
    return word in lemmas or passes_among(same_stem, word, lemmas)
