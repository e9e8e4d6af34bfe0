"""One fact in sentences: the status words first, then everything that must stand beside them.

Each teller yields its lead first and what must never be parted from it second ("" if nothing);
what follows may be left out of an overview. They are generators so that a sentence
that is left out leaves no citation behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from assistant.account import NON_COMMITTAL, outlet
from assistant.answer import Position, StatusCode
from assistant.beside import (
    MOST_SHOWN,
    apart_from,
    beside_flags,
    clauses,
    contested,
    further,
    history,
    official_line,
    replaced,
    sentence,
    told,
    unanswered,
)
from assistant.cite import CitationList
from assistant.draft import FactDraft
from assistant.evidence import Evidence, Verdict
from assistant.label import backing, label, own_source, retractions
from assistant.naming import second_mention, speaker
from assistant.wording import bare, day, listed, lower_first, on_day, plain
from index import Stance
from prompts import phrase


def paragraph(draft: FactDraft, cites: CitationList) -> str:
    """The fact as a short paragraph; each sentence is cited in `cites` as it is written."""
    sentences = [*_teller(draft)(draft, cites), *beside_flags(draft.verdict), unanswered(draft)]
    return " ".join(s for s in sentences if s)


def headline(draft: FactDraft, cites: CitationList) -> str:
    """The fact in a line, for an overview: its lead and what must not be parted from it."""
    return " ".join(s for s in islice(_teller(draft)(draft, cites), 2) if s)


def _confirmed(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    verdict, voices = draft.verdict, backing(draft.verdict)
    yield _lead(verdict, _named_once(verdict, voices, cites) or "the reports carry it")
    yield contested(verdict, cites)
    yield from further(voices[1:], cites)
    others = apart_from([*voices, *verdict.opposing], verdict.positions)
    held_back = [e for e in others if e.stance in NON_COMMITTAL]
    if held_back:
        yield sentence("other_side", clauses=clauses(held_back, cites))
    elif any(flag.startswith("one_side_only") for flag in verdict.flags):
        yield phrase("answer", "one_side_only")
    yield replaced(verdict, cites)
    yield history(verdict)


def _denied(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    verdict = draft.verdict
    denials = _denials(verdict)
    reports = list(verdict.supporting) or _taken_back(verdict)
    statement = _named_once(verdict, denials, cites) or "the reports carry a denial"
    if reports:
        report = told(reports[:1], cites)
        statement = phrase("answer", "reported_anyway", denial=statement, report=report)
    yield _lead(verdict, statement)
    withdrawals = retractions(verdict)
    yield sentence("withdrawn_too", clauses=clauses(withdrawals, cites)) if withdrawals else ""
    yield from further([*denials[1:], *reports[1:]], cites)
    others = apart_from([*denials, *reports], verdict.positions)
    held_back = [e for e in others if e.stance in NON_COMMITTAL]
    if held_back:
        yield sentence("no_comment", clauses=clauses(held_back, cites))
    yield history(verdict)


def _disputed(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    verdict = draft.verdict
    against = list(verdict.opposing) or _denials(verdict)
    first = told(verdict.supporting[:1], cites)
    sides = [first, _other_side(against, verdict.supporting, cites)]
    yield _lead(verdict, ", but ".join(s for s in sides if s) or "the reports conflict")
    pairs = [f"{lower_first(plain(who))} {plain(value)}" for who, value in verdict.values]
    told_already = all(value in " ".join(sides) for _, value in verdict.values)
    yield "" if told_already else sentence("values", values=listed(pairs))
    yield from further([*verdict.supporting[1:], *against[1:]], cites)
    others = apart_from([*verdict.supporting, *against], verdict.positions)
    held_back = [e for e in others if e.stance in NON_COMMITTAL]
    if held_back:
        yield sentence("no_comment", clauses=clauses(held_back, cites))
    elif verdict.position is Position.SILENT:
        yield phrase("answer", "silent")
    yield history(verdict)


def _no_comment(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    verdict = draft.verdict
    voices = sorted(
        apart_from([], verdict.positions), key=lambda voice: not _is_asked(voice, draft)
    )
    statement = clauses(voices[:MOST_SHOWN], cites) or "the reports give no answer"
    yield _lead(verdict, statement + _as_reported(voices[:MOST_SHOWN]))
    yield ""
    yield from further([*voices[MOST_SHOWN:], *verdict.supporting], cites)
    yield replaced(verdict, cites)
    yield history(verdict)


def _withdrawn(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    verdict = draft.verdict
    withdrawals = retractions(verdict)
    earlier = _taken_back(verdict) or list(verdict.supporting)
    statement = told(withdrawals[:1], cites) or _dropped(earlier) or "the report was taken back"
    if earlier:
        report = told(earlier[:1], cites)
        statement = phrase("answer", "withdrawn", retraction=statement, report=report)
    yield _lead(verdict, statement)
    yield official_line(verdict, [*withdrawals, *earlier], cites)
    yield from further([*withdrawals[1:], *earlier[1:]], cites)
    yield history(verdict)


def _not_in_reports(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    claim = bare(plain(draft.claim_text))
    if draft.asked.lower() == "speech_act" and draft.asked_speaker:
        who = lower_first(plain(draft.asked_speaker))
        yield phrase("answer", "not_in_reports_speech", speaker=who, claim=claim)
    else:
        yield phrase("answer", "not_in_reports", claim=lower_first(claim))
    if draft.nearest is not None:
        difference = f" ({plain(draft.mismatch)})" if draft.mismatch else ""
        statement = told([draft.nearest], cites)
        yield sentence("nearest", difference=difference, statement=statement)


def _reported(draft: FactDraft, cites: CitationList) -> Iterator[str]:
    """OFFICIAL_STATEMENT, REPORTED_*, STATED_BY_OUTLET and UNATTRIBUTED."""
    verdict, voices = draft.verdict, backing(draft.verdict)
    yield _lead(verdict, told(voices[:1], cites) or "the reports carry it")
    shown = [*voices, *verdict.opposing]
    beside = [contested(verdict, cites), official_line(verdict, shown, cites)]
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
    StatusCode.NOT_IN_REPORTS: _not_in_reports,
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


def _as_reported(voices: Sequence[Evidence]) -> str:
    """Which outlets carry the voices, each once with its day."""
    carriers = [f"{outlet(v).rstrip(',')}{on_day(v.published)}" for v in voices]
    if not carriers:
        return ""
    first, *others = dict.fromkeys(carriers)
    name, on, rest = first.partition(" on ")
    return f", as {listed([f'{name} reported{on}{rest}', *others])}"


def _dropped(earlier: Sequence[Evidence]) -> str:
    """Which outlet no longer carries it, since when (H6)."""
    gone = next((e for e in earlier if e.dropped_on), None)
    if gone is None:
        return ""
    since = day(gone.dropped_on)
    return phrase("answer", "dropped", outlet=outlet(gone).rstrip(","), since=since)


def _denials(verdict: Verdict) -> list[Evidence]:
    against = apart_from([], [*verdict.opposing, *verdict.positions])
    return [e for e in against if e.stance is Stance.DENY]


def _taken_back(verdict: Verdict) -> list[Evidence]:
    return [e for e in verdict.withdrawn if e.stance is not Stance.RETRACT]


def _is_asked(evidence: Evidence, draft: FactDraft) -> bool:
    """True for the voice that the question asks about ("Has X confirmed ...?")."""
    asked = (draft.asked_speaker or "").lower()
    names = [n.lower() for n in (evidence.speaker, evidence.body) if n]
    return bool(asked) and any(asked in name or name in asked for name in names)
