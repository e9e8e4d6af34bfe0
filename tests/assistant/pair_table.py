"""Tables of questions and claims that say the same or only look alike, run through the matcher."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.match import Coverage, Polarity, match
from assistant.match.model import Candidate
from assistant.question import understand
from assistant.strict import is_strictly_covered
from index.extract import read_proposition


def pairs(table: str, relation: str) -> list[tuple[str, str]]:
    """The (question, claim) pairs of one relation ("same" or "other") in a table."""
    lines = Path(__file__).with_name(table).read_text(encoding="utf-8").splitlines()
    split = [line.split("|") for line in lines if line and not line.startswith("#")]
    return [(question, claim) for kind, question, claim in split if kind == relation]


def joined(question: str, text: str) -> bool:
    """Whether the claim answers the question by rule, so well that it could confirm."""
    asked = understand(question)[0]
    claim = replace(read_proposition(f"{text}."), text=text)
    found = match(asked, [Candidate(id="1", claim=claim, sentence=text)])[0]
    full = found.coverage is Coverage.FULL and found.polarity is Polarity.SAME
    return full and not found.proposed and is_strictly_covered(asked.proposition, text)
