"""Names: reading them off a parse, and deciding whether two of them are the same (G3, aliases)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.question.values import CALENDAR
from index.countries import country_forms, seats

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span, Token

_ENDINGS = ("ian", "ean", "n", "an", "ish", "ese", "i", "ic", "ch", "ans", "ians", "ns")


def read_names(span: Span) -> tuple[str, ...]:
    """The proper names of a text, lower case, without titles: "ana holt", "st anne's"."""
    found: dict[str, None] = {}
    for run in _runs(span):
        name = " ".join(run)
        if name:
            found[name] = None
    return tuple(found)


def _runs(span: Span) -> Iterable[list[str]]:
    run: list[str] = []
    for token in span:
        if is_name_word(token):
            run.append(token.lower_.replace("\u2019", "'"))
        elif run and token.lower_ in {"'s", "\u2019s"} and _continues(token):
            run[-1] += "'s"
        elif run:
            yield _without_titles(run)
            run = []
    if run:
        yield _without_titles(run)


def _continues(token: Token) -> bool:
    """Whether a possessive is inside a name ("St Anne's Hospital") and does not end it."""
    before = token.nbor(-1)
    saint = before.i > 0 and before.nbor(-1).lower_.rstrip(".") in {"st", "saint"}
    return bool(saint)


def _without_titles(run: list[str]) -> list[str]:
    titles = lexicon.words("titles")
    if len(run) > 2 and run[0] in {"vice", "deputy"} and run[1] in titles:
        run = run[1:]  # "Vice President Harris", but not "Vice Media"
    while len(run) > 1 and run[0].rstrip(".") in titles:
        run = run[1:]
    return [] if len(run) == 1 and run[0].rstrip(".") in titles else run


def is_name_word(token: Token) -> bool:
    """Whether a token is a word of a proper name (also an adjective made of one: Ruvian)."""
    text = token.text
    if not text[:1].isupper() or token.lower_ in CALENDAR or text == "I":
        return bool(
            text[:1].isdigit() and not token.is_sent_start and token.nbor(-1).pos_ == "PROPN"
            and token.dep_ in {"nummod", "npadvmod", "appos"} and token.head.i < token.i
        )  # fmt: skip
    if token.pos_ in {"DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "NUM"}:
        return False
    named = not token.is_sent_start or token.pos_ == "PROPN" or bool(token.ent_type_)
    return named or _is_beside_a_name(token)


def _is_beside_a_name(token: Token) -> bool:
    """Whether a bare singular that opens a sentence is set beside a name: "Yarrow and Tolland"."""
    bare = token.tag_ == "NN" and token.i == token.left_edge.i
    return bare and any(c.dep_ == "conj" and c.pos_ == "PROPN" for c in token.children)


@lru_cache(maxsize=65_536)
def same_name(one: str, other: str) -> bool:
    """Whether two names (lower case) can stand for the same bearer.

    Equal, a shorter form (surname, first part, acronym), a place and its adjective.
    Two full names that share only one word are different.
    """
    one, other = _plain(one), _plain(other)
    if not one or not other:
        return False
    if one == other or _place(one) == _place(other):
        return True
    short, long = sorted((one.split(), other.split()), key=len)
    if len(short) < len(long):
        return _shortens(short, long)
    return len(short) == 1 and (_adjective(one, other) or _adjective(other, one))


def _plain(name: str) -> str:
    return re.sub(r"(?:'s|\u2019s|')$", "", name.strip().lower())


def _place(name: str) -> str:
    return country_forms().get(name, name)


def _shortens(short: list[str], long: list[str]) -> bool:
    if len(short) == 1 and len(long) >= 2:
        letters = "".join(word[0] for word in long)
        if short[0].replace(".", "") == letters:
            return True
    joined = [_plain(word) for word in long]
    wanted = [_plain(word) for word in short]
    starts = range(len(joined) - len(wanted) + 1)
    return any(
        all(w == j or _adjective(w, j) or _adjective(j, w)
            for w, j in zip(wanted, joined[i:], strict=False))
        for i in starts
    )  # fmt: skip


def _adjective(form: str, name: str) -> bool:
    """Whether `form` is an adjective or people noun made of the name (Veldish of Veld)."""
    if len(name) < 4 or len(form) <= len(name) - 2 or form == name:
        return False
    stems = {name, re.sub(r"[aeiouy]+$", "", name)}
    return any(
        len(stem) >= 3 and form.startswith(stem) and form[len(stem) :] in _ENDINGS for stem in stems
    )


def seat_of(name: str) -> str | None:
    """The state that a seat of government speaks for ("the Kremlin" -> "russia"), or None."""
    return seats().get(re.sub(r"^the ", "", _plain(name)))
