"""The party that a source speaks for, as evidence names it."""

from __future__ import annotations

from assistant.gather.sets import INSTITUTIONS
from index import Source, SourceKind


def body_of(source: Source) -> str | None:
    """The party that a source speaks for, in lower case, or None for a private person.

    A body speaks for itself, also where a place is part of its name.
    """
    itself = source.kind in INSTITUTIONS - {SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED}
    if source.body and itself and source.body.lower() in source.name.lower():
        return source.name.lower()
    if source.body:
        return source.body.lower()
    return source.name.lower() if source.kind in INSTITUTIONS else None
