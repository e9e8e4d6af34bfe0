"""Search: what is near in meaning (Chroma) and in words (BM25), fused by reciprocal rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.catalog import Catalog

RANK_CONSTANT = 60
"""The k of reciprocal rank fusion: a list gives its item of rank r the score 1 / (k + r)."""

DEPTH = 100
"""How many passages each list contributes at least."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found: `body[start:end] == text`.

    `score` is the fused score; `similarity` the cosine and `bm25` the lexical score, None where
    that list did not hold the passage.
    """

    report: str
    start: int
    end: int
    score: float
    text: str
    similarity: float | None = None
    bm25: float | None = None


def depth_for(limit: int, *, by_report: bool) -> int:
    """How many passages each list must give for that many hits."""
    return max(DEPTH, limit * (4 if by_report else 2))


def fused(
    catalog: Catalog,
    query: str,
    near: Sequence[tuple[str, float]],
    limit: int,
    *,
    depth: int,
    by_report: bool = False,
) -> list[Hit]:
    """The best passages of what is `near` the query and what shares its words, best first."""
    if not query.strip():
        return []
    hits = _fuse(catalog, near, catalog.words(query, limit=depth))
    return (_best_a_report(hits) if by_report else hits)[: max(limit, 0)]


def _fuse(
    catalog: Catalog, near: Sequence[tuple[str, float]], words: Sequence[tuple[str, float]]
) -> list[Hit]:
    score: dict[str, float] = {}
    for ranked in (near, words):
        for rank, (passage, _) in enumerate(ranked, start=1):
            score[passage] = score.get(passage, 0.0) + 1.0 / (RANK_CONSTANT + rank)
    known = catalog.passages_by_id(list(score))  # a vector without its passage is no hit
    similarity, bm25 = dict(near), dict(words)
    hits = [
        Hit(
            found.report,
            found.start,
            found.end,
            score[passage],
            found.text,
            similarity=similarity.get(passage),
            bm25=bm25.get(passage),
        )
        for passage, found in known.items()
    ]
    return sorted(hits, key=lambda hit: (-hit.score, hit.report, hit.start))


def _best_a_report(hits: Sequence[Hit]) -> list[Hit]:
    best: dict[str, Hit] = {}
    for hit in hits:
        best.setdefault(hit.report, hit)
    return list(best.values())
