"""Whose people an issuer's own document tells of, by its title (T1, T12).

"Readout of President Orme's Call with President Vey" is Orme's office telling what he did; of Vey
it tells only what another's president did (T5). A title that names nobody so settles nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.countries import in_one_name
from index.ledger import Slot, Source
from index.lexicon import words
from index.own_names import ranks_in, tokens_of

_MET = r"['\u2019]s? (?:[\w-]+ ){0,2}?(?:calls?|meetings?|conversations?|visits?|trips?|remarks)\b"
_READOUT = re.compile(
    r"^read-?out (?:of|on|from) (?P<who>.+?)(?:['\u2019]s?\s|\s+(?:phone )?call with\b)", re.I
)
_AUTHOR = re.compile(
    r"^(?:statement|remarks|message|letter|note|press briefing|address) (?:by|from|of) "
    r"(?P<who>.+?)(?: (?:on|in|at|to|about|regarding|following|after|for|marking|before)\b|:|$)",
    re.I,
)
_COLLEAGUE = re.compile(rf"^statement (?:by|from|of) .+? on (?P<who>[^,]+?){_MET} with\b", re.I)
_HEADS_OF_STATE = frozenset({"president", "premier", "chancellor", "king", "queen", "emir"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ONE_LETTER = 1


def people_of_title(title: str | None) -> tuple[str, ...]:
    """Those whom the title of an official document gives as its issuer's, with their titles.

    Of whoever is only the matter of a colleague's statement, no head of state is taken: a
    spokesman may well speak of another country's.
    """
    told = " ".join((title or "").split())
    named = [m.group("who") for m in (_READOUT.match(told), _AUTHOR.match(told)) if m is not None]
    colleague = _COLLEAGUE.match(told)
    if colleague is not None and _HEADS_OF_STATE.isdisjoint(tokens_of(colleague.group("who"))):
        named.append(colleague.group("who"))
    one_by_one = (one for who in named for one in re.split(r",? and |, (?!Jr|Sr)", who))
    return tuple(one for one in one_by_one if " " in one and " with " not in one)


def is_of_issuer(source: Source, slot: Slot) -> bool:
    """Whether a slot is one of the people whom the speaking document gives as its issuer's.

    A family name alone is not enough where another given name or another office stands before it.
    """
    row = [word for word in tokens_of(slot.text) if word not in _SUFFIXES and word != "the"]
    return any(_is_person(person, row) for person in source.people)


def _is_person(person: str, row: Sequence[str]) -> bool:
    known = [word for word in tokens_of(in_one_name(person)) if word not in _SUFFIXES]
    title = [word for word in known[:-1] if word in _title_words()]
    if list(row) == title:
        return True
    if (
        not row
        or row[-1] != known[-1]
        or row[-1] in _title_words()
        or ranks_in(row) - ranks_in(known)
    ):
        return False
    honorifics = words("honorifics")
    rest = [w for w in row[:-1] if w not in known and len(w) > _ONE_LETTER and w not in honorifics]
    held = bool(title) and row[: len(title)] == title
    plain = words("function_words") | words("demoters")
    return not rest or (held and plain.isdisjoint(rest) and len(rest) == 1)


@cache
def _title_words() -> frozenset[str]:
    parts = {part for title in words("titles") for part in title.split()}
    return frozenset(parts) | words("portfolios") | {"vice", "deputy", "prime", "national", "first"}
