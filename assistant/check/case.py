"""A sentence with what the store holds on it: what each rule is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from assistant.answer import Citation, StatusCode
from assistant.check.lookup import Held, Ledger
from assistant.check.reading import Sentence
from assistant.check.stances import is_licensed
from assistant.check.statement import Statement
from assistant.check.voices import is_cited
from assistant.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement with what the reports have on its claim.

    A statement that only points back ("denied it") is held against the claims before it.
    `borne` is the evidence of the same voice and stance: what bears the statement out.
    """

    statement: Statement
    held: tuple[Held, ...] = ()
    borne: tuple[Evidence, ...] = ()

    @classmethod
    def of(cls, statement: Statement, held: tuple[Held, ...]) -> Reading:
        """The statement held against some claims."""
        evidence = (e for one in held for e in one.evidence)
        borne = (e for e in evidence if is_licensed(statement, e) and is_cited(statement, e))
        return cls(statement, held, tuple(borne))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Everything that speaks to the claim, whichever way."""
        return tuple(e for held in self.held for e in held.evidence)


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence; `near` are the readings of the sentence itself and of its neighbours.

    `citations` are the passages that the draft's [n] stand for, None where nobody knows.
    """

    sentence: Sentence
    readings: tuple[Reading, ...]
    near: tuple[Reading, ...]
    near_words: str
    near_labels: frozenset[StatusCode]
    ledger: Ledger
    citations: Mapping[int, Citation] | None = None

    @property
    def passages(self) -> tuple[Citation, ...]:
        """The passages that the sentence cites; none where nobody knows them."""
        known = self.citations or {}
        return tuple(known[m.number] for m in self.sentence.marks if m.number in known)

    @property
    def held(self) -> tuple[Held, ...]:
        """What the store holds on the claims of the sentence, those that it only shows as well."""
        return tuple(dict.fromkeys(h for r in (*self.readings, *self.shown) for h in r.held))

    @property
    def shown(self) -> tuple[Reading, ...]:
        """The readings of what the sentence only shows, as a quoted sentence of a report."""
        stated = (s for s in self.sentence.shown if s.claim)
        return tuple(Reading.of(s, (self.ledger.look_up(s.claim),)) for s in stated)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Everything that speaks to any claim of the sentence, whichever way."""
        return tuple(e for held in self.held for e in held.evidence)


@dataclass(frozen=True, slots=True)
class Objection:
    """What a rule has against a sentence, and the claims that it goes by.

    `severe` where something is shown as confirmed, or as bare fact, that is not.
    """

    rule: str
    message: str
    held: tuple[Held, ...] = ()
    severe: bool = False


Rule = Callable[[Case], Iterator[Objection]]
