"""What a claim that only likeness joins to a question yet gives for the slot asked for (G3).

The predicate is then in other words than the question's; so the slot must be of the asked kind,
and a register (T2) or the thing asked about must tie the claim to it.
"""

from __future__ import annotations

from assistant.gather.replaced import is_replaced
from assistant.gather.scene import Scene
from assistant.match import Match
from assistant.match.values import same_unit
from assistant.question import Question, QuestionKind
from assistant.question.words import bears_out
from index import Attribution, Standing


def told_value(scene: Scene, row: Attribution, found: Match) -> str | None:
    """The number in its unit, the day, the person or the penalty asked for, verbatim, or None.

    Only of a claim that is nearest of all to the question, and whose speaker has not since
    given another figure (H2, R15).
    """
    if not found.proposed or not scene.is_nearest(row) or is_replaced(scene, row):
        return None
    question, register = scene.question, row.standing is Standing.REGISTRAR
    if question.kind is QuestionKind.HOW_MANY:
        return found.value if _counts(question, row) else None
    if question.kind is QuestionKind.WHEN:
        return _day(question, row) if _is_of_the_same_deed(question, row) else None
    if question.kind is QuestionKind.WHO and register:
        agent, same = row.claim.agent, _is_of_the_same_deed(question, row)
        return agent.text if same and agent is not None and agent.names else None
    if question.kind is QuestionKind.WHAT and register:
        return _of_register(question, row)
    return None


def _counts(question: Question, row: Attribution) -> bool:
    counted = question.asked.head if question.asked is not None else ""
    units = {quantity.unit for quantity in row.claim.quantities}
    return bool(counted) and any(unit and same_unit(counted, unit) for unit in units)


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
    asked, agent, patient = question.asked, row.claim.agent, row.claim.patient
    numbers = row.claim.quantities
    if asked is None or len(numbers) > 1:
        return None
    if asked.head and patient is not None and bears_out(asked.head, row.claim.predicate):
        return numbers[0].text if numbers else patient.text
    level = asked.name == "quantity" and agent is not None and agent.head in question.lemmas
    return numbers[0].text if numbers and level else None
