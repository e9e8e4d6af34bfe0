"""Whether a source speaks for the party that a question names (R2, metonyms, shortening)."""

from __future__ import annotations

import re

from assistant.question.names import same_name, seat_of
from index import Attribution, Source, SourceKind

_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|any|either|both)\s+", re.I)
_WORDS = re.compile(r"[\w.'\u2019-]+")
_GENERIC = {
    "of",
    "for",
    "in",
    "and",
    "the",
    "national",
    "chief",
    "own",
    "itself",
    "himself",
    "herself",
    "themselves",
    "government",
    "'s",
}
_COMPASS = {"north", "south", "east", "west", "new", "united"}


def speaks_for(source: Source, party: str) -> bool:
    """Whether `source` is the party as named, speaks for it, or holds the office named.

    "The finance minister" is the source with that role; "Ruvia" is any official voice of Ruvia.
    """
    wanted = re.sub(r"'s$|\u2019s$", "", _ARTICLE.sub("", party.strip())).lower()
    if not wanted:
        return False
    names = [source.name, source.body or "", source.span.text if source.span else ""]
    if any(same_name(wanted, _ARTICLE.sub("", n).lower()) for n in names if n):
        return True
    if _holds(source, wanted):
        return True
    seat = seat_of(wanted)
    bodies = [source.body, source.name] if source.kind not in _PRIVATE else []
    if seat is not None and any(_is_of(b, seat) for b in bodies if b):
        return source.kind not in _PRIVATE
    return source.kind not in _PRIVATE and bool(source.body) and _is_of(source.body or "", wanted)


_PRIVATE = {
    SourceKind.PERSON_NAMED,
    SourceKind.PERSON_UNNAMED,
    SourceKind.OFFICIAL_UNNAMED,
    SourceKind.OUTLET,
    SourceKind.STATE_OUTLET,
    SourceKind.VAGUE,
    SourceKind.DOCUMENT,
}


def _holds(source: Source, wanted: str) -> bool:
    """Whether every telling word of the party is in the source's own words."""
    words = {w for w in _plain(wanted) if w not in _GENERIC}
    own_words = source.span.text if source.span else None
    said = _plain(" ".join(filter(None, [source.name, source.role, source.body, own_words])))
    return bool(words) and all(any(w == s or same_name(w, s) for s in said) for w in words)


def _plain(text: str) -> list[str]:
    return [re.sub(r"'s$|\u2019s$", "", w.lower()) for w in _WORDS.findall(text)]


def _is_of(body: str, place: str) -> bool:
    """Whether a body belongs to a place: "Ruvia's defence ministry" to Ruvia.

    What ends a longer name ends another's as well: South Korea is not North Korea.
    """
    words, parts = _plain(body), place.split()
    shared = [part for part in parts if part != parts[0] or part in _COMPASS]
    runs = [" ".join(words[i : i + len(parts)]) for i in range(len(words) - len(parts) + 1)]
    others = [w for w in words if not any(same_name(w, part) for part in shared)]
    return any(same_name(place, name) for name in (*runs, *(others if len(parts) > 1 else ())))


def voices(row: Attribution) -> list[Source]:
    """Everybody who speaks in a row, innermost first, without the outlets."""
    outlets = {SourceKind.OUTLET, SourceKind.STATE_OUTLET}
    sources = [link.source for link in reversed(row.chain)]
    spoken = [s for s in sources if s.kind not in outlets]
    return spoken or sources[:1]
