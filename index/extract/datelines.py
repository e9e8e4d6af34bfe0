"""Where and when a report was filed, before its first words: no part of what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.countries import is_country
from index.lexicon import entries
from index.source_outlet import name_reads_as_outlet

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

_DATED = re.compile(
    r"\s*(?:(?:date|dated|published|updated|posted)\b:?\s*)?\d{4}-\d{2}-\d{2}\b[\s:,]*", re.I
)
# "BERGMOOR, April 14 (Selden Dispatch) - ".
_PLACED = re.compile(
    r"\s*[A-Z][A-Z.' -]*[A-Z]{2}[A-Z.' -]*(?:/[A-Z.' -]+)?"
    r"(?:, (?:[A-Z][\w.]* )?[\w.]+(?: [\w.]+){0,2}){0,3}(?: ?\([^)]{1,40}\)| /\w{3,20}/)?"
    r" ?[-\u2014]{1,2} "
)
# "Toronto, April 14 - ", "Toronto, Monday - ": with the day, a place in small letters is one, too.
_DAY = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]* \d{1,2}(?:, \d{4})?"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_DAY_PLACED = re.compile(
    rf"\s*(?:[A-Z][\w.' ]{{2,30}}(?: \([A-Z]\w+\))?, ){{1,3}}{_DAY}"
    r"(?: ?\([^)]{1,40}\))?(?: ?[-\u2014]{1,2} | ?: )"
)
_PLACE = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}"
# "Bergmoor (Reuters) - ", "(Reuters) ": by the name of an outlet between the brackets.
_FILED = re.compile(
    rf"\s*(?:{_PLACE}(?:, {_PLACE})? )?\((?P<outlet>[\w ]{{2,30}})\)\s*[-\u2014]{{0,2}}\s*"
)
# "Bergmoor, Norway - ": by the name of a country.
_OF_LAND = re.compile(rf"\s*{_PLACE}, (?P<land>{_PLACE}) ?[-\u2014]{{1,2}} ")
# "OSLO: The minister": by a seat of government in capitals, before words that are not.
_SEAT = re.compile(r"\s*(?P<seat>[A-Z]{3}[A-Z. '-]*): (?=[A-Z][a-z])")
_LONGEST_LEAD = 120


def dateline_end(doc: Doc) -> int | None:
    """Where the first sentence starts behind a leading "date 2026-03-07" or a dateline."""
    lead = _DATED.match(doc.text) or _placed(doc.text[:_LONGEST_LEAD])
    if lead is None:
        return None
    return next((int(token.i) for token in doc if token.idx >= lead.end()), None)


def is_dateline(sentence: Tokens) -> bool:
    """Whether a stretch only tells where and when a report was filed."""
    text = sentence.text.rstrip()
    lead = _placed(f"{text[:_LONGEST_LEAD]} The")
    return lead is not None and lead.end() > len(text)


def _placed(text: str) -> re.Match[str] | None:
    sure = _PLACED.match(text) or _DAY_PLACED.match(text)
    if sure is not None:
        return sure
    leads = (shape.match(text) for shape in (_FILED, _OF_LAND, _SEAT))
    return next((lead for lead in leads if lead is not None and _is_placed(lead)), None)


def _is_placed(lead: re.Match[str]) -> bool:
    """Whether the words of a lead are those of a place or an agency."""
    held = lead.groupdict()
    if "outlet" in held:
        return name_reads_as_outlet(held["outlet"], frozenset())
    if "land" in held:
        return is_country(held["land"].lower())
    return held["seat"].lower() in entries("metonyms")
