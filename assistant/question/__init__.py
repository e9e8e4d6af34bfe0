"""Understanding a question: which claim it asks about, and what about it."""

from assistant.question.kept import read_claims, recalling
from assistant.question.model import Act, Asked, Question, QuestionKind
from assistant.question.names import same_name, seat_of
from assistant.question.slots import Slots, read_slots, slots_of
from assistant.question.understand import understand

__all__ = [
    "Act",
    "Asked",
    "Question",
    "QuestionKind",
    "Slots",
    "read_claims",
    "read_slots",
    "recalling",
    "same_name",
    "seat_of",
    "slots_of",
    "understand",
]
