"""V6: a "not" that no report has, where the matcher takes the claim to be the same."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.check.case import Case, Objection
from assistant.check.parsed import parsed
from assistant.check.stances import SUPPORTS
from index.ledger import Stance
from index.lexicon import words

_NEGATIVE = frozenset({"not", "n't", "never", "no", "nobody", "none", "nothing", "neither", "nor",
                       "without", "nowhere"})  # fmt: skip
_UNSAID = frozenset({"fail", "lack", "avoid", "untrue", "false", "wrong", "baseless", "unfounded"})
_AGAINST = frozenset({Stance.DENY, Stance.REFUSE, Stance.NON_CONFIRM, Stance.RETRACT})


def negation(case: Case) -> Iterator[Objection]:
    """V6: what a sentence denies, somebody denies in a report."""
    for reading in case.readings:
        statement = reading.statement
        if statement.row.stance not in SUPPORTS or not reading.borne:
            continue
        if not _NEGATIVE & _lemmas(statement.claim):
            continue
        rows = [e.attribution for e in reading.borne if e.attribution]
        theirs = set().union(*(_lemmas(t) for r in rows for t in (r.sentence.text, r.claim.text)))
        against = words("deny") | words("refuse") | _UNSAID | _NEGATIVE
        if rows and not against & theirs and not any(r.stance in _AGAINST for r in rows):
            yield Objection("V6", "the reports have no “not” here", reading.held)


def _lemmas(text: str) -> frozenset[str]:
    return frozenset(word for t in parsed(text) for word in (t.lemma_.lower(), t.lower_))
