"""From the ledger to evidence: which rows speak to the claim that is asked about, and how.

The matcher says which claims are p; here stance and polarity become an effect on p, and rows
that only point back ("no comment", "denied the report") are joined to what they point at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.evidence import Evidence
from assistant.lexicon import words
from assistant.match import Candidate, Coverage, Match, Polarity, match
from assistant.party import speaks_for, voices
from assistant.question import Act, Question, QuestionKind
from assistant.strict import is_strictly_covered
from index import (
    Attribution,
    Claim,
    FactType,
    Modality,
    Source,
    SourceKind,
    Stance,
    Standing,
)
from index.embedder import Embedder
from index.extract import read_proposition
from index.ledger import CueClass
from index.lexicon import words as lexicon_words
from index.report import Report
from index.standing import assess

_SILENT = {Stance.REFUSE, Stance.NON_CONFIRM, Stance.NON_DENIAL}
_COMMITTED = {Stance.ASSERT, Stance.CONFIRM}
_AUTHORITY = {Standing.PRINCIPAL, Standing.REGISTRAR, Standing.PRINCIPAL_VIA_COUNSEL}
_INSTITUTIONS = {SourceKind.GOV_BODY, SourceKind.COURT, SourceKind.COMPANY, SourceKind.CLUB,
                 SourceKind.BODY, SourceKind.SPOKESPERSON, SourceKind.OFFICIAL_NAMED}  # fmt: skip
_OUTLETS = {SourceKind.OUTLET, SourceKind.STATE_OUTLET}


@dataclass(frozen=True, slots=True)
class Gathered:
    """The evidence for one question, and the nearest claim that is a different one."""

    evidence: tuple[Evidence, ...]
    nearest: Evidence | None = None
    mismatch: str | None = None
    valued: bool = False  # some evidence gives the value asked for
    asked: str | None = None  # the value that the question names, where others give another


@dataclass(slots=True)
class _Scene:
    """The rows of the reports in question, with their matches."""

    question: Question
    rows: Sequence[Attribution]
    reports: Mapping[str, Report]
    matches: dict[str, Match]
    by_report: dict[str, list[Attribution]] = field(default_factory=dict)
    claim: Claim | None = None  # p with its slots, read when first needed
    _row_of: dict[str, Attribution] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for row in self.rows:
            self.by_report.setdefault(row.report, []).append(row)
            self._row_of[row.id] = row
        self.matches = {i: self._settled(m) for i, m in self.matches.items()}
        if not any(self._commits(row) for row in self.rows):
            self._propose()

    def full(self, row: Attribution) -> Match | None:
        """The match of a row that says p, or its contrary, in full."""
        found = self.matches.get(row.id)
        return found if found is not None and found.coverage is Coverage.FULL else None

    def _propose(self) -> None:
        """Takes the nearest claims in meaning for p, none further off than a little."""
        made = {i: _proposed(self.question, self._row_of[i], m) for i, m in self.matches.items()}
        taken = [m.cosine for i, m in made.items() if m is not self.matches[i]]
        bar = max(taken, default=1.0) - _SPREAD
        self.matches = {
            i: m if m is self.matches[i] or m.cosine >= bar else self.matches[i]
            for i, m in made.items()
        }

    def _commits(self, row: Attribution) -> bool:
        committed = row.stance in _COMMITTED | {Stance.DENY}
        return committed and "speech_act" not in row.flags and self.full(row) is not None

    def _settled(self, found: Match) -> Match:
        """The match without mismatches that the row's stance or the rest of its report settles.

        "Would not say whether p" does not assert p and need not; a name may stand elsewhere in
        the report.
        """
        row = self._row_of[found.candidate.id]
        left = [m for m in found.mismatches if not self._is_settled(m, row)]
        if left or not found.mismatches or found.coverage is Coverage.NONE:
            return found
        return replace(found, coverage=Coverage.FULL, mismatches=())

    def _is_settled(self, mismatch: str, row: Attribution) -> bool:
        if row.stance in _SILENT and mismatch in _UNASSERTED:
            return True
        if mismatch.startswith("not about "):
            report = self.reports[row.report]
            return mismatch.removeprefix("not about ") in f"{report.title} {report.text}".lower()
        return False


_UNASSERTED = {"only mentioned, not asserted", "a plan, not the event", "the event, not the plan"}
_NEAR, _SPREAD = 0.55, 0.05
# A question about not-p: what denies p bears it out (Q1, R3).
_CONTRARY = {Stance.ASSERT: Stance.DENY, Stance.CONFIRM: Stance.DENY, Stance.DENY: Stance.ASSERT}


def _proposed(question: Question, row: Attribution, found: Match) -> Match:
    """A near match in meaning as a proposal, where no claim says p outright (section 8.14).

    The parties, numbers, dates and modality must be the same: only the predicate or words beside
    it may be others. What a proposal bears out is capped below CONFIRMED (asymmetric authority):
    "sold" is as near to "bought" as any synonym.
    """
    if found.coverage is Coverage.FULL or found.cosine < _NEAR or "speech_act" in row.flags:
        return found
    if not all(_is_soft(m, question) for m in found.mismatches) or _only_plans(question, row):
        return found
    if question.kind is QuestionKind.HOW_MANY and not row.claim.quantities:
        return found
    value = found.value
    if value is None and question.kind is QuestionKind.HOW_MANY:
        value = row.claim.quantities[0].text
    polarity = found.polarity if row.claim.positive else Polarity.OPPOSITE
    return replace(
        found,
        coverage=Coverage.FULL,
        mismatches=(),
        polarity=polarity,
        value=value,
        proposed=True,
    )


def _is_soft(mismatch: str, question: Question) -> bool:
    """Whether a mismatch can be a matter of wording: no other party, number, date or mood."""
    if mismatch == "other predicate" or mismatch.startswith("nothing on: "):
        return True
    kind, _, other = mismatch.partition(": ")
    if kind not in {"other agent", "other object"}:
        return False
    names = [w for w in re.findall(r"\b[A-Z][\w'-]+", other) if w not in {"The", "A", "An", "Its"}]
    return not names


def _only_plans(question: Question, row: Attribution) -> bool:
    """ "Is it there yet?" is not borne out by "it will be there in May" (S6)."""
    asked_done = re.search(r"\b(yet|already|still|so far)\b", question.text, re.I) is not None
    return asked_done and row.claim.modality is Modality.PLAN


def gather(
    question: Question,
    rows: Sequence[Attribution],
    reports: Mapping[str, Report],
    embedder: Embedder,
) -> Gathered:
    """The evidence that `rows` hold for a question; `reports` by id, for what stands around."""
    telling = [row for row in rows if "anaphoric" not in row.flags and row.claim.text]
    candidates = [Candidate.of(row, reports[row.report]) for row in telling]
    found = {m.candidate.id: m for m in match(question, candidates, embedder)}
    scene = _Scene(question, rows, reports, found)
    if question.kind is QuestionKind.FIRST_REPORT:
        evidence = _of_first_report(scene)
    elif question.kind is QuestionKind.SPEECH_ACT and question.speaker and not question.anyone:
        evidence = _of_speaker(scene, question.speaker)
    else:
        evidence = _of_claim(scene)
    evidence = _same_bodies(_rivals_keep_rank(evidence))
    if not question.positive:
        evidence = [replace(e, stance=_CONTRARY.get(e.stance, e.stance)) for e in evidence]
    valued = any(e.value for e in evidence)
    nearest, mismatch = _nearest(scene)
    evidence, asked = _with_rivals(scene, evidence)
    return Gathered(tuple(evidence), nearest, mismatch, valued, asked)


def _same_bodies(evidence: list[Evidence]) -> list[Evidence]:
    """One name for each body: "the interior ministry" is "Caldor's interior ministry" (H2)."""
    names = {e.body: frozenset(_NAME.findall(e.body)) - _ARTICLES for e in evidence if e.body}
    longest = {
        body: max((b for b in names if names[body] <= names[b]), key=lambda b: (len(names[b]), b))
        for body in names
    }
    return [replace(e, body=longest[e.body]) if e.body else e for e in evidence]


_CAPS = {"embedded", "not_strict", "proposed"}


def _rivals_keep_rank(evidence: list[Evidence]) -> list[Evidence]:
    """A cap must not silence a rival: who gives another value than a body keeps its rank (M3)."""
    ranked = {e.value for e in evidence if e.standing in _AUTHORITY and e.value}
    return [
        replace(e, standing=e.attribution.standing, authority=True)
        if e.attribution is not None
        and _CAPS & set(e.flags)
        and e.attribution.standing in _AUTHORITY
        and e.value
        and ranked - {e.value}
        else e
        for e in evidence
    ]


_NAME = re.compile(r"[a-z\u00c0-\u024f]{2,}")
_ARTICLES = {"the", "of", "its", "for", "and"}


def _with_rivals(scene: _Scene, evidence: list[Evidence]) -> tuple[list[Evidence], str | None]:
    """The evidence with those who give another value than the question does (M3, R1, R15).

    "Have 12 died?" is not answered by "12 have died" alone where a later count says 30.
    """
    question = scene.question
    if question.kind is not QuestionKind.YES_NO or len(question.quantities) != 1:
        return evidence, None
    rivals = []
    for row in scene.rows:
        found = scene.matches.get(row.id)
        if found is None or row.stance not in _COMMITTED or "speech_act" in row.flags:
            continue
        other = [m for m in found.mismatches if m.startswith("number ")]
        if (
            found.coverage is not Coverage.PARTIAL
            or len(other) != len(found.mismatches)
            or not other
        ):
            continue
        rivals.extend((e, row) for e in _evidence(scene, row, found, len(evidence) + len(rivals)))
    rivals = [(e, r) for e, r in rivals if e.standing in _AUTHORITY | {Standing.OFFICIAL}]
    if not rivals or not evidence:
        return evidence, None
    asked = f"{question.quantities[0].value:g}"
    told = [replace(e, value=asked) if e.stance in _COMMITTED else e for e in evidence]
    told += [
        replace(e, value=f"{r.claim.quantities[0].value:g}")
        for e, r in rivals
        if r.claim.quantities
    ]
    return told, asked


# --- the claim itself -----------------------------------------------------------------------


def _of_claim(scene: _Scene) -> list[Evidence]:
    evidence: list[Evidence] = []
    for row in scene.rows:
        found = scene.full(row)
        if found is not None and "speech_act" not in row.flags and not _only_accuses(scene, row):
            evidence.extend(_evidence(scene, row, found, len(evidence)))
        elif _points_at_claim(scene, row):
            evidence.extend(_evidence(scene, row, None, len(evidence)))
    evidence += _bare_figures(scene, len(evidence))
    if scene.question.kind is QuestionKind.SPEECH_ACT and scene.question.act is Act.DENY:
        denials = [e for e in evidence if e.stance is Stance.DENY]
        return denials or [e for e in evidence if e.stance in _SILENT]
    return _with_values(scene.question, evidence)


def _only_accuses(scene: _Scene, row: Attribution) -> bool:
    """Whether a row is the charge, where the question is about the deed (R10)."""
    accusing = lexicon_words("accusing_verbs")
    return row.claim.predicate in accusing and not accusing & set(scene.question.lemmas)


def _with_values(question: Question, evidence: list[Evidence]) -> list[Evidence]:
    """For "how many" and its like, only the voices that give the thing asked for."""
    if question.kind not in {QuestionKind.HOW_MANY, QuestionKind.WHEN, QuestionKind.WHERE,
                             QuestionKind.WHO, QuestionKind.WHAT}:  # fmt: skip
        return evidence
    giving = [e for e in evidence if e.value or e.stance not in _COMMITTED]
    if any(e.value for e in giving) or question.kind is QuestionKind.HOW_MANY:
        return giving
    return evidence


def _bare_figures(scene: _Scene, number: int) -> list[Evidence]:
    """A bare figure beside a counted one is of the same thing: "31 died ... it had counted 44"."""
    if scene.question.kind is not QuestionKind.HOW_MANY:
        return []
    counted = [r for r in scene.rows if (m := scene.full(r)) is not None and m.value]
    found: list[Evidence] = []
    for row in scene.rows:
        bare = [q for q in row.claim.quantities if not q.unit]
        beside = [
            r for r in counted if r.report == row.report and r.source.name != row.source.name
            and 0 < row.sentence.start - r.sentence.start < _BESIDE
        ]  # fmt: skip
        if not bare or not beside or scene.full(row) is not None or row.stance not in _COMMITTED:
            continue
        made = _evidence(scene, row, None, number + len(found))
        found.extend(replace(e, value=bare[0].text, cumulative=True) for e in made)
    return found


_BESIDE = 400


def _points_at_claim(scene: _Scene, row: Attribution) -> bool:
    """Whether a row without content of its own points at p (section 8.5c, A11)."""
    inside = scene.by_report[row.report]
    spoken = [r for r in inside if scene.full(r) is not None]
    if "outlet_doubt" in row.flags:
        return any(r.sentence == row.sentence for r in spoken)
    if row.stance is Stance.RETRACT and _takes_back_figure(scene, row):
        return True
    if "anaphoric" not in row.flags:
        return False
    if row.stance in _SILENT and scene.question.kind is QuestionKind.SPEECH_ACT:
        return bool(spoken) or _is_about(scene, row)
    if row.stance in _SILENT:  # what is declined was put before
        return any(r.sentence.start <= row.sentence.start for r in spoken)
    if row.stance in {Stance.DENY, Stance.RETRACT, Stance.CONFIRM}:
        return _antecedent(scene, row, inside, spoken)
    return False


def _takes_back_figure(scene: _Scene, row: Attribution) -> bool:
    """Whether a body or outlet takes back the figure or the report in which it said p (H4, R26)."""
    ours = {_body(row.effective), (scene.reports[row.report].outlet or "-").lower()}
    values = {q.value for q in row.claim.quantities}
    for other in scene.rows:
        if scene.full(other) is None or other.id == row.id:
            continue
        theirs = {_body(other.effective), (scene.reports[other.report].outlet or "").lower()}
        if ours & theirs - {None} and values & {q.value for q in other.claim.quantities}:
            return True
    return False


def _antecedent(
    scene: _Scene, row: Attribution, inside: Sequence[Attribution], spoken: Sequence[Attribution]
) -> bool:
    """ "Denied it": p, where the last thing that somebody else said in this report is p."""
    if row.stance is Stance.RETRACT and not spoken:
        return _outlet_said_it(scene, row)
    if "no_evidence" in row.flags:
        return any(r.cue_class is CueClass.ALLEGE for r in spoken)
    if any(r.source.name == row.source.name or r.effective.body == (row.effective.body or "-")
           for r in spoken):  # fmt: skip
        return False  # nobody denies what he has just said himself
    before = [
        r
        for r in inside
        if r.sentence.start <= row.sentence.start and r.id != row.id and r.claim.text
        and "anaphoric" not in r.flags and r.source.name != row.source.name
    ]  # fmt: skip
    if not before:
        return bool(spoken) or _on_topic(scene, inside)
    last = before[-1].sentence
    return any(scene.full(r) is not None for r in before if r.sentence == last) or (
        len(spoken) > 0 and len({r.sentence for r in before}) <= 3
    )


def _outlet_said_it(scene: _Scene, row: Attribution) -> bool:
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


def _on_topic(scene: _Scene, rows: Sequence[Attribution]) -> bool:
    return any(m.on_topic for r in rows if (m := scene.matches.get(r.id)) is not None)


def _is_about(scene: _Scene, row: Attribution) -> bool:
    return any(
        m.on_topic
        for r in scene.by_report[row.report]
        if (m := scene.matches.get(r.id)) is not None
        and abs(r.sentence.start - row.sentence.start) < 600
    )


# --- who had it first (C3) ------------------------------------------------------------------

_FIRST = re.compile(
    r"\b(?:first (?:reported|published|appeared|carried|revealed|to (?:report|publish|carry|run))"
    r"|(?:reported|published|appeared|ran) (?:it )?first|had (?:it|the story) first"
    r"|broke the (?:story|news)|for the first time)\b",
    re.I,
)


def _of_first_report(scene: _Scene) -> list[Evidence]:
    """The sentences that say which outlet had the story first."""
    evidence: list[Evidence] = []
    seen: set[tuple[str, int]] = set()
    for row in scene.rows:
        place = (row.report, row.sentence.start)
        if place in seen or not _FIRST.search(row.sentence.text) or row.stance not in _COMMITTED:
            continue
        seen.add(place)
        evidence.extend(_evidence(scene, row, None, len(evidence)))
    return evidence


# --- one party's own words (R2) --------------------------------------------------------------


def _of_speaker(scene: _Scene, party: str) -> list[Evidence]:
    evidence: list[Evidence] = []
    theirs = [r for r in scene.rows if any(speaks_for(s, party) for s in voices(r)[:1])]
    theirs += [r for r in scene.rows if r not in theirs and speaks_for(r.effective, party)]
    for row in theirs:
        found = scene.full(row)
        if found is not None and "speech_act" not in row.flags:
            evidence.extend(_evidence(scene, row, found, len(evidence), asked_party=True))
        elif _points_at_claim(scene, row):
            evidence.extend(_evidence(scene, row, None, len(evidence), asked_party=True))
    if evidence:
        return evidence
    near = [r for r in theirs if (m := scene.matches.get(r.id)) is not None and m.on_topic]
    for row in near:
        evidence.extend(
            _evidence(scene, row, scene.matches[row.id], len(evidence), asked_party=True,
                      beside=not _asks_what(scene.question))
        )  # fmt: skip
    if not evidence:
        silent = [r for r in theirs if r.stance in _SILENT and _shares_subject(scene, r)]
        for row in silent:
            evidence.extend(_evidence(scene, row, None, len(evidence), asked_party=True))
    return evidence


def _asks_what(question: Question) -> bool:
    """Whether any statement of the party answers ("what did X say?"), not only one on p."""
    return question.act in {Act.SAY, Act.COMMENT, Act.RESPOND} and question.text.lower().startswith(
        ("what", "how")
    )


def _shares_subject(scene: _Scene, row: Attribution) -> bool:
    """Whether the report in which a party declined is about what the question is about."""
    report = scene.reports[row.report]
    text = f"{report.title or ''} {report.text}".lower()
    lemmas = [w for w in scene.question.lemmas if w not in (scene.question.speaker or "").lower()]
    return any(w in text for w in lemmas) or not lemmas


# --- one row ---------------------------------------------------------------------------------


def _evidence(
    scene: _Scene,
    row: Attribution,
    found: Match | None,
    number: int,
    *,
    asked_party: bool = False,
    beside: bool = False,
) -> list[Evidence]:
    stance = Stance.NON_CONFIRM if beside and row.stance in _COMMITTED else _effect(row, found)
    if stance in {Stance.NONE, Stance.PRESUPPOSE}:
        return []
    report = scene.reports[row.report]
    source = row.effective
    standing = row.standing
    flags = list(row.flags)
    if stance is Stance.DENY and standing in {Standing.OFFICIAL, Standing.NAMED}:
        standing = _standing_to_claim(scene, row)
    if standing in _AUTHORITY and stance in _COMMITTED and not _covers_strictly(scene, row, found):
        standing, flags = Standing.OFFICIAL, [*flags, "not_strict"]
    if standing in _AUTHORITY and stance in _COMMITTED and _is_relayed(row):
        standing, flags = Standing.OFFICIAL, [*flags, "relayed"]
    if found is not None and found.embedded and standing in _AUTHORITY and stance in _COMMITTED:
        standing, flags = Standing.OFFICIAL, [*flags, "embedded"]
    kept = (
        standing is Standing.REGISTRAR
        and found is not None
        and bool(found.value)
        and scene.question.kind in {QuestionKind.HOW_MANY, QuestionKind.WHAT}
    )  # T2 ties the body to the figure
    if (
        found is not None
        and found.proposed
        and standing in _AUTHORITY
        and stance in _COMMITTED
        and not kept
    ):
        standing, flags = Standing.OFFICIAL, [*flags, "proposed"]
    return [
        Evidence(
            id=number + 1,
            speaker=source.name,
            body=_body(source),
            stance=stance,
            standing=standing,
            report=row.report,
            outlet=report.outlet,
            authority=_has_authority(row, source, stance, standing, asked_party=asked_party),
            fact_type=row.claim.fact_type,
            published=report.published,
            said_on=row.said_on,
            root=row.root,
            value=found.value if found is not None else None,
            cumulative=_is_cumulative(row),
            hedged=_is_hedged(row, found),
            headline=row.headline,
            tainted=row.tainted,
            opinion=report.kind == "opinion",
            flags=tuple(dict.fromkeys(flags)),
            rules=row.rules,
            retracts=_retracts(row, report) if stance is Stance.RETRACT else None,
            quote=row.sentence,
            attribution=row,
        )
    ]


def _is_relayed(row: Attribution) -> bool:
    """Whether somebody else stands behind the speaker: a clinic, a document, a rumour (C1, C5)."""
    behind = row.chain[-1].source
    return behind.name != row.effective.name and behind.kind not in _OUTLETS


def _covers_strictly(scene: _Scene, row: Attribution, found: Match | None) -> bool:
    text = scene.question.proposition
    if scene.question.kind not in {QuestionKind.YES_NO, QuestionKind.SPEECH_ACT}:
        return True
    return found is None or not text or is_strictly_covered(text, row.claim.text)


def _standing_to_claim(scene: _Scene, row: Attribution) -> Standing:
    """The standing of a denier to p itself, which "the report is nonsense" does not spell out."""
    if scene.claim is None:
        text = scene.question.proposition or scene.question.text
        scene.claim = read_proposition(text)
    result = assess(row.effective, scene.claim, cue_class=row.cue_class, stance=Stance.DENY)
    return result.standing if result.standing in _AUTHORITY else row.standing


def _effect(row: Attribution, found: Match | None) -> Stance:
    """What a row does to p, with its own polarity against the question's (S1, S7, Q1)."""
    if found is None or found.polarity is Polarity.SAME:
        return row.stance
    if row.stance in _COMMITTED:
        return Stance.DENY
    if row.stance is Stance.DENY:
        return Stance.ASSERT
    return row.stance


def _body(source: Source) -> str | None:
    if source.body:
        return source.body.lower()
    return source.name.lower() if source.kind in _INSTITUTIONS else None


def _has_authority(
    row: Attribution, source: Source, stance: Stance, standing: Standing, *, asked_party: bool
) -> bool:
    if not source.named or source.kind in _OUTLETS or source.kind is SourceKind.VAGUE:
        return False
    if stance in _SILENT or stance is Stance.PARTIAL:
        return source.kind in _INSTITUTIONS or asked_party or standing in _AUTHORITY
    return standing in _AUTHORITY


def _is_cumulative(row: Attribution) -> bool:
    text = f"{row.claim.text} {row.claim.predicate}".lower()
    return any(word in text for word in words("cumulative"))


def _is_hedged(row: Attribution, found: Match | None) -> bool:
    if row.stance not in _COMMITTED:
        return False
    return (
        bool(row.claim.hedges)
        or row.claim.modality is Modality.POSSIBLE
        or row.cue_class is CueClass.BELIEVE
        or (found is not None and found.hedged)
    )


def _retracts(row: Attribution, report: Report) -> str:
    source = row.effective
    if source.kind in _OUTLETS:
        return (report.outlet or source.name).lower()
    return source.name.lower()


def _nearest(scene: _Scene) -> tuple[Evidence | None, str | None]:
    """The best different claim, with what is different about it (Q5)."""
    rows = {row.id: row for row in scene.rows}
    near = sorted(
        (m for m in scene.matches.values() if m.coverage is Coverage.PARTIAL and m.mismatches),
        key=lambda m: -m.score,
    )
    for found in near:
        row = rows[found.candidate.id]
        if row.stance is Stance.NONE or "speech_act" in row.flags:
            continue
        made = _evidence(scene, row, found, 0)
        if made:
            return made[0], "; ".join(found.mismatches[:2])
    return None, None


__all__ = ["FactType", "Gathered", "gather"]
