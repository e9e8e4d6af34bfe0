"""What a text states plainly about itself: date, outlet and title, else nothing.

Read are a first line that begins `date 2026-03-07`, header lines such as `Published: 6 March 2026`,
a dateline such as `LONDON, 6 March 2026 (Reuters) -`, a Markdown heading, and a headline that
stands alone above the text. Everything else stays unknown: nothing is guessed.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from index.errors import ReportError
from index.read.fields import iso_date

HEADER_LINES = 8
"""Lines at the top, blank ones not counted, in which a text speaks of itself."""
LONGEST_HEADLINE = 140

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?"
    r"|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY_FIRST = rf"(?P<d1>\d{{1,2}}) {_MONTH.format('m1')},? (?P<y1>\d{{4}})"
_MONTH_FIRST = rf"{_MONTH.format('m2')} (?P<d2>\d{{1,2}}),? (?P<y2>\d{{4}})"
_DATE = rf"(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})|{_DAY_FIRST}|{_MONTH_FIRST})"

_ISO_LINE = re.compile(r"\s*date:?\s+(?P<iso>\d{4}-\d{2}-\d{2})\b", re.IGNORECASE)
_HEADER = re.compile(
    r"(?P<name>title|headline|outlet|publication|published|date)[ \t]*:[ \t]*(?P<value>\S.*)",
    re.IGNORECASE,
)
_FIELD_OF = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "publication": "outlet",
    "published": "published",
    "date": "published",
}
_WHOLE_DATE = re.compile(_DATE + r"\b", re.IGNORECASE)
# Capital letters, then a date or an agency in brackets or both, then a dash.
_DATELINE = re.compile(
    r"(?-i:[A-Z][A-Z .,'/-]+)(?:,[ \t]+(?-i:[A-Z][\w. ]*?))?"
    rf"(?:,?[ \t]+(?:{_DATE}|{_MONTH.format('m3')} \d{{1,2}}))?"
    r"(?:[ \t]+\((?P<outlet>(?-i:[A-Z])[\w .&'-]{1,40})\))?[ \t]*(?:[-\u2013\u2014]|--)[ \t]",
    re.IGNORECASE,
)
_HEADING = re.compile(r"#[ \t]+(?P<title>\S.*?)[ \t#]*")


def stated_fields(path: Path, text: str, *, markdown: bool = False) -> dict[str, str]:
    """The fields that the top of the text states: any of title, outlet and published.

    Raises:
        ReportError: the first line gives a date in figures that no calendar has.
    """
    lines = [line.strip() for line in text.lstrip().split("\n", 40)[:40]]
    fields = _headline(lines, markdown=markdown)
    for line in [line for line in lines if line][:HEADER_LINES]:
        for name, value in (_header(line) | _dateline(line)).items():
            fields.setdefault(name, value)
    if match := _ISO_LINE.match(text):
        if (stated := iso_date(match["iso"])) is None:
            cure = "write the day of publication as 2026-03-07"
            raise ReportError(path, f"the first line's {match['iso']} is no date; {cure}")
        fields["published"] = stated
    return fields


def _headline(lines: list[str], *, markdown: bool) -> dict[str, str]:
    if markdown:
        headings = (_HEADING.fullmatch(line) for line in lines)
        return next(({"title": found["title"]} for found in headings if found), {})
    alone = len(lines) > 2 and lines[0] and not lines[1] and any(lines[2:])
    if not alone or len(lines[0]) > LONGEST_HEADLINE or lines[0][-1] in ".!:;,":
        return {}
    if _ISO_LINE.match(lines[0]) or _HEADER.fullmatch(lines[0]) or _WHOLE_DATE.match(lines[0]):
        return {}
    return {"title": lines[0]}


def _header(line: str) -> dict[str, str]:
    match = _HEADER.fullmatch(line)
    if not match:
        return {}
    name = _FIELD_OF[match["name"].lower()]
    if name != "published":
        return {name: match["value"]}
    found = _WHOLE_DATE.match(match["value"])
    stated = iso_date(match["value"]) or (_calendar_day(found) if found else None)
    return {"published": stated} if stated else {}


def _dateline(line: str) -> dict[str, str]:
    match = _DATELINE.match(line)
    if not match:
        return {}
    outlet = match["outlet"]
    initials = "".join(word[0] for word in re.findall(r"\w+", outlet or "")).upper()
    if initials and line.startswith(f"{initials} "):  # a short name written out, no agency
        outlet = None
    fields = {"published": _calendar_day(match), "outlet": outlet}
    return {name: value for name, value in fields.items() if value}


def _calendar_day(match: re.Match[str]) -> str | None:
    """The ISO day of a match of the date pattern, or None where no calendar has it."""
    if match["iso"]:
        return iso_date(match["iso"])
    for day, month, year in (("d1", "m1", "y1"), ("d2", "m2", "y2")):
        if match[day]:
            number = _MONTHS.index(match[month].lower()[:3]) + 1
            try:
                return date(int(match[year]), number, int(match[day])).isoformat()
            except ValueError:
                return None
    return None
