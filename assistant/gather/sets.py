"""The stances, standings and kinds that the rooms of gathering tell apart."""

from __future__ import annotations

from index import SourceKind, Stance, Standing

SILENT = {Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL}

COMMITTED = {Stance.ASSERT, Stance.CONFIRM}

AUTHORITY = {Standing.PRINCIPAL, Standing.REGISTRAR, Standing.PRINCIPAL_VIA_COUNSEL}

INSTITUTIONS = {SourceKind.GOV_BODY, SourceKind.COURT, SourceKind.COMPANY, SourceKind.CLUB,
                 SourceKind.BODY, SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED}  # fmt: skip

OUTLETS = {SourceKind.OUTLET, SourceKind.STATE_OUTLET}
ARTICLES = frozenset({"the", "of", "and", "for", "its"})  # what tells no house apart from another
