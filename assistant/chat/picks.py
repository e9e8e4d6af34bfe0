"""What a link on the page points at: `#cite-0-2`, `#said-0-1-3`, `#report-...`, `#check-4`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Citation
from assistant.chat.conversation import Exchange
from assistant.chat.markup import unkey

_CITED = re.compile(r"cite-(\d{1,4})-(\d{1,4})")
_SAID = re.compile(r"said-(\d{1,4})-(\d{1,4})-(\d{1,4})")
_REPORT = re.compile(r"report-([\w-]{1,2000})")
_CHECKED = re.compile(r"check-(\d{1,4})")


@dataclass(frozen=True, slots=True)
class Pick:
    """What was picked: a citation, of the turn with that place or of none; or a whole report."""

    citation: Citation | None = None
    turn: int | None = None
    report: str | None = None


def read_pick(
    value: str, turns: Sequence[Exchange], checked: Sequence[Citation] = ()
) -> Pick | None:
    """What the link points at, None where that is nothing here.

    The page hands over `name@count`, so that one link pressed twice is two events.
    """
    name = value.partition("@")[0]
    if match := _CITED.fullmatch(name):
        turn, number = int(match[1]), int(match[2])
        return _pick(_numbered(_citations(turns, turn), number), turn)
    if match := _SAID.fullmatch(name):
        turn, fact, place = (int(part) for part in match.groups())
        return _pick(_said(turns, turn, fact, place), turn)
    if match := _CHECKED.fullmatch(name):
        return _pick(_numbered(checked, int(match[1])), None)
    if match := _REPORT.fullmatch(name):
        return Pick(report=unkey(match[1])) if unkey(match[1]) else None
    return None


def _pick(citation: Citation | None, turn: int | None) -> Pick | None:
    return Pick(citation=citation, turn=turn) if citation else None


def _citations(turns: Sequence[Exchange], turn: int) -> Sequence[Citation]:
    answer = turns[turn].answer if turn < len(turns) else None
    return answer.citations if answer else ()


def _numbered(citations: Sequence[Citation], number: int) -> Citation | None:
    return next((c for c in citations if c.number == number), None)


def _said(turns: Sequence[Exchange], turn: int, fact: int, place: int) -> Citation | None:
    answer = turns[turn].answer if turn < len(turns) else None
    if answer is None or fact >= len(answer.facts):
        return None
    record = answer.facts[fact].record
    return record[place].citation if place < len(record) else None
