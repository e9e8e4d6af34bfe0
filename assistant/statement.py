"""One fact in sentences: the status words first, then everything that must stand beside them.

Each teller yields its lead first and what must never be parted from it second ("" if nothing);
what follows may be left out of an overview. They are generators so that a sentence
that is left out leaves no citation behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from assistant.absent import not_in_reports
from assistant.account import NON_COMMITTAL
from assistant.answer import Position, StatusCode
from assistant.beside import (
    MOST_SHOWN,
    beside_flags,
    clauses,
    contested,
    further,
    history,
    official_line,
    on_the_matter,
    replaced,
    sentence,
    told,
    unanswered,
)
from assistant.carrier import outlet
from assistant.cite import CitationList
from assistant.draft import FactDraft
from assistant.evidence import Evidence, Verdict
from assistant.label import backing, label, own_source, retractions
from assistant.naming import second_mention, speaker
from assistant.voices import (
    apart_from,
    came_before,
    denials,
    denied_reports,
    is_asked,
    of_other_value,
    one_each,
    taken_back,
    worth_adding,
)
from assistant.wording import day, listed, lower_first, plain
from prompts import phrase

INSEPARABLE = 2
"""So many of a fact's sentences, its lead and what must never be parted from it, may be empty."""


def paragraph(draft: FactDraft, cites: CitationList) -> tuple[str, ...]:
    """The sentences of a short paragraph; each is cited in `cites` as it is written."""
    told = list(_teller(draft)(draft, cites))
    also = on_the_matter(draft, cites)
    return (*told, also, *beside_flags(draft.verdict), unanswered(draft))


def headline(draft: FactDraft, cites: CitationList) -> tuple[str, ...]:
    """The fact in a line, for an overview: its lead and what must not be parted from it."""
    return tuple(islice(_teller(draft)(draft, cites), INSEPARABLE))


def _confirmed(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    verdict, voices = draft.verdict, backing(draft.verdict)
    yield _lead(verdict, _named_once(verdict, voices, cites) or "the reports carry it")
    yield contested(verdict, cites)
    yield from further(worth_adding(verdict, voices), cites)
    if any(flag.startswith("one_side_only") for flag in verdict.flags):
        yield _other_party(verdict, voices, cites)
    yield replaced(verdict, cites)
    yield history(verdict)


def _denied(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    verdict = draft.verdict
    denying = one_each(denials(verdict))
    reports = denied_reports(verdict)
    statement = _named_once(verdict, denying, cites) or "the reports carry a denial"
    if reports:
        name = "reported_anyway" if came_before(reports[0], denying) else "denied_anyway"
        statement = phrase("answer", name, denial=statement, report=told(reports[:1], cites))
    yield _lead(verdict, statement)
    withdrawals = retractions(verdict)[:1]
    yield sentence("withdrawn_too", clauses=clauses(withdrawals, cites)) if withdrawals else ""
    yield from further([*denying[1:], *reports[1:]], cites)
    yield history(verdict)


def _disputed(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    verdict = draft.verdict
    against = list(verdict.opposing) or denials(verdict) or of_other_value(verdict)
    first = told(verdict.supporting[:1], cites)
    sides = [first, _other_side(against, verdict.supporting, cites)]
    yield _lead(verdict, ", but ".join(s for s in sides if s) or "the reports conflict")
    pairs = [f"{lower_first(plain(who))} {plain(value)}" for who, value in verdict.values]
    told_already = all(value in " ".join(sides) for _, value in verdict.values)
    yield "" if told_already else sentence("values", values=listed(pairs))
    yield from further([*against[1:], *verdict.supporting[1:]], cites)
    yield _held_back(verdict, [*verdict.supporting, *against], cites)
    yield history(verdict)


def _no_comment(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    verdict = draft.verdict
    spoken = apart_from([], [*verdict.positions, *draft.uncommitted])
    voices = one_each(spoken, likeness=draft.likeness)
    asked = [voice for voice in voices if is_asked(voice, draft)]
    others = [voice for voice in voices if voice not in asked]
    shown = [*asked, *([] if asked and draft.asked == "speech_act" else others)][:MOST_SHOWN]
    yield _lead(
        verdict, clauses(shown, cites) + _as_reported(shown) or "the reports give no answer"
    )
    yield ""
    yield from further(verdict.supporting, cites)
    yield replaced(verdict, cites)
    yield history(verdict)


def _withdrawn(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    verdict = draft.verdict
    withdrawals = retractions(verdict)[:1]
    earlier = taken_back(verdict) or list(verdict.supporting)
    statement = told(withdrawals, cites) or _dropped(earlier) or "the report was taken back"
    if earlier:
        report = told(earlier[:1], cites)
        statement = phrase("answer", "withdrawn", retraction=statement, report=report)
    yield _lead(verdict, statement)
    yield official_line(draft, [*withdrawals, *earlier], cites)
    yield from further(earlier[1:], cites)
    yield history(verdict)


def _reported(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    """OFFICIAL_STATEMENT, REPORTED_*, STATED_BY_OUTLET and UNATTRIBUTED."""
    verdict, voices = draft.verdict, backing(draft.verdict)
    yield _lead(verdict, told(voices[:1], cites) or "the reports carry it")
    shown = [*voices, *verdict.opposing]
    beside = [contested(verdict, cites), official_line(draft, shown, cites)]
    yield " ".join(s for s in beside if s)
    yield from further(voices[1:], cites)
    yield replaced(verdict, cites)
    yield history(verdict)


_BY_STATUS: dict[StatusCode, Callable[[FactDraft, CitationList], Iterator[str]]] = {
    StatusCode.CONFIRMED: _confirmed,
    StatusCode.DENIED: _denied,
    StatusCode.DISPUTED: _disputed,
    StatusCode.NO_COMMENT: _no_comment,
    StatusCode.WITHDRAWN: _withdrawn,
    StatusCode.NOT_IN_REPORTS: not_in_reports,
}


def _teller(draft: FactDraft) -> Callable[[FactDraft, CitationList], Iterator[str]]:
    return _BY_STATUS.get(draft.verdict.status, _reported)


def _lead(verdict: Verdict, statement: str) -> str:
    return phrase("answer", "lead", label=label(verdict), statement=statement)


def _named_once(verdict: Verdict, voices: Sequence[Evidence], cites: CitationList) -> str:
    """The best voice's account; where the label has just named it, by a shorter name."""
    words = told(voices[:1], cites)
    source = own_source(voices[0]) if voices else None
    if source is None or speaker(source) not in label(verdict):
        return words
    name = speaker(source)
    follows = words.removeprefix(name)
    if follows == words or not follows.startswith((" ", "'s ")) or "," in name:
        return words
    return f"{second_mention(source)}{follows}" if follows.startswith(" ") else words


def _other_side(side: Sequence[Evidence], first: Sequence[Evidence], cites: CitationList) -> str:
    """The second side of a dispute; the outlet is not named again where it is the same."""
    if side and first and (side[0].report, side[0].outlet) == (first[0].report, first[0].outlet):
        return clauses(side[:1], cites)
    return told(side[:1], cites)


def _other_party(verdict: Verdict, voices: Sequence[Evidence], cites: CitationList) -> str:
    """Of a joint act told by one side: what the other has said of it, or that it has not (T3)."""
    others = [e for e in apart_from(voices, verdict.positions) if e.stance in NON_COMMITTAL]
    held_back = one_each(others, _cited(cites))[:MOST_SHOWN]
    if held_back:
        return sentence("other_side", clauses=clauses(held_back, cites))
    return phrase("answer", "one_side_only")


def _held_back(verdict: Verdict, shown: Sequence[Evidence], cites: CitationList) -> str:
    """The official side in a dispute, where it is not one of the two."""
    others = [e for e in apart_from(shown, verdict.positions) if e.stance in NON_COMMITTAL]
    held_back = one_each(others, _cited(cites))[:MOST_SHOWN]
    if held_back:
        return sentence("no_comment", clauses=clauses(held_back, cites))
    return phrase("answer", "silent") if verdict.position is Position.SILENT else ""


def _cited(cites: CitationList) -> list[str]:
    return [e.report for e, _ in cites.used]


def _as_reported(voices: Sequence[Evidence]) -> str:
    """Which outlets carry the voices, each once with its days."""
    days: dict[str, list[str]] = {}
    for voice in sorted(voices, key=lambda v: v.published or ""):
        known = days.setdefault(outlet(voice).rstrip(","), [])
        known += [d for d in [day(voice.published)] if d and d not in known]
    told_by = [f"{name} on {listed(on)}" if on else name for name, on in days.items()]
    if not all(voice.outlet for voice in voices):
        return f", according to {listed(told_by)}".replace("a report on ", "a report of ")
    if not told_by:
        return ""
    first, _, when = told_by[0].partition(" on ")
    lead = f"{first} reported on {when}" if when else f"{first} reported"
    return f", as {listed([lead, *told_by[1:]])}"


def _dropped(earlier: Sequence[Evidence]) -> str:
    """Which outlet no longer carries it, since when (H6)."""
    gone = next((e for e in earlier if e.dropped_on), None)
    if gone is None:
        return ""
    since = day(gone.dropped_on)
    return phrase("answer", "dropped", outlet=outlet(gone).rstrip(","), since=since)
