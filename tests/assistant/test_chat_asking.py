"""Questions in a line: one after the other, told where they are, refused in words when full."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread

import pytest

from assistant.answer import Answer
from assistant.chat.asking import Asking, Line
from assistant.chat.conversation import Exchange
from assistant.chat.steps import STEPS, Done, followed
from index.errors import BriefingError
from tests.assistant.chat_stand_in import StandIn, bridge_answer


class Held(StandIn):
    """Answers only when it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.go = Event(), Event()

    def ask(self, question: str, **_: object) -> Answer:
        self.begun.set()
        assert self.go.wait(20)
        return bridge_answer(question, None)


def test_a_question_beyond_the_limit_is_told_so_at_once_and_the_others_are_answered() -> None:
    assistant = Held()
    asking = Asking(assistant, 2)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(lambda: list(asking.ask("one", [], "")))
        assert assistant.begun.wait(20)
        second = asking.ask("two", [], "")
        assert next(second) == "Waiting: 1 before yours"
        (refused,) = list(asking.ask("three", [], ""))
        assert isinstance(refused, Exchange)
        assert refused.problem is not None
        assert "2 questions are being answered already" in refused.problem
        with pytest.raises(BriefingError, match="ask again"):
            asking.answered("an example of our own")
        assistant.go.set()
        assert [events[-1].answer is not None for events in (first.result(20), list(second))] == [
            True,
            True,
        ]
    assert list(asking.ask("four", [], ""))[-1].answer is not None


def test_those_in_line_are_served_in_the_order_they_came() -> None:
    line, order, inside = Line(5), [], Event()

    def served(name: int, told: Event) -> None:
        with line.turn(lambda _: told.set()):
            order.append(name)

    with line.turn():
        threads = []
        for name in range(4):
            told = Event()
            threads.append(Thread(target=served, args=(name, told)))
            threads[-1].start()
            assert told.wait(20)
        inside.set()
    for thread in threads:
        thread.join(20)
    assert order == [0, 1, 2, 3]


def test_the_steps_of_a_chain_are_told_in_their_order_as_they_begin() -> None:
    from langchain_core.runnables import RunnableLambda

    names = ["understand", "retrieve", "unknown to us", "compose"]
    steps = [RunnableLambda(lambda x: x + 1, name=name) for name in names]
    chain = steps[0] | steps[1] | steps[2] | steps[3]
    *told, done = followed(lambda _: chain.invoke(0))
    assert told == [STEPS[name] for name in names if name in STEPS]
    assert isinstance(done, Done)
    assert done.value == 4


def test_what_goes_wrong_in_the_work_goes_wrong_for_who_follows_it() -> None:
    def broken(tell: object) -> None:
        raise ValueError("a part broke")

    with pytest.raises(ValueError, match="a part broke"):
        list(followed(broken))


def test_every_step_of_the_real_chain_has_words(embedder: object) -> None:
    from assistant.chain import build_chain
    from index.store import Store

    with Store.temporary(embedder) as store:  # type: ignore[arg-type]
        names = {step.name for step in build_chain(store).steps}  # type: ignore[attr-defined]
    assert names <= set(STEPS)
