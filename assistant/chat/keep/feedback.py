"""What people say of an answer, as cases that `briefing evaluate` reads."""

from __future__ import annotations

import fcntl
import json
import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import uuid4

from assistant.answer import Answer, StatusCode
from assistant.chat.conversation import Exchange, history
from index.errors import BriefingError
from index.report import Report


class Opinion(StrEnum):
    """What a person thinks of an answer."""

    RIGHT = "right"
    WRONG = "wrong"
    STATUS_WRONG = "status wrong"


class Feedback:
    """One file of cases; a line is added for each opinion."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def add(
        self,
        turns: Sequence[Exchange],
        place: int,
        opinion: Opinion,
        find: Callable[[str], Report | None],
        *,
        better: StatusCode | None = None,
    ) -> None:
        """Write down an opinion on the answer in that place.

        Args:
            turns: The conversation; the turns before the answer become the case's history.
            place: Which turn is meant.
            opinion: What is thought of its answer.
            find: A report by its id; those that the answer rests on become the case's documents.
            better: The status that it should have had, for `STATUS_WRONG`.

        Raises:
            BriefingError: There is no such answer, no status is given, or nothing can be written.
        """
        answer = turns[place].answer if 0 <= place < len(turns) else None
        if answer is None or not answer.facts:
            raise BriefingError("There is no answer to judge yet; ask a question first.")
        if opinion is Opinion.STATUS_WRONG and better is None:
            raise BriefingError("Choose the status that it should have, then send it.")
        documents = _documents(answer, find)
        if not documents:
            raise BriefingError("The reports of this answer are gone, so it cannot be judged.")
        case = _case(turns, place, answer, opinion, better, documents)
        line = json.dumps(case, ensure_ascii=False) + "\n"
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("a", encoding="utf-8") as opened:
                fcntl.flock(opened, fcntl.LOCK_EX)
                opened.write(line)
        except OSError as error:
            raise BriefingError(
                f"{self.file.name} cannot be written ({error.strerror}); make room or make the "
                "home folder writable."
            ) from error


def _documents(answer: Answer, find: Callable[[str], Report | None]) -> list[dict[str, Any]]:
    """The reports that the answer rests on, in the form of a case."""
    ids = {c.report: None for c in answer.citations}
    ids |= {s.citation.report: None for fact in answer.facts for s in fact.record}
    found = [report for report in map(find, ids) if report is not None]
    return [
        {
            "id": r.id,
            "outlet": r.outlet,
            "published": r.published,
            "title": r.title,
            "kind": r.kind,
            "url": r.url,
            "text": r.text,
        }
        for r in found
    ]


def _case(
    turns: Sequence[Exchange],
    place: int,
    answer: Answer,
    opinion: Opinion,
    better: StatusCode | None,
    documents: list[dict[str, Any]],
) -> dict[str, Any]:
    name = f"feedback-{uuid4().hex[:12]}"
    return {
        "id": name,
        "domain": "feedback",
        "tags": [opinion.value.replace(" ", "-")],
        "documents": documents,
        "questions": [
            {
                "id": f"{name}-q",
                "question": answer.question,
                "as_of": (answer.as_of or "")[:10] or None,
                "history": history(turns[:place]),
                "expect": _expected(answer, opinion, better, documents),
            }
        ],
    }


def _expected(
    answer: Answer,
    opinion: Opinion,
    better: StatusCode | None,
    documents: list[dict[str, Any]],
) -> dict[str, Any]:
    """What a right answer holds, as far as the opinion tells.

    "Right" fixes status, position and evidence. "Status wrong" fixes the status alone. "Wrong"
    says only that these words must not come again: any status may be the right one.
    """
    first = answer.facts[0]
    expected: dict[str, Any] = {"claim": first.claim, "status": first.status.value}
    if opinion is Opinion.RIGHT:
        texts = {document["id"]: document["text"] for document in documents}
        cited = [c for c in answer.citations if c.quote in texts.get(c.report, "")]
        expected["official_position"] = first.official_position.value
        expected["evidence"] = [{"document": c.report, "quote": c.quote} for c in cited]
    elif opinion is Opinion.STATUS_WRONG and better is not None:
        expected["status"] = better.value
    else:
        expected["accept_status"] = [status.value for status in StatusCode]
        expected["must_not"] = [re.escape(answer.text.split("\n\n")[0])]
    return expected
