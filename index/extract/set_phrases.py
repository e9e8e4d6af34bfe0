"""Where phrases of the lists stand in a row of tokens, with no need of a parse.

A phrase is a row of lemmas; `*` stands for up to three words, `<say>` for a verb of saying.
An adverb may stand between the words of a phrase, "not" and its like may not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from index.extract.lemmas import stems
from index.ledger import CueClass
from index.lexicon import cue_class, entries, phrases, words

if TYPE_CHECKING:
    from spacy.tokens import Token

SAY = "<say>"
_MOST_WORDS = 3  # that a star stands for
_SPOKEN = frozenset({CueClass.ASSERT, CueClass.CONFIRM, CueClass.ALLEGE, CueClass.ANNOUNCE})
_PHRASAL = (("point", "out"), ("spell", "out"), ("set", "out"), ("make", "clear"))

Row = tuple[str, ...]
Match = tuple[int, int, str]


def matches(tokens: Sequence[Token], name: str) -> Iterator[Match]:
    """First and last place in `tokens` of each phrase of a list, and the phrase; longest first."""
    openings = _by_first(name)
    for start, token in enumerate(tokens):
        rows = (row for form in forms(token) for row in openings.get(form, ()))
        for row in sorted(rows, key=len, reverse=True):
            end = _end_of(row, tokens, start)
            if end is not None:
                yield start, end - 1, " ".join(row)
                break


def lemma_matches(lemmas: Sequence[str], name: str) -> Iterator[tuple[int, int, Row]]:
    """First and last place in `lemmas` (of `surface`) of each phrase of a list, and its row."""
    present = frozenset(lemmas)
    for row in phrases(name):
        if row[0] not in present:
            continue
        for start, lemma in enumerate(lemmas):
            end = _star_end(lemmas, row, start) if lemma == row[0] else None
            if end is not None:
                yield start, end - 1, row


def surface(token: Token) -> str:
    """The lemma of a token; "not" for "n't"."""
    return "not" if token.lower_ == "n't" else str(token.lemma_).lower()


def _star_end(lemmas: Sequence[str], phrase: Row, start: int) -> int | None:
    """Behind the phrase that begins at `start`; `*` in it stands for up to three words."""
    position = start
    for word, following in zip(phrase, (*phrase[1:], ""), strict=True):
        window = list(lemmas[position : position + 4])
        if word == "*":
            if following not in window:
                return None
            position += window.index(following)
        elif window[:1] == [word]:
            position += 1
        else:
            return None
    return position


@cache
def _by_first(name: str) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for entry in entries(name):
        row = tuple(entry.split())
        found.setdefault(row[0], []).append(row)
    return found


def forms(token: Token) -> frozenset[str]:
    """The lemmas that a word can have, where there is no parse; "its" is no form of "it"."""
    bends = token.tag_[:1] in {"V", "N", "J", "M"}
    return _forms(token.lower_) if bends else frozenset({token.lower_})


@cache
def _forms(word: str) -> frozenset[str]:
    irregular = entries("irregular_forms").get(word, "")
    gerund = (word[:-3], f"{word[:-3]}e") if word.endswith("ing") else ()
    return frozenset({*stems(word), *gerund, irregular or word}) - {""}


def _end_of(row: Row, tokens: Sequence[Token], start: int) -> int | None:
    """Behind the phrase that begins at `start`, or None."""
    place = start
    for position, wanted in enumerate(row):
        if wanted == "*":
            continue
        step = _MOST_WORDS if position and row[position - 1] == "*" else 0
        reach = _place_of(wanted, tokens, place, step, first=position == 0)
        if reach is None:
            return None
        place = reach
    return place


def _place_of(
    wanted: str, tokens: Sequence[Token], place: int, most: int, *, first: bool
) -> int | None:
    """Behind the next word that is `wanted`, past adverbs and at most `most` other words."""
    passed = 0
    for i in range(place, min(len(tokens), place + most + 3)):
        length = _length_of(wanted, tokens, i)
        if length:
            return i + length
        token = tokens[i]
        adverb = not first and token.tag_ == "RB" and token.lower_ not in {"not", "n't", "never"}
        if not adverb:
            passed += 1
        if first or passed > most or token.is_punct:
            return None
    return None


def _length_of(wanted: str, tokens: Sequence[Token], place: int) -> int:
    """How many words from a place on are the wanted one; 0 where they are another."""
    found = forms(tokens[place])
    if wanted != SAY:
        return int(wanted in found)
    following = tokens[place + 1].lower_ if place + 1 < len(tokens) else ""
    if any(verb in found and following == small for verb, small in _PHRASAL):
        return 2
    return int(says(tokens[place]))


def says(token: Token) -> bool:
    """Whether a word can be a verb of saying."""
    verbal = token.tag_.startswith("V")
    return verbal and any(cue_class(form) in _SPOKEN for form in forms(token))


def is_adjunct(tokens: Sequence[Token]) -> bool:
    """Whether some words only tell when, where and to whom: "on Tuesday in Varn"."""
    if not tokens:
        return True
    first = tokens[0]
    timed = first.lower_ in words("early_words") | {"yesterday", "today", "tonight", "late"}
    opens = first.tag_ in {"IN", "TO", "RB"} or timed or first.text == ","
    verbs = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} or t.lower_ == "that" for t in tokens)
    day = first.tag_ == "NNP" and (len(tokens) == 1 or tokens[1].tag_ in {"IN", ","})
    return (opens or day) and not verbs
