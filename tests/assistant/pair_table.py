"""Tables of questions and claims that say the same or only look alike, run through the matcher."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from assistant.match import Coverage, Polarity, match
from assistant.match.model import Candidate, Match
from assistant.question import understand
from assistant.strict import is_strictly_covered
from index.extract import read_proposition
from index.ledger import Claim


def pairs(table: str, relation: str) -> list[tuple[str, str]]:
    """The (question, claim) pairs of one relation ("same" or "other") in a table."""
    lines = Path(__file__).with_name(table).read_text(encoding="utf-8").splitlines()
    split = [line.split("|") for line in lines if line and not line.startswith("#")]
    return [(question, claim) for kind, question, claim in split if kind == relation]


def held(question: str, claim: str, **around: Any) -> Match:
    """How a claim, of these words alone, covers the question; `around` is what stands about it."""
    candidate = Candidate("c", Claim(text=claim, spans=()), sentence=claim, **around)
    return match(understand(question)[0], [candidate])[0]


def joined(question: str, text: str) -> bool:
    """Whether the claim answers the question by rule, so well that it could confirm."""
    return _is_told(question, text, Polarity.SAME)


def confirming(question: str, text: str) -> bool:
    """Whether the claim could confirm what is asked: joined, and put forward as the news."""
    return joined(question, text) and not _found(question, text).embedded


def denied(question: str, text: str) -> bool:
    """Whether the claim denies by rule, and could do so officially, what is asked."""
    return _is_told(question, text, Polarity.OPPOSITE)


def _found(question: str, text: str) -> Match:
    claim = replace(read_proposition(f"{text}."), text=text)
    return match(understand(question)[0], [Candidate(id="1", claim=claim, sentence=text)])[0]


def _is_told(question: str, text: str, polarity: Polarity) -> bool:
    found = _found(question, text)
    full = found.coverage is Coverage.FULL and found.polarity is polarity
    capped = found.proposed or found.hedged
    return full and not capped and is_strictly_covered(understand(question)[0].proposition, text)
