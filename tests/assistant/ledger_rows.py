"""Hand-written ledger rows with what the case file expects of them."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from assistant.evidence import Evidence
from index import FactType, Stance, Standing

ROWS = Path(__file__).with_name("rows.toml")
SAMPLES = ("cases.jsonl", "dossiers.jsonl")
OWN_ROOT = {Standing.ANON, Standing.VAGUE, Standing.OUTLET, Standing.STATE_OUTLET}
AUTHORITY = {Standing.PRINCIPAL, Standing.REGISTRAR, Standing.PRINCIPAL_VIA_COUNSEL}


@dataclass(frozen=True)
class Worked:
    """One question: its evidence by hand, and the gold."""

    id: str
    evidence: tuple[Evidence, ...]
    asked: str | None
    as_of: str | None
    statuses: tuple[str, ...]
    positions: tuple[str, ...]


def voice(speaker: str, standing: str, stance: str, **fields: Any) -> Evidence:
    """A row of the ledger held against the claim, with what follows from the standing."""
    found = Standing(standing)
    outlet = fields.get("outlet")
    return Evidence(
        speaker=speaker,
        standing=found,
        stance=Stance(stance),
        id=fields.pop("id", 0),
        root=fields.pop("root", None) or (outlet if found in OWN_ROOT and outlet else speaker),
        authority=fields.pop("authority", found in AUTHORITY),
        fact_type=FactType(fields.pop("fact_type", "STATE")),
        flags=tuple(fields.pop("flags", ())),
        rules=tuple(fields.pop("rules", ())),
        **fields,
    )


def worked_cases() -> list[Worked]:
    """Every question of the table."""
    gold = _gold()
    table = tomllib.loads(ROWS.read_text(encoding="utf-8"))
    return [_worked(question, entry, *gold[question]) for question, entry in table.items()]


def _worked(
    question: str, entry: dict[str, Any], asked: dict[str, Any], documents: dict[str, Any]
) -> Worked:
    expect = asked["expect"]
    return Worked(
        id=question,
        evidence=tuple(_row(i, row, documents) for i, row in enumerate(entry["rows"])),
        asked=entry.get("asked"),
        as_of=asked.get("as_of"),
        statuses=tuple(expect["accept_status"]),
        positions=tuple(expect.get("accept_position") or [expect["official_position"]]),
    )


def _row(number: int, row: list[Any], documents: dict[str, Any]) -> Evidence:
    report, speaker, standing, stance, *more = row
    document = documents[report]
    return voice(
        speaker,
        standing,
        stance,
        id=number,
        report=document["id"],
        outlet=document["outlet"],
        published=document["published"],
        **(more[0] if more else {}),
    )


def _gold() -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """Each question by id, with its documents by the last part of their id."""
    found = {}
    for name in SAMPLES:
        for line in files("assistant.samples").joinpath(name).read_text("utf-8").splitlines():
            case = json.loads(line)
            documents = {d["id"].rsplit("-", 1)[-1]: d for d in case["documents"]}
            found |= {q["id"]: (q, documents) for q in case["questions"]}
    return found
