"""The outlet and the day that go with every account, and each outlet in between (C2)."""

from __future__ import annotations

from assistant.evidence import Evidence
from assistant.naming import same_name, speaker
from assistant.wording import day, lower_first, on_day, plain
from index import Source, SourceKind

_OUTLETS = (SourceKind.OUTLET, SourceKind.STATE_OUTLET)
_UNKNOWN = "a report"  # of which the outlet is not known
_STATE_MEDIA = ("agency", "television", "radio", "newspaper")


def outlet(evidence: Evidence) -> str:
    """The outlet by name, with what it is where that is a state outlet."""
    if not evidence.outlet:
        return _UNKNOWN
    name = lower_first(plain(evidence.outlet))
    if evidence.attribution is None or not evidence.attribution.chain:
        return name
    first = evidence.attribution.chain[0].source
    return f"{name}, {state_outlet(first)}," if is_state(first) else name


def speaks_itself(evidence: Evidence, source: Source) -> bool:
    """True where the report is the speaker's own: a communique, a filing, a bulletin."""
    bodies = (source.name, source.body, evidence.body)
    return any(same_name(evidence.outlet, body) for body in bodies)


def own_statement(evidence: Evidence) -> str:
    """That it stands in the speaker's own statement, with its day."""
    return f" in its own statement{of_day(evidence)}"


def reported(evidence: Evidence) -> str:
    """Outlet and day in front of what was reported; of an unknown outlet only the report."""
    if not evidence.outlet:
        return f"{_UNKNOWN}{of_day(evidence)} said"
    return f"{outlet(evidence)} reported{on_day(evidence.published)}"


def told_by(evidence: Evidence) -> str:
    """Outlet and day behind a clause."""
    return reported(evidence) if evidence.outlet else f"according to {according(evidence)}"


def according(evidence: Evidence) -> str:
    """Outlet and day behind what was reported by another."""
    when = on_day(evidence.published) if evidence.outlet else of_day(evidence)
    return f"{outlet(evidence)}{when}"


def of_day(evidence: Evidence) -> str:
    """The day with "of" before it; "" where it is not known."""
    return f" of {day(evidence.published)}" if day(evidence.published) else ""


def carrier(evidence: Evidence, source: Source) -> str:
    """Each outlet between the report's own and the speaker, as ", via RTA, a state agency"."""
    return "".join(f", via {described(carrier)}" for carrier in between(evidence, source))


def between(evidence: Evidence, source: Source) -> list[Source]:
    """The outlets between the report's own and the speaker, outermost first."""
    found: list[Source] = []
    for link in evidence.attribution.chain if evidence.attribution else ():
        if link.source is source:
            break
        if link.source.kind in _OUTLETS and not same_name(link.source.name, evidence.outlet):
            found.append(link.source)
    return found


def described(source: Source) -> str:
    """A source by name, with what it is where that is a state outlet."""
    name = speaker(source)
    known = not is_state(source) or "state" in name.lower()
    return name if known else f"{name}, {state_outlet(source)}"


def is_state(source: Source) -> bool:
    """True for an outlet of a state."""
    return source.kind is SourceKind.STATE_OUTLET


def state_outlet(source: Source) -> str:
    """What kind of state outlet it is: "a state agency"."""
    words = f"{source.role or ''} {source.span.text if source.span else ''} {source.name}".lower()
    kind = next((word for word in _STATE_MEDIA if word in words), "outlet")
    return f"a state {kind}"
