"""V6: a "not" that no report has, where the matcher takes the claim to be the same."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.check.case import Case, Objection
from assistant.check.stances import SUPPORTS
from assistant.check.voices import denies_record
from assistant.question.parse import parsed
from index.ledger import Stance
from index.lexicon import words

_NEGATIVE = frozenset({"not", "n't", "never", "no", "nobody", "none", "nothing", "neither", "nor",
                       "without", "nowhere"})  # fmt: skip
_UNSAID = frozenset({"fail", "lack", "avoid", "untrue", "false", "wrong", "baseless", "unfounded"})
_AGAINST = frozenset({Stance.DENY, Stance.REFUSE, Stance.NON_CONFIRM, Stance.RETRACT})


def negation(case: Case) -> Iterator[Objection]:
    """V6: where a sentence says "not", so does a report on what the sentence puts forward."""
    told = [r for r in case.readings if r.statement.row.stance in SUPPORTS and r.borne]
    if not told or not _NEGATIVE & _lemmas(_outside_quotations(case)):
        return
    rows = [e.attribution for r in case.readings for e in r.borne if e.attribution]
    if any(denies_record(r.statement) or r.statement.row.stance in _AGAINST for r in case.readings):
        return
    theirs = set().union(*(_lemmas(t) for r in rows for t in (r.sentence.text, r.claim.text)))
    against = words("deny") | words("refuse") | _UNSAID | _NEGATIVE
    if rows and not against & theirs and not any(r.stance in _AGAINST for r in rows):
        held = tuple(h for r in told for h in r.held)
        yield Objection("V6", "the reports have no “not” here", held)


def _outside_quotations(case: Case) -> str:
    text = case.sentence.words
    for quotation in case.sentence.quotations:
        text = text.replace(quotation.text, "")
    return text


def _lemmas(text: str) -> frozenset[str]:
    return frozenset(word for t in parsed(text) for word in (t.lemma_.lower(), t.lower_))
