"""The status words a reader meets first (guardrail 5.2)."""

from __future__ import annotations

import re

from assistant.answer import StatusCode
from assistant.evidence import Evidence, Verdict
from assistant.naming import speaker
from assistant.wording import listed, lower_first, plain
from index import CueClass, FactType, Modality, Source, SourceKind, Stance, Standing

_FIXED = {
    StatusCode.OFFICIAL_STATEMENT: "Not confirmed: an official statement only",
    StatusCode.REPORTED_NAMED: "Only reported: named source, not officially confirmed",
    StatusCode.REPORTED_ANON: "Only reported: unnamed sources, not officially confirmed",
    StatusCode.STATED_BY_OUTLET: "Only reported: the outlet's own words, no source named",
    StatusCode.UNATTRIBUTED: "Only reported: no source given",
    StatusCode.DISPUTED: "Disputed",
    StatusCode.NO_COMMENT: "Neither confirmed nor denied",
    StatusCode.WITHDRAWN: "Withdrawn or corrected",
    StatusCode.NOT_IN_REPORTS: "Not in the reports",
}
_OUTLETS = (SourceKind.OUTLET, SourceKind.STATE_OUTLET)
_WITH_AUTHORITY = (Standing.PRINCIPAL, Standing.REGISTRAR, Standing.PRINCIPAL_VIA_COUNSEL)


def label(verdict: Verdict) -> str:
    """The reader's label of a verdict; CONFIRMED, DENIED and WITHDRAWN say by whom."""
    if verdict.status is StatusCode.CONFIRMED:
        return _by(_confirming(verdict), "confirmed", plan=_is_plan(backing(verdict)))
    if verdict.status is StatusCode.DENIED:
        return _by(_denying(verdict), "denied", plan=False)
    if verdict.status is StatusCode.WITHDRAWN and (taken_back := retractions(verdict)):
        return f"{_FIXED[StatusCode.WITHDRAWN]} by {party(taken_back[0])}"
    return _FIXED[verdict.status]


def agent(verdict: Verdict) -> str:
    """Who confirmed, denied or took back, as the label names them; "" for any other status."""
    voices: tuple[Evidence, ...] = ()
    if verdict.status is StatusCode.CONFIRMED:
        voices = _confirming(verdict)
    elif verdict.status is StatusCode.DENIED:
        voices = _denying(verdict)
    elif verdict.status is StatusCode.WITHDRAWN:
        voices = retractions(verdict)[:1]
    return listed(list(dict.fromkeys(party(e) for e in voices))[:2])


def party(evidence: Evidence) -> str:
    """Who speaks, as a label names it: "the statistics office", "Ana Holt (defence ministry)"."""
    source = own_source(evidence)
    if source is None:
        return lower_first(plain(evidence.speaker))
    name = speaker(source)
    body = source.body or evidence.body
    person = source.kind in (SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED)
    if person and body and not _names(source.name, body):
        return f"{name} ({plain(body)})"
    return name


def own_source(evidence: Evidence) -> Source | None:
    """The effective source, or None where the speaker is not a source of the chain (T13)."""
    if evidence.attribution is None:
        return None
    source = evidence.attribution.effective
    public_act = source.kind in _OUTLETS and evidence.standing in _WITH_AUTHORITY
    return None if public_act else source


def is_private(evidence: Evidence) -> bool:
    """True for a private person, whose word is not "official" (R7)."""
    source = own_source(evidence)
    return source is not None and source.kind in (SourceKind.PERSON_NAMED, SourceKind.GROUP)


def retractions(verdict: Verdict) -> tuple[Evidence, ...]:
    """The evidence that takes something back, wherever the verdict keeps it."""
    everything = (*verdict.withdrawn, *verdict.opposing, *verdict.positions)
    found = {e.id: e for e in everything if e.stance is Stance.RETRACT}.values()
    # "That was wrong" says less than "the Post withdraws its report of 9 May".
    return tuple(sorted(found, key=lambda e: -_told(e)))


def _told(evidence: Evidence) -> int:
    """How much of what is taken back the words name."""
    attribution = evidence.attribution
    if attribution is None:
        return 0
    names = bool(
        re.search(
            r"\b(report|article|story|figure|claim|statement|post)s?\b",
            attribution.sentence.text,
            re.I,
        )
    )
    return int(names) * 2 + int(attribution.cue_class is CueClass.RETRACT)


def backing(verdict: Verdict) -> tuple[Evidence, ...]:
    """The voices behind the fact as shown: for a negative fact, those who deny the claim (R3)."""
    if "negated" in verdict.flags:
        return tuple(e for e in verdict.opposing if e.stance is Stance.DENY)
    return verdict.supporting


def _confirming(verdict: Verdict) -> tuple[Evidence, ...]:
    voices = backing(verdict)
    return tuple(e for e in voices if e.authority) or voices[:1]


def _denying(verdict: Verdict) -> tuple[Evidence, ...]:
    against = (*verdict.opposing, *verdict.positions)
    denials = [e for e in against if e.stance is Stance.DENY]
    return tuple(e for e in denials if e.authority) or tuple(denials[:1])


def _by(voices: tuple[Evidence, ...], deed: str, *, plan: bool) -> str:
    """The label with its agents: at most two are named, the best first."""
    as_plan = " as a plan" if plan else ""
    if not voices:
        return f"Officially {deed}{as_plan}"
    names = list(dict.fromkeys(party(e) for e in voices))[:2]
    word = deed.capitalize() if is_private(voices[0]) else f"Officially {deed}"
    return f"{word}{as_plan} by {listed(names)}"


def _is_plan(voices: tuple[Evidence, ...]) -> bool:
    if not voices:
        return False
    best = voices[0]
    claim = best.attribution.claim if best.attribution else None
    return best.fact_type is FactType.PLAN or (
        claim is not None and claim.modality is Modality.PLAN
    )


def _names(name: str, body: str) -> bool:
    """True where the name already says which body it is."""
    return body.lower().removeprefix("the ") in name.lower()
