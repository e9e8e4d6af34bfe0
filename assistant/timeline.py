"""What still stands: withdrawals, reversals and series (guardrail, section 10; R14-R16, R26).

Time only takes away: nothing here can lift what a voice is worth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Support
from assistant.evidence import Evidence
from assistant.grade import (
    COMMITS,
    SUPPORTS,
    WITH_AUTHORITY,
    grade,
    on_its_own_terms,
    party,
    spoke_later,
)
from assistant.question.names import same_name
from assistant.value import compatible, rises, value_of
from index import SourceKind, Stance, Standing


@dataclass(frozen=True, slots=True)
class Gone:
    """Evidence that no longer stands, and the rule that ended it."""

    evidence: Evidence
    rule: str


def seen_by(evidence: Sequence[Evidence], as_of: str | None) -> list[Evidence]:
    """The evidence that the reports held on `as_of`, that day (or month, or year) included (R21).

    Without a date all is seen.
    With one, a voice without any date is left out: nothing shows that it was known by then.
    """
    if as_of is None:
        return list(evidence)
    days = [(e, e.published or e.said_on) for e in evidence]
    return [_as_of(e, as_of) for e, day in days if day and day[: len(as_of)] <= as_of]


def _as_of(evidence: Evidence, day: str) -> Evidence:
    """H6: on a day before the newer version the words still stood."""
    dropped = evidence.dropped_on
    return replace(evidence, dropped_on=None) if dropped and dropped[: len(day)] > day else evidence


def still_stands(evidence: Sequence[Evidence]) -> tuple[list[Evidence], list[Gone]]:
    """The live evidence, and what is gone.

    Retractions act first, so that a figure whose replacement is withdrawn stands again.
    A copy falls with what it copies, however late it was printed.
    """
    live, retracted = _without_ended(evidence, {"H4": takes_back, "H6": _is_dropped})
    live, replaced = _without_ended(live, _REPLACES)
    originals = [gone.evidence for gone in replaced]
    copies = [e for e in live if any(_copies(e, original) for original in originals)]
    stale = [Gone(copy, "C3") for copy in copies]
    return [e for e in live if e not in copies], [*retracted, *replaced, *stale]


_Test = Callable[[Evidence, Evidence], bool]


def _without_ended(
    evidence: Sequence[Evidence], tests: dict[str, _Test]
) -> tuple[list[Evidence], list[Gone]]:
    live, gone = [], []
    for old in evidence:
        rules = (rule for rule, ends in tests.items() if any(ends(new, old) for new in evidence))
        rule = next(rules, None)
        if rule:
            gone.append(Gone(old, rule))
        else:
            live.append(old)
    return live, sorted(gone, key=lambda g: g.evidence.id)


def takes_back(new: Evidence, old: Evidence) -> bool:
    """H4: its origin takes it back, and with it whatever has that root."""
    if new.stance is not Stance.RETRACT or old.stance not in COMMITS or not new.retracts:
        return False
    origin = _bare(new.retracts)
    own_words = origin in {_bare(old.speaker), _bare(party(old))} or _published(origin, old)
    own_words = own_words or same_name(origin, _bare(old.speaker))  # "Trinity" for its hospital
    its_report = any(
        origin == name or same_name(origin, name)  # "Harbour" for the Harbour Wire
        for name in {_bare(old.root), _bare(old.outlet), *_carriers(old)}
    )
    if not own_words and not (its_report and old.stance in SUPPORTS):
        return False
    if old.report and old.report == new.report and old.standing in WITH_AUTHORITY and not own_words:
        return False  # who corrects a report does not mean the authority that he quotes there
    if old.report and old.report == new.report:
        return spoke_later(new, old) or _stands_before(old, new)
    # A copy rests on the withdrawn report even where it was printed later.
    from_it = any(same_name(origin, name) for name in {_bare(old.root), *_carriers(old)})
    copied = from_it and origin not in {_bare(old.speaker), _bare(old.outlet)}
    return copied or not spoke_later(old, new)


def _bare(name: str | None) -> str:
    return (name or "").casefold().removeprefix("the ")


def _carriers(old: Evidence) -> set[str]:
    """The outlets through which the words reach us."""
    links = old.attribution.chain if old.attribution else ()
    return {_bare(link.source.name) for link in links if link.source.kind in _OUTLETS}


def _published(origin: str, old: Evidence) -> bool:
    """True where the words are of a document that names its publisher, who takes it back."""
    source = old.attribution.effective if old.attribution else None
    return (
        source is not None and source.kind is SourceKind.DOCUMENT and origin in _bare(source.name)
    )


def _is_dropped(_: Evidence, old: Evidence) -> bool:
    """H6: the newest version of its page does not say it any more.

    A denial stays: that an outlet cut it takes nothing back, and must not make a fact firmer.
    """
    return old.dropped_on is not None and old.stance in SUPPORTS


def _replaces_own_figure(new: Evidence, old: Evidence) -> bool:
    """R15: a body contradicts the figure that it gave itself, by giving another."""
    return (
        _one_party(new, old)
        and old.stance in SUPPORTS
        and new.stance is Stance.DENY
        and _conflict(new, old)
    )


def _reverses(new: Evidence, old: Evidence) -> bool:
    """H3: one party at two times; the latest counts, also where it merely stops denying."""
    stops_denying = old.stance is Stance.DENY and new.stance is Stance.NON_DENIAL
    if stops_denying and new.retracts and new.retracts.casefold() in _names(old):
        return not spoke_later(old, new)
    turns = {old.stance in SUPPORTS, new.stance in SUPPORTS} == {True, False}
    commits = old.stance in COMMITS and new.stance in COMMITS
    return _one_party(new, old) and (stops_denying or (commits and turns))


def _continues(new: Evidence, old: Evidence) -> bool:
    """H2: the next value of one body's series."""
    both_give = new.value is not None and old.value is not None and new.value != old.value
    return both_give and _both_support(new, old) and _one_party(new, old)


def _counts_on(new: Evidence, old: Evidence) -> bool:
    """H2, R15: a later count, by another body with authority, of what only rises.

    The body that keeps the register may also bring down an official count.
    """
    if not (new.cumulative and old.cumulative and _both_support(new, old)):
        return False
    if grade(new) is not Support.PRINCIPAL or not spoke_later(new, old) or not _conflict(new, old):
        return False
    later, earlier = value_of(new), value_of(old)
    registered = new.standing is Standing.REGISTRAR and old.standing in _OFFICIAL_COUNTS
    return registered or (later is not None and earlier is not None and rises(later, earlier))


def _is_the_document(new: Evidence, old: Evidence) -> bool:
    """R16: what a source published itself goes before an outlet's rendering of it."""
    published_itself = (new.outlet or "").casefold() in _names(new)
    rendered = (old.outlet or "").casefold() not in _names(old)
    one_statement = party(new) is not None and party(new) == party(old)
    return (
        published_itself
        and rendered
        and one_statement
        and not spoke_later(old, new)
        and _both_support(new, old)
        and _conflict(new, old)
    )


_OUTLETS = {SourceKind.OUTLET, SourceKind.STATE_OUTLET}
_OFFICIAL_COUNTS = {Standing.PRINCIPAL, Standing.OFFICIAL}

_REPLACES: dict[str, _Test] = {
    "R15": _replaces_own_figure,
    "H3": _reverses,
    "H2": lambda new, old: _continues(new, old) or _counts_on(new, old),
    "R16": _is_the_document,
}


def _one_party(new: Evidence, old: Evidence) -> bool:
    """True where one party spoke again on a later day, in words that reach us in a report.

    The day of a copy says nothing of the day of the words.
    """
    known = party(new) is not None and party(new) == party(old)
    dated = new.said_on is not None or not _is_copy(new)
    return known and dated and spoke_later(new, old) and on_its_own_terms(new)


def _is_copy(evidence: Evidence) -> bool:
    """True where an outlet has the words from another outlet (C3)."""
    own = {*_names(evidence), (evidence.outlet or "").casefold(), ""}
    return evidence.root.casefold() not in own


def _copies(copy: Evidence, original: Evidence) -> bool:
    same_party = party(copy) is not None and party(copy) == party(original)
    same_words = (copy.stance, copy.value) == (original.stance, original.value)
    return same_party and same_words and _is_copy(copy)


def _both_support(new: Evidence, old: Evidence) -> bool:
    return new.stance in SUPPORTS and old.stance in SUPPORTS


def _conflict(new: Evidence, old: Evidence) -> bool:
    one, other = value_of(new), value_of(old)
    return one is not None and other is not None and not compatible(one, other)


def _names(evidence: Evidence) -> set[str]:
    return {evidence.speaker.casefold(), (evidence.body or evidence.speaker).casefold()}


def _stands_before(old: Evidence, new: Evidence) -> bool:
    return old.quote is not None and new.quote is not None and old.quote.start < new.quote.start
