"""What one voice is worth: its grade, the party it speaks for, the day it spoke."""

from __future__ import annotations

from assistant.answer import Support
from assistant.evidence import Evidence
from index import FactType, Stance, Standing

SUPPORTS = frozenset({Stance.CONFIRM, Stance.ASSERT})
COMMITS = SUPPORTS | {Stance.DENY}
NON_COMMITTAL = frozenset({Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL, Stance.PARTIAL})
WITH_AUTHORITY = frozenset(
    {Standing.PRINCIPAL, Standing.REGISTRAR, Standing.PRINCIPAL_VIA_COUNSEL},
)

PARTIAL_COVERAGE = "partial_coverage"
"""Flag of a statement that bears out less than what is asked (G3): a position, no answer."""

SAID_TO_CONFLICT = "said_to_conflict"
"""Flag of an outlet's word that the accounts differ: a position, and a limit to any other."""

_STRENGTH = {support: rank for rank, support in enumerate(reversed(Support))}

_GRADES = {
    Standing.PRINCIPAL: Support.PRINCIPAL,
    Standing.REGISTRAR: Support.PRINCIPAL,
    Standing.PRINCIPAL_VIA_COUNSEL: Support.NAMED,
    Standing.OFFICIAL: Support.OFFICIAL,
    Standing.NAMED: Support.NAMED,
    Standing.ANON: Support.ANON,
    Standing.OUTLET: Support.OUTLET,
    Standing.STATE_OUTLET: Support.OUTLET,
    Standing.VAGUE: Support.VAGUE,
}

# Nobody has authority over these, whoever speaks (5.5, last line).
_BEYOND_AUTHORITY = frozenset(
    {
        FactType.CONTESTED_EFFECT,
        FactType.EVALUATION,
        FactType.OTHERS_ACT,
        FactType.MIND,
        FactType.CAUSE,
    },
)

# field of Evidence -> (highest grade, rule, flag)
_CAPS = {
    "hedged": (Support.OFFICIAL, "S5", "hedged"),
    "headline": (Support.OUTLET, "G4", "headline_only"),
    "tainted": (Support.OUTLET, "G1", "tainted"),
    "opinion": (Support.OUTLET, "M7", "opinion"),
}


def strength(support: Support) -> int:
    """The rank on the support axis: PRINCIPAL highest, NONE 0."""
    return _STRENGTH[support]


def grade(evidence: Evidence) -> Support:
    """The place of this voice on the support axis, after every cap."""
    found = _GRADES[evidence.standing]
    if evidence.stance is Stance.DENY and evidence.standing is Standing.PRINCIPAL_VIA_COUNSEL:
        found = Support.PRINCIPAL  # T8: counsel speaks with authority in denials and pleas only
    caps = [highest for highest, _, _ in _caps(evidence)]
    if evidence.stance in SUPPORTS and evidence.fact_type in _BEYOND_AUTHORITY:
        caps.append(Support.OFFICIAL)
    return min([found, *caps], key=strength)


def cap_rules(evidence: Evidence) -> tuple[str, ...]:
    """The rules that hold this voice down."""
    return tuple(rule for _, rule, _ in _caps(evidence))


def voice_flags(evidence: Evidence) -> tuple[str, ...]:
    """What must be shown beside this voice."""
    bound = ("bounded",) if evidence.bounded else ()
    return (*evidence.flags, *(flag for _, _, flag in _caps(evidence)), *bound)


def on_its_own_terms(evidence: Evidence) -> bool:
    """False for words that reach us only through a headline, tainted text or an opinion piece."""
    return not (evidence.headline or evidence.tainted or evidence.opinion)


def party(evidence: Evidence) -> str | None:
    """Whose statements count as one voice over time; None where the reports do not tell.

    A spokesman and a minister speak for one body; a named insider speaks for himself.
    """
    if evidence.standing in {Standing.ANON, Standing.VAGUE}:
        return None
    if evidence.authority or evidence.standing in WITH_AUTHORITY:
        return (evidence.body or evidence.speaker).casefold()
    return evidence.speaker.casefold()


def day_known(evidence: Evidence) -> str | None:
    """The ISO date from which the reports hold this: published, else said."""
    return evidence.published or evidence.said_on


def day_said(evidence: Evidence) -> str | None:
    """The ISO day on which it was said, never after it was published."""
    days = [day[:10] for day in (evidence.said_on, evidence.published) if day]
    return min(days, default=None)


def spoke_later(one: Evidence, other: Evidence) -> bool:
    """True where `one` was certainly said on a later day than `other`.

    Of two reports of one day, of which only one tells when it was said, neither is the later.
    """
    one_told = (one.said_on is None) != (other.said_on is None)
    if one_told and one.published and (one.published[:10] == (other.published or "")[:10]):
        return False
    first, second = day_said(one), day_said(other)
    return first is not None and second is not None and first > second


def best_first(evidence: Evidence) -> tuple[int, bool, str, int]:
    """A sort key, for `reverse=True`: strength, registrar, newest, then the lowest number."""
    register = evidence.standing is Standing.REGISTRAR
    return strength(grade(evidence)), register, day_said(evidence) or "", -evidence.id


def _caps(evidence: Evidence) -> list[tuple[Support, str, str]]:
    return [cap for field, cap in _CAPS.items() if getattr(evidence, field)]
