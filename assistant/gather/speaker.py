"""What one party itself has said about p (R2)."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence import Evidence
from assistant.gather.near import SAYS_P, is_another
from assistant.gather.pointing import points_at_claim
from assistant.gather.row import evidence_of
from assistant.gather.scene import Scene
from assistant.gather.sets import SILENT
from assistant.match import Coverage, Polarity
from assistant.party import speaks_for, voices
from assistant.question import Act, Question, slots_of
from index import Attribution, Stance, Standing


def of_speaker(scene: Scene, party: str) -> list[Evidence]:
    """The evidence in one party's own words, or in words ascribed to it by others."""
    evidence: list[Evidence] = []
    theirs = [r for r in scene.rows if any(speaks_for(s, party) for s in voices(r)[:1])]
    held = {r.id for r in theirs}
    theirs += [r for r in scene.rows if r.id not in held and speaks_for(r.effective, party)]
    held |= {r.id for r in theirs}
    known = {s.name for r in theirs for s in voices(r)[:1] if speaks_for(s, party) and s.named}
    theirs += [r for r in scene.rows if r.id not in held and r.effective.name in known]
    for row in theirs:
        found = scene.full(row)
        if found is not None and not scene.is_speech(row):
            evidence.extend(evidence_of(scene, row, found, len(evidence), asked_party=True))
        elif points_at_claim(scene, row):
            evidence.extend(evidence_of(scene, row, None, len(evidence), asked_party=True))
    evidence = evidence or _denied(scene, theirs)
    if evidence:
        return _on_record(evidence)
    near = [r for r in theirs if (m := scene.matches.get(r.id)) is not None and m.on_topic]
    if near and not _asks_what(scene.question):
        near = [max(near, key=lambda r: scene.near.get(r.id, 0.0))]
    for row in near:
        evidence.extend(_beside(scene, row, len(evidence)))
    if not evidence:
        silent = [r for r in theirs if r.stance in SILENT and _shares_subject(scene, r)]
        for row in silent:
            evidence.extend(evidence_of(scene, row, None, len(evidence), asked_party=True))
    return evidence


def _denied(scene: Scene, theirs: list[Attribution]) -> list[Evidence]:
    """What a party denied, where the question does not say what: "has X denied it?"."""
    matter = slots_of([scene.question.proposition])[0]
    told = matter.main is not None and not matter.main.nominal
    if told or matter.names or len(matter.lemmas) > 1:
        return []  # "has X confirmed the violation?" names no more than "has X denied it?" does
    denials = [r for r in theirs if r.stance is Stance.DENY and _shares_subject(scene, r)]
    return [
        e
        for i, row in enumerate(denials)
        for e in evidence_of(scene, row, None, i, asked_party=True)
    ]


def _on_record(evidence: list[Evidence]) -> list[Evidence]:
    """The party's own words; those of unnamed people of its house only where it has none (R2)."""
    own = [e for e in evidence if e.standing not in {Standing.ANON, Standing.VAGUE}]
    return own or evidence


def _beside(scene: Scene, row: Attribution, number: int) -> list[Evidence]:
    """What a party said of the matter: of p where it comes as near as this, else beside it."""
    found = scene.matches[row.id]
    open_ = _asks_what(scene.question)
    plain = found.polarity is Polarity.SAME and not is_another(found, row, scene.question)
    if not open_ and scene.near.get(row.id, 0.0) >= SAYS_P and plain:
        found = replace(found, coverage=Coverage.FULL, mismatches=(), proposed=True)
        return evidence_of(scene, row, found, number, asked_party=True)
    return evidence_of(scene, row, found, number, asked_party=True, beside=not open_)


def _asks_what(question: Question) -> bool:
    """Whether any statement of the party answers ("what did X say?"), not only one on p."""
    return question.act in {Act.SAY, Act.COMMENT, Act.RESPOND} and question.text.lower().startswith(
        ("what", "how")
    )


def _shares_subject(scene: Scene, row: Attribution) -> bool:
    """Whether the report in which a party declined is about what the question is about."""
    report = scene.reports[row.report]
    text = f"{report.title or ''} {report.text}".lower()
    question = scene.question
    speaker = (question.speaker or "").lower()
    names = [name.lower() for name in question.names if name.lower() not in speaker]
    if names and not any(word in text for name in names for word in name.split()):
        return False  # it was asked about other people
    act = question.act.value.lower() if question.act is not None else ""
    matter = slots_of([question.proposition])[0].lemmas if question.proposition else ()
    lemmas = [w for w in question.lemmas if w not in speaker and w != act]
    return any(w in text for w in lemmas) or len(matter) <= 1 >= len(lemmas)
