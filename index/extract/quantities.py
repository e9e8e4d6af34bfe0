"""Numbers with what they count and how they are bounded (S6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from index.ledger import Bound, Quantity
from index.lexicon import table, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NUMERIC = re.compile(r"^[\d][\d,]*(\.\d+)?$")
_YEAR = re.compile(r"(19|20)\d\d")
_MULTIPLIERS = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}


def read_quantities(members: list[Token]) -> Iterator[Quantity]:
    """The quantities of some tokens, with unit lemma and bound; dates and years are left out."""
    done: set[int] = set()
    for position, token in enumerate(members):
        if token.i in done or not _is_number(token) or _is_calendar(token):
            continue
        run = _run_from(members[position:])
        done.update(t.i for t in run)
        value = number_value(" ".join(t.text for t in run if t.text != "-"))
        if value is not None:
            yield Quantity(value, _unit(run[-1]), _surface_of(run), _bound(run[0]))


def _run_from(tokens: list[Token]) -> list[Token]:
    """The adjacent tokens that make up one number: "two million", "twenty-one"."""
    run = tokens[:1]
    for following in tokens[1:]:
        adjacent = following.i == run[-1].i + 1
        if not adjacent or not (_is_number(following) or _joins(following)):
            break
        run.append(following)
    return run


def _is_number(token: Token) -> bool:
    if token.lower_ in {"one", "no"} and token.dep_ != "nummod":
        return token.lower_ == "one" and token.tag_ == "CD" and token.dep_ in {"pobj", "dobj"}
    if token.ent_type_ == "ORDINAL" or token.tag_ == "JJ":
        return False  # "its third increase" counts nothing
    return token.pos_ == "NUM" or token.like_num


def _joins(token: Token) -> bool:
    return token.text == "-" and token.i + 1 < len(token.doc) and _is_number(token.nbor())


def _is_calendar(token: Token) -> bool:
    """Whether a number is a year, or a day beside a month."""
    if _YEAR.fullmatch(token.text):
        return token.ent_type_ == "DATE" or token.dep_ in {"pobj", "npadvmod"}
    if token.ent_type_ != "DATE" or not re.fullmatch(r"[0-3]?\d", token.text):
        return False
    near = token.doc[max(0, token.i - 2) : token.i + 3]
    return any(t.lower_ in words("months") for t in near)


@lru_cache(maxsize=4096)
def number_value(text: str) -> float | None:
    """The value of "14", "4,000", "six", "two million" or "52.1"; None if it is none."""
    from text_to_num import alpha2digit

    cleaned = text.lower().replace("-", " ")
    parts = cleaned.split()
    if parts and _NUMERIC.match(parts[0]):
        scale = 1.0
        for word in parts[1:]:
            scale *= _MULTIPLIERS.get(word, 1.0)
        return float(parts[0].replace(",", "")) * scale
    if cleaned in {"a dozen", "dozen"}:
        return 12.0
    match = re.search(r"\d+(\.\d+)?", alpha2digit(cleaned, "en"))
    return float(match.group()) if match else None


def _unit(token: Token) -> str:
    if token.dep_ == "nummod" or token.head.pos_ in {"NOUN", "PROPN"}:
        head = token.head
        while head.dep_ == "nummod":
            head = head.head
        return str(head.lemma_.lower())
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if following is not None and following.pos_ in {"NOUN", "SYM"}:
        return str(following.lemma_.lower())
    return ""


def _surface_of(run: list[Token]) -> str:
    doc = run[0].doc
    last = run[-1]
    if last.i + 1 < len(doc) and doc[last.i + 1].lower_ in {"percent", "%", "per"}:
        end = last.i + (3 if doc[last.i + 1].lower_ == "per" else 2)
        return str(doc[run[0].i : end].text)
    return str(doc[run[0].i : last.i + 1].text)


def _bound(first: Token) -> Bound:
    before = " ".join(t.lower_ for t in first.doc[max(0, first.i - 3) : first.i])
    for bound in (Bound.LOWER, Bound.UPPER, Bound.APPROXIMATE):
        listed = table("bounds")[bound.lower()]
        if any(before == p or before.endswith(" " + p) for p in listed):
            return bound
    return Bound.EXACT
