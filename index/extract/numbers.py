"""Numbers as words and figures write them: "14", "3.5bn", "a dozen", "two thirds"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.lexicon import table

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIGURE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|m|mn|bn|tn)?")
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+")
_SCALES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
_GLUED = frozenset({"k", "m", "mn", "bn", "tn"})
_PARTS = {
    name: 1 / below
    for below, names in (
        (2, ("half", "halves")),
        (3, ("third", "thirds")),
        (4, ("quarter", "quarters")),
        (5, ("fifth", "fifths")),
        (6, ("sixth", "sixths")),
        (7, ("seventh", "sevenths")),
        (8, ("eighth", "eighths")),
        (9, ("ninth", "ninths")),
        (10, ("tenth", "tenths")),
        (100, ("hundredth", "hundredths")),
    )
    for name in names
}
_WHOLE = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "all", "that", "this"})
_TO_ONE = frozenset({"a", "an", "one"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value, its adjacent tokens, and whether it is a share of a whole.

    `at_least` is true of words that give no more than a least value: "hundreds of".
    """

    value: float
    tokens: tuple[Token, ...]
    share: bool = False
    at_least: bool = False


def number_at(tokens: Sequence[Token]) -> Number | None:
    """The number that begins with the first of some adjacent tokens, or None."""
    return _ratio(tokens) or _fraction(tokens) or _indefinite(tokens) or _count(tokens)


def _count(tokens: Sequence[Token]) -> Number | None:
    """ "14", "two million", "a dozen", "2 m" written in one, "two and a half million"."""
    start = 1 if tokens[0].lower_ in {"a", "an"} else 0
    if start and (len(tokens) < 2 or tokens[1].lower_ not in _SCALES or _is_glued(tokens[1])):
        return None
    end = start
    while end < len(tokens) and (
        _is_numeral(tokens[end]) or _joins(tokens, end) or (end > start and _scales(tokens[end]))
    ):
        end += 1
    half = tuple(t.lower_ for t in tokens[end : end + 3]) == _WITH_HALF
    run = tokens[start:end]
    value = number_value(" ".join(t.lower_ for t in run if t.text != "-")) if run else None
    if value is None:
        return None
    if half:
        after = tokens[end + 3] if end + 3 < len(tokens) else None
        scale = _SCALES.get(after.lower_, 1.0) if after is not None else 1.0
        end += 3 if scale == 1.0 else 4
        return Number((value + 0.5) * scale, tuple(tokens[:end]))
    return Number(value, tuple(tokens[:end]))


_WITH_HALF = ("and", "a", "half")


def _indefinite(tokens: Sequence[Token]) -> Number | None:
    """ "Hundreds of people", "tens of thousands", "several hundred": the least they bear (S6)."""
    least, row = table("bounds")["collective"], [t.lower_ for t in tokens[:4]]
    article = int(row[:2] == ["a", "few"])
    scale = _SCALES.get("".join(row[article + 1 : article + 2]))
    if row[article] in {"several", "few"} and scale is not None:
        return Number(least[row[article]] * scale, tuple(tokens[: article + 2]), at_least=True)
    if row[0] not in least or not row[0].endswith("s") or not _counts(tokens):
        return None
    if row[1:2] == ["of"] and row[2:3] and row[2] in least:
        value = least[row[0]] * least[row[2]] / 2
        return Number(value, tuple(tokens[:3]), at_least=True)
    return Number(float(least[row[0]]), tuple(tokens[:1]), at_least=True)


def _counts(tokens: Sequence[Token]) -> bool:
    """Whether "hundreds" stands for so many: "hundreds of", "hundreds were hurt"."""
    if len(tokens) > 1 and tokens[1].lower_ == "of":
        return True
    return tokens[0].tag_ == "NNS" and tokens[0].dep_ in {"nsubj", "nsubjpass"}


def _fraction(tokens: Sequence[Token]) -> Number | None:
    """ "Two thirds", "a tenth of", "half the night shift"; "the third quarter" is none."""
    row = [t.lower_ for t in tokens[:5]]
    if row[0] == "half":
        followed = row[1:2] == ["of"] or (row[1:2] and row[1] in _WHOLE)
        return Number(0.5, tuple(tokens[:1]), share=True) if followed else None
    length = 3 if row[1:2] == ["-"] else 2
    if len(row) < length or row[length - 1] not in _PARTS:
        return None
    part, plural = _PARTS[row[length - 1]], row[length - 1].endswith("s")
    if row[0] in _TO_ONE:
        share = row[length : length + 1] == ["of"] and not plural
        return Number(part, tuple(tokens[:length]), share=True) if share else None
    above = number_value(row[0]) if plural and _is_numeral(tokens[0]) else None
    if above is None or (part == 0.25 and row[length : length + 1] != ["of"]):
        return None  # "four quarters of growth" apart, quarters are of a year
    return Number(above * part, tuple(tokens[:length]), share=True)


def _ratio(tokens: Sequence[Token]) -> Number | None:
    """ "One in five", "nine out of ten"."""
    row = [t.lower_ for t in tokens[:4]]
    length = 4 if row[1:3] == ["out", "of"] else 3
    if len(row) < length or (length == 3 and row[1] != "in"):
        return None
    if not (_is_numeral(tokens[0]) and _is_numeral(tokens[length - 1])):
        return None
    above, below = number_value(row[0]), number_value(row[length - 1])
    if above is None or below is None or not 0 < above < below or 1900 <= below < 2100:
        return None
    return Number(above / below, tuple(tokens[:length]), share=True)


def _is_numeral(token: Token) -> bool:
    if token.ent_type_ == "ORDINAL" or token.lower_ in {"no", "half"} or token.lower_ in _PARTS:
        return False
    if _FIGURE.fullmatch(token.lower_):
        return True
    if token.tag_ == "JJ" or not token.lower_.replace("-", "").isalpha():
        return False
    named = token.lower_ in _SCALES and not _is_glued(token)
    return named or (token.like_num and number_value(token.lower_) is not None)


def _is_glued(token: Token) -> bool:
    return token.lower_ in _GLUED


def _scales(token: Token) -> bool:
    """Whether a letter behind figures multiplies them: "$2m", "3.5 bn", but not "2m deep"."""
    if not _is_glued(token):
        return False
    first = token.nbor(-1)
    if token.lower_ != "m":
        return True
    symbol = first.i > 0 and (first.nbor(-1).is_currency or first.nbor(-1).text.isupper())
    counts = token.i + 1 < len(token.doc) and token.nbor().tag_ in {"NNS", "NNPS"}
    return not first.whitespace_ and (symbol or counts)


def _joins(tokens: Sequence[Token], position: int) -> bool:
    """Whether a hyphen holds the words of one number together: "twenty-one"."""
    if tokens[position].text != "-" or not 0 < position < len(tokens) - 1:
        return False
    sides = tokens[position - 1], tokens[position + 1]
    return all(_is_numeral(t) and t.lower_.isalpha() for t in sides)


@lru_cache(maxsize=4096)
def number_value(text: str) -> float | None:
    """The value of "14", "4,000", "six", "two million", "3.5bn" or "52.1"; None if it is none."""
    from text_to_num import text2num

    if _SPACED.fullmatch(text):
        text = text.replace(" ", "")
    first, *rest = text.lower().replace("-", " ").split() or [""]
    scale = 1.0
    figure = _FIGURE.fullmatch(first)
    if figure is not None:
        scale = _SCALES.get(figure[3] or "", 1.0)
        value = float(figure[1].replace(",", "") + (figure[2] or ""))
        for word in rest:
            scale *= _SCALES.get(word, 1.0)
        return value * scale
    words = [first, *rest]
    while words and words[-1] == "dozen":
        scale *= 12.0
        words.pop()
    if not words:
        return scale
    try:
        return float(text2num(" ".join(words), "en")) * scale
    except ValueError:
        return None
