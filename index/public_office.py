"""Formal acts of those who hold an office of state, which are their own record (T13).

A governor's order and a judge's sentence are public acts like those of the office; only the bare
title with a name counts, and only what such an office does by signing or pronouncing it.
"""

from __future__ import annotations

from index.ledger import Claim, Slot
from index.lexicon import table, words
from index.own_names import tokens_of


def is_act_of_office(claim: Claim) -> bool:
    """Whether an office holder, by title and name, did what only that office does (T13)."""
    group = table("predicates")["office"]
    row = tokens_of(claim.text)
    if claim.agent is None or not set(row).isdisjoint(group["not_formal"]):
        return False
    title = _title(claim.agent)
    if title is None:
        return False
    bench = title in group["bench"]
    if claim.predicate in group["sending"]:
        return bench and not set(row).isdisjoint(group["prisons"])
    return claim.predicate in (group["bench_verbs"] if bench else group["verbs"])


def _title(agent: Slot) -> str | None:
    """The title that opens a phrase of a title and a name, or None; "former" holders have none."""
    shown = agent.text.removeprefix("The ").removeprefix("the ").split()
    if not words("demoters").isdisjoint(word.lower() for word in shown):
        return None
    group = table("predicates")["office"]
    titles = (*group["bench"], *group["titles"])
    for title in titles:
        length = len(title.split())
        name = shown[length : length + 1]
        if " ".join(shown[:length]).lower().rstrip(".") == title and name and name[0][:1].isupper():
            return str(title)
    return None
