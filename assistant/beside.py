"""What must stand beside a fact: the official line, the other side, what changed (V7)."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.account import NON_COMMITTAL, account, clause, passage
from assistant.answer import Position, StatusCode
from assistant.carrier import outlet
from assistant.cite import CitationList
from assistant.draft import FactDraft
from assistant.evidence import Evidence, Verdict
from assistant.label import agent
from assistant.voices import apart_from, one_each, same_speaker
from assistant.wording import day, listed, lower_first, plain, upper_first
from index import SourceKind, Stance
from prompts import phrase

ON_THE_MATTER = 0.4  # likeness to the question from which one more voice is worth hearing
FOLLOWING = 0.2  # the same, where it is heard right after the voice already told
MOST_SHOWN = 3  # voices told in full for one side; the rest are named with their citations
_OUTLETS = (SourceKind.OUTLET, SourceKind.STATE_OUTLET)
_PARTIES = (
    SourceKind.GOV_BODY, SourceKind.COURT, SourceKind.COMPANY, SourceKind.CLUB, SourceKind.BODY,
    SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED,
)  # fmt: skip
_SPOKEN_FOR = (StatusCode.NOT_IN_REPORTS, StatusCode.CONFIRMED, StatusCode.DENIED)
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
    StatusCode.OFFICIAL_STATEMENT: "said by an official, not confirmed,",
    StatusCode.REPORTED_NAMED: "reported from a named source",
    StatusCode.REPORTED_ANON: "reported from unnamed sources",
    StatusCode.STATED_BY_OUTLET: "reported by an outlet in its own words",
    StatusCode.UNATTRIBUTED: "reported without a source",
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
    """Each further origin in a sentence; of one already told, only another outlet that has it."""
    sentences: list[str] = []
    repeated: dict[str, list[str]] = {"same_origin": [], "more_reports": []}
    for voice in voices:
        before = [known for known, _ in cites.used if known is not voice]
        if any(_repeats(voice, known) for known in before):
            continue
        same_origin = bool(voice.root) and voice.root in {known.root for known in before}
        if same_origin or len(sentences) >= MOST_SHOWN - 1:
            name = "same_origin" if same_origin else "more_reports"
            repeated[name].append(f"{outlet(voice).rstrip(',')}{cites.mark(voice)}")
        else:
            sentences.append(f"{upper_first(account(voice))}{cites.mark(voice)}.")
    return [
        *sentences,
        *(sentence(n, outlets=listed(names)) for n, names in repeated.items() if names),
    ]


def _repeats(voice: Evidence, known: Evidence) -> bool:
    """True where a reader learns nothing new: the same outlet's, or the same speaker's, again."""
    if voice.root and voice.root == known.root:
        return voice.outlet == known.outlet or voice.report == known.report
    return voice.stance is known.stance and same_speaker(voice, known)


def official_line(draft: FactDraft, shown: Sequence[Evidence], cites: CitationList) -> str:
    """What the official side has said, or that it is not in the reports (guardrail 5.1)."""
    verdict = draft.verdict
    if verdict.position is Position.SILENT:
        return phrase("answer", "silent")
    reports = [e.report for e, _ in cites.used]
    others = one_each(apart_from(shown, verdict.positions), reports, likeness=draft.likeness)
    if not others:
        return ""
    return sentence(
        _POSITION_PHRASES[verdict.position], clauses=clauses(others[:MOST_SHOWN], cites)
    )


def on_the_matter(draft: FactDraft, cites: CitationList) -> str:
    """One more voice from near the claim, where one side of it has not been heard; "" without.

    That is the official side where it is silent, and of a denial the report that it denies.
    """
    verdict = draft.verdict
    denied = verdict.status is StatusCode.DENIED and not verdict.supporting
    silent = verdict.position is Position.SILENT and verdict.status not in _SPOKEN_FOR
    wanted = _tells_what_is_denied if denied else _speaks_for_a_party
    if not (denied or silent):
        return ""
    reports = {e.report for e, _ in cites.used}
    for near in draft.near:
        voice = near.evidence
        if near.likeness < (FOLLOWING if _follows(voice, cites) else ON_THE_MATTER):
            continue
        if voice.report in reports and not _heard(voice, cites) and wanted(voice):
            return sentence("on_the_matter", statement=f"{passage(voice)}{cites.mark(voice)}")
    return ""


def _heard(voice: Evidence, cites: CitationList) -> bool:
    """True where the sentence was cited, or its speaker has been told."""
    return any(
        same_speaker(voice, e)
        or (voice.report == e.report and voice.quote is not None and voice.quote == e.quote)
        for e, _ in cites.used
    )


def _tells_what_is_denied(voice: Evidence) -> bool:
    """Not another denial or refusal: what was said or reported."""
    return voice.stance in (Stance.ASSERT, Stance.CONFIRM)


def _follows(voice: Evidence, cites: CitationList) -> bool:
    """True where a report goes on with this voice after one that was cited."""
    told = [e.quote for e, _ in cites.used if e.report == voice.report and e.quote]
    start = voice.quote.start if voice.quote else -1
    return any(0 <= start - quote.end <= 2 for quote in told)


def _speaks_for_a_party(voice: Evidence) -> bool:
    """A named body or its speaker, or anybody who declined."""
    attribution = voice.attribution
    if attribution is None or not attribution.effective.named:
        return False
    return voice.stance in NON_COMMITTAL or attribution.effective.kind in _PARTIES


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
    """How the status changed, and by whom, in a sentence; "" if it never did (H1, ICD 203)."""
    if len(verdict.history) < 2 or not all(day(since) for since, _ in verdict.history):
        return ""
    steps = [f"{_STATUS_PHRASES[status]} on {day(since)}" for since, status in verdict.history]
    by = agent(verdict)
    if by and verdict.history[-1][1] is verdict.status:
        steps[-1] += f" by {by}"
    return sentence("history", steps=", then ".join(steps[-MOST_SHOWN:]))


def beside_flags(verdict: Verdict) -> list[str]:
    """A sentence for each flag that a reader has to know of."""
    known = (name for flag, name in _FLAG_PHRASES.items() if flag in verdict.flags)
    return [phrase("answer", name) for name in known]


def unanswered(draft: FactDraft) -> str:
    """That the reason, the number or whatever was asked for is in no report; "" if it is."""
    asked = _ASKED_PHRASES.get(draft.asked.lower())
    return phrase("answer", "unanswered", asked=asked) if draft.unanswered and asked else ""
