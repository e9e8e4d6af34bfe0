"""Reading many reports at once, in worker processes; few are read in this one.

The workers are started afresh and share nothing with this process: not the store, its locks or
the threads of the models. They hold one end of a pipe whose other end is here, so they end with
this process, however it ends, and whatever they are reading.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread

from index.ledger import Attribution
from index.report import Report

Run = Callable[[Sequence[Report]], Iterable[Sequence[Attribution]]]
"""Reads the ledgers of reports, in order; for workers it must be one that can be pickled."""

WORTH = 40_000
"""Characters for each worker, below which it is not started: to start takes as long."""

TOGETHER = 4
"""Reports that a worker reads in one go: the parser is faster on some than on one."""

_AHEAD = 3  # tasks waiting for each worker, so that none is idle while reports are stored


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a report has no ledger."""

    problem: str


Outcome = list[Attribution] | Failure


def usable_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_all(
    run: Run, batches: Sequence[Sequence[Report]], *, workers: int = 1
) -> Generator[list[Outcome], None, None]:
    """The ledger of each report, or why it has none: a list a batch, in the order given.

    What is given does not depend on the number of workers. With one, or with so little to read
    that more are not worth their start, everything is read in this process. Whoever does not take
    all of it must close it, which ends the workers.
    """
    characters = sum(len(report.text) for batch in batches for report in batch)
    workers = min(workers, characters // WORTH, sum(map(len, batches)))
    if workers > 1:
        yield from _read_by_workers(run, batches, workers)
    else:
        yield from (_read(run, batch) for batch in batches)


def _read(run: Run, reports: Sequence[Report]) -> list[Outcome]:
    """The outcomes of some reports; a fault of ours in one must not cost the others."""
    try:
        return [list(ledger) for ledger in run(reports)]
    except Exception as error:
        if len(reports) > 1:
            return [outcome for report in reports for outcome in _read(run, [report])]
        return [Failure(f"{type(error).__name__}: {error}")]


# In the process that asks ----------------------------------------------------------------------


def _read_by_workers(
    run: Run, batches: Sequence[Sequence[Report]], workers: int
) -> Iterator[list[Outcome]]:
    tasks = (task for batch in batches for task in _tasks(batch))
    with _Team(run, workers) as team:
        outcomes = team.read(tasks)
        for batch in batches:
            yield [outcome for _ in _tasks(batch) for outcome in next(outcomes)]


def _tasks(batch: Sequence[Report]) -> list[Sequence[Report]]:
    return [batch[first : first + TOGETHER] for first in range(0, len(batch), TOGETHER)]


class _Team:
    """Some workers, and others in their place when one of them dies."""

    def __init__(self, run: Run, workers: int) -> None:
        self._run = run
        self._workers = workers
        self._pool, self._lifeline = self._start()

    def __enter__(self) -> _Team:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def read(self, tasks: Iterable[Sequence[Report]]) -> Iterator[list[Outcome]]:
        """The outcomes of each task, in order; some tasks are always on their way."""
        coming = iter(tasks)
        waiting: deque[tuple[Sequence[Report], Future[list[Outcome]]]] = deque()
        while True:
            while len(waiting) < _AHEAD * self._workers and (task := next(coming, None)):
                waiting.append((task, self._pool.submit(_work, task)))
            if not waiting:
                return
            task, future = waiting.popleft()
            try:
                outcomes = future.result()
            except BrokenProcessPool:
                outcomes = self._one_by_one(task)
                waiting = deque((each, self._pool.submit(_work, each)) for each, _ in waiting)
            yield outcomes

    def _one_by_one(self, task: Sequence[Report]) -> list[Outcome]:
        """The outcomes of a task after a worker died: each report alone, to find the one."""
        outcomes: list[Outcome] = []
        self._restart()
        for report in task:
            try:
                outcomes += self._pool.submit(_work, [report]).result()
            except BrokenProcessPool:
                outcomes.append(
                    Failure("the process that read it died, perhaps for want of memory")
                )
                self._restart()
        return outcomes

    def _restart(self) -> None:
        self._stop()
        self._pool, self._lifeline = self._start()

    def _start(self) -> tuple[ProcessPoolExecutor, Connection]:
        # Not forked: a fork would inherit locks that another thread holds, and open databases.
        context = get_context("spawn")
        theirs, ours = context.Pipe(duplex=False)
        pool = ProcessPoolExecutor(self._workers, context, _prepare, (self._run, theirs))
        return pool, ours

    def _stop(self) -> None:
        """Ends the workers at once: who leaves early waits for nobody."""
        self._lifeline.close()
        self._pool.shutdown(cancel_futures=True)


# In a worker -----------------------------------------------------------------------------------

_reading: list[Run] = []  # the one that this worker was started with


def _prepare(run: Run, lifeline: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks
    Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    _reading[:] = [run]


def _end_with(lifeline: Connection) -> None:
    """Ends this process when the other end of the line is gone."""
    lifeline.poll(None)
    os._exit(1)


def _work(task: Sequence[Report]) -> list[Outcome]:
    return _read(_reading[0], task)
