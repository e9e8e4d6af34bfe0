"""Reports, sentences, passages, attributions and the store that holds them.

This room knows no chat and no model that writes; it imports nothing else of ours.
"""

from index.build import IngestResult, ingest, ingest_reports
from index.embedder import Embedder, load_embedder
from index.errors import (
    BriefingError,
    EmbedderUnavailable,
    ReportError,
    SettingsError,
    StoreError,
    StoreMismatch,
    StoreMissing,
)
from index.ledger import (
    Attribution,
    Bound,
    Claim,
    CueClass,
    FactType,
    Link,
    Modality,
    Quantity,
    Slot,
    Source,
    SourceKind,
    Span,
    Stance,
    Standing,
)
from index.passage import Passage, split_passages
from index.read import Refusal, read_reports
from index.report import Report
from index.search import Hit
from index.store import Store

__all__ = [
    "Attribution",
    "Bound",
    "BriefingError",
    "Claim",
    "CueClass",
    "Embedder",
    "EmbedderUnavailable",
    "FactType",
    "Hit",
    "IngestResult",
    "Link",
    "Modality",
    "Passage",
    "Quantity",
    "Refusal",
    "Report",
    "ReportError",
    "SettingsError",
    "Slot",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Standing",
    "Store",
    "StoreError",
    "StoreMismatch",
    "StoreMissing",
    "ingest",
    "ingest_reports",
    "load_embedder",
    "read_reports",
    "split_passages",
]
