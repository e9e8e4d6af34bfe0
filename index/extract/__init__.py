"""Extraction: from a report to the rows of its ledger, rules only.

`extract` is the front door; `reading` is the main path.
"""

from index.extract.claims import read_proposition
from index.extract.known_outlets import known_outlets
from index.extract.ledgers import EXTRACTOR_VERSION, extract, extract_many, read_ledgers
from index.extract.limits import Notice, notices
from index.extract.parse import load_parser

__all__ = [
    "EXTRACTOR_VERSION",
    "Notice",
    "extract",
    "extract_many",
    "known_outlets",
    "load_parser",
    "notices",
    "read_ledgers",
    "read_proposition",
]
