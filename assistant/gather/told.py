"""What a claim that only likeness joins to a question yet gives for the slot asked for (G3).

The predicate is then in other words than the question's; so the slot must be of the asked kind,
and a register (T2) or the thing asked about must tie the claim to it.
"""

from __future__ import annotations

from assistant.gather.replaced import is_replaced
from assistant.gather.scene import Scene
from assistant.lexicon import words
from assistant.match import Match
from assistant.match.value import is_measure_of, number_given
from assistant.match.values import same_unit
from assistant.question import Question, QuestionKind
from assistant.question.slots import slots_of
from assistant.question.words import bears_out
from index import Attribution, FactType, Standing
from index.lexicon import words as index_words

_DEEDS = {
    FactType.OWN_ACT, FactType.JOINT_ACT, FactType.REGISTER, FactType.PLAN, FactType.OTHERS_ACT
}  # fmt: skip


def told_value(scene: Scene, row: Attribution, found: Match) -> str | None:
    """The number in its unit, the day, the person or the penalty asked for, verbatim, or None.

    Only of a claim that is nearest of all to the question, and whose speaker has not since
    given another figure (H2, R15).
    """
    if not found.proposed or not scene.is_nearest(row) or is_replaced(scene, row):
        return None
    question, register = scene.question, row.standing is Standing.REGISTRAR
    if question.kind is QuestionKind.HOW_MANY:
        given = found.value or number_given(question, row.claim)
        return given if _counts(question, row) else None
    if question.kind is QuestionKind.WHEN:
        return _day(question, row) if _is_of_the_same_deed(question, row) else None
    if question.kind is QuestionKind.WHO and register:
        agent, same = row.claim.agent, _is_of_the_same_deed(question, row)
        return agent.text if same and agent is not None and agent.names else None
    if question.kind is not QuestionKind.WHAT:
        return None
    return (_of_register(question, row) if register else None) or _any_deed(scene, row)


def _counts(question: Question, row: Attribution) -> bool:
    counted = question.asked.head if question.asked is not None else ""
    if not counted:  # "how strong was the strongest gust?"
        return len(row.claim.quantities) == 1 and _is_the_measured(question, row)
    return any(
        (q.unit and same_unit(counted, q.unit)) or is_measure_of(counted, q, row.claim.text)
        for q in row.claim.quantities
    )


def _is_of_the_same_deed(question: Question, row: Attribution) -> bool:
    """Whether the claim's verb or noun is of the question: who lost is not told by who won."""
    deed = row.claim.predicate
    return any(bears_out(word, deed) or bears_out(deed, word) for word in question.lemmas)


def _day(question: Question, row: Attribution) -> str | None:
    """The only day of a claim about the thing asked about: "the night train", "the train"."""
    asked = {
        s.split(" to ")[0].lower().split()[-1] for s in (question.agent, question.patient) if s
    }
    given = {slot.head for slot in (row.claim.agent, row.claim.patient) if slot is not None}
    if len(row.claim.dates) != 1 or asked.isdisjoint(given):
        return None
    return row.claim.dates[0]


def _of_register(question: Question, row: Attribution) -> str | None:
    """A register's only number, where its subject or its deed is what the question names.

    "What was the turnout?": turnout came to so much. "What penalty?": it fined so much.
    """
    asked, patient = question.asked, row.claim.patient
    numbers = row.claim.quantities
    if asked is None or len(numbers) > 1:
        return None
    if asked.head and patient is not None and bears_out(asked.head, row.claim.predicate):
        return numbers[0].text if numbers else patient.text
    return numbers[0].text if numbers and _is_the_measured(question, row) else None


def _is_the_measured(question: Question, row: Attribution) -> bool:
    """Whether a claim has every word of the thing measured: "what was the first-quarter rate?"."""
    asked, given = slots_of([question.proposition, row.words])
    wanted = set(asked.lemmas) - words("generic_words")
    return bool(wanted) and all(
        any(bears_out(word, lemma) for lemma in given.lemmas) for word in wanted
    )


def _any_deed(scene: Scene, row: Attribution) -> str | None:
    """A whole claim, where the question asks for any deed: "what did X do about Y?".

    "X did something about Y" says no more than any event that X brings about and that bears the
    names of p; of Y, "what will happen to Y?", any event does.
    """
    question, claim = scene.question, row.claim
    main = slots_of([question.proposition])[0].main
    if main is None or not set(main.predicates) <= words("any_deed"):
        return None
    if claim.fact_type not in _DEEDS or scene.is_speech(row) or not claim.positive:
        return None
    return claim.text if question.agent is None or _is_doer(question.agent, row) else None


def _is_doer(asked: str, row: Attribution) -> bool:
    """Whether a claim is of a deed of the party asked about; "it" is who speaks."""
    doer = row.claim.agent
    if doer is None:
        return False
    wanted = set(asked.lower().split())
    own = row.effective.name.lower().split() if doer.head in index_words("pronouns") else ()
    return not wanted.isdisjoint({doer.head, *doer.names, *own} - words("small_words"))
