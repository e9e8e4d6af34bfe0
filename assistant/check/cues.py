"""V3: a verb that says more than the source did ("revealed", "confirmed", for "said")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.check.case import Case, Objection
from assistant.check.stances import AUTHORITY, SUPPORTS
from assistant.check.voices import OUTLETS
from assistant.evidence import Evidence
from assistant.question.parse import parsed
from index.extract.certainty import SURE
from index.ledger import CueClass
from index.lexicon import entries, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_ACTS = frozenset({"announce", "declare", "proclaim"})
_UNDER = frozenset({"xcomp", "ccomp", "pcomp", "advcl"})


def cues(case: Case) -> Iterator[Objection]:
    """V3: a verb that makes its speaker right, or tells an act of its own, is the source's own.

    What is said of the claim is looked at, not what is claimed or quoted.
    """
    evidence = case.evidence
    if not evidence:
        return
    yield from _doubtless(case)
    own = [e for r in case.readings if r.statement.row.stance in SUPPORTS for e in r.borne]
    own = [e for e in own if e.standing in AUTHORITY]
    theirs = set().union(*(_lemmas(e) for e in evidence))
    for token in _verbs(case):
        verb = token.lemma_.lower()
        if verb in theirs or _is_undone(token) or _describes_a_document(token, case):
            continue
        if own and not _is_of_an_outlet(token, own, case):
            continue
        if verb in words("confirm"):
            message = f"“{token.text}” for what the reports have only as said"
            yield Objection("V3", message, case.held, severe=True)
        elif verb in words("factive"):
            message = f"“{token.text}” takes it for true; the reports have that it was said"
            yield Objection("V3", message, case.held)
        elif verb in _ACTS and _is_cue(token, case):
            message = f"“{token.text}” is for an act of one's own; the reports have “said”"
            yield Objection("V3", message, case.held)


def _doubtless(case: Case) -> Iterator[Objection]:
    """ "There is no doubt that p": sure of it, where no report that is cited is so sure."""
    told = " ".join(e.attribution.sentence.text.lower() for e in case.evidence if e.attribution)
    said = {hedge for r in case.readings for hedge in r.statement.row.claim.hedges}
    for hedge in sorted(said & SURE):
        if hedge not in told:
            message = f"“{hedge}” is surer than the reports"
            yield Objection("V3", message, case.held, severe=True)


def _verbs(case: Case) -> Iterator[Token]:
    """The verbs of the sentence that stand outside what is claimed and quoted."""
    text = case.sentence.words
    taken: list[tuple[int, int]] = []
    said = [s.text for r in case.readings for s in (*r.statement.row.claim.spans,)]
    for piece in [*said, *(q.text for q in case.sentence.quotations)]:
        start = text.find(piece)
        if start >= 0:
            taken.append((start, start + len(piece)))
    for token in parsed(text):
        if token.pos_ in {"VERB", "AUX"} and not any(a <= token.idx < b for a, b in taken):
            yield token


def _is_undone(verb: Token) -> bool:
    """Whether it is said not to have happened: "did not confirm", "declined to confirm"."""
    if any(c.dep_ == "neg" or c.lower_ in {"neither", "never", "nor", "no"} for c in verb.children):
        return True
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if subject is not None and any(c.lower_ in {"no", "neither"} for c in subject.subtree):
        return True
    if verb.tag_ in {"VB", "VBG"} and verb.dep_ in _UNDER and verb.head is not verb:
        return verb.head.pos_ in {"VERB", "AUX", "ADP"}  # "declined to", "without", "has yet to"
    return verb.dep_ == "conj" and verb.head is not verb and _is_undone(verb.head)


def _describes_a_document(verb: Token, case: Case) -> bool:
    """Whether it only says how an outlet came by what it cites: "a draft seen by the Mail".

    A draft that is "confirmed by the ministry" or "exposed by the Mail" is more than had.
    """
    if verb.dep_ != "acl" or f"{verb.lower_} by" not in entries("access"):
        return False
    voices = (r.statement.voice for r in case.readings)
    return any(verb.head.text in v.name for v in voices if v is not None)


def _is_cue(verb: Token, case: Case) -> bool:
    return any(r.statement.row.cue_class is CueClass.ANNOUNCE for r in case.readings)


def _is_of_an_outlet(verb: Token, own: Sequence[Evidence], case: Case) -> bool:
    """Whether it is an outlet that does it, and not the party whose fact it is."""
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if subject is None:
        return False
    name = verb.doc[subject.left_edge.i : subject.right_edge.i + 1].text.lower()
    outlet = next((o for o in case.ledger.outlets if o in name), None)
    rows = [e.attribution for e in own if e.attribution]
    parties = [k.source for row in rows for k in row.chain if k.source.kind not in OUTLETS]
    return outlet is not None and not any(outlet in p.name.lower() for p in parties)


def _lemmas(evidence: Evidence) -> set[str]:
    row = evidence.attribution
    return {t.lemma_.lower() for t in parsed(row.sentence.text)} if row is not None else set()
