"""The kinds of sources by the part they play in a chain."""

from __future__ import annotations

from index.ledger import SourceKind

OUTLETS = frozenset({SourceKind.OUTLET, SourceKind.STATE_OUTLET})
PERSONS = frozenset(
    {
        SourceKind.OFFICIAL_NAMED,
        SourceKind.OFFICIAL_UNNAMED,
        SourceKind.PERSON_NAMED,
        SourceKind.PERSON_UNNAMED,
        SourceKind.SPOKESPERSON,
    }
)
NAMED_PERSONS = frozenset(
    {SourceKind.OFFICIAL_NAMED, SourceKind.PERSON_NAMED, SourceKind.SPOKESPERSON}
)
BODIES = frozenset(
    {
        SourceKind.GOV_BODY,
        SourceKind.COURT,
        SourceKind.COMPANY,
        SourceKind.CLUB,
        SourceKind.BODY,
    }
)
