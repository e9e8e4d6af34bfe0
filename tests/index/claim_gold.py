"""Claims with slots as a careful reader fills them, and how far the extractor agrees.

`python -m tests.index.claim_gold [part] [slot]` prints the accuracy per slot, and every
difference (of one slot, where it is named).
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from index.extract import extract
from index.ledger import Attribution, Slot, SourceKind, Stance
from index.report import Report

DATA = Path(__file__).parents[1] / "data"
PARTS = ("tuned", "kept")
OUTLET = "Velm Herald"
PUBLISHED = "2026-06-10"
STATED = {Stance.ASSERT, Stance.CONFIRM, Stance.DENY}
_BEHIND = re.compile(r" (?:of|in|at|from|by|which|who|that) ")
_ARTICLE = re.compile(r"^(?:the|a|an) ")


@dataclass(frozen=True)
class Check:
    """One slot of one gold row against the ledger."""

    case: str
    slot: str
    expected: object
    given: object
    right: bool


def cases(part):
    """The cases of a part, by name."""
    return tomllib.loads((DATA / f"claims_{part}.toml").read_text(encoding="utf-8"))


def checks(part):
    """Every slot that the gold names, with what the extractor gives."""
    for name, case in cases(part).items():
        report = Report(id=name, text=case["text"], outlet=OUTLET, published=PUBLISHED)
        rows = extract(report)
        used = []
        for gold in case["rows"]:
            row = max(rows, key=lambda r: likeness(r, gold), default=None)
            used.append(row)
            for slot, expected in gold.items():
                given = None if row is None else READ[slot](row)
                right = row is not None and AGREE.get(slot, same)(expected, row)
                yield Check(name, slot, expected, given, right)
        if case.get("only"):
            extra = [r.claim.text for r in rows if r.stance in STATED and r not in used]
            yield Check(name, "only", [], extra, not extra)


def likeness(row, gold):
    """How much of a gold row a row of the ledger is: the same predicate counts most."""
    return (
        4 * ("predicate" in gold and row.claim.predicate == gold["predicate"])
        + 2 * ("source" in gold and plain(gold["source"]) in plain(row.source.name))
        + 2 * ("stance" in gold and row.stance.name == gold["stance"])
        + ("agent" in gold and bool(gold["agent"]) and names(gold["agent"], row.claim.agent))
        + ("rule" in gold and row.rule == gold["rule"])
    )


def plain(text):
    """The text in lower case, without article, marks or doubled spaces."""
    return _ARTICLE.sub("", " ".join(re.sub(r"[,.;:\"]", " ", text.lower()).split()))


def names(expected, slot):
    """Whether a slot is empty where it should be, and else holds the words about that head."""
    if not expected or slot is None:
        return not expected and slot is None
    head = _BEHIND.split(plain(slot.text), maxsplit=1)[0]  # what hangs on the noun is left out
    return f" {plain(expected)} " in f" {head} "


def counted(row: Attribution):
    """The quantities of a row as the gold writes them."""
    return [[round(q.value, 4), q.unit, q.bound.name] for q in row.claim.quantities]


def text_of(slot: Slot | None):
    """A slot's words, "" where it is empty."""
    return "" if slot is None else slot.text


READ = {
    "rule": lambda r: r.rule,
    "source": lambda r: f"{r.source.name} {r.source.kind.name}",
    "stance": lambda r: r.stance.name,
    "claim": lambda r: r.claim.text,
    "predicate": lambda r: r.claim.predicate,
    "agent": lambda r: text_of(r.claim.agent),
    "patient": lambda r: text_of(r.claim.patient),
    "recipient": lambda r: text_of(r.claim.recipient),
    "quantities": counted,
    "dates": lambda r: list(r.claim.dates),
    "places": lambda r: list(r.claim.places),
    "said_on": lambda r: r.said_on or "",
    "positive": lambda r: r.claim.positive,
    "modality": lambda r: r.claim.modality.name,
    "flag": lambda r: r.flags,
}
AGREE = {
    "source": lambda e, r: (
        r.source.kind is SourceKind.VAGUE
        if e == "VAGUE"
        else r.source.kind is not SourceKind.VAGUE and plain(e) in plain(r.source.name)
    ),
    "claim": lambda e, r: plain(e) == plain(r.claim.text),
    "agent": lambda e, r: names(e, r.claim.agent),
    "patient": lambda e, r: names(e, r.claim.patient),
    "recipient": lambda e, r: names(e, r.claim.recipient),
    "quantities": lambda e, r: sorted(map(str, norm(e))) == sorted(map(str, norm(counted(r)))),
    "dates": lambda e, r: sorted(e) == sorted(r.claim.dates),
    "places": lambda e, r: sorted(e) == sorted(r.claim.places),
    "said_on": lambda e, r: e == (r.said_on or ""),
    "positive": lambda e, r: e == r.claim.positive,
    "modality": lambda e, r: e == r.claim.modality.name,
    "flag": lambda e, r: e in r.flags,
    "rule": lambda e, r: e == r.rule,
    "stance": lambda e, r: e == r.stance.name,
    "predicate": lambda e, r: e == r.claim.predicate,
}


def norm(quantities):
    """Values as floats."""
    return [[float(value), unit, bound] for value, unit, bound in quantities]


def same(expected, given):
    """Whether two values are equal."""
    return expected == given


def accuracy(part):
    """The share of right slots, by slot and over all ("all")."""
    total, right = Counter(), Counter()
    for check in checks(part):
        for name in (check.slot, "all"):
            total[name] += 1
            right[name] += check.right
    return {name: (right[name] / n, n) for name, n in total.items()}


def main():
    """Prints the accuracy of each part, and what differs."""
    parts = [p for p in PARTS if p in sys.argv] or list(PARTS)
    for part in parts:
        print(part, {k: f"{v:.2f}/{n}" for k, (v, n) in sorted(accuracy(part).items())})  # noqa: T201
        for check in checks(part) if "quiet" not in sys.argv else ():
            if not check.right:
                print(f"  {check.case:20} {check.slot:10} {check.expected!r} <- {check.given!r}")  # noqa: T201


if __name__ == "__main__":
    main()
