"""A flat "never" or "nothing" right behind an accusation, by whom it concerns (M3, R24, T8).

"He took bribes, the prosecutor said. Her client had never touched a coin, his lawyer insisted": who
answers so denies the charge, in whatever words. It weighs only against p: nothing is confirmed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.gather.own_house import is_about_house
from assistant.gather.scene import Scene
from assistant.gather.sets import COMMITTED, OUTLETS
from assistant.lexicon import words
from assistant.match import Coverage, Match, Polarity
from assistant.question import QuestionKind
from assistant.question.names import same_name
from assistant.question.slots import slots_of
from index import Attribution, Stance
from index.identity import is_proxy
from index.ledger import FactType

_SWEEPING = re.compile(r"\b(?:never|nothing|nobody|no one|not (?:one|once|a single)|none)\b", re.I)
_NEAR = 260  # characters between an accusation and its answer
_SELF = frozenset({"i", "we", "it", "they", "he", "she", "nobody", "none", "no one", "nothing"})
_JUDGED = {FactType.MIND, FactType.EVALUATION}


def denies_in_reply(scene: Scene, row: Attribution) -> Match | None:
    """The row's match as a denial of p, where it answers who says p; else None."""
    question, found = scene.question, scene.matches.get(row.id)
    yes_no = question.kind is QuestionKind.YES_NO or question.anyone
    if not question.positive or question.asked is not None or not yes_no or found is None:
        return None
    if not _is_sweeping(row) or scene.is_speech(row) or row.headline:
        return None
    accused = _answered(scene, row)
    if accused is None or not _is_concerned(scene, row, accused):
        return None
    return replace(found, coverage=Coverage.FULL, mismatches=(), polarity=Polarity.OPPOSITE)


def _is_sweeping(row: Attribution) -> bool:
    """Whether somebody on record says "never", "nothing", and of the deed, not of its effect."""
    source = row.effective
    if row.stance not in COMMITTED or not source.named or source.kind in OUTLETS:
        return False
    if row.claim.positive or row.claim.fact_type in _JUDGED or row.claim.quantities:
        return False
    told = {lemma.lower() for lemma in slots_of([row.words])[0].lemmas}
    return _SWEEPING.search(row.words) is not None and told.isdisjoint(words("beside_the_deed"))


def _answered(scene: Scene, row: Attribution) -> Attribution | None:
    """What another voice said of p right before, with no third voice between."""
    inside = scene.by_report[row.report]
    before = [r for r in inside if r.id != row.id and r.sentence.start <= row.sentence.start]
    voiced = [r for r in before if r.stance in COMMITTED | {Stance.DENY}
              and r.effective.name != row.effective.name and r.claim.text]  # fmt: skip
    if not voiced:
        return None
    last = voiced[-1].sentence
    near = row.sentence.start - last.end < _NEAR
    told = (r for r in reversed(voiced) if r.sentence == last and r.stance in COMMITTED)
    said = (r for r in told if (m := scene.full(r)) is not None and m.polarity is Polarity.SAME)
    return next(said, None) if near else None


def _is_concerned(scene: Scene, row: Attribution, accused: Attribution) -> bool:
    """Whether who answers is the accused, his counsel or his house, and speaks of who did it."""
    doer, denied = accused.claim.agent, row.claim.agent
    if doer is None or denied is None:
        return False
    charged = _names(doer.text) | {
        n for n in _names(scene.question.proposition) if n in doer.text.lower()
    }
    same = any(same_name(a, b) for a in charged for b in _names(row.words))
    itself = is_about_house(row.effective, doer.text) or any(
        same_name(a, b) for a in charged for b in _names(row.effective.name)
    )
    itself = itself and not is_proxy(row.effective)  # a sister bears the name, too
    first = denied.text.lower() in _SELF
    return (
        (itself and (first or same))
        or (same and denied.head not in _SELF)
        or (
            is_proxy(row.effective)
            and denied.head in {"client", "husband", "wife", "son", "daughter"}
        )
    )


def _names(text: str) -> frozenset[str]:
    return slots_of([text])[0].name_words
