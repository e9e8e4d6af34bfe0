"""What each safeguard is worth: the assistant with one of them taken out (guardrail, section 12).

An ablation is for measuring only.
It changes the running program, so no other thread may answer questions meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.match import Match

_NEAR = 0.60
"""Cosine from which a claim is taken for the one asked about where no slots are compared."""


class Ablation(StrEnum):
    """What can be taken out."""

    SLOTS = "slots"  # the nearest claim by meaning is the claim asked about
    CHAIN_CAP = "chain-cap"  # the innermost speaker counts, whoever passes it on (C1)
    OPERATORS = "operators"  # the cue's own stance, whatever stands over it (S1)
    CLAIM_RELATION = "claim-relation"  # standing by what the speaker is, whatever the claim (T)


@contextmanager
def without(ablation: Ablation) -> Iterator[None]:
    """Runs the block with one safeguard taken out; everything is as before at its end."""
    changed = [(place, name, getattr(place, name)) for place, name, _ in _changes(ablation)]
    for place, name, instead in _changes(ablation):
        setattr(place, name, instead)
    try:
        yield
    finally:
        for place, name, before in changed:
            setattr(place, name, before)


def _changes(ablation: Ablation) -> list[tuple[Any, str, Any]]:
    """The names to be bound anew: where, which, to what."""
    import assistant.gather as gather
    from assistant.gather import caps, row
    from assistant.match import match
    from index.extract import own_voice, rows, statements, verbs
    from index.extract.operators import resolve
    from index.ledger import Attribution

    if ablation is Ablation.SLOTS:
        return [
            (gather, "match", _by_meaning(match)),
            (caps, "is_strictly_covered", lambda *_, **__: True),
        ]
    if ablation is Ablation.CHAIN_CAP:
        innermost = property(lambda a: a.chain[-1].source)
        speakers = [(place, "effective", lambda c: c[-1].source) for place in (rows, statements)]
        return [(Attribution, "effective", innermost), *speakers]
    if ablation is Ablation.OPERATORS:
        return [(verbs, "resolve", _plain_stance(resolve))]
    return [(place, "assess", _by_title) for place in (own_voice, rows, row)]


def _by_meaning(match: Callable[..., list[Match]]) -> Callable[..., list[Match]]:
    """Matching by cosine alone."""
    from assistant.match import Coverage

    def nearest(*args: Any, **kwargs: Any) -> list[Match]:
        found = match(*args, **kwargs)
        return [
            replace(m, coverage=Coverage.FULL, mismatches=()) if m.cosine >= _NEAR else m
            for m in found
        ]

    return nearest


def _plain_stance(resolve: Callable[..., Any]) -> Callable[..., Any]:
    """The stance of a cue with nothing over it: "did not confirm" reads as "confirm"."""

    def plain(cue_class: Any, stack: Any, lemma: str) -> Any:
        bare = replace(stack, tokens=(), negated=False, refused=False, modal=None, irrealis=False)
        return resolve(cue_class, bare, lemma)

    return plain


def _by_title(source: Any, claim: Any, **_: Any) -> Any:
    """Standing by the speaker's kind: every body and every official has authority."""
    from index.ledger import FactType, SourceKind, Standing
    from index.source import on_record
    from index.standing import StandingResult

    kinds: Sequence[SourceKind] = (
        SourceKind.GOV_BODY,
        SourceKind.COURT,
        SourceKind.COMPANY,
        SourceKind.CLUB,
        SourceKind.BODY,
        SourceKind.SPOKESPERSON,
        SourceKind.OFFICIAL_NAMED,
    )
    plain = {
        SourceKind.VAGUE: Standing.VAGUE,
        SourceKind.OUTLET: Standing.OUTLET,
        SourceKind.STATE_OUTLET: Standing.STATE_OUTLET,
    }
    standing = plain.get(source.kind, Standing.PRINCIPAL if source.kind in kinds else None)
    if standing is None:
        standing = Standing.NAMED if on_record(source) else Standing.ANON
    return StandingResult(standing, "T1", FactType.OWN_ACT)
