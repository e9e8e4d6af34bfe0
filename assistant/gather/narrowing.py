"""What of p only narrows it, so that who denies the wide claim denies the narrow one (S1, G3)."""

from __future__ import annotations

from assistant.question.slots import slots_of


def narrowing(proposition: str) -> frozenset[str]:
    """The words of p beside its predicate and the heads of its parties.

    "The alarm was not out of order" denies that the alarm in the hold was: a claim holds of no
    part of what it does not hold of. Names are not among them; whoever they bear must be named.
    """
    main = slots_of([proposition])[0].main if proposition else None
    if main is None:
        return frozenset()
    sides = [a for a in (main.agent, main.patient, main.recipient) if a is not None]
    heads = {part for a in sides for head in (a.head, *a.cores) for part in head.split("_")}
    told = {word for a in (*sides, *main.loose) for word in a.lemmas}
    return frozenset(told - heads - set(main.predicates))
