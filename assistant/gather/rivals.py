"""Who gives another value: rivals in figures, under one name for each body (M3, H2, R15)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence import Evidence
from assistant.gather.row import evidence_of
from assistant.gather.scene import Scene
from assistant.gather.sets import ARTICLES, AUTHORITY, COMMITTED, INSTITUTIONS, OUTLETS
from assistant.lexicon import words
from assistant.match import Coverage
from assistant.question import Question, QuestionKind
from assistant.question.words import bears_out
from index import Attribution, FactType, SourceKind, Stance, Standing
from index.lexicon import words as index_words


def same_bodies(evidence: list[Evidence]) -> list[Evidence]:
    """One name for each body: "the interior ministry" is "Caldor's interior ministry" (H2)."""
    names = {e.body: frozenset(_NAME.findall(e.body)) - ARTICLES for e in evidence if e.body}
    longest = {
        body: max((b for b in names if names[body] <= names[b]), key=lambda b: (len(names[b]), b))
        for body in names
    }
    return [
        replace(e, body=longest.get(e.body or "", e.body), retracts=_full(e.retracts, longest))
        for e in evidence
    ]


def _full(name: str | None, longest: dict[str, str]) -> str | None:
    return longest.get(name, name) if name else name


_CAPS = {"embedded", "not_strict", "proposed"}


def rivals_keep_rank(evidence: list[Evidence]) -> list[Evidence]:
    """A cap must not silence a rival: who gives another value than a body keeps its rank (M3)."""
    ranked = {e.value for e in evidence if e.standing in AUTHORITY and e.value}
    return [
        replace(e, standing=e.attribution.standing, authority=True)
        if e.attribution is not None
        and _CAPS & set(e.flags)
        and e.attribution.standing in AUTHORITY
        and e.value
        and ranked - {e.value}
        else e
        for e in evidence
    ]


def without_renderings(evidence: list[Evidence]) -> list[Evidence]:
    """The evidence without the authority of whom another outlet gives another figure (R16).

    "Forty homes burned down, the fire chief told residents", where elsewhere she says sixty, is
    one speaker in two renderings, also where the first could not be read as hers.
    """
    told = [
        e
        for e in evidence
        if e.attribution is not None and e.attribution.effective.kind in OUTLETS and e.value
    ]
    return [
        replace(e, standing=Standing.OFFICIAL, authority=False, flags=(*e.flags, "two_renderings"))
        if any(_renders_otherwise(other, e) for other in told)
        else e
        for e in evidence
    ]


def _renders_otherwise(other: Evidence, e: Evidence) -> bool:
    """Whether an outlet's figure, no older, stands in a sentence with the name of who gave e."""
    if e.attribution is None or other.attribution is None or e.standing not in AUTHORITY:
        return False
    if not e.value or e.value == other.value or e.stance not in COMMITTED:
        return False
    if (other.published or "") < (e.published or "") or e.report == other.report:
        return False
    name = re.escape(e.attribution.effective.name.split()[-1])
    return re.search(rf"\b{name}\b", other.attribution.sentence.text) is not None


_NAME = re.compile(r"[a-z\u00c0-\u024f]{2,}")


def with_rivals(scene: Scene, evidence: list[Evidence]) -> tuple[list[Evidence], str | None]:
    """The evidence with those who give another value than the question does (M3, R1, R15).

    "Have 12 died?" is not answered by "12 have died" alone where a later count says 30.
    """
    question = scene.question
    if question.kind is not QuestionKind.YES_NO or len(question.quantities) != 1:
        return evidence, None
    rivals: list[tuple[Evidence, Attribution]] = []
    for row in scene.rows:
        found = scene.matches.get(row.id)
        if found is None or row.stance not in COMMITTED or scene.is_speech(row):
            continue
        other = [m for m in found.mismatches if m.startswith("number ")]
        if (
            found.coverage is not Coverage.PARTIAL
            or len(other) != len(found.mismatches)
            or not other
        ):
            continue
        rivals.extend((e, row) for e in evidence_of(scene, row, found, len(evidence) + len(rivals)))
    rivals = [(e, r) for e, r in rivals if e.standing in AUTHORITY | {Standing.OFFICIAL}]
    if not rivals or not evidence:
        return evidence, None
    asked = f"{question.quantities[0].value:g}"
    told = [replace(e, value=asked) if e.stance in COMMITTED else e for e in evidence]
    told += [
        replace(e, value=f"{r.claim.quantities[0].value:g}")
        for e, r in rivals
        if r.claim.quantities
    ]
    return told, asked


def with_rival_holders(scene: Scene, evidence: list[Evidence]) -> list[Evidence]:
    """The evidence with those who give what only one can have to another (R17): two winners."""
    question = scene.question
    exclusive = words("exclusive_verbs")
    if question.kind is not QuestionKind.YES_NO or not exclusive & set(question.lemmas):
        return evidence
    told = {e.report for e in evidence if e.stance in COMMITTED}
    asked = (question.agent or question.proposition).lower()
    found = list(evidence)
    for row in scene.rows:
        agent = row.claim.agent
        if row.claim.predicate not in exclusive or row.stance not in COMMITTED:
            continue
        if agent is None or not agent.names or not row.claim.positive or scene.full(row):
            continue
        if any(name in asked for name in agent.names) or not _is_same_event(scene, row, told):
            continue
        made = evidence_of(scene, row, None, len(found))
        # A court's finding on who won is a register (R9).
        court = row.effective.kind is SourceKind.COURT
        found += [
            replace(e, stance=Stance.DENY, standing=Standing.REGISTRAR if court else e.standing)
            for e in made
        ]
    return found


def _is_same_event(scene: Scene, row: Attribution, told: set[str]) -> bool:
    """Whether the row speaks of the event of p: by its slots, or beside p and naming no other."""
    found = scene.matches.get(row.id)
    if found is not None and found.mismatches:
        asked = (scene.question.agent or "").lower()
        other = ("other agent", f"not about {asked}")
        return all(m.startswith(other) for m in found.mismatches)
    return row.report in told and row.claim.patient is None


_BESIDE = 400
_BEFORE_NO_COUNT = (
    r"\b(?:of|aged|in|about|by|at|until|from|since|last|first|other|page|line|no) (?:about )?"
)
_AFTER_NO_COUNT = r" (?:to|past|o'clock|a\.m|p\.m)"


def _counts(row: Attribution) -> bool:
    """Whether a claim's bare number may count: "23 had been taken"; not "a man of 61", a year."""
    said = set(re.findall(r"[a-z]+", row.claim.text.lower()))
    if said & index_words("figure_nouns"):
        return True
    figures = "|".join(re.escape(q.text) for q in row.claim.quantities)
    no_count = rf"{_BEFORE_NO_COUNT}(?:{figures})\b|\b(?:{figures}){_AFTER_NO_COUNT}"
    return re.search(no_count, row.claim.text) is None


def _denies(scene: Scene, row: Attribution) -> bool:
    """Whether a row's speaker denies in its report what was told there before (S7)."""
    return any(
        other.stance is Stance.DENY
        and "anaphoric" in other.flags
        and other.effective.name == row.effective.name
        for other in scene.by_report[row.report]
    )


_PUT = re.compile(
    r"(?:the|that|this|its|their|his|her)\s+(?:(?:own|true|real|actual|correct|right|total|final)\s+)*"
    r"(?P<noun>\w+)\s+(?:is|was|were|had been|stood|stands)\b",
    re.I,
)


def _puts_figure(row: Attribution) -> bool:
    """Whether a claim gives another's figure anew: "put the figure at 41 percent" (M3)."""
    told = _PUT.match(row.claim.text)
    return told is not None and told["noun"].lower() in index_words("figure_nouns") | {"share"}


def _is_of_others(question: Question, row: Attribution) -> bool:
    """Whether a claim says whom its number counts, and others are asked for: the hurt, the dead."""
    states = words("human_predicates")
    asked, told = (
        states & set(re.findall(r"[a-z]+", text.lower()))
        for text in (question.text, row.claim.text)
    )
    return bool(asked and told) and not any(
        bears_out(one, other) or bears_out(other, one) for one in asked for other in told
    )


def _is_part_of_them(number: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(number)} of (?:them|those|these|us)\b", text, re.I) is not None


def bare_figures(scene: Scene, number: int) -> list[Evidence]:
    """A bare figure beside a count is of the same thing: "31 died ... it had counted 44".

    So is one in its unit by whoever denies it there: "The hospitals held the bodies of 44 people."
    So it is beside a sentence that leaves the count open: "How many died is not clear."
    """
    asked = scene.question.asked
    if asked is None or asked.name != "quantity":
        return []
    counted = [
        r for r in scene.rows
        if (m := scene.matches.get(r.id)) is not None
        and ((m.coverage is Coverage.FULL and m.value) or m.mismatches == ("no number given",))
    ]  # fmt: skip
    found: list[Evidence] = []
    for row in scene.rows:
        beside = [
            r for r in counted if r.report == row.report and r.source.name != row.source.name
            and 0 < row.sentence.start - r.sentence.start < _BESIDE
        ]  # fmt: skip
        units = {q.unit for r in beside for q in r.claim.quantities}
        alike = units if _denies(scene, row) or _puts_figure(row) else set()
        # "He kept one in his cellar" counts nothing, and "two of them" are not all.
        bare = [
            q for q in row.claim.quantities
            if (not q.unit or q.unit in alike)
            and q.text.lower() != "one"
            and not _is_part_of_them(q.text, row.words)
        ]  # fmt: skip
        if not bare or not beside or scene.full(row) is not None or row.stance not in COMMITTED:
            continue
        if (not bare[0].unit and not _counts(row)) or _is_of_others(scene.question, row):
            continue
        made = evidence_of(scene, row, None, number + len(found))
        # A body's own count stands against that of a register (M3); alone it is no more than said.
        own = (
            row.effective.named
            and row.effective.kind in INSTITUTIONS
            and any(
                r.standing in AUTHORITY
                and r.effective.name != row.effective.name
                and not {q.value for q in r.claim.quantities} & {q.value for q in bare}
                for r in counted
                if scene.full(r) is not None
            )
        )
        for e in made:
            if own:
                kind = FactType.OWN_ACT
                e = replace(e, standing=Standing.PRINCIPAL, authority=True, fact_type=kind)
            found.append(replace(e, value=bare[0].text, cumulative=True))
    return found
