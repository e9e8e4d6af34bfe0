"""Cases: a few documents, questions about them, and what a right answer holds."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from assistant.answer import Position, StatusCode
from index.errors import ReportError
from index.report import Report


class _Line(BaseModel):
    """What comes from outside: read once, never changed; fields that are not ours are let be."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Document(_Line):
    """A report of a case."""

    id: str = Field(min_length=1)
    text: str = Field(min_length=1)
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    kind: str = "news"
    url: str | None = None

    def to_report(self) -> Report:
        """The document as the store keeps it."""
        return Report(
            id=self.id,
            text=self.text,
            title=self.title,
            outlet=self.outlet,
            published=self.published,
            url=self.url or None,
            kind=self.kind,
        )


class Gold(_Line):
    """A span that an answer should cite."""

    document: str
    quote: str = Field(min_length=1)
    role: Literal["support", "oppose", "position"] = "support"


class Expect(_Line):
    """What a right answer holds. `why` names the rules that make it right."""

    status: StatusCode
    claim: str = ""
    accept_status: tuple[StatusCode, ...] = ()
    official_position: Position | None = None
    accept_position: tuple[Position, ...] = ()
    evidence: tuple[Gold, ...] = ()
    must_mention: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    why: str = ""

    @field_validator("must_mention", "must_not")
    @classmethod
    def _patterns(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"{pattern!r} is no regular expression: {error}") from error
        return patterns

    @property
    def accepted(self) -> tuple[StatusCode, ...]:
        """The statuses that count as right."""
        return self.accept_status or (self.status,)

    @property
    def positions(self) -> tuple[Position, ...]:
        """The official positions that count as right."""
        first = (self.official_position,) if self.official_position else ()
        return first + self.accept_position


class Turn(_Line):
    """An earlier message of the conversation."""

    role: str
    content: str


class Question(_Line):
    """A question, and what a right answer to it holds."""

    id: str
    question: str = Field(min_length=1)
    expect: Expect
    as_of: date | None = None
    history: tuple[Turn, ...] = ()


class Case(_Line):
    """Documents that make a store of their own, and the questions asked of it."""

    id: str
    documents: tuple[Document, ...]
    questions: tuple[Question, ...]
    domain: str = ""
    tags: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> Case:
        texts = {document.id: document.text for document in self.documents}
        if len(texts) < len(self.documents):
            raise ValueError("two documents have one id")
        for question in self.questions:
            for gold in question.expect.evidence:
                if gold.document not in texts:
                    raise ValueError(f"{question.id}: no document {gold.document!r} in this case")
        return self

    @property
    def texts(self) -> dict[str, str]:
        """The body of each document."""
        return {document.id: document.text for document in self.documents}


def load_cases(file: Path) -> list[Case]:
    """The cases of a JSON Lines file, blank lines left out.

    Raises:
        ReportError: A line is not a case, or an id occurs twice; names the line.
    """
    try:
        lines = file.read_bytes().decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise ReportError(file, "is not UTF-8 text; save it as UTF-8") from error
    cases: dict[str, Case] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        case = _case(file, number, line)
        if case.id in cases:
            raise ReportError(
                f"{file}:{number}", f"a second case has the id {case.id!r}; rename it"
            )
        cases[case.id] = case
    if not cases:
        raise ReportError(file, "holds no case; docs/evaluation.md shows the form")
    return list(cases.values())


def _case(file: Path, number: int, line: str) -> Case:
    try:
        return Case.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the line"
        reason = f"is no case: {place}: {first['msg']}; docs/evaluation.md shows the form"
        raise ReportError(f"{file}:{number}", reason) from error
