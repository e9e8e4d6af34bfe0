"""Which voices of a verdict are told, and in which order: each speaker once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.draft import FactDraft
from assistant.evidence import Evidence, Verdict
from assistant.label import retractions
from assistant.naming import is_pronoun
from assistant.wording import plain
from index import SourceKind, Stance

_OUTLETS = (SourceKind.OUTLET, SourceKind.STATE_OUTLET)


def apart_from(shown: Sequence[Evidence], voices: Sequence[Evidence]) -> list[Evidence]:
    """The voices not shown yet, each once."""
    known = {evidence.id for evidence in shown}
    return list({voice.id: voice for voice in voices if voice.id not in known}.values())


def one_each(
    voices: Sequence[Evidence],
    reports: Sequence[str] = (),
    *,
    likeness: Mapping[tuple[str, int], float] | None = None,
) -> list[Evidence]:
    """One voice of each speaker and one of each sentence, in order of first appearance.

    Of several one from `reports`, which are told already, comes first, then the one nearest to
    the question by `likeness`, then the one at first hand, then the earliest.
    """

    def worth(voice: Evidence) -> tuple[bool, float, bool, bool]:
        place = (voice.report, voice.quote.start if voice.quote else -1)
        return (voice.report in reports, (likeness or {}).get(place, 0.0), *_first_hand(voice))

    by_speaker: list[list[Evidence]] = []
    for voice in voices:
        same = next((group for group in by_speaker if same_speaker(group[0], voice)), None)
        if same is None:
            by_speaker.append([voice])
        else:
            same.append(voice)
    told: dict[tuple[str, int], Evidence] = {}
    for group in by_speaker:
        best = max(sorted(group, key=lambda e: e.published or ""), key=worth)
        told.setdefault((best.report, best.quote.start if best.quote else best.id), best)
    return list(told.values())


def same_speaker(one: Evidence, other: Evidence) -> bool:
    """True for two voices of one speaker, as far as the names tell."""
    a, b = (plain(e.speaker).lower().removeprefix("the ") for e in (one, other))
    short, long = sorted((a, b), key=len)
    before = long.removesuffix(f" {short}")
    return a == b or (
        before != long and not before.endswith((" of", " for", " of the", " for the"))
    )


def _first_hand(voice: Evidence) -> tuple[bool, bool]:
    """Told by its own report, and with the speaker's name in the sentence."""
    attribution = voice.attribution
    if attribution is None:
        return (False, False)
    carried = sum(link.source.kind in _OUTLETS for link in attribution.chain) > 1
    return (not carried, not is_pronoun(attribution.effective))


def worth_adding(verdict: Verdict, voices: Sequence[Evidence]) -> list[Evidence]:
    """Beside a confirmation: the others with authority, and who had it before it was confirmed."""
    also = [e for e in voices[1:] if e.authority]
    before = [e for e in voices[1:] if not e.authority] if len(verdict.history) > 1 else []
    earliest = sorted(before, key=lambda e: e.published or "")[:1]
    return [*also, *earliest]


def of_other_value(verdict: Verdict) -> list[Evidence]:
    """Where nobody denies: the voices that give another value than the best."""
    if not verdict.supporting:
        return []
    own = verdict.supporting[0].value
    return [e for e in verdict.supporting[1:] if e.value and e.value != own]


def denied_reports(verdict: Verdict) -> list[Evidence]:
    """What was denied, the first to report it first; not the words that took it back."""
    reports = [*verdict.supporting, *taken_back(verdict)]
    taken = {e.report for e in retractions(verdict)}
    kept = [e for e in reports if e.report not in taken] or reports
    return sorted(kept, key=lambda e: e.published or "9999")


def came_before(report: Evidence, denials: Sequence[Evidence]) -> bool:
    """True where the report is not younger than the first denial."""
    days = [e.published or "" for e in denials[:1]]
    return not days or (report.published or "") <= days[0]


def denials(verdict: Verdict) -> list[Evidence]:
    """All who deny, against the claim or as an official voice."""
    against = apart_from([], [*verdict.opposing, *verdict.positions])
    return [e for e in against if e.stance is Stance.DENY]


def taken_back(verdict: Verdict) -> list[Evidence]:
    """What was withdrawn or superseded, without the words that did so."""
    return [e for e in verdict.withdrawn if e.stance is not Stance.RETRACT]


def is_asked(evidence: Evidence, draft: FactDraft) -> bool:
    """True for the voice that the question asks about ("Has X confirmed ...?")."""
    asked = (draft.asked_speaker or "").lower()
    names = [n.lower() for n in (evidence.speaker, evidence.body) if n]
    return bool(asked) and any(asked in name or name in asked for name in names)
