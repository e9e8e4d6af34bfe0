"""Reports made by rule, as many as are asked for, and questions about them: to measure speed on.

Nothing in them tells how good the answers are. Each matter is told by several reports, so that a
question has to choose among voices, and matters are like each other, as on a real desk.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, product

from index.report import Report

PLACES = (
    "Abren", "Belmar", "Corvel", "Dresk", "Elmfold", "Farrow", "Gorsk", "Hale", "Istra", "Jorvik",
    "Kellin", "Lorne", "Marl", "Norwell", "Ostrand", "Pell", "Quarn", "Rusk", "Selm", "Tolna",
    "Ulver", "Varn", "Welby", "Yarrow", "Zell",
)  # fmt: skip
THINGS = (
    "bridge", "harbour", "tunnel", "dam", "airport", "hospital", "refinery", "mill", "quarry",
    "ferry line", "power station", "stadium", "market", "railway station", "archive", "shipyard",
    "observatory", "canal", "prison", "waterworks",
)  # fmt: skip
ACTS = ("closed", "sold", "reopened", "inspected")
OUTLETS = ("Harbour Post", "Morning Ledger", "Channel Nine", "Kestrel Broadcasting", "Daily Wire")
OWNERS = ("city council", "transport ministry", "port authority", "regional court")
_FIRST = date(2026, 1, 1)
_TELLINGS = (
    "The {place} {owner} said on Monday that it had {act} the {place} {thing}. "
    "Its spokeswoman, Ana {place}son, declined to give a reason.",
    "Two officials told {outlet} that the {place} {owner} had {act} the {thing}. "
    "The {owner} could not be reached for comment.",
    "A union leader, Teo {place}man, denied that the {place} {owner} had {act} the {thing}. "
    "He said that {number} workers were still at the {thing} in {place}.",
    "The {place} {thing} was {act} after a fire, according to people familiar with the plan. "
    "The {owner} did not confirm the report.",
    "Mayor Ines {place}ley said the {thing} in {place} would stay open. "
    "She added that the {owner} had spent {number} million dollars on the {place} {thing}.",
)


def generated_reports(count: int) -> Iterator[Report]:
    """So many reports, of one passage each; the same ones at each call."""
    matters = product(range(10**6), _TELLINGS, ACTS, THINGS, PLACES)
    for number, (again, telling, act, thing, place) in enumerate(islice(matters, count)):
        outlet, owner = _of(OUTLETS, number), _of(OWNERS, len(place) + len(thing))
        told = telling.format(
            place=place, thing=thing, act=act, owner=owner, outlet=outlet, number=3 + number % 90
        )
        title = f"{place} {thing}: what is known"
        day = (_FIRST + timedelta(days=number % 120 + again)).isoformat()
        yield Report(f"made-{number:06}", told, title=title, outlet=outlet, published=day)


def generated_questions(count: int) -> Iterator[str]:
    """So many questions about the first matters, of several kinds."""
    kinds = (
        "Has the {place} {owner} {act} the {thing}?",
        "Who says that the {place} {thing} was {act}?",
        "Did the {place} {owner} confirm that it had {act} the {thing}?",
        "How many workers are at the {thing} in {place}?",
    )
    for number in range(count):
        place, thing = _of(PLACES, 7 * number), _of(THINGS, 3 * number)
        owner = _of(OWNERS, len(place) + len(thing))
        kind, act = _of(kinds, number), _of(ACTS, number // 2)
        yield kind.format(place=place, thing=thing, owner=owner, act=act)


def _of(names: tuple[str, ...], number: int) -> str:
    return names[number % len(names)]
