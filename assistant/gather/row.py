"""One row of the ledger as evidence: what it does to p, and on whose authority."""

from __future__ import annotations

import re

from assistant.evidence import Evidence
from assistant.gather.body import body_of
from assistant.gather.caps import capped
from assistant.gather.holdings import owner_speaking
from assistant.gather.own_house import is_about_house, is_about_own, speaks_of_itself
from assistant.gather.scene import Scene
from assistant.gather.sets import AUTHORITY, COMMITTED, INSTITUTIONS, OUTLETS, SILENT
from assistant.gather.told import told_value
from assistant.gather.versions import dropped_on, is_carried_over
from assistant.lexicon import words
from assistant.match import Match, Polarity
from index import Attribution, Modality, Source, SourceKind, Stance, Standing
from index.extract import read_proposition
from index.ledger import CueClass, FactType
from index.report import Report
from index.standing import assess

_OWN = re.compile(r"\b(?:its|their|our|his|her)\b", re.I)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)


def evidence_of(
    scene: Scene,
    row: Attribution,
    found: Match | None,
    number: int,
    *,
    asked_party: bool = False,
    beside: bool = False,
) -> list[Evidence]:
    """The row as evidence for p, or nothing where it neither speaks to p nor declines to.

    `found` is how its claim covers p, None where the row only points back. `asked_party`: the
    question is about this speaker's words. `beside`: it spoke of the matter, not of p (R2).
    Every cap here lowers; none raises (asymmetric authority).
    """
    stance = Stance.NON_CONFIRM if beside and row.stance in COMMITTED else _effect(row, found)
    if stance in COMMITTED and _only_received(scene, row, found):
        stance = Stance.PARTIAL
    if stance in {Stance.NONE, Stance.PRESUPPOSE} or is_carried_over(row, scene.reports):
        return []
    report = scene.reports[row.report]
    source = row.effective
    standing, fact_type = row.standing, row.claim.fact_type
    owner = owner_speaking(row, scene.holdings)
    if owner is not None:
        standing, fact_type = Standing.PRINCIPAL, FactType.OWN_ACT
    flags = list(row.flags)
    if stance is Stance.DENY and standing in {Standing.OFFICIAL, Standing.NAMED}:
        standing = _standing_to_claim(scene, row)
    standing, limits = capped(scene, row, found, stance, standing)
    flags += limits
    return [
        Evidence(
            id=number + 1,
            speaker=source.name,
            body=owner or body_of(source),
            stance=stance,
            standing=standing,
            report=row.report,
            outlet=report.outlet,
            authority=_has_authority(row, source, stance, standing, asked_party=asked_party),
            fact_type=fact_type,
            published=report.published,
            said_on=row.said_on,
            dropped_on=dropped_on(row, scene.reports),
            root=row.root,
            value=_value(scene, row, found),
            cumulative=_is_cumulative(row),
            hedged=_is_hedged(row, found),
            headline=row.headline,
            tainted=row.tainted,
            opinion=report.kind == "opinion",
            flags=tuple(dict.fromkeys(flags)),
            rules=row.rules,
            retracts=_retracts(row, report) if stance is Stance.RETRACT else None,
            quote=row.sentence,
            attribution=row,
        )
    ]


def _value(scene: Scene, row: Attribution, found: Match | None) -> str | None:
    """What the row gives for the slot; a body's own dead are at least so many of all (G3)."""
    given = None if found is None else found.value or told_value(scene, row, found)
    asked = scene.question.asked
    if given is None or asked is None or asked.head not in words("people_words"):
        return given
    slots = [slot.text for slot in (row.claim.agent, row.claim.patient) if slot is not None]
    count = next((q for q in row.claim.quantities if q.text in given or given in q.text), None)
    own = count is not None and any(given in text and _OWN.search(text) for text in slots)
    return f">={count.value:g}" if own and count is not None else given


def _only_received(scene: Scene, row: Attribution, found: Match | None) -> bool:
    """Whether p stands in what the speaker only confirms to have received or seen (S4, R13).

    That it has come in is no word on p, where only likeness joins the two.
    """
    if "receipt" in row.flags:
        return found is not None and found.proposed
    return any(
        "receipt" in other.flags
        and other.sentence == row.sentence
        and other.effective.name == row.effective.name
        and row.claim.text in other.claim.text
        for other in scene.by_report[row.report]
    )


def _standing_to_claim(scene: Scene, row: Attribution) -> Standing:
    """The standing of a denier to p itself, which "the report is nonsense" does not spell out.

    p is told by the question, and by whoever asserts it.
    """
    if scene.claim is None:
        text = scene.question.proposition or scene.question.text
        scene.claim = read_proposition(text)
    told = [r.claim for r in scene.rows if r.stance in COMMITTED and scene.full(r) is not None]
    own = scene.question.positive and speaks_of_itself(row)
    for claim in (scene.claim, *told):
        result = assess(row.effective, claim, cue_class=row.cue_class, stance=Stance.DENY)
        if result.standing in AUTHORITY:
            return result.standing
        own_act = result.fact_type is FactType.OTHERS_ACT and row.effective.kind in INSTITUTIONS
        named = scene.question.positive and (
            is_about_house(row.effective, claim.text) or is_about_own(row.effective, claim)
        )
        if own_act and (own or named or _opens_with_own_name(row.effective, claim.text)):
            return Standing.PRINCIPAL
    return row.standing


def _opens_with_own_name(source: Source, text: str) -> bool:
    """Whether p is about the speaker's own house, by its first words: "Tolliver is closing ..."."""
    first = _ARTICLE.sub("", text.strip()).lower().split()
    body = _ARTICLE.sub("", source.body or source.name).lower().split()
    return bool(first) and bool(body) and first[0] == body[0]


def _effect(row: Attribution, found: Match | None) -> Stance:
    """What a row does to p, with its own polarity against the question's (S1, S7, Q1)."""
    if found is None or found.polarity is Polarity.SAME:
        return row.stance
    if row.stance in COMMITTED:
        return Stance.DENY
    if row.stance is Stance.DENY:
        return Stance.ASSERT
    return row.stance


def _has_authority(
    row: Attribution, source: Source, stance: Stance, standing: Standing, *, asked_party: bool
) -> bool:
    if not source.named or source.kind in OUTLETS or source.kind is SourceKind.VAGUE:
        return False
    if stance in SILENT or stance is Stance.PARTIAL:
        return source.kind in INSTITUTIONS or asked_party or standing in AUTHORITY
    return standing in AUTHORITY


def _is_cumulative(row: Attribution) -> bool:
    text = f"{row.claim.text} {row.claim.predicate}".lower()
    return any(word in text for word in words("cumulative"))


def _is_hedged(row: Attribution, found: Match | None) -> bool:
    if row.stance not in COMMITTED:
        return False
    return (
        bool(row.claim.hedges)
        or row.claim.modality is Modality.POSSIBLE
        or row.cue_class is CueClass.BELIEVE
        or (found is not None and found.hedged)
    )


def _retracts(row: Attribution, report: Report) -> str:
    source = row.effective
    if source.kind in OUTLETS or "H4" in row.rules:
        return (report.outlet or source.name).lower()
    house = body_of(source) if "R26" in row.rules else None
    return house or source.name.lower()
