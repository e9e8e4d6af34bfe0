"""The cited parts of an answer's text: who is said to say what, up to each [n]."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.answer import Answer, Fact, FactSource
from index.ledger import Attribution, Standing
from index.report import Report

AUTHORITY = frozenset({Standing.PRINCIPAL, Standing.REGISTRAR, Standing.PRINCIPAL_VIA_COUNSEL})
_MARK = re.compile(r"(?<!\\)\[(\d+)\]")
_PARTED = re.compile(r"\*\* — |(?<=[.!?\]”]) |\n|; |, but |, after |: (?=[A-Za-z])| and (?=[A-Z])")
_DAY = r"\d{1,2} [A-Z][a-z]+(?: \d{4})?"
_THAT = re.compile(
    r"\b(?:said|says|reported|told|denied|confirmed|claimed|announced|wrote|added|insisted"
    rf"|confirm|deny|{_DAY}|citing [^\[\]]*?),? (?:[A-Za-z ]{{0,24}}?)\bthat (?=\S)"
)
_SAID = re.compile(r"\b(?:said|says)(?: on [A-Z][a-z]+)? (?=[a-z])")
_CARRIED = re.compile(
    rf",(?: via [^,\[\]]+)?(?: in (?:its|their|his|her) own statement(?: of {_DAY})?"
    rf"|(?: as)? [^,\[\]]+?(?:, a state outlet,?)? reported(?: on {_DAY})?)$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of the text with its citation: `text[start:end]`, and the claim within it.

    `source` is the voice that the fact has at that citation, None where the citation has none.
    """

    start: int
    end: int
    text: str
    number: int
    fact: Fact
    source: FactSource | None
    claim: tuple[int, int] | None

    @property
    def said(self) -> str:
        """The words of the claim, "" where the part has none."""
        return self.text[slice(*self.claim)] if self.claim else ""


@dataclass(frozen=True, slots=True)
class Clean:
    """An answer as it left the composer, with the reports and the ledger it was made from.

    `pick` chooses among several places and ways to corrupt it.
    """

    answer: Answer
    reports: Mapping[str, Report]
    rows: Sequence[Attribution] = ()
    pick: int = 0

    def is_own(self, unit: Unit) -> bool:
        """Whether a part tells what the ledger has from a party with authority over it.

        Such a claim is confirmed by its being said, whatever was asked.
        """
        cited = next((c for c in self.answer.citations if c.number == unit.number), None)
        return cited is not None and any(
            row.standing in AUTHORITY
            and row.report == cited.report
            and row.sentence.start < cited.end
            and cited.start < row.sentence.end
            for row in self.rows
        )

    @property
    def told(self) -> str:
        """Everything that the reports say, in lower case."""
        return "\n".join(f"{r.outlet}\n{r.title}\n{r.text}" for r in self.reports.values()).lower()

    def units(self) -> Iterator[Unit]:
        """The cited parts, in reading order."""
        text = self.answer.text
        before = 0
        for mark in _MARK.finditer(text):
            end = mark.start() - 1
            breaks = [m.end() for m in _PARTED.finditer(text, before, max(before, end))]
            # A comma follows "said" in a quotation; a break inside quotation marks is none.
            start = next((b for b in reversed(breaks) if _is_open(text, b, end)), before)
            words = text[start:end]
            lead = len(words) - len(words.lstrip(" ,;.\n"))
            start, words = start + lead, words[lead:]
            number = int(mark[1])
            before = mark.end()
            fact, source = self._behind(number)
            if words and fact is not None:
                yield Unit(start, end, words, number, fact, source, _claim(words))

    def _behind(self, number: int) -> tuple[Fact | None, FactSource | None]:
        facts = self.answer.facts
        fact = next((f for f in facts if number in f.citations), facts[0] if facts else None)
        if fact is None:
            return None, None
        return fact, next((s for s in fact.sources if s.citation == number), None)

    def with_unit(self, unit: Unit, words: str) -> str:
        """The text with one part in other words."""
        text = self.answer.text
        return f"{text[: unit.start]}{words}{text[unit.end :]}"

    def with_claim(self, unit: Unit, words: str) -> str:
        """The text with the claim of one part in other words."""
        start, end = unit.claim or (0, 0)
        return self.with_unit(unit, f"{unit.text[:start]}{words}{unit.text[end:]}")


def _is_open(text: str, place: int, end: int) -> bool:
    within = text[place:end]
    return within.count("“") == within.count("”") and within.count('"') % 2 == 0


def _claim(words: str) -> tuple[int, int] | None:
    found = _THAT.search(words) or _SAID.search(words)
    if found is None:
        return None
    tail = _CARRIED.search(words, found.end())
    end = tail.start() if tail else len(words)
    return (found.end(), end) if end - found.end() > 8 else None
