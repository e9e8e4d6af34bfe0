"""What would change a status: which word, from whom, would move it where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answer import Fact, StatusCode
from index.ledger import Standing

_AUTHORITY = (Standing.PRINCIPAL, Standing.REGISTRAR)
_FOR, _AGAINST = ("CONFIRM", "ASSERT"), ("DENY",)
_REPORTED = (
    StatusCode.REPORTED_NAMED,
    StatusCode.REPORTED_ANON,
    StatusCode.STATED_BY_OUTLET,
    StatusCode.UNATTRIBUTED,
)


def changes(fact: Fact) -> list[str]:
    """One sentence for each thing that would change this fact's label, the most likely first."""
    return list(_changes(fact))


def _changes(fact: Fact) -> Iterator[str]:
    who, status = _deciders(fact), fact.status
    if status is StatusCode.CONFIRMED:
        who = _deciders(fact, _FOR)
        yield f"If {who} took it back or corrected it, it would be shown as withdrawn."
        yield "If another party with authority over it contradicted it, it would be disputed."
        yield "More outlets that repeat it would change nothing."
    elif status is StatusCode.DENIED:
        who = _deciders(fact, _AGAINST)
        yield f"If {who} withdrew the denial or admitted it, the newer word would count."
        yield "If a named source on the record affirmed it, it would be disputed."
    elif status is StatusCode.OFFICIAL_STATEMENT:
        yield f"If {who} said so on the record, it would be officially confirmed."
        yield f"If {who} denied it, it would be disputed."
        yield "More statements by officials without authority over it would change nothing."
    elif status in _REPORTED:
        yield f"If {who} said so on the record, it would be officially confirmed."
        disputed = status is StatusCode.REPORTED_NAMED
        outcome = "disputed" if disputed else "officially denied, with this report beside it"
        yield f"If {who} denied it on the record, it would be {outcome}."
        yield "If whoever reported it took it back, it would be shown as withdrawn."
        yield _stronger(status)
    elif status is StatusCode.DISPUTED:
        yield "If one side withdrew its word, the other's would decide."
        yield "A later word of one side would count before its earlier one."
        yield f"A word on the record from {who} would count on the side that it takes."
    elif status is StatusCode.NO_COMMENT:
        yield f"If {who} said so on the record, it would be officially confirmed."
        yield f"If {who} denied it, it would be officially denied."
        yield "If anybody else reported it, it would be shown as reported by them."
    elif status is StatusCode.WITHDRAWN:
        yield "If anybody reported it anew, that report would count by itself."
        yield f"If {who} said so on the record, it would be officially confirmed."
    else:
        yield "A report that says exactly this would change it: who, what, to whom, how many, when."


def _stronger(status: StatusCode) -> str:
    if status is StatusCode.REPORTED_NAMED:
        return "More outlets or more named sources would add origins, and leave the label."
    if status is StatusCode.REPORTED_ANON:
        return (
            "If a source said it under their own name, it would be reported by a named source; "
            "more unnamed sources would leave the label."
        )
    return "If a source were named for it, the label would say so; repetition would not change it."


def _deciders(fact: Fact, stances: Sequence[str] = ()) -> str:
    """Those with authority over it, as the reports name them.

    With `stances` those whose word of such a kind still stands, where there are any.
    """
    holders = [s for s in fact.record if s.authority]
    holding = [s for s in holders if s.stands and s.stance in stances]
    named = {s.party: None for s in holding or holders}
    if not holding:
        named |= {s.chain[-1]: None for s in fact.sources if s.standing in _AUTHORITY}
    names = _without_doubles(list(named))
    if not names:
        return "a party with authority over it"
    return names[0] if len(names) == 1 else f"{', '.join(names[:2])} or another with authority"


def _without_doubles(names: list[str]) -> list[str]:
    """The names without those that are another one with an article before or words behind it."""
    bare = [name.casefold().removeprefix("the ") for name in names]

    def is_double(mine: int) -> bool:
        return any(
            bare[mine].startswith(bare[other]) and (bare[mine] != bare[other] or other < mine)
            for other in range(len(names))
            if other != mine
        )

    return [name for place, name in enumerate(names) if not is_double(place)]
