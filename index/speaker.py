"""Whom a source speaks as: a published paper as its issuer, a rival government as a group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.group_names import is_held_by_group
from index.ledger import Source, SourceKind
from index.lexicon import entries, table, words
from index.nouns import body_kind, lookup_exact
from index.own_names import tokens_of

# What follows the noun for a paper: whose, by whom, where.
_AFTER = re.compile(r" (?:of|by|from|on|in) ")
_OUT = r"(?:put out|issued|published|released|posted|sent out|gave out)"
_ISSUED = re.compile(rf"\b(?:that|which) the ([\w' -]+?) (?:has |had )?{_OUT}\b")
_ISSUED_BY = re.compile(rf"\b{_OUT} by the ([\w' -]+?)(?: (?:on|at|in|late|early)\b|,|$)")
_ISSUERS = frozenset({SourceKind.GOV_BODY, SourceKind.COURT})
_HOUSES = frozenset({SourceKind.COMPANY, SourceKind.CLUB, SourceKind.BODY})
# A group's noun has three words at most; the longest is looked for first.
_LENGTHS = (3, 2, 1)


def speaking_body(source: Source) -> Source:
    """The body that speaks through a source; the source itself where there is no other."""
    return _group(_voice_of_group(_usurper(_issuer(source))))


def joint_speakers(source: Source) -> tuple[Source, ...]:
    """The bodies of a joint statement, each of which answers for its own matters (T1, T2)."""
    parts = source.name.split(" and ")
    kinds = [body_kind(tokens_of(_AFTER.split(f"{part} ")[0])) for part in parts]
    if len(parts) != 1 + 1 or any(kind not in _ISSUERS | _HOUSES for kind in kinds):
        return ()
    own = source.body in {None, source.name}
    return tuple(
        replace(source, name=part, kind=kind, body=part if own else source.body)
        for part, kind in zip(parts, kinds, strict=True)
        if kind is not None
    )


def _issuer(source: Source) -> Source:
    """The body that a published official document speaks for (T12), else the source itself."""
    if source.kind is not SourceKind.DOCUMENT or source.access:
        return source
    row = tokens_of(_AFTER.split(source.name)[0])
    body = source.body or _class_before(row) or _told_issuer(source)
    if not row or not body or source.anonymity:
        return source
    kind = body_kind(tokens_of(body)) or SourceKind.BODY
    official = entries("documents").get(row[-1]) == "official"
    # A state body's figures are published, unless somebody is said to have seen them.
    figures = kind is SourceKind.GOV_BODY and row[-1] in table("predicates")["figures"]["published"]
    return replace(source, kind=kind, name=body) if official or figures else source


def _told_issuer(source: Source) -> str | None:
    """Who is said to have issued a paper: "a bulletin that the civil protection agency put out"."""
    text = source.span.text if source.span is not None else ""
    found = _ISSUED.search(text) or _ISSUED_BY.search(text)
    body = found.group(1) if found is not None else ""
    return body if body and body_kind(tokens_of(body)) in _ISSUERS else None


def _class_before(row: Sequence[str]) -> str | None:
    """The class that a paper names as its issuer: "a company filing", "a ministry statement"."""
    before = [word for word in row[:-1] if word not in {"a", "an", "the"}]
    return " ".join(before) if body_kind(before) is not None else None


def _usurper(source: Source) -> Source:
    """A government in exile or of rebels as the group it is: the state's acts are not its (R6)."""
    if source.kind is SourceKind.OFFICIAL_NAMED and is_held_by_group(_office(source)):
        return replace(source, kind=SourceKind.PERSON_NAMED)
    if source.kind is not SourceKind.GOV_BODY:
        return source
    row, usurpers = tokens_of(source.name), table("predicates")["other_party"]["usurpers"]
    if set(row).isdisjoint(usurpers) and not is_held_by_group(row):
        return source
    name = source.name.split(" of ")[0]
    return replace(source, kind=SourceKind.GROUP, name=name, body=None)


def _voice_of_group(source: Source) -> Source:
    """The group that a spokesman speaks for: he has no more standing than it has (R6)."""
    if source.kind is not SourceKind.SPOKESPERSON or source.former:
        return source
    row = tokens_of(source.body or "")
    if row and body_kind(row) is SourceKind.GROUP:
        return replace(source, kind=SourceKind.GROUP, name=source.body or source.name, body=None)
    partisan = any(word in words("partisans") for word in _office(source)[:-1])
    return replace(source, kind=SourceKind.GROUP) if partisan else source


def _office(source: Source) -> tuple[str, ...]:
    """The words for the office that a person holds, with whose it is."""
    return tokens_of(f"{source.body or ''} {source.role or ''}")


def _group(source: Source) -> Source:
    """A works council, union or youth wing without the body it sits in: it is not that body (R6).

    Where only the body's name was kept, the words of the report still end in the group's noun.
    """
    if source.kind in _HOUSES and source.span is not None:
        row = tokens_of(source.span.text)
        found = next((n for n in _LENGTHS if lookup_exact("group_nouns", row[-n:]) is not None), 0)
        named = tokens_of(source.name)
        if 0 < found < len(row) and named[-1:] != row[-1:]:
            return replace(source, kind=SourceKind.GROUP, name=" ".join(row[-found:]), body=None)
    if source.kind is not SourceKind.GROUP or source.body is None:
        return source
    name = source.name.replace("\u2019", "'").removeprefix(f"{source.body}'s ")
    return replace(source, name=name, body=None)
