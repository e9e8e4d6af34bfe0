"""Why a fact bears its label: sources, official position, origins and rules in plain words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from assistant.answer import Fact, FactSource, Position, Support
from assistant.chat.change import changes
from assistant.chat.markup import chip, text

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


def explain(fact: Fact, turn: int = 0, days: Mapping[int, str] | None = None) -> str:
    """The reasons for a fact's status, as HTML; `days` gives the day of each citation."""
    rows = [
        ("Who said what", _sources(fact.sources, turn, days or {})),
        ("Strongest voice for it", text(SUPPORTS[fact.support])),
        ("Official position", text(POSITIONS[fact.official_position])),
        ("Independent origins", text(_roots(fact.independent_roots))),
        ("What would change it", _listed(changes(fact))),
    ]
    if fact.flags:
        rows.append(("Note", text(", ".join(flag.replace("_", " ") for flag in fact.flags))))
    if fact.rules:
        rows.append(("Rules, in order", _rules(fact.rules)))
    return "<dl>" + "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows) + "</dl>"


def _listed(sentences: Sequence[str]) -> str:
    return "<ul>" + "".join(f"<li>{text(sentence)}</li>" for sentence in sentences) + "</ul>"


def _sources(sources: tuple[FactSource, ...], turn: int, days: Mapping[int, str]) -> str:
    if not sources:
        return "Nobody in the reports."
    listed = "".join(_source(source, turn, days.get(source.citation, "")) for source in sources)
    return f'<ul class="sources">{listed}</ul>'


def _source(source: FactSource, turn: int, when: str) -> str:
    chain = ' <span class="through">citing</span> '.join(
        f"<b>{text(name)}</b>" for name in source.chain
    )
    stance = STANCES.get(source.stance, source.stance.lower().replace("_", " "))
    standing = STANDINGS.get(source.standing, source.standing.lower().replace("_", " "))
    cue = f" (“{text(source.cue)}”)" if source.cue else ""
    day_ = f", {text(when)}" if when else ""
    said = f"{text(stance)}{cue}; {text(standing)}"
    return f"<li>{chain}{day_}: {said} {chip(source.citation, turn)}</li>"


def _roots(count: int) -> str:
    if count == 0:
        return "none."
    return "one; outlets that repeat it add nothing." if count == 1 else f"{count}."


def _rules(rules: tuple[str, ...]) -> str:
    known = rule_sentences()
    entries = (
        f"<li><code>{text(rule)}</code> {text(known.get(rule, ''))}</li>"
        for rule in dict.fromkeys(rules)
    )
    return f'<ul class="rules">{"".join(entries)}</ul>'
