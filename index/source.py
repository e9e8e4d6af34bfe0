"""Who a source phrase speaks of: its kind, its name, whom it speaks for, on what terms.

Rules T8-T12 decide, and R6 on who is an official. What a source is does not depend on the claim;
its standing to a claim is `index.standing`.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from index.ledger import Source, SourceKind, Span
from index.lexicon import words
from index.nouns import singular
from index.source_kind import described, kind_of
from index.source_outlet import name_reads_as_outlet
from index.source_phrase import text_of
from index.source_reading import Reading, reading_of
from index.source_terms import access_of, anonymity_of, count_of

if TYPE_CHECKING:
    from spacy.tokens import Span as ParsedSpan
    from spacy.tokens import Token

__all__ = ["is_outlet", "on_record", "read_source"]

_NO_OUTLETS: frozenset[str] = frozenset()
_OFF_RECORD = frozenset({SourceKind.OFFICIAL_UNNAMED, SourceKind.PERSON_UNNAMED, SourceKind.VAGUE})
_INSTITUTIONS = frozenset(
    {
        SourceKind.GOV_BODY,
        SourceKind.COURT,
        SourceKind.COMPANY,
        SourceKind.CLUB,
        SourceKind.BODY,
    }
)
# An anonymity marker turns these into an unnamed voice, whatever their office (T11).
_SPEAKERS = frozenset({SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED, SourceKind.GOV_BODY})

_WITH_ROLE = frozenset(
    {
        SourceKind.SPOKESPERSON,
        SourceKind.OFFICIAL_NAMED,
        SourceKind.OFFICIAL_UNNAMED,
        SourceKind.PERSON_NAMED,
        SourceKind.PERSON_UNNAMED,
    }
)


def read_source(
    span: ParsedSpan,
    head: Token,
    *,
    base: int = 0,
    outlets: Collection[str] = _NO_OUTLETS,
) -> Source:
    """The source that a noun phrase presents.

    Args:
        span: The whole phrase, with appositions and relative clauses.
        head: Its head by the parser; used where the words alone leave none.
        base: What to add to a token's offset to get its offset in the report's body.
        outlets: Outlet names known from the corpus, lower case.
    """
    reading = reading_of(span, head, outlets=frozenset(outlets))
    kind, named = kind_of(reading)
    anonymity = anonymity_of(reading.parts, has_name=bool(reading.name))
    if anonymity and not reading.name:
        named = False
        if kind in _SPEAKERS:
            kind = SourceKind.OFFICIAL_UNNAMED
        elif kind not in {SourceKind.OFFICIAL_UNNAMED, SourceKind.DOCUMENT, SourceKind.VAGUE}:
            kind = SourceKind.PERSON_UNNAMED
    return Source(
        name=_name(reading, span, kind),
        kind=kind,
        span=Span(base + span.start_char, base + span.end_char, span.text),
        named=named,
        body=reading.body,
        role=(reading.role or None) if kind in _WITH_ROLE else None,
        anonymity=anonymity,
        access=access_of(reading.parts),
        count=count_of(reading.core),
        former=reading.former,
    )


def on_record(source: Source) -> bool:
    """Whether a source speaks by name or as an institution, with no anonymity marker (C1)."""
    if source.count is not None and not _is_known_pair(source):
        return False  # "two detectives": counted, not named (T11)
    return source.named and source.anonymity is None and source.kind not in _OFF_RECORD


def _is_known_pair(source: Source) -> bool:
    """Whether counted speakers are told apart: by a name, or as "the two governments", "both"."""
    row = source.name.split()
    if any(word[:1].isupper() for word in row[1:]):
        return True
    return source.kind in _INSTITUTIONS and row[0].lower() in {"the", "both"}


def is_outlet(name: str, outlets: Collection[str] = _NO_OUTLETS) -> bool:
    """Whether a name is a news outlet's: from the corpus, the lists, or the shape of the name."""
    return name_reads_as_outlet(name, frozenset(outlets))


def _name(reading: Reading, span: ParsedSpan, kind: SourceKind) -> str:
    if kind in {SourceKind.OUTLET, SourceKind.STATE_OUTLET} and reading.outlet:
        return reading.outlet
    if reading.name and reading.is_person:
        return text_of(reading.name)
    core = reading.core.core
    if reading.name and (not reading.name_alone or described(reading)):
        return text_of(reading.name)
    named = kind is not SourceKind.PERSON_UNNAMED  # but "the Texan" keeps its article
    if named and len(core) > 1 and core[0].lower_ == "the" and core[-1].text[:1].isupper():
        core = core[1:]
    text = text_of((*core, *reading.owner_tail)) or str(span.text)
    if core[0] not in reading.name and core[0].text[:1].isupper() and _is_common_word(core[0]):
        text = text[:1].lower() + text[1:]
    return text


def _is_common_word(token: Token) -> bool:
    """Whether a word has its capital only from standing first."""
    word = token.lower_
    if word in words("count_words") or token.tag_ in {"DT", "PRP$", "NNS"}:
        return True
    lists = ("modifiers", "bodies", "documents", "person_nouns", "company_nouns", "group_nouns")
    return token.i == token.sent.start and any(
        word in words(name) or singular(word) in words(name) for name in lists
    )
