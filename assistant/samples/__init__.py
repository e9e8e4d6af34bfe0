"""The sample corpus and the question sets that come with the project.

`reports.jsonl` is what `make chat` starts with, `cases.jsonl` and `dossiers.jsonl` what
`briefing evaluate` asks.
"""

from pathlib import Path

CASES = Path(__file__).parent / "cases.jsonl"
DOSSIERS = Path(__file__).parent / "dossiers.jsonl"
REPORTS = Path(__file__).parent / "reports.jsonl"

__all__ = ["CASES", "DOSSIERS", "REPORTS"]
