"""Rows that only point back ("no comment", "denied the report"): what they point at (8.5c)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from assistant.evidence import Evidence
from assistant.gather.body import body_of
from assistant.gather.declined import declines_p
from assistant.gather.near import FLOOR, ON_IT
from assistant.gather.scene import Scene
from assistant.gather.sets import COMMITTED, OUTLETS, SILENT
from assistant.match import Polarity
from assistant.question import QuestionKind, slots_of
from index import Attribution, SourceKind, Span, Stance
from index.ledger import CueClass
from index.lexicon import words as lexicon_words
from index.nouns import singular


def points_at_claim(scene: Scene, row: Attribution) -> bool:
    """Whether a row without content of its own points at p (section 8.5c, A11)."""
    inside = scene.by_report[row.report]
    spoken = [r for r in inside if scene.full(r) is not None]
    if "outlet_doubt" in row.flags:
        return any(r.sentence == row.sentence for r in spoken)
    if row.stance is Stance.RETRACT and _takes_back_figure(scene, row):
        return True
    if row.stance in SILENT and declines_p(scene, row):
        return True
    if "anaphoric" not in row.flags:
        return False
    if row.stance in SILENT and scene.question.kind is QuestionKind.SPEECH_ACT:
        return bool(spoken) or _is_about(scene, row)
    if row.stance in {Stance.DENY, Stance.RETRACT, Stance.CONFIRM}:
        return _antecedent(scene, row, inside, spoken)
    return False


def _takes_back_figure(scene: Scene, row: Attribution) -> bool:
    """Whether a body or outlet takes back the figure or the report in which it said p (H4, R26)."""
    values, days = {q.value for q in row.claim.quantities}, set(row.claim.dates)
    for other in scene.rows:
        if scene.full(other) is None or other.id == row.id:
            continue
        theirs = {q.value for q in other.claim.quantities}
        if values & theirs and _share_a_word(row, other):
            return True  # "the port authority" takes back the figure of the Port of Velm
        if not _of_one_house(scene, row, other):
            continue
        if not values and _is_of_another_matter(scene, row):
            continue
        if _is_of_another(scene, row, other):
            continue
        if values & theirs or (theirs and not values and scene.reports[other.report].day in days):
            return True
        if _is_later(scene, row, other) and scene.near.get(row.id, 0.0) >= FLOOR:
            return True  # it takes back what it had said of this very matter
    return False


def _is_of_another_matter(scene: Scene, row: Attribution) -> bool:
    """Whether an outlet spells out in a clause of its own what it takes back, and not p.

    "We reported that the dispatcher had been arrested. That was wrong" leaves the brakes alone.
    """
    main = slots_of([row.words])[0].main
    if row.effective.kind not in _PUBLISHED or main is None or main.nominal:
        return False
    gives = scene.question.asked is None or bool(row.claim.quantities)
    return not gives or scene.near.get(row.id, 0.0) < ON_IT


def _is_of_another(scene: Scene, row: Attribution, other: Attribution) -> bool:
    """Whether an outlet takes back what another did, in other words than p's.

    "We reported that the tug Marlin had been near the cable. We retract it" leaves what the
    ship did there as it was told.
    """
    found, agent = scene.matches.get(row.id), row.claim.agent
    if row.effective.kind not in OUTLETS or found is None or agent is None or not agent.names:
        return False
    if "other predicate" not in found.mismatches:
        return False
    told = f"{scene.question.text} {scene.question.proposition} {other.sentence.text}".lower()
    return not any(name.lower() in told for name in agent.names)


def _is_later(scene: Scene, row: Attribution, other: Attribution) -> bool:
    new, old = (scene.reports[r.report].day for r in (row, other))
    return bool(new and old and new > old)


def _share_a_word(row: Attribution, other: Attribution) -> bool:
    """Whether the names of two speakers have a telling word in common."""
    ours, theirs = (set((body_of(r.effective) or "").split()) for r in (row, other))
    return bool({word for word in ours & theirs if len(word) > _SHORT})


def with_origins(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, each figure taken back under the name by which its body gave it (R26)."""
    return [_of_its_origin(e, evidence) if e.stance is Stance.RETRACT else e for e in evidence]


def _of_its_origin(back: Evidence, evidence: Sequence[Evidence]) -> Evidence:
    row = back.attribution
    values = {q.value for q in row.claim.quantities} if row is not None else set()
    for e in evidence:
        given = e.attribution
        if row is None or given is None or e.stance not in COMMITTED:
            continue
        if values & {q.value for q in given.claim.quantities} and _share_a_word(row, given):
            return replace(back, retracts=e.speaker.lower())
    return back


_PUBLISHED = OUTLETS | {SourceKind.DOCUMENT}  # "an article of ours wrongly stated that q"
_HEARSAY = CueClass.HEARSAY  # "it has been reported that p", of what others say
_SHORT = 3  # letters of "the", "of", "and"


def _of_one_house(scene: Scene, row: Attribution, other: Attribution) -> bool:
    """Whether one body speaks in both rows, or one outlet publishes them."""
    outlets = {(scene.reports[r.report].outlet or r.report).lower() for r in (row, other)}
    ours, theirs = (set((body_of(r.effective) or "").split()) for r in (row, other))
    return len(outlets) == 1 or (bool(ours and theirs) and (ours <= theirs or theirs <= ours))


def _antecedent(
    scene: Scene, row: Attribution, inside: Sequence[Attribution], spoken: Sequence[Attribution]
) -> bool:
    """ "Denied it": p, where the last thing that somebody else said in this report is p."""
    spelt_out = [r for r in inside if r.stance is Stance.RETRACT and _is_spelt_out(r)]
    if row.stance is Stance.RETRACT and spelt_out:
        return any(scene.full(r) is not None for r in spelt_out)  # it takes back that, no more
    if row.stance is Stance.RETRACT and all(_is_put_right(scene, r, row) for r in spoken):
        return _outlet_said_it(scene, row)
    if "no_evidence" in row.flags or _is_plea(row):
        return any(r.cue_class is CueClass.ALLEGE for r in spoken)
    if row.stance is not Stance.RETRACT and any(
        r.source.name == row.source.name
           or (r.effective.body == (row.effective.body or "-") and r.cue_class is not _HEARSAY)
           for r in spoken
    ):  # fmt: skip
        return False  # nobody denies what he has just said himself
    own = row.effective.kind in OUTLETS  # an outlet's "that was wrong" is of what stands before it
    before = [
        r
        for r in inside
        if r.sentence.start <= row.sentence.start and r.id != row.id and r.claim.text
        and "anaphoric" not in r.flags and (own or r.source.name != row.source.name)
    ]  # fmt: skip
    if not before:
        return bool(spoken) or _on_topic(scene, _pointed_at(scene, row, inside))
    house = scene.reports[row.report].outlet  # an outlet that is cited is a voice too
    voiced = [r for r in before if r.effective.kind not in OUTLETS or r.effective.name != house]
    last = {*_last_words(voiced or before)}
    if not (voiced and _is_of_claims(row)):
        last.add(before[-1].sentence)
    if any(scene.full(r) is not None for r in before if r.sentence in last):
        return True
    if voiced and not own:
        return False  # "He showed no papers. She rejected that": that is what he had said
    return len(spoken) > 0 and len({r.sentence for r in before}) <= 3


def _is_of_claims(row: Attribution) -> bool:
    """ "Dismissed the claims": what somebody claimed, not what the outlet tells beside it (S7)."""
    told = {singular(word) for word in re.findall(r"\w+", row.claim.text.lower())}
    return not told.isdisjoint({"claim", "allegation", "accusation", "charge"})


def _last_words(before: Sequence[Attribution]) -> set[Span]:
    """The sentences of the last voice, back to where another spoke ("p. He said q")."""
    voice = before[-1].effective.name
    return {r.sentence for r in takewhile(lambda r: r.effective.name == voice, reversed(before))}


def _pointed_at(
    scene: Scene, row: Attribution, inside: Sequence[Attribution]
) -> Sequence[Attribution]:
    """What a denial in a statement of one's own may point at: all of it, where it comes first.

    "No update was loaded. Reports to that effect are false" denies what goes against the sentence
    before; "We have seen the reports on our bank. They are false" denies what those tell of.
    """
    own = [r for r in inside if r.sentence.start < row.sentence.start and r.claim.text]
    if not own:
        return inside
    last = [r for r in own if r.sentence == own[-1].sentence]
    told = {singular(w) for w in re.findall(r"\w+", last[0].sentence.text.lower())}
    if lexicon_words("report_nouns") & told:
        return last
    found = ((r, scene.matches.get(r.id)) for r in last)
    return [r for r, m in found if m is not None and m.polarity is Polarity.OPPOSITE]


def _is_plea(row: Attribution) -> bool:
    """Whether it is a plea: that answers the accusation, not the charge nor anything beside it."""
    return row.cue is not None and "plead" in row.cue.text.lower()


def _is_spelt_out(row: Attribution) -> bool:
    """Whether a retraction has a clause of what it takes back: "said sorry to him" has none."""
    return "anaphoric" not in row.flags and slots_of([row.words])[0].main is not None


def _is_put_right(scene: Scene, row: Attribution, retraction: Attribution) -> bool:
    """Whether a row is what the same voice now says instead: "he has made no request"."""
    found = scene.full(row)
    contrary = found is not None and found.polarity is Polarity.OPPOSITE
    return contrary and row.effective.name == retraction.effective.name


def _outlet_said_it(scene: Scene, row: Attribution) -> bool:
    """Whether what an outlet takes back is its report on p: by its date, or by the names in it."""
    outlet = scene.reports[row.report].outlet
    theirs = {
        r.report for r in scene.rows if scene.reports[r.report].outlet == outlet
        and r.report != row.report and scene.full(r) is not None
    }  # fmt: skip
    days = {scene.reports[i].day for i in theirs}
    if days & set(row.claim.dates):
        return True
    text = scene.reports[row.report].text.lower()
    return bool(theirs) and any(name.lower() in text for name in scene.question.names)


def _on_topic(scene: Scene, rows: Sequence[Attribution]) -> bool:
    return any(m.on_topic for r in rows if (m := scene.matches.get(r.id)) is not None)


def _is_about(scene: Scene, row: Attribution) -> bool:
    return any(
        m.on_topic
        for r in scene.by_report[row.report]
        if (m := scene.matches.get(r.id)) is not None
        and abs(r.sentence.start - row.sentence.start) < 600
    )
