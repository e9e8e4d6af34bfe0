"""V5: numbers, dates and names that the evidence does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from assistant.check.case import Case, Objection
from assistant.check.lookup import Held
from assistant.check.voices import denies_record, is_open, is_row_cited
from assistant.evidence import Evidence
from assistant.question.names import same_name
from assistant.question.slots import Slots, slots_of
from assistant.question.values import DAYS, read_dates
from index.extract.parse import straighten
from index.ledger import Bound, Quantity

_CLOSE = 1e-6
_VIA = re.compile(r", via ([^,;:.\[\]\n]{2,60})")
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b|o'clock)", re.I)


def values(case: Case) -> Iterator[Objection]:
    """V5: every number, date and name of the sentence stands in what bears it out."""
    held = case.held
    pool = list(_pool(case, held))
    if not pool or (case.readings and all(denies_record(r.statement) for r in case.readings)):
        return
    mine = slots_of([case.sentence.words])[0]
    texts = [*_sentences(pool), *(passage.quote for passage in case.passages)]
    theirs = [slots_of([text])[0] for text in dict.fromkeys(texts)]
    known = given(case)
    for quantity in mine.quantities:
        fault = None if quantity in known else _number(quantity, theirs)
        if fault:
            yield Objection("V5", fault, held)
    told = " ".join(slots.text for slots in theirs).lower()
    for clock in _CLOCK.findall(case.sentence.words):
        if clock.lower() not in told:
            yield Objection("V5", f"no report has {clock} here", held)
    yield from (Objection("V5", f"no report has this day: {d}", held)
                for d in _dates(case, pool))  # fmt: skip
    yield from (Objection("V5", f"no report names {name.title()} with this", held)
                for name in [*_names(mine, case, pool), *_relays(case, pool)])  # fmt: skip


def _pool(case: Case, held: Iterable[Held]) -> Iterator[Evidence]:
    """What bears the sentence out, or what comes nearest to it."""
    for reading in case.readings:
        yield from reading.borne
    yield from case.evidence
    for one in held:
        if one.nearest is not None:
            yield one.nearest


def _sentences(pool: Iterable[Evidence]) -> Iterator[str]:
    for evidence in pool:
        row = evidence.attribution
        if row is not None:
            yield row.sentence.text
            yield row.claim.text


def _number(quantity: Quantity, theirs: list[Slots]) -> str | None:
    same = [q for slots in theirs for q in slots.quantities if _equal(q, quantity)]
    if not same:
        text = quantity.text
        return None if any(text in slots.text for slots in theirs) else f"no report has {text}"
    if quantity.bound is Bound.EXACT and all(q.bound is not Bound.EXACT for q in same):
        return f"the reports do not have exactly {quantity.text}: {same[0].bound.lower()}"
    return None


def given(case: Case) -> list[Quantity]:
    """The numbers of things that the voices which are cited give so, if of another matter.

    "Seven people had died" may well be of the fire; whether it is, V1 and V4 look at.
    """
    theirs = [
        known
        for reading in case.readings
        if reading.statement.voice is not None and not is_open(reading.statement.voice)
        for row in case.ledger.rows_near(reading.statement.claim or case.sentence.words)
        if is_row_cited(reading.statement, row)
        for known in row.claim.quantities
    ]
    mine = slots_of([case.sentence.words])[0].quantities
    return [q for q in mine if any(q.unit == k.unit and _equal(q, k) for k in theirs if k.unit)]


def _equal(one: Quantity, other: Quantity) -> bool:
    return abs(one.value - other.value) <= _CLOSE * max(1.0, abs(one.value))


def _dates(case: Case, pool: list[Evidence]) -> Iterator[str]:
    known = {d for e in pool for d in _days(case, e)}
    known |= {p.published[:10] for p in case.passages if p.published}
    for asked in read_dates(case.sentence.text):
        if not any(_covers(asked, day) for day in known):
            yield asked.lstrip("-")


def _days(case: Case, evidence: Evidence) -> Iterator[str]:
    published = (evidence.published or "")[:10]
    yield from filter(None, [published, (evidence.said_on or "")[:10]])
    row, report = evidence.attribution, case.ledger.reports.get(evidence.report)
    if row is not None:
        yield from row.claim.dates
        for day in read_dates(row.sentence.text):
            yield from _resolved(day, published)
    if report is not None:
        for day in read_dates(report.text):
            yield from _resolved(day, published)


def _resolved(day: str, published: str) -> Iterator[str]:
    """The day as it stands, and a weekday also as the date next to the day of publication."""
    yield day
    if day in DAYS and published:
        start = date.fromisoformat(published)
        for shift in range(-7, 8):
            near = start + timedelta(days=shift)
            if DAYS[near.weekday()] == day:
                yield near.isoformat()


def _covers(asked: str, known: str) -> bool:
    if asked in DAYS:
        return known == asked or _weekday(known) == asked
    if known in DAYS:
        return False
    mine, theirs = _parts(asked), _parts(known)
    return all(a == b or not a or not b for a, b in zip(mine, theirs, strict=False)) and len(
        theirs
    ) >= len(mine)


def _weekday(day: str) -> str:
    try:
        return DAYS[date.fromisoformat(day).weekday()]
    except ValueError:
        return ""


def _parts(day: str) -> list[str]:
    return ["", *day[2:].split("-")] if day.startswith("--") else day.split("-")


def _names(mine: Slots, case: Case, pool: list[Evidence]) -> Iterator[str]:
    known = _known_names(case, pool)
    text = straighten(" ".join(_texts(case, pool))).lower()
    for name in mine.names:
        whole = straighten(name).removesuffix("'s")
        if not any(c.isalpha() for c in whole) or whole in text:
            continue
        if any(same_name(whole, other) for other in known):
            continue
        if all(word in text for word in whole.split()):
            continue
        yield whole


def _relays(case: Case, pool: list[Evidence]) -> Iterator[str]:
    """Whom the sentence has the words come through, where no report has it."""
    text = straighten(" ".join(_texts(case, pool))).lower()
    for name in _VIA.findall(straighten(case.sentence.text)):
        if re.sub(r"^the\s+", "", name.lower()) not in text:
            yield name


def _known_names(case: Case, pool: list[Evidence]) -> set[str]:
    return {name for text in _texts(case, pool) for name in slots_of([text])[0].names}


def _texts(case: Case, pool: list[Evidence]) -> list[str]:
    texts: dict[str, None] = {}
    for evidence in pool:
        report = case.ledger.reports.get(evidence.report)
        if report is not None:
            texts[f"{report.outlet or ''}. {report.title or ''}"] = None
            texts[report.text] = None
    return list(texts)
