"""How good the answers are: questions with known answers, each in a store of its own, scored.

The scores say where an answer went wrong; over-confirmation is the one that must be zero.
"""

from assistant.evaluate.ablations import Ablation
from assistant.evaluate.cases import Case, Question, load_cases
from assistant.evaluate.mutation import MUTATORS, Mutation, measure
from assistant.evaluate.run import QuestionResult, run_cases
from assistant.evaluate.scores import Scores, score
from assistant.evaluate.summary import summarise

__all__ = [
    "MUTATORS",
    "Ablation",
    "Case",
    "Mutation",
    "Question",
    "QuestionResult",
    "Scores",
    "load_cases",
    "measure",
    "run_cases",
    "score",
    "summarise",
]
