"""What a question asks: the value that understanding gives and matching reads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from index.ledger import Bound, Quantity


class QuestionKind(StrEnum):
    """The form of a question, which decides what an answer must give."""

    YES_NO = "YES_NO"
    SPEECH_ACT = "SPEECH_ACT"  # has X confirmed, denied, said p? what did X say about p?
    WHO_SAYS = "WHO_SAYS"  # who says so? who confirmed p?
    HOW_MANY = "HOW_MANY"
    WHEN = "WHEN"
    WHERE = "WHERE"
    WHO = "WHO"
    WHAT = "WHAT"
    WHY = "WHY"
    HOW = "HOW"
    OVERVIEW = "OVERVIEW"  # what do we know about p?
    POSITION = "POSITION"  # what is the official line?
    FIRST_REPORT = "FIRST_REPORT"  # who reported it first?


class Act(StrEnum):
    """The speech act that a question asks about."""

    CONFIRM = "CONFIRM"
    DENY = "DENY"
    COMMENT = "COMMENT"
    SAY = "SAY"
    ANNOUNCE = "ANNOUNCE"
    ADMIT = "ADMIT"
    RESPOND = "RESPOND"


@dataclass(frozen=True, slots=True)
class Asked:
    """The slot whose filler is asked for.

    `name` is agent, patient, quantity, date, place, reason or manner; `head` the lemma that the
    filler falls under ("people", "country"), or "".
    """

    name: str
    head: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question about one claim p.

    `text` is the question after follow-up resolution, as shown to the reader.
    `proposition` is p, positive and declarative where the grammar allows ("" where the
    question names none); `positive` is false where the question asked for not-p (Q1).
    `condition` is the if-clause's p (Q2). `presupposed` is true where the question takes p for
    granted (Q3: why, when, how, who did p).
    `speaker` is the party whose words are asked for, as named; `anyone` where none is named.
    `as_of` is the day (ISO) the question itself speaks from, or "--MM-DD" without a year,
    "---DD" for "the 11th", a weekday, or one of the words "first" and "latest".
    `corroboration`: the question asks whether repetition makes p confirmed (M9: it never does).
    `unresolved` holds pronouns that nothing in the history settles.
    """

    text: str
    kind: QuestionKind
    proposition: str = ""
    speaker: str | None = None
    anyone: bool = False
    act: Act | None = None
    positive: bool = True
    condition: str | None = None
    presupposed: bool = False
    asked: Asked | None = None
    exact: bool = False
    bound: Bound | None = None
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    agent: str | None = None
    patient: str | None = None
    recipient: str | None = None
    as_of: str | None = None
    corroboration: bool = False
    unresolved: tuple[str, ...] = ()
