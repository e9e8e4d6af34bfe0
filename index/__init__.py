"""Reports, sentences, passages, attributions and the store that holds them.

This room knows no chat and no model that writes; it imports nothing else of ours.
"""

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

__all__ = [
    "Attribution",
    "Bound",
    "Claim",
    "CueClass",
    "FactType",
    "Link",
    "Modality",
    "Quantity",
    "Slot",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Standing",
]
