"""Why a fact bears its label: sources, official position, origins and rules in plain words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from assistant.answer import Answer, Fact, FactSource, Position, Support
from assistant.chat.markup import badge, chip, day, text

STANCES = {
    "CONFIRM": "confirms it",
    "ASSERT": "says so",
    "DENY": "denies it",
    "REFUSE": "declined to comment",
    "NON_CONFIRM": "did not confirm it",
    "NON_DENIAL": "did not deny it",
    "PARTIAL": "confirms only a part, such as having received it",
    "PRESUPPOSE": "mentions it without saying that it happened",
    "NONE": "takes no position",
    "RETRACT": "took it back",
}
STANDINGS = {
    "PRINCIPAL": "with authority over this",
    "REGISTRAR": "keeps the official record of this",
    "PRINCIPAL_VIA_COUNSEL": "speaking through counsel or an agent",
    "OFFICIAL": "on the official record, without authority over this",
    "NAMED": "named, without official standing",
    "ANON": "unnamed",
    "OUTLET": "the outlet's own words",
    "STATE_OUTLET": "a state outlet's own words",
    "VAGUE": "no source that can be identified",
}
POSITIONS = {
    Position.CONFIRMED: "confirmed by those with authority over it.",
    Position.DENIED: "denied by those with authority over it.",
    Position.PARTIAL: "confirmed in part only.",
    Position.NO_COMMENT: "those with authority over it neither confirmed nor denied it.",
    Position.SPLIT: "those with authority over it disagree.",
    Position.SILENT: "the reports hold no word from those with authority over it.",
}
SUPPORTS = {
    Support.PRINCIPAL: "a party with authority over it.",
    Support.OFFICIAL: "an official or organisation without authority over it.",
    Support.NAMED: "a named source without official standing.",
    Support.ANON: "unnamed sources.",
    Support.OUTLET: "an outlet's own words.",
    Support.VAGUE: "no source that can be identified.",
    Support.NONE: "nobody; no voice in the reports commits to it.",
}


@cache
def rule_sentences() -> dict[str, str]:
    """Each rule id with the sentence that explains it."""
    tables = tomllib.loads(files(__package__).joinpath("rules.toml").read_text(encoding="utf-8"))
    return {rule: sentence for table in tables.values() for rule, sentence in table.items()}


def render_facts(answer: Answer | None) -> str:
    """The facts of an answer, each under its status, as HTML."""
    if answer is None:
        return '<p class="quiet">Ask a question: who stands behind each fact is shown here.</p>'
    if not answer.facts:
        return '<p class="quiet">This answer states no fact.</p>'
    listed = "".join(_fact(fact) for fact in answer.facts)
    return f'<h3 class="panel">Who stands behind each fact</h3><ol class="facts">{listed}</ol>'


def _fact(fact: Fact) -> str:
    chips = " ".join(chip(number) for number in fact.citations)
    return (
        f'<li class="fact"><div>{badge(fact.status, fact.label)}</div>'
        f'<div class="claim">{text(fact.claim)} {chips}</div>'
        f'<details class="why"><summary>Why this label</summary>{explain(fact)}</details></li>'
    )


def explain(fact: Fact) -> str:
    """The reasons for a fact's status, as HTML."""
    rows = [
        ("Sources", _sources(fact.sources)),
        ("Strongest voice for it", text(SUPPORTS[fact.support])),
        ("Official position", text(POSITIONS[fact.official_position])),
        ("Independent origins", text(_roots(fact.independent_roots))),
    ]
    if fact.flags:
        rows.append(("Note", text(", ".join(flag.replace("_", " ") for flag in fact.flags))))
    if len(fact.history) > 1:
        rows.append(("Over time", _history(fact)))
    if fact.rules:
        rows.append(("Rules, in order", _rules(fact.rules)))
    return "<dl>" + "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows) + "</dl>"


def _sources(sources: tuple[FactSource, ...]) -> str:
    if not sources:
        return "None in the reports."
    return '<ul class="sources">' + "".join(_source(source) for source in sources) + "</ul>"


def _source(source: FactSource) -> str:
    chain = ' <span class="through">citing</span> '.join(
        f"<b>{text(name)}</b>" for name in source.chain
    )
    stance = STANCES.get(source.stance, source.stance.lower().replace("_", " "))
    standing = STANDINGS.get(source.standing, source.standing.lower().replace("_", " "))
    cue = f" (“{text(source.cue)}”)" if source.cue else ""
    return f"<li>{chain}: {text(stance)}{cue}; {text(standing)} {chip(source.citation)}</li>"


def _roots(count: int) -> str:
    if count == 0:
        return "none."
    return "one; outlets that repeat it add nothing." if count == 1 else f"{count}."


def _history(fact: Fact) -> str:
    entries = (
        f"<li>from {text(day(entry.since))}: {text(entry.status.replace('_', ' ').lower())}</li>"
        for entry in fact.history
    )
    return f"<ul>{''.join(entries)}</ul>"


def _rules(rules: tuple[str, ...]) -> str:
    known = rule_sentences()
    entries = (
        f"<li><code>{text(rule)}</code> {text(known.get(rule, ''))}</li>"
        for rule in dict.fromkeys(rules)
    )
    return f'<ul class="rules">{"".join(entries)}</ul>'
