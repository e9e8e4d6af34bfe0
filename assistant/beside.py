"""What must stand beside a fact: the official line, the other side, what changed (V7)."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.account import account, clause, outlet
from assistant.answer import Position, StatusCode
from assistant.cite import CitationList
from assistant.draft import FactDraft
from assistant.evidence import Evidence, Verdict
from assistant.wording import day, listed, lower_first, plain, upper_first
from index import Stance
from prompts import phrase

MOST_SHOWN = 3  # voices told in full for one side; the rest are named with their citations
_POSITION_PHRASES = {
    Position.NO_COMMENT: "no_comment",
    Position.PARTIAL: "partial",
    Position.DENIED: "denied",
    Position.SPLIT: "split",
    Position.CONFIRMED: "confirmed",
}
_STATUS_PHRASES = {
    StatusCode.CONFIRMED: "confirmed",
    StatusCode.DENIED: "denied",
    StatusCode.OFFICIAL_STATEMENT: "an official statement only",
    StatusCode.REPORTED_NAMED: "only reported by a named source",
    StatusCode.REPORTED_ANON: "only reported by unnamed sources",
    StatusCode.STATED_BY_OUTLET: "only reported by an outlet in its own words",
    StatusCode.UNATTRIBUTED: "only reported without a source",
    StatusCode.DISPUTED: "disputed",
    StatusCode.NO_COMMENT: "neither confirmed nor denied",
    StatusCode.WITHDRAWN: "withdrawn or corrected",
    StatusCode.NOT_IN_REPORTS: "not in the reports",
}
_ASKED_PHRASES = {
    "why": "why",
    "who": "who",
    "when": "when",
    "where": "where",
    "how": "how",
    "how_many": "how many",
    "which": "which",
}
_FLAG_PHRASES = {
    "not_verified": "not_verified",
    "document_unpublished": "unpublished",
    "headline_only": "headline_only",
    "opinion": "opinion",
    "tainted": "tainted",
    "independence_unknown": "independence_unknown",
}


def sentence(section: str, **values: str) -> str:
    """A phrase of the answer, filled in, with the capital of a sentence."""
    return upper_first(phrase("answer", section, **values))


def told(voices: Sequence[Evidence], cites: CitationList) -> str:
    """Full accounts in a row, each with its citation."""
    return "; ".join(f"{account(voice)}{cites.mark(voice)}" for voice in voices)


def clauses(voices: Sequence[Evidence], cites: CitationList) -> str:
    """What each voice said, without the outlet, each with its citation."""
    return listed([f"{clause(voice)}{cites.mark(voice)}" for voice in voices])


def further(voices: Sequence[Evidence], cites: CitationList) -> list[str]:
    """Each further voice in a sentence; of one that repeats an origin already told, the outlet."""
    sentences: list[str] = []
    repeated: dict[str, list[str]] = {"same_origin": [], "more_reports": []}
    seen: list[str] = []
    for voice in voices:
        before = [known for known, _ in cites.used if known is not voice]
        same_origin = bool(voice.root) and voice.root in {known.root for known in before}
        if same_origin and voice.report in {known.report for known in before}:
            seen.append(cites.mark(voice).strip())
        elif same_origin or len(sentences) >= MOST_SHOWN - 1:
            name = "same_origin" if same_origin else "more_reports"
            repeated[name].append(f"{outlet(voice).rstrip(',')}{cites.mark(voice)}")
        else:
            sentences.append(f"{upper_first(account(voice))}{cites.mark(voice)}.")
    sentences += [sentence(n, outlets=listed(names)) for n, names in repeated.items() if names]
    numbers = list(dict.fromkeys(number for number in seen if number))
    return [*sentences, sentence("see_also", numbers=listed(numbers))] if numbers else sentences


def official_line(verdict: Verdict, shown: Sequence[Evidence], cites: CitationList) -> str:
    """What the official side has said, or that it is not in the reports (guardrail 5.1)."""
    if verdict.position is Position.SILENT:
        return phrase("answer", "silent")
    others = apart_from(shown, verdict.positions)
    if not others:
        return ""
    line = sentence(
        _POSITION_PHRASES[verdict.position], clauses=clauses(others[:MOST_SHOWN], cites)
    )
    return " ".join([line, *further(others[MOST_SHOWN:], cites)])


def contested(verdict: Verdict, cites: CitationList) -> str:
    """Who contests a fact that stands, in that voice's words; "" where nobody does."""
    if not verdict.contested_by:
        return ""
    who = listed([lower_first(plain(name)) for name in verdict.contested_by])
    if not verdict.opposing:
        return sentence("contested_named", who=who)
    told_by = clauses(verdict.opposing[:MOST_SHOWN], cites)
    if all(name.lower() in told_by.lower() for name in verdict.contested_by):
        return sentence("contested", clauses=told_by)
    return sentence("contested_too", who=who, clauses=told_by)


def replaced(verdict: Verdict, cites: CitationList) -> str:
    """What the same origin had said before, if it was superseded or taken back."""
    earlier = [e for e in verdict.withdrawn if e.stance is not Stance.RETRACT]
    if not earlier:
        return ""
    return sentence("replaces", clauses=clauses(earlier[-MOST_SHOWN:], cites))


def history(verdict: Verdict) -> str:
    """When the status changed and what it was before, in a sentence; "" if it never did."""
    if len(verdict.history) < 2 or not day(verdict.history[-1][0]):
        return ""
    since, now = verdict.history[-1]
    before = _STATUS_PHRASES[verdict.history[-2][1]]
    return sentence("history", now=_STATUS_PHRASES[now], since=day(since), before=before)


def beside_flags(verdict: Verdict) -> list[str]:
    """A sentence for each flag that a reader has to know of."""
    known = (name for flag, name in _FLAG_PHRASES.items() if flag in verdict.flags)
    return [phrase("answer", name) for name in known]


def unanswered(draft: FactDraft) -> str:
    """That the reason, the number or whatever was asked for is in no report; "" if it is."""
    asked = _ASKED_PHRASES.get(draft.asked.lower())
    return phrase("answer", "unanswered", asked=asked) if draft.unanswered and asked else ""


def apart_from(shown: Sequence[Evidence], voices: Sequence[Evidence]) -> list[Evidence]:
    """The voices not shown yet, each once."""
    known = {evidence.id for evidence in shown}
    return list({voice.id: voice for voice in voices if voice.id not in known}.values())
