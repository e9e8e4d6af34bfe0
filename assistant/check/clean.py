"""A draft without its markup: the words that claim something, each with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.check.frames import about_the_answer, lead_in
from assistant.check.labels import label_pattern

_HEADING = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t].*|[-=*_]{3,}[ \t]*)$", re.M)
_BULLET = re.compile(r"^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]+", re.M)
_QUOTE_BLOCK = re.compile(r"^[ \t]*>[ \t]?", re.M)
_MARKS = re.compile(
    r"[ \t]*\[\d{1,3}\](?!\()|\*\*|__|(?<!\w)[*_](?=\w)|(?<=[\w.!?”\"])[*_](?!\w)|`+"
)
_ESCAPE = re.compile(r"\\(?=[\\`*_\[\]<>|~#])")
# Days of publication hide the source from the parser: "reported on 6 March 2026, citing ...".
# They are checked with the other dates of the sentence (V5).
_DAY = r"\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?"
_CUE = "reported|said|confirmed|revealed|admitted|acknowledged|announced|disclosed|wrote|claimed"
_REPORTED_ON = re.compile(rf"\b(?P<cue>{_CUE}) on {_DAY}(?=[,;:.\s]|$)")
_IN_BRACKETS = re.compile(rf" \((?:[a-z][a-z ]{{0,20}} )?{_DAY}\)")
_NO_SOURCE = re.compile(r",? giving no source,?(?= that\b)")
_OWN = re.compile(rf",? in (?:its|their|his|her) own statement(?: of {_DAY})?")
_VIA = re.compile(r", via [^,;:.\[\]\n]{2,60}(?=[,.;]| \[)")
# "before that, X said q" and "X said q nevertheless" are statements of their own.
_BEFORE_THAT = re.compile(r"(?<=; )before that, | nevertheless(?=(?: \[\d+\])*[.;])")
# "X reported, citing Y, that p" is read as "X, citing Y, reported that p".
_CITING = re.compile(
    rf"(?P<verb> (?:{_CUE}))"
    r"(?P<citing>, citing (?P<source>(?:[^,;:.\n]|\b[A-Z]\.){2,120}))"
    r"(?P<more>,(?! that\b)(?:[^;:.\n]|\b[A-Z]\.){1,160}?)??(?P<comma>,)(?= that\b)"
)
# "X said p, but Y said q" are two statements; the parser parts at a semicolon.
_CONTRAST = re.compile(r",(?= (?:but|while|whereas|although|though)\b)")
_AFTER = re.compile(rf", after (?=[^,;:.\[\]\n]{{2,90}} (?:{_CUE})\b)")
# A citation ends what it stands behind: "X did not reply [2] and the Y would not comment [3]".
_CITED_THEN = re.compile(
    r"(?<=\])(?: and|, and|,)"
    rf"(?= (?:the|a|an|[A-Z][\w'\u2019-]+|(?:[a-z]+ ){{0,2}}(?:[a-z]+s|police) (?:{_CUE}))\b)"
)
_QUOTED = re.compile('"[^"\n]+"|“[^”\n]+”')
_HALF = re.compile("[\ud800-\udfff]")  # half a character, which the parser cannot take
_REMOVED = (
    _BULLET, _QUOTE_BLOCK, _MARKS, _ESCAPE, _IN_BRACKETS, _NO_SOURCE, _OWN, _VIA,
    _BEFORE_THAT,
)  # fmt: skip
# "p, X reported on 4 May": the parser takes p to be X's own words, whoever said it within p.
_CARRIED = re.compile(
    r",(?: as)? (?P<outlet>[^,;:.\[\]\n]{2,60}?)(?:, a state outlet,?)? reported"
    rf"(?: on {_DAY})?(?:,? and (?:[^,;:.\[\]\n]{{2,60}}? )?on {_DAY})*"
    r"(?=(?: \[\d+\])*(?:[.;]|,? (?:but|after|and)\b|$))"
)


@dataclass(frozen=True, slots=True)
class Clean:
    """Words to read, with the place in the draft of each character.

    `skipped` are the spans of headings and the like, which claim nothing by themselves.
    `carried` are the outlets that stand behind what they carry, each with its place in the draft.
    """

    draft: str
    text: str
    places: tuple[int, ...]
    skipped: tuple[tuple[int, int], ...]
    carried: tuple[tuple[int, str], ...] = ()

    def start(self, offset: int) -> int:
        """The place in the draft of a character of the clean text."""
        return self.places[offset]

    def end(self, offset: int) -> int:
        """The place in the draft behind the last character before `offset`."""
        return self.places[offset - 1] + 1 if offset else 0


def clean(draft: str) -> Clean:
    """The words of a draft without headings, marks, citations, status labels and framing."""
    parted = draft
    for pattern in (_AFTER, _CITED_THEN):
        parted = pattern.sub(lambda m: f";{' ' * (len(m[0]) - 1)}", parted)
    skipped = _spans(draft, (_HEADING, about_the_answer()))
    carried = list(_CARRIED.finditer(draft))
    days = [(m.end("cue"), m.end()) for m in _REPORTED_ON.finditer(draft)]
    blanks = [(m.start() + 2, m.end()) for m in _AFTER.finditer(draft)]
    blanks += [(m.start() + 1, m.end()) for m in _CITED_THEN.finditer(draft)]
    spans = _spans(draft, (*_REMOVED, label_pattern(), lead_in()))
    spans += [*skipped, *blanks, *days, *(m.span() for m in carried)]
    places = _without(range(len(draft)), sorted(spans))
    places = _in_order("".join(parted[i] for i in places), places)
    text = _contrasted("".join(parted[i] for i in places))
    text = _HALF.sub("?", text)
    outlets = tuple((m.start(), m["outlet"]) for m in carried)
    return Clean(draft, text, tuple(places), tuple(skipped), outlets)


def _contrasted(text: str) -> str:
    """The text parted at "but", which a quotation keeps as it is."""
    quoted = [m.span() for m in _QUOTED.finditer(text)]
    return _CONTRAST.sub(lambda m: "," if any(a < m.start() < b for a, b in quoted) else ";", text)


def _spans(text: str, patterns: Sequence[re.Pattern[str]]) -> list[tuple[int, int]]:
    return sorted(match.span() for pattern in patterns for match in pattern.finditer(text))


def _without(places: Sequence[int], spans: Sequence[tuple[int, int]]) -> list[int]:
    kept: list[int] = []
    position = 0
    for start, end in spans:
        kept.extend(places[position:start])
        position = max(position, end)
    kept.extend(places[position:])
    return kept


def _in_order(text: str, places: list[int]) -> list[int]:
    """The places with "citing Y" moved to where the parser looks for it."""
    moved: list[int] = []
    position = 0
    for match in _CITING.finditer(text):
        moved.extend(places[position : match.start()])
        for group in ("citing", "comma", "verb"):
            moved.extend(places[match.start(group) : match.end(group)])
        position = match.end()
    moved.extend(places[position:])
    return moved
