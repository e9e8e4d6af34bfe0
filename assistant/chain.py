"""The main path of answering: a question in, an answer with cited facts out.

    question -> understand -> retrieve -> focus -> gather -> decide -> compose (-> write) -> answer

Each step is a LangChain runnable over one `Turn`, so the chain can be traced, batched and
streamed like any other. No step needs a language model. With one, the last step has the answer
told in its words where they pass the check, and facts and statuses are what they were before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from assistant.affair import rows_of_affair
from assistant.answer import Answer, StatusCode
from assistant.compose import Composed, FactDraft, compose
from assistant.errors import QuestionError
from assistant.gather import Gathered, gather
from assistant.grade import NON_COMMITTAL
from assistant.overview import claim_in_topic, claims_on, distinct, is_overview
from assistant.question import Question, QuestionKind, recalling, understand
from assistant.speaking_day import asked_day, is_visible, stated_day
from assistant.status import decide
from assistant.timeline import seen_by
from assistant.topic import central_claim, is_open
from assistant.wording import plain
from index.ledger import Attribution
from index.report import Report
from prompts import phrase

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

    from assistant.model import Writer
    from index.embedder import Embedder
    from index.store import Store

LONGEST_QUESTION = 2000
_PASSAGES = 40
_PIECE = re.compile(r"(?s).+?(?:(?<=[.!?\]])\s+|\n\n|$)")


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a turn with what was found for it."""

    question: Question
    overview: bool = False  # one of the claims of an overview
    rows: tuple[Attribution, ...] = ()
    gathered: Gathered | None = None
    draft: FactDraft | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What travels down the chain: the question as asked, and what each step adds.

    `as_of` is the day that the answer speaks from: asked for, or that of the newest report (R21).
    `limit` is that day where it was asked for: only then are reports without a date left out.
    `read_as` is a follow-up as a language model has put it, None where nothing was put.
    """

    asked: str
    history: tuple[Mapping[str, str], ...] = ()
    as_of: str | None = None
    limit: str | None = None
    parts: tuple[Part, ...] = ()
    reports: Mapping[str, Report] | None = None
    read_as: str | None = None
    composed: Composed | None = None
    answer: Answer | None = None


class Assistant:
    """Answers questions from the reports in one store."""

    def __init__(self, store: Store, writer: Writer | None = None) -> None:
        self.store = store
        self._chain = build_chain(store, writer)

    @classmethod
    def open(
        cls,
        home: Path | str,
        *,
        embedder: Embedder | None = None,
        writer: Writer | None = None,
    ) -> Self:
        """The assistant over the store in `home`, made where there is none.

        `writer` is the language model that tells the answers; without one the composer does.

        Raises:
            StoreError: The folder cannot be used; names it and the cure.
        """
        from index.embedder import load_embedder
        from index.store import Store

        return cls(Store.open(Path(home), embedder or load_embedder()), writer)

    def ask(
        self,
        question: str,
        *,
        history: Sequence[Mapping[str, str]] = (),
        as_of: str | date | None = None,
    ) -> Answer:
        """The answer to one question.

        Args:
            question: Plain English, up to 2,000 characters.
            history: Earlier turns, `{"role": "user" | "assistant", "content": ...}`, oldest first.
            as_of: Only what was published by this day counts, the day included (R21).

        Raises:
            QuestionError: The question is empty or too long, or `as_of` is no date.
        """
        text = question.strip()
        if not text:
            raise QuestionError("the question is empty: ask something, in plain English")
        if len(text) > LONGEST_QUESTION:
            raise QuestionError(
                f"the question has {len(text):,} characters: "
                f"ask it in {LONGEST_QUESTION:,} or fewer"
            )
        turn = self._chain.invoke(Turn(text, tuple(history), asked_day(as_of)))
        assert turn.answer is not None  # the last step of the chain sets it
        return turn.answer

    def stream(
        self,
        question: str,
        *,
        history: Sequence[Mapping[str, str]] = (),
        as_of: str | date | None = None,
    ) -> Iterator[str]:
        """The text of the answer, a sentence or so at a time, as `ask` gives it.

        The first piece comes when the whole text has been checked, and none before.
        """
        yield from _PIECE.findall(self.ask(question, history=history, as_of=as_of).text)


def build_chain(store: Store, writer: Writer | None = None) -> Runnable[Turn, Turn]:
    """The steps from question to answer over one store."""
    from langchain_core.runnables import RunnableLambda

    from assistant.retriever import StoreRetriever

    retriever = StoreRetriever(store=store, limit=_PASSAGES)
    model = store.claim_embedder

    def understood(turn: Turn) -> Turn:
        newest = max((r.day for r in store.reports() if r.day), default=None)
        read_as = _put(turn, writer) if writer else None
        questions = understand(read_as or turn.asked, history=turn.history)
        limit = turn.as_of or stated_day(questions, newest)
        parts = tuple(Part(q) for q in questions)
        return replace(turn, as_of=limit or newest, limit=limit, parts=parts, read_as=read_as)

    def retrieved(turn: Turn) -> Turn:
        known = {r.id: r for r in store.reports() if is_visible(r, turn.limit)}
        parts = []
        for part in turn.parts:
            asked = _sought(part.question)
            model.encode([asked, part.question.proposition or asked])  # in one go, to be recalled
            found = {d.metadata["report"]: None for d in retriever.invoke(asked)}
            rows = store.attributions([i for i in found if i in known])
            own = rows_of_affair(part.question, rows, known)
            parts.append(replace(part, rows=tuple(own)))
        return replace(turn, parts=tuple(parts), reports=known)

    def focused(turn: Turn) -> Turn:
        reports = turn.reports or {}
        with recalling(store):
            parts = [p for part in turn.parts for p in _focused(part, reports, model)]
        return replace(turn, parts=tuple(parts))

    def gathered(turn: Turn) -> Turn:
        reports = turn.reports or {}
        with recalling(store):
            parts = [
                replace(p, gathered=gather(p.question, p.rows, reports, model, nearby=True))
                for p in turn.parts
            ]
        return replace(turn, parts=tuple(parts))

    def decided(turn: Turn) -> Turn:
        parts = [replace(p, draft=_draft(p, turn.limit)) for p in turn.parts]
        return replace(turn, parts=tuple(parts))

    def composed(turn: Turn) -> Turn:
        drafts = [p.draft for p in turn.parts if p.draft is not None]
        if any(p.overview for p in turn.parts):
            drafts = distinct(drafts)
        titles = {i: r.title for i, r in (turn.reports or {}).items()}
        written = compose(drafts, question=turn.asked, as_of=turn.as_of, titles=titles)
        answer = Answer(
            question=turn.asked,
            as_of=turn.as_of,
            text=written.text,
            abstained=written.abstained,
            facts=written.facts,
            citations=written.citations,
        )
        return replace(turn, composed=written, answer=answer)

    def rewritten(turn: Turn) -> Turn:
        return replace(turn, answer=_written(turn, store, writer)) if writer else turn

    return (
        RunnableLambda(understood, name="understand")
        | RunnableLambda(retrieved, name="retrieve")
        | RunnableLambda(focused, name="focus")
        | RunnableLambda(gathered, name="gather")
        | RunnableLambda(decided, name="decide")
        | RunnableLambda(composed, name="compose")
        | RunnableLambda(rewritten, name="write")
    )


def _sought(question: Question) -> str:
    """What is looked for: the question, with p where its words only point back at it.

    "Who says so?" alone would find whatever report is about saying.
    """
    text = question.text
    told = any(lemma.split("_")[0] in text.lower() for lemma in question.lemmas)
    return text if told or not question.proposition else f"{question.proposition}. {text}"


def _put(turn: Turn, writer: Writer) -> str | None:
    from assistant.model import condense

    return condense(writer, turn.asked, turn.history)


def _written(turn: Turn, store: Store, writer: Writer) -> Answer:
    from assistant.check import Ledger
    from assistant.model import write

    assert turn.answer is not None  # compose runs before write
    assert turn.composed is not None
    answer = write(turn.answer, turn.composed, writer, Ledger(store, turn.as_of))
    if turn.read_as is None:
        return answer
    note = phrase("guardrail", "condensed", question=plain(turn.read_as))
    return replace(answer, read_as=turn.read_as, text=f"{answer.text}\n\n{note}")


def _focused(part: Part, reports: Mapping[str, Report], embedder: Embedder) -> list[Part]:
    """A question that names no claim, asked of the claims that the reports make, if they do."""
    question = part.question
    if is_overview(question):
        texts = claims_on(question, part.rows, reports, embedder)
    elif is_open(question):
        texts = [t for t in [central_claim(question, part.rows, embedder)] if t]
    else:
        return [part]
    overview = is_overview(question)
    own = claim_in_topic(question) if overview else None
    asked = [*filter(None, [own]), *(f"Is it true that {t}?" for t in texts)]
    named = [replace(understand(q)[0], text=question.text) for q in asked]
    return [replace(part, question=q, overview=overview) for q in named] or [part]


def _draft(part: Part, as_of: str | None) -> FactDraft:
    """The fact that one question asks for: its verdict and what the composer needs to say it."""
    gathered, question = part.gathered, part.question
    assert gathered is not None  # gather runs before decide
    verdict = decide(gathered.evidence, as_of=as_of, asked=gathered.asked)
    nothing = verdict.status is StatusCode.NOT_IN_REPORTS
    return FactDraft(
        verdict=verdict,
        claim_text=question.proposition or question.text.rstrip("?"),
        asked="overview" if part.overview else _ASKED[question.kind],
        asked_speaker=question.speaker,
        unanswered=question.kind in _OPEN and not gathered.valued,
        nearest=gathered.nearest if nothing else None,
        mismatch=gathered.mismatch if nothing else None,
        near=gathered.near,
        uncommitted=tuple(
            e for e in seen_by(gathered.evidence, as_of) if e.stance in NON_COMMITTAL
        ),
        question=question.text,
    )


_ASKED = {
    QuestionKind.YES_NO: "yes_no",
    QuestionKind.SPEECH_ACT: "speech_act",
    QuestionKind.WHO_SAYS: "who",
    QuestionKind.HOW_MANY: "how_many",
    QuestionKind.WHEN: "when",
    QuestionKind.WHERE: "where",
    QuestionKind.WHO: "who",
    QuestionKind.WHAT: "what",
    QuestionKind.WHY: "why",
    QuestionKind.HOW: "how",
    QuestionKind.OVERVIEW: "overview",
    QuestionKind.POSITION: "what",
    QuestionKind.FIRST_REPORT: "who",
}
_OPEN = {QuestionKind.WHY, QuestionKind.HOW, QuestionKind.WHEN, QuestionKind.WHERE}
