"""Matching: which claims of the ledger fall under a question's p."""

from assistant.match.align import nearness, said_likeness
from assistant.match.decide import match
from assistant.match.model import Candidate, Coverage, Match, Polarity

__all__ = ["Candidate", "Coverage", "Match", "Polarity", "match", "nearness", "said_likeness"]
