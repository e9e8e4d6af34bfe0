"""What the reports hold on a topic: their claims in clusters, the most important first (8.11).

"What do we know about the fire?" names no claim. The claims of the reports are laid together
where they say the same of the same; each cluster stands for one claim, whose status is then
decided like that of any other. Likeness proposes what belongs together and what is important;
no status hangs on it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.answer import StatusCode
from assistant.draft import FactDraft
from assistant.grammar import is_clause, is_first_person
from assistant.match.cover import form_in, plain_lemmas
from assistant.question import Question, QuestionKind
from assistant.question.words import any_same, is_kindred
from index import Attribution, Slot, Stance, Standing

if TYPE_CHECKING:
    from index.embedder import Embedder, Vectors
    from index.report import Report

MOST_CLAIMS = 8
_SAME = 0.72  # likeness from which two claims with the same parties are one
_SAME_COUNT = 0.45
_NEAR = 0.2  # likeness to the topic below which a claim is about something else
_BY_WORDS = 0.2  # how much a claim that has all words of the topic is nearer than its meaning
_BY_REPORT = 0.4  # how much of it is the nearness of the report that the claim stands in
_BEHIND = 0.5  # how far behind the nearest a claim on the topic may be
_TOPICAL = 0.35  # how far behind the nearest of its cluster the wording may be
_OPENING = 40  # characters that may stand before the first sentence: a dateline
_OPENS, _BACKGROUND = 1.8, 0.7
_OWN_WORDS = {Standing.OUTLET, Standing.STATE_OUTLET}
_TOLD = {Stance.ASSERT, Stance.CONFIRM, Stance.DENY}
_LEFT_OUT = {"speech_act", "anaphoric", "receipt"}
_POINTS_BACK = re.compile(r"(?:it|he|she|they|this|that|these|those|his|her|its|their)\b", re.I)
_PLAN = re.compile(
    r"^(?:(?P<owner>.+?)(?:['\u2019]s|(?<=s)['\u2019])\s+|(?:the|any|these|those)\s+)?"
    r"(?:(?:alleged|reported|supposed|possible)\s+)?"
    r"(?:plan|proposal|move|intention)s?\s+(?P<deed>to\s+\w+.+)$",
    re.I,
)
_RANK = (Standing.REGISTRAR, Standing.PRINCIPAL, Standing.OFFICIAL, Standing.NAMED, Standing.ANON)


@dataclass(slots=True)
class Cluster:
    """Rows that make the same claim; `near` is the likeness of each to the topic."""

    seed: int
    rows: list[Attribution] = field(default_factory=list)
    near: list[float] = field(default_factory=list)

    @property
    def weight(self) -> float:
        """How much the claim matters: nearness to the topic, summed over the reports that tell it.

        News opens with what matters most; what an outlet adds in its own words is background.
        """
        by_report: dict[str, float] = {}
        for row, near in zip(self.rows, self.near, strict=True):
            opens = row.sentence.start < _OPENING
            background = row.standing in _OWN_WORDS and not opens
            told = near * (_OPENS if opens else _BACKGROUND if background else 1.0)
            by_report[row.report] = max(by_report.get(row.report, 0.0), told)
        return sum(by_report.values())


def is_overview(question: Question) -> bool:
    """Whether a question wants what there is on its topic, or in all the reports."""
    return question.kind is QuestionKind.OVERVIEW


def claims_on(
    question: Question,
    rows: Sequence[Attribution],
    reports: Mapping[str, Report],
    embedder: Embedder,
) -> list[str]:
    """The claims of the reports on the topic of a question, the central one first.

    Without a topic ("what do we know so far?"), those at the centre of the reports.
    """
    telling = [row for row in rows if _tells(row)]
    if not telling:
        return []
    vectors = embedder.encode([row.claim.text for row in telling])
    own = _on_topic(question, telling, vectors, embedder)
    near = _nearness(telling, own)
    floor = max(_NEAR, max(near) - _BEHIND)
    order = sorted((i for i, n in enumerate(near) if n >= floor), key=lambda i: -near[i])
    clusters = _clustered(order, telling, near, vectors)
    clusters.sort(key=lambda cluster: -cluster.weight)
    texts = (_wording(cluster, reports) for cluster in clusters)
    return list(dict.fromkeys(text for text in texts if text))[:MOST_CLAIMS]


def claim_in_topic(question: Question) -> str | None:
    """The question for the claim that a topic itself makes, or None: "plans to shut the yard".

    "What do we know about the rumour that p?" is such a one too.

    What is known of it comes first, however well sourced the rest of the affair is.
    """
    topic = question.proposition
    if not topic:
        return None
    plan = _PLAN.match(topic)
    if plan and plan["owner"]:
        return f"Does {plan['owner']} plan {plan['deed']}?"
    if plan:
        return f"Are there plans {plan['deed']}?"
    return f"Is it true that {topic}?" if is_clause(topic) else None


def distinct(drafts: Sequence[FactDraft]) -> list[FactDraft]:
    """The facts of an overview, each once: none that no report bears out but the central one.

    The central claim leads also where it was taken back: that is then what is known of it.
    """
    missing = StatusCode.NOT_IN_REPORTS
    stands = next((d for d in drafts if d.verdict.status is not missing), drafts[0])
    kept: list[FactDraft] = []
    seen: set[tuple[str, int]] = set()
    for draft in [stands, *(d for d in drafts if d is not stands)]:
        verdict = draft.verdict
        places = {
            (e.report, e.quote.start) for e in (*verdict.supporting, *verdict.opposing) if e.quote
        }
        empty = not places or verdict.status is StatusCode.NOT_IN_REPORTS
        if kept and (empty or places & seen):
            continue
        kept.append(draft)
        seen |= places
    return kept


def _tells(row: Attribution) -> bool:
    return (
        row.stance in _TOLD
        and bool(row.claim.text)
        and not row.headline
        and not row.tainted
        and not _LEFT_OUT & set(row.flags)
    )


def _on_topic(
    question: Question, rows: Sequence[Attribution], vectors: Vectors, embedder: Embedder
) -> list[float]:
    """How like its topic each claim is; without one, how like all the others."""
    if not question.proposition:
        return [float(likeness) for likeness in (vectors @ vectors.T).mean(axis=1)]
    topic = embedder.encode([question.proposition])[0]
    return [
        float(likeness) + _BY_WORDS * _share(question, row)
        for likeness, row in zip(vectors @ topic, rows, strict=True)
    ]


def _share(question: Question, row: Attribution) -> float:
    """The share of the subject's words that a claim has."""
    words = plain_lemmas(row.claim.text)
    parts = [part for lemma in question.lemmas for part in lemma.split("_")]
    return sum(form_in(part, words) for part in parts) / len(parts) if parts else 1.0


def _nearness(rows: Sequence[Attribution], own: Sequence[float]) -> list[float]:
    """How near each claim is to the topic: "the door had been left open" by its report as well."""
    of_report: dict[str, float] = {}
    for row, near in zip(rows, own, strict=True):
        of_report[row.report] = max(of_report.get(row.report, near), near)
    return [
        (1 - _BY_REPORT) * near + _BY_REPORT * of_report[row.report]
        for row, near in zip(rows, own, strict=True)
    ]


def _clustered(
    order: Sequence[int], rows: Sequence[Attribution], near: Sequence[float], vectors: Vectors
) -> list[Cluster]:
    """Each row, the nearest to the topic first, laid to the first cluster that says the same."""
    clusters: list[Cluster] = []
    for i in order:
        like = (
            c for c in clusters
            if _is_same(rows[i], rows[c.seed], float(vectors[i] @ vectors[c.seed]))
        )  # fmt: skip
        cluster = next(like, None)
        if cluster is None:
            cluster = Cluster(i)
            clusters.append(cluster)
        cluster.rows.append(rows[i])
        cluster.near.append(near[i])
    return clusters


def _is_same(one: Attribution, other: Attribution, likeness: float) -> bool:
    """Whether two claims are one; counts of the same thing may be worded less alike (H2)."""
    a, b = ({q.unit for q in row.claim.quantities if q.unit} for row in (one, other))
    first, second = one.claim.predicate, other.claim.predicate
    counts = bool(a & b) and (any_same(first, (second,)) or is_kindred(first, second))
    return likeness >= (_SAME_COUNT if counts else _SAME) and _same_parties(one, other)


def _same_parties(one: Attribution, other: Attribution) -> bool:
    """False where the claims name different parties for the same part: roles may be swapped."""
    pairs = ((one.claim.agent, other.claim.agent), (one.claim.patient, other.claim.patient))
    return all(_may_be_one(a, b) for a, b in pairs)


def _may_be_one(a: Slot | None, b: Slot | None) -> bool:
    if a is None or b is None or not a.names or not b.names:
        return True
    first, second = ({word for name in s.names for word in name.split()} for s in (a, b))
    return bool(first & second)


def _wording(cluster: Cluster, reports: Mapping[str, Report]) -> str:
    """The claim as its best and newest voice words it, "" where none makes a clause of it."""

    def worth(row: Attribution) -> tuple[int, str]:
        rank = _RANK.index(row.standing) if row.standing in _RANK else len(_RANK)
        return (-rank, reports[row.report].published or "")

    nearest = max(cluster.near)
    near = [r for r, n in zip(cluster.rows, cluster.near, strict=True) if n >= nearest - _TOPICAL]
    told = [row for row in near if row.stance is not Stance.DENY] or near
    for row in sorted(told, key=worth, reverse=True):
        text = row.claim.text.strip()
        if is_clause(text) and not is_first_person(text) and not _POINTS_BACK.match(text):
            return text
    return ""
