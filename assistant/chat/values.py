"""Values that differ, side by side: who gives which, and when."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Fact, Statement
from assistant.chat.markup import day, text

COMMITS = ("ASSERT", "CONFIRM")


def differing(fact: Fact) -> dict[str, list[tuple[int, Statement]]]:
    """Each value with its statements and their places in the record; empty where all agree."""
    values: dict[str, list[tuple[int, Statement]]] = {}
    for index, statement in enumerate(fact.record):
        if statement.value and statement.stance in COMMITS:
            values.setdefault(_bare(statement.value, fact.claim), []).append((index, statement))
    return values if len(values) > 1 else {}


def _bare(value: str, claim: str) -> str:
    """The value without what the claim counts: where people died, "ten people" is "ten"."""
    words = value.casefold().split()
    counted = set(claim.casefold().split())
    return " ".join(word for word in words if word not in counted) or " ".join(words)


def render_values(fact: Fact, turn: int, number: int) -> str:
    """The values as HTML cards in a row; empty where all agree."""
    values = differing(fact)
    if not values:
        return ""
    cards = "".join(
        f'<li><b class="value">{text(said[0][1].value or "")}</b>{_givers(said, turn, number)}</li>'
        for said in values.values()
    )
    return (
        '<section class="beside"><h4>The reports give different values</h4>'
        f'<ul class="values">{cards}</ul></section>'
    )


def _givers(said: Sequence[tuple[int, Statement]], turn: int, number: int) -> str:
    """Each party and day once, however often it says so in a report."""
    once = {(s.party, s.day, s.stands): index for index, s in reversed(said)}
    return "".join(
        f'<span class="giver">{text(party)}, '
        f'<a class="cite" href="#said-{turn}-{number}-{index}" '
        f'title="Show the passage">{text(day(when))}</a>'
        f"{'' if stands else ' (no longer stands)'}</span>"
        for (party, when, stands), index in reversed(once.items())
    )
